/** Real schemas: every main schema that libxml2 and Xerces accept compiles without an error, and those that neither accepts do not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileXsd, diagnosticCodes, type XsdDiagnosticCode } from '@blankett/xsd';
import { describe, expect, test } from 'vitest';
import { integrityFaults } from './model-integrity.js';

const corpus = join(process.cwd(), '../shared/corpus/xsd');

interface Source {
  readonly files?: readonly { readonly file: string; readonly main?: boolean; readonly compiles?: { readonly libxml2: boolean; readonly xerces: boolean } }[];
}

function readFiles(folder: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xsd')).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

describe.skipIf(!existsSync(corpus))('the corpus of real schemas', () => {
  const services = existsSync(corpus) ? readdirSync(corpus).filter((service) => existsSync(join(corpus, service, 'source.json'))) : [];

  test.each(services)('%s', (service) => {
    const folder = join(corpus, service);
    const source = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')) as Source;
    const files = readFiles(folder);
    const wrong: string[] = [];
    for (const { file, compiles } of source.files?.filter(({ main }) => main) ?? []) {
      const { model, diagnostics } = compileXsd({ entries: [file], files });
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (compiles?.libxml2 && compiles.xerces && (errors.length > 0 || !model)) wrong.push(`${file} is refused: ${errors.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
      if (compiles && !compiles.libxml2 && !compiles.xerces && (errors.length === 0 || model)) wrong.push(`${file} is accepted`);
      if (model) wrong.push(...integrityFaults(model));
      for (const { code, location } of diagnostics) {
        if (!Object.hasOwn(diagnosticCodes, code as XsdDiagnosticCode)) wrong.push(`${code} is in no table`);
        if (!location || location.line < 1 || location.column < 1) wrong.push(`${code} of ${file} has no place`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
