import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readXml, type Issue } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { decodeXmlBytes } from '@blankett/xml';
import { UsageError, oneOf, readArguments, type Command, type CommandContext } from './command.js';
import { compileSchema, formFor, type CompiledSchema } from '../forms/compile-schema.js';
import { countIssues, issueAsJson, renderIssue } from '../render/issue.js';
import { endProgress, showProgress } from '../terminal/terminal.js';

const modes = ['strict', 'stored', 'lenient'] as const;

/** `blankett validate`: form documents against a schema. */
export const validateCommand: Command = {
  name: 'validate',
  summary: 'check form documents against an XSD',
  help: `
blankett validate --schema <entry.xsd> [--schema <more.xsd>] <file.xml>…

  --schema <file>     main schema document; its folder is the catalogue for imports and includes
  --root {ns}name     root element, when the schema has several (default: the one that the document has)
  --mode <mode>       strict (the schema, nothing else; default), stored (what the platform writes), lenient
  --patterns <how>    xsd (^ and $ are literal characters; default), anchored (as the platform reads them)
  --format <format>   text (default), json: one object a line
  --lang <language>   en (default), nb

Exit code 0: all valid; 1: some invalid; 2: the schema or the arguments cannot be used. Warnings do not make a document invalid.`,
  async run(args, context) {
    const { values, positionals } = readArguments(args, {
      schema: { type: 'string', multiple: true },
      root: { type: 'string' },
      mode: { type: 'string' },
      patterns: { type: 'string' },
      format: { type: 'string' },
      lang: { type: 'string' },
    });
    const mode = oneOf('mode', values.mode, modes, 'strict');
    const format = oneOf('format', values.format, ['text', 'json'], 'text');
    const lang = oneOf('lang', values.lang, ['en', 'nb'], 'en');
    const patterns = oneOf('patterns', values.patterns, ['xsd', 'anchored'], 'xsd');
    if (positionals.length === 0) throw new UsageError('which documents? Name one file or more.');
    const schema = compileSchema({ paths: values.schema ?? [], root: values.root, patterns }, context);
    if (schema === undefined) return 2;
    const outcomes = positionals.map((file) => {
      if (positionals.length > 1) showProgress(context.terminal, file);
      return validateFile(file, schema, context, { mode, lang, root: values.root });
    });
    endProgress(context.terminal);
    for (const outcome of outcomes) report(outcome, format, context);
    const invalid = outcomes.filter(({ valid }) => !valid).length;
    if (format === 'text') {
      const counted = countIssues(outcomes.flatMap(({ issues }) => issues));
      context.terminal.out(`${outcomes.length} ${outcomes.length === 1 ? 'file' : 'files'}, ${invalid} invalid, ${counted}\n`);
    }
    return invalid === 0 ? 0 : 1;
  },
};

interface FileOutcome {
  readonly file: string;
  readonly text: string;
  readonly valid: boolean;
  readonly issues: readonly Issue[];
}

interface ReadOptions {
  readonly mode: (typeof modes)[number];
  readonly lang: 'en' | 'nb';
  readonly root: string | undefined;
}

function validateFile(file: string, schema: CompiledSchema, { directory }: CommandContext, { mode, lang, root }: ReadOptions): FileOutcome {
  const bytes = readDocumentBytes(resolve(directory, file), file);
  const form: Form<unknown> = formFor(schema, bytes, root);
  const { issues } = readXml(form, bytes, { mode, lang });
  return { file, text: textOf(bytes), valid: issues.every(({ severity }) => severity !== 'error'), issues };
}

function report({ file, text, valid, issues }: FileOutcome, format: 'text' | 'json', { terminal }: CommandContext): void {
  if (format === 'json') {
    terminal.out(`${JSON.stringify({ file, valid, issues: issues.map(issueAsJson) })}\n`);
  } else {
    for (const issue of issues) terminal.out(renderIssue(terminal, file, text, issue));
  }
}

/** A document's bytes, or a usage error that names it. */
export function readDocumentBytes(path: string, shown: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`${shown} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
}

/** Text for showing source lines; nothing when the bytes are no text (the issue then says so). */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeXmlBytes(bytes).text;
  } catch {
    return '';
  }
}
