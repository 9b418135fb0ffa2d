import { extname, resolve } from 'node:path';
import { encodeXml, readJson, readXml, toJson } from '@blankett/forms';
import { UsageError, oneOf, readArguments, type Command } from './command.js';
import { readBytes } from '../disk/schema-files.js';
import { compileSchema, formFor } from '../forms/compile-schema.js';
import { sourceText } from '../render/excerpt.js';
import { countIssues, renderIssues } from '../render/issue.js';

/** `blankett convert`: form documents between XML and the platform's JSON. */
export const convertCommand: Command = {
  name: 'convert',
  summary: "turn a form document from XML into the platform's JSON, or back",
  help: `
blankett convert --schema <entry.xsd> --to json|xml <file>

  --schema <file>     main schema document; its folder is the catalogue for imports and includes
  --to <format>       json, or xml; XML to XML writes the document anew through the model
  --root {ns}name     root element, when the schema has several
  --mode <mode>       how XML is read: strict (default), stored (what the platform writes), lenient
  --patterns <how>    xsd (default), anchored
  --lang <language>   en (default), nb

The result goes to standard output. Exit code 1 when the document is invalid: nothing is written then.`,
  async run(args, context) {
    const { values, positionals } = readArguments(args, {
      schema: { type: 'string', multiple: true },
      to: { type: 'string' },
      root: { type: 'string' },
      mode: { type: 'string' },
      patterns: { type: 'string' },
      lang: { type: 'string' },
    });
    if (values.to === undefined) throw new UsageError('--to is missing: json or xml.');
    const to = oneOf('to', values.to, ['json', 'xml'], 'json');
    const mode = oneOf('mode', values.mode, ['strict', 'stored', 'lenient'], 'strict');
    const lang = oneOf('lang', values.lang, ['en', 'nb'], 'en');
    const patterns = oneOf('patterns', values.patterns, ['xsd', 'anchored'], 'xsd');
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('name one document.');
    const schema = compileSchema({ paths: values.schema ?? [], root: values.root, patterns }, context);
    if (schema === undefined) return 2;
    const bytes = readBytes(resolve(context.directory, file), file);
    const text = sourceText(bytes);
    const isJson = text !== undefined && !/^\s*(<|$)/.test(text) && extname(file).toLowerCase() !== '.xml';
    const form = isJson ? formFor(schema, new Uint8Array(), values.root) : formFor(schema, bytes, values.root);
    const { value, issues } = isJson ? readJson(form, text, { lang }) : readXml(form, bytes, { mode, lang });
    context.terminal.err(renderIssues(context.terminal, { file, text, issues }, { lang }));
    if (issues.some(({ severity }) => severity === 'error')) context.terminal.err(`${countIssues(issues)}: nothing was converted\n`);
    if (value === undefined || issues.some(({ severity }) => severity === 'error')) return 1;
    // The form's type is not known here: what was read with a form may be written with it.
    context.terminal.out(`${to === 'json' ? toJson(form, value) : encodeXml(form, value)}\n`);
    return 0;
  },
};
