/** Done-when 5 of the generator: every valid document, real ones and probes, goes through JSON and back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formsOfSchema } from '@blankett/generator';
import { decodeXmlBytes } from '@blankett/xml';
import { corpusRoot, readCorpusServices, readSchemaFiles } from '../src/corpus/services.js';
import { formOfRoot, jsonRoundTrip } from '../src/json/round-trip.js';
import { probes } from '../src/probes/index.js';

const services = corpusRoot === undefined ? [] : readCorpusServices(corpusRoot);
/** A pattern that asks for a spelling: JSON has the number, and no leading zeros. */
const spelled: Readonly<Record<string, readonly string[]>> = { 'pattern on an integer sees its spelling': ['v: pattern'] };
const figures = { platform: 0, blankett: 0 };

afterAll(() => {
  console.log(`through JSON and back: ${figures.platform} documents in the platform's JSON, ${figures.blankett} in ours`);
});

function check(forms: ReturnType<typeof formsOfSchema>['forms'], document: string, name: string): void {
  const form = formOfRoot(forms, document);
  if (form === undefined) return;
  for (const absent of ['null', 'omit'] as const) {
    const faults = jsonRoundTrip(form, document, { absent });
    if (faults === undefined) return;
    if (Object.hasOwn(spelled, name) && faults.length > 0) expect(faults).toEqual(spelled[name]);
    else expect(faults, `${document.slice(0, 1000)}, absent: ${absent}`).toEqual([]);
  }
  figures[form.json ?? 'platform'] += 1;
}

describe.skipIf(services.length === 0)('real documents', () => {
  for (const { name, folder, instances } of services) {
    const valid = instances.filter(({ libxml2, xerces }) => libxml2 && xerces);
    if (valid.length === 0) continue;
    test(name, () => {
      for (const { file, schema } of valid) {
        const { forms } = formsOfSchema({ entries: [schema], files: readSchemaFiles(folder) });
        check(forms, decodeXmlBytes(readFileSync(join(folder, file))).text, file);
      }
    });
  }
});

describe('probes', () => {
  for (const { name, schema, others = {}, valid } of probes) {
    test(name, () => {
      const files = [['probe.xsd', schema], ...Object.entries(others)].map(([path = '', text = '']) => ({ path, bytes: new TextEncoder().encode(text) }));
      const { forms } = formsOfSchema({ entries: ['probe.xsd'], files });
      for (const document of valid) check(forms, document, name);
    });
  }
});
