import { createHash } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import { generatePackage } from '@blankett/generator';
import { noNames } from '@blankett/model';
import { compileXsd } from '@blankett/xsd';
import { othersFiles, writePackage } from '../disk/package-files.js';
import { readSchemaSource } from '../disk/schema-files.js';
import { textOfSource } from '../forms/compile-schema.js';
import { renderDiagnostics } from '../render/diagnostic.js';
import { generatorVersion } from '../version.js';
import { UsageError, oneOf, readArguments, type Command } from './command.js';

/** `blankett compile`: a stand-alone package from any XSD. */
export const compileCommand: Command = {
  name: 'compile',
  summary: 'make a stand-alone package of types and forms from an XSD',
  help: `
blankett compile --schema <entry.xsd> --out <dir>

  --schema <file>     main schema document; its folder is the catalogue for imports and includes
  --out <dir>         folder of the package; only files generated there before are replaced
  --package <name>    npm name (default: from the name of the schema)
  --root {ns}name     root element, when the schema has several
  --patterns <how>    xsd (default), anchored`,
  async run(args, { terminal, directory }) {
    const { values, positionals } = readArguments(args, {
      schema: { type: 'string', multiple: true },
      out: { type: 'string' },
      package: { type: 'string' },
      root: { type: 'string' },
      patterns: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError(`what is '${positionals[0]}'? Schemas are named with --schema.`);
    if (values.out === undefined) throw new UsageError('--out is missing: the folder of the package.');
    if (values.package !== undefined && !npmName.test(values.package)) throw new UsageError(`'${values.package}' is no npm name: lower-case letters, digits, hyphens, dots; @scope/name.`);
    const patterns = oneOf('patterns', values.patterns, ['xsd', 'anchored'], 'xsd');
    const source = readSchemaSource(values.schema ?? [], directory);
    const entry = source.entries[0] ?? '';
    const { model, diagnostics } = compileXsd(source, values.root === undefined ? {} : { roots: [values.root] });
    const stem = basename(entry, extname(entry));
    const generated =
      model === undefined
        ? undefined
        : generatePackage({
            manifest: { package: values.package ?? packageName(stem), version: '0.1.0', patterns },
            forms: [{ dataType: stem, xsd: entry, model }],
            names: noNames,
            inputs: source.files.map(({ path, bytes }) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') })),
            generatorVersion,
          });
    const found = [...diagnostics, ...(generated?.diagnostics ?? [])];
    terminal.err(renderDiagnostics(terminal, found, (file) => textOfSource(source, file)));
    if (generated === undefined || found.some(({ severity }) => severity === 'error')) return 2;
    const others = othersFiles(resolve(directory, values.out), generated.files);
    if (others.length > 0) throw new UsageError(`${values.out} holds files that were not generated there (${others.join(', ')}): name another folder.`);
    const changed = writePackage(resolve(directory, values.out), generated.files);
    terminal.out(`${generated.files.size} files in ${values.out}, ${changed.length} changed\n`);
    return 0;
  },
};

/** @see https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const npmName = /^(?=.{1,214}$)(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

const packageName = (stem: string): string =>
  stem.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'form';
