/** From schema files to forms, for commands that need no package. */
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { createXmlReader } from '@blankett/xml';
import { UsageError, type CommandContext } from '../commands/command.js';
import { readSchemaSource, type SchemaSource } from '../disk/schema-files.js';
import { renderDiagnostics } from '../render/diagnostic.js';
import { sourceText } from '../render/excerpt.js';

export interface SchemaRequest {
  readonly paths: readonly string[];
  readonly root: string | undefined;
  readonly patterns: 'xsd' | 'anchored';
}

export interface CompiledSchema {
  readonly source: SchemaSource;
  readonly forms: readonly Form<unknown>[];
  /** A global element as form, though other elements refer to it; undefined when the schema has no such element. */
  formOfRoot(root: string): Form<unknown> | undefined;
}

/** Compiles schemas and shows what is wrong with them; undefined when they cannot be used. */
export function compileSchema({ paths, root, patterns }: SchemaRequest, { terminal, directory }: CommandContext): CompiledSchema | undefined {
  const source = readSchemaSource(paths, directory);
  const compile = (roots?: readonly string[]): ReturnType<typeof formsOfSchema> =>
    formsOfSchema(source, roots === undefined ? { patterns } : { patterns, roots });
  const { forms, diagnostics } = compile(root === undefined ? undefined : [root]);
  terminal.err(renderDiagnostics(terminal, diagnostics, (file) => textOfSource(source, file)));
  if (diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  const byRoot = new Map<string, Form<unknown> | undefined>();
  return {
    source,
    forms,
    formOfRoot(name) {
      if (!byRoot.has(name)) byRoot.set(name, compile([name]).forms.find((form) => rootName(form) === name));
      return byRoot.get(name);
    },
  };
}

/** The form of a document: the root asked for, else the one it has, else the first (its issue says what was expected). */
export function formFor(schema: CompiledSchema, document: Uint8Array, root: string | undefined): Form<unknown> {
  const name = root ?? documentRoot(document);
  const form = schema.forms.find((candidate) => rootName(candidate) === name) ?? (name === undefined ? undefined : schema.formOfRoot(name)) ?? (root === undefined ? schema.forms[0] : undefined);
  if (form === undefined) {
    if (schema.forms.length === 0) throw new UsageError('the schema declares no element that a document can begin with: name the main schema document.');
    throw new UsageError(`the schema has no root element${name === undefined ? '' : ` '${name}'`}. It has: ${schema.forms.map(rootName).join(', ') || 'none'}.`);
  }
  return form;
}

function rootName(form: Form<unknown>): string {
  const namespace = form.root.namespace ?? form.namespace ?? '';
  return namespace === '' ? form.root.element : `{${namespace}}${form.root.element}`;
}

function documentRoot(document: Uint8Array): string | undefined {
  try {
    const reader = createXmlReader(document);
    reader.next();
    return reader.namespace === '' ? reader.localName : `{${reader.namespace}}${reader.localName}`;
  } catch {
    return undefined;
  }
}

/** The text of one of the schemas, for showing. */
export function textOfSource(source: SchemaSource, file: string): string | undefined {
  const found = source.files.find(({ path }) => path === file);
  return found === undefined ? undefined : sourceText(found.bytes);
}
