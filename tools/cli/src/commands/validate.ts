import { resolve } from 'node:path';
import { readXml, type Issue } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { UsageError, oneOf, readArguments, type Command, type CommandContext } from './command.js';
import { readBytes } from '../disk/schema-files.js';
import { compileSchema, formFor, type CompiledSchema } from '../forms/compile-schema.js';
import { sourceText } from '../render/excerpt.js';
import { jsonLine } from '../render/printable.js';
import { countIssues, issueAsJson, renderIssues, type CheckedDocument } from '../render/issue.js';
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

Exit code 0: all valid; 1: some invalid; 2: the schema, the arguments or a file cannot be used. Warnings do not make a document invalid.`,
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
    const all: Issue[] = [];
    const told = new Set<string>();
    let invalid = 0;
    let unreadable = 0;
    for (const file of positionals) {
      if (positionals.length > 1) showProgress(context.terminal, file);
      const outcome = validateFile(file, schema, context, { mode, lang, root: values.root });
      endProgress(context.terminal);
      if (outcome instanceof UsageError) {
        unreadable++;
        context.terminal.err(`blankett validate: ${outcome.message}\n`);
        continue;
      }
      if (format === 'json') context.terminal.out(jsonLine({ file, valid: outcome.valid, issues: outcome.issues.map(issueAsJson) }));
      else context.terminal.out(renderIssues(context.terminal, outcome, { lang, told }));
      for (const issue of outcome.issues) all.push(issue); // not spread: a document may have more faults than a call may have arguments
      if (!outcome.valid) invalid++;
    }
    if (format === 'text') {
      const read = positionals.length - unreadable;
      context.terminal.out(`${read} ${read === 1 ? 'file' : 'files'}, ${invalid} invalid, ${countIssues(all)}${unreadable === 0 ? '' : `; ${unreadable} not read`}\n`);
    }
    if (unreadable > 0) return 2;
    return invalid === 0 ? 0 : 1;
  },
};

interface FileOutcome extends CheckedDocument {
  readonly valid: boolean;
}

interface ReadOptions {
  readonly mode: (typeof modes)[number];
  readonly lang: 'en' | 'nb';
  readonly root: string | undefined;
}

function validateFile(file: string, schema: CompiledSchema, { directory }: CommandContext, { mode, lang, root }: ReadOptions): FileOutcome | UsageError {
  const bytes = tryReadBytes(resolve(directory, file), file);
  if (bytes instanceof UsageError) return bytes;
  const form: Form<unknown> = formFor(schema, bytes, root);
  const { issues } = readXml(form, bytes, { mode, lang });
  return { file, text: sourceText(bytes), valid: issues.every(({ severity }) => severity !== 'error'), issues };
}

/** One file that cannot be read does not keep the others from being checked. */
function tryReadBytes(path: string, shown: string): Uint8Array | UsageError {
  try {
    return readBytes(path, shown);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}
