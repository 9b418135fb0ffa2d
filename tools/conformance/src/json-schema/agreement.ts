/** What ajv says by the JSON Schema of a form beside what we say by its descriptor, of one and the same value. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FormError, readXml, toJsonValue, validate, type IssueCode } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { altinnVocabulary } from '@blankett/forms/json-schema';
import { emitForms, jsonSchema, planForms } from '@blankett/generator';
import { decodeXmlBytes, readXmlTree } from '@blankett/xml';
import { compileXsd } from '@blankett/xsd';

export interface JudgedForm {
  readonly form: Form<unknown>;
  /** Compiles the schema in strict mode, once. */
  judge(): ValidateFunction;
}

export interface SchemaFiles {
  readonly entries: readonly string[];
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** The forms of a schema, each with its JSON Schema. */
export function judgedForms(source: SchemaFiles, patterns: 'xsd' | 'anchored' = 'xsd'): readonly JudgedForm[] {
  const { model } = compileXsd(source);
  if (model === undefined) return [];
  return emitForms(planForms([{ model, patterns }])).modules.flatMap(({ plan, forms }) => forms.map(({ form, rootId }): JudgedForm => {
    let compiled: ValidateFunction | undefined;
    return { form, judge: () => (compiled ??= altinnVocabulary(new Ajv2020({ strict: true, ownProperties: true, logger: false })).compile(jsonSchema(plan, rootId))) };
  }));
}

/**
 * Issues that JSON Schema has no words for: what is so only in the XML, what compares values with one another, and what a value
 * is that stands in an order of its own.
 */
export const notInJsonSchema: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'element-order', 'element-repeated',
  'identity-unique', 'identity-key', 'identity-keyref', 'id-duplicate', 'idref-unresolved',
]);

/** How the two verdicts on a document's value relate. */
export type Agreement = 'agree' | 'not expressible' | 'no value' | `ours: ${string} · ajv: ${string}`;

/** Reads a document as well as can be, and has its value judged by both. */
export function agreementOn(forms: readonly JudgedForm[], document: string | Uint8Array): Agreement {
  const judged = formOf(forms, document);
  if (judged === undefined) return 'no value';
  const { form, judge } = judged;
  const value = readXml(form, document).value ?? readXml(form, document, { mode: 'lenient' }).value;
  if (value === undefined) return 'no value';
  let json: unknown;
  try {
    json = toJsonValue(form, value, { absent: 'omit' });
  } catch (error) {
    // A reading that keeps what it can kept something that JSON has no place for.
    if (error instanceof FormError) return 'no value';
    throw error;
  }
  const errors = validate(form, value).issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const isValid = judge();
  if (isValid(json) === (errors.length === 0)) return 'agree';
  if (errors.length > 0 && errors.every((code) => notInJsonSchema.has(code))) return 'not expressible';
  const said = (isValid.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  return `ours: ${errors.join(' ') || 'valid'} · ajv: ${said.slice(0, 3).join(', ') || 'valid'}`;
}

function formOf(forms: readonly JudgedForm[], document: string | Uint8Array): JudgedForm | undefined {
  try {
    const { localName, namespace } = readXmlTree(typeof document === 'string' ? document : decodeXmlBytes(document).text);
    return forms.find(({ form: { root, namespace: own = '' } }) => root.element === localName && (root.namespace ?? own) === namespace) ?? forms[0];
  } catch {
    return undefined;
  }
}
