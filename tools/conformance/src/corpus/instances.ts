/** Every real document through the codec: its verdict, and a faithful copy of the valid ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeXml, readXml } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { decodeXmlBytes } from '@blankett/xml';
import { compareInfosets, readInfoset, readSchemaDefaults, type SchemaDefaults } from '../infoset/infoset.js';
import { libxml2Judge, type Judge } from '../judges/libxml2.js';
import { readSchemaFiles, type CorpusService } from './services.js';

export interface CompiledSchema {
  readonly service: CorpusService;
  readonly schema: string;
  readonly forms: readonly Form<unknown>[];
  /** A global element as form, though other elements refer to it. */
  formOfRoot(root: string): Form<unknown> | undefined;
  readonly defaults: SchemaDefaults;
  /** Made on first use: compiling the largest schemas takes libxml2 seconds. */
  judge(): Judge;
}

/** Compiles one schema of a service, its folder being the catalogue; throws with all diagnostics when it does not compile. */
export function compileCorpusSchema(service: CorpusService, schema: string): CompiledSchema {
  const files = readSchemaFiles(service.folder);
  const { forms, diagnostics } = formsOfSchema({ entries: [schema], files });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map(({ code, message, location }) => `${location?.file}:${location?.line}:${location?.column} ${code} ${message}`);
    throw new Error(`${service.name}/${schema} does not compile:\n${lines.join('\n')}`);
  }
  let judge: Judge | undefined;
  const byRoot = new Map<string, Form<unknown> | undefined>();
  return {
    service,
    schema,
    forms,
    formOfRoot(root) {
      if (!byRoot.has(root)) byRoot.set(root, formsOfSchema({ entries: [schema], files }, { roots: [root] }).forms.find((form) => expandedRoot(form) === root));
      return byRoot.get(root);
    },
    defaults: readSchemaDefaults(files.map(({ bytes }) => decodeXmlBytes(bytes).text)),
    judge: () => (judge ??= libxml2Judge(join(service.folder, schema))),
  };
}

/** Documents as text without their declaration, so that every reader may be given the same string. */
export function readDocument(path: string): string {
  return decodeXmlBytes(readFileSync(path)).text.replace(/^\uFEFF/, '').replace(/^<\?xml[^?]*\?>/, '');
}

/** The form whose root a document has; the first one when there is none such (its issue then says what was expected). */
export function formOfDocument(compiled: CompiledSchema, document: string): Form<unknown> | undefined {
  const root = readInfosetRootName(document);
  return compiled.forms.find((form) => expandedRoot(form) === root) ?? compiled.formOfRoot(root) ?? compiled.forms[0];
}

function expandedRoot(form: Form<unknown>): string {
  const namespace = form.root.namespace ?? form.namespace ?? '';
  return namespace === '' ? form.root.element : `{${namespace}}${form.root.element}`;
}

function readInfosetRootName(document: string): string {
  try {
    return readInfoset(document).name;
  } catch {
    return '';
  }
}

export interface InstanceOutcome {
  readonly accepted: boolean;
  /** Codes and places of the errors. */
  readonly errors: readonly string[];
  /** Of valid documents: where the copy differs, and whether libxml2 accepts it. */
  readonly differences: readonly string[];
  readonly copyAccepted?: boolean;
  /** What was written of a valid document. */
  readonly copy?: string;
}

/** Reads a document strictly; what is valid is encoded again and compared with the original. */
export function tryDocument(compiled: CompiledSchema, document: string): InstanceOutcome {
  const form = formOfDocument(compiled, document);
  if (form === undefined) return { accepted: false, errors: ['no form'], differences: [] };
  const { value, issues } = readXml(form, document, { mode: 'strict' });
  const errors = issues.filter(({ severity }) => severity === 'error').map(({ code, line, column, message }) => `${line}:${column} ${code} ${message}`);
  if (errors.length > 0) return { accepted: false, errors, differences: [] };
  const copy = encodeXml(form, value as never);
  return {
    accepted: true,
    errors,
    differences: compareInfosets(readInfoset(document), readInfoset(copy.replace(/^<\?xml[^?]*\?>/, '')), compiled.defaults),
    copyAccepted: compiled.judge().accepts(copy),
    copy,
  };
}
