/**
 * Altinn's `@xsd` dialect of JSON Schema for ajv: the keywords that generated schemas use, so that ajv accepts them in
 * strict mode and judges values of XSD's datatypes as XSD does.
 *
 * What the dialect says of XML only (names, attributes, order) is accepted and not judged.
 *
 * @see https://github.com/Altinn/altinn-studio/tree/main/src/Designer/backend/src/DataModeling
 * @module
 */
import { builtInTypes, compileSimpleType } from './datatypes/index.js';
import type { CompiledSimpleType } from './datatypes/index.js';
import type { Facets, Form } from './generated-v1.js';

/** What we need of ajv. Any instance of version 8 is one. */
export interface AjvLike {
  addKeyword(definition: {
    keyword: string;
    compile?: (schema: unknown, parentSchema: { [keyword: string]: unknown }) => (data: unknown) => boolean;
    error?: { message: string };
  }): unknown;
  readonly RULES: {
    /** Keywords that strict mode knows. */
    readonly keywords: { [keyword: string]: boolean | undefined };
    readonly all: { [keyword: string]: boolean | { keyword: string; definition: { keyword: string | string[] } } | undefined };
  };
}

/** Keywords that say how a value looks in XML, or what the schema document had besides. */
const annotations = [
  'info', '@xsdNamespaces', '@xsdSchemaAttributes', '@xsdRootElement', '@xsdStructure', '@xsdAttribute', '@xsdText', '@xsdAny', '@xsdAnyAttribute',
  '@xsdMinOccurs', '@xsdMaxOccurs', '@xsdNillable', '@xsdRestrictions', '@xsdUnhandledAttributes', '@xsdUnhandledEnumAttributes', '@xsdFacets', 'totalDigits',
] as const;

/**
 * Registers the dialect with an instance of ajv. Keywords that it has already are left as they are.
 *
 * ```ts
 * import { Ajv2020 } from 'ajv/dist/2020.js';
 * import { altinnVocabulary } from '@blankett/forms/json-schema';
 *
 * // ownProperties: XML has elements called `constructor` and `toString`.
 * const ajv = altinnVocabulary(new Ajv2020({ strict: true, ownProperties: true }));
 * const isValid = ajv.compile(OmsetningsmeldingSchema);
 * isValid(toJsonValue(Omsetningsmelding, melding, { absent: 'omit' }));
 * ```
 */
export function altinnVocabulary<Ajv extends AjvLike>(ajv: Ajv): Ajv {
  const { keywords } = ajv.RULES;
  for (const keyword of annotations) keywords[keyword] ??= true;
  addRule(ajv, '@xsdType', 'must be a value of its XSD datatype, within its facets', (name, parent) =>
    datatypeTest(String(name), parent['@xsdFacets'] as DialectFacets | undefined));
  addRule(ajv, '@xsdSimpleType', 'must be a value of its XSD simple type', schema => {
    const { type, types, patterns } = schema as DialectSimpleType;
    return simpleTypeTest(compileSimpleType({ ...formOf(types), ...(patterns ? { patterns } : {}) }, type));
  });
  return ajv;
}

type Compile = (schema: unknown, parentSchema: { [keyword: string]: unknown }) => (data: unknown) => boolean;

/** addKeyword takes no name with an `@`: the rule is made under another and then goes by the dialect's. */
function addRule(ajv: AjvLike, keyword: string, message: string, compile: Compile): void {
  const { keywords, all } = ajv.RULES;
  if (keywords[keyword] === true) return;
  const name = keyword.slice(1);
  ajv.addKeyword({ keyword: name, compile, error: { message } });
  const rule = all[name];
  if (typeof rule !== 'object') return;
  rule.keyword = keyword;
  rule.definition.keyword = keyword;
  all[keyword] = rule;
  keywords[keyword] = true;
  delete all[name];
  delete keywords[name];
}

/** `@xsdFacets`: those facets that JSON Schema has no keyword for. */
interface DialectFacets extends Facets {
  readonly patterns?: 'anchored';
}

/** `@xsdSimpleType`: a list or union with facets, whole, with the types that it is made of. */
interface DialectSimpleType {
  readonly type: string;
  readonly types: Form<unknown>['types'];
  readonly patterns?: 'anchored';
}

function datatypeTest(name: string, facets: DialectFacets | undefined): (data: unknown) => boolean {
  if (!builtInTypes.has(name)) return () => true;
  if (name === 'QName' || name === 'NOTATION') return isExpandedName;
  return simpleTypeTest(facets === undefined ? compileSimpleType(formOf({}), `xs:${name}`) : restriction(name, facets));
}

/** Qualified names stand in values with their namespace, which their lexical space does not know. */
function isExpandedName(data: unknown): boolean {
  return typeof data !== 'string' || compileSimpleType(formOf({}), 'xs:NCName').check(data.replace(/^\{[^{}]*\}/, ''));
}

/** Judges texts, numbers, truth values and lists by their type; all else is for other keywords to judge. */
function simpleTypeTest(type: CompiledSimpleType): (data: unknown) => boolean {
  return data => {
    if (typeof data === 'string') return type.check(data);
    if (data === null || (typeof data === 'object' && !Array.isArray(data))) return true;
    const text = type.encode(data);
    return text !== undefined && type.check(text);
  };
}

function restriction(name: string, { patterns, ...facets }: DialectFacets): CompiledSimpleType {
  return compileSimpleType({ ...formOf({ Restriction: { base: `xs:${name}`, ...facets } }), ...(patterns ? { patterns } : {}) }, 'Restriction');
}

function formOf(types: Form<unknown>['types']): Form<unknown> {
  return { descriptor: 1, root: { element: 'value', type: 'xs:anyType' }, types };
}
