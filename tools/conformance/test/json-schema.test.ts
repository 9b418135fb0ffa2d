/** Done-when 5 of the generator: ajv, by the JSON Schema of a form, says of a value what we say by its descriptor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corpusRoot, readCorpusServices, readSchemaFiles } from '../src/corpus/services.js';
import { agreementOn, judgedForms, type Agreement, type JudgedForm } from '../src/json-schema/agreement.js';
import { disagreements } from '../src/json-schema/exceptions.js';
import { probes } from '../src/probes/index.js';

const services = corpusRoot === undefined ? [] : readCorpusServices(corpusRoot);
/** The largest schemas have thousands of types, and ajv makes a function of each. */
const compilingTime = 180_000;
const figures: Record<string, number> = {};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function count(agreement: Agreement): Agreement {
  const name = agreement.startsWith('ours') ? 'listed' : agreement;
  figures[name] = (figures[name] ?? 0) + 1;
  return agreement;
}

const speaksOfDisagreement = (agreement: Agreement): boolean => agreement.startsWith('ours');

afterAll(() => {
  console.log(`ajv and we: ${Object.entries(figures).map(([name, number]) => `${number} ${name}`).join(', ')}`);
});

describe.skipIf(services.length === 0)('valid documents of real schemas', () => {
  for (const service of services) {
    const valid = service.instances.filter(({ libxml2, xerces }) => libxml2 && xerces);
    if (valid.length === 0) continue;
    test(service.name, () => {
      const forms = new Map<string, readonly JudgedForm[]>();
      for (const { file, schema } of valid) {
        const judged = forms.get(schema) ?? judgedForms({ entries: [schema], files: readSchemaFiles(service.folder) });
        forms.set(schema, judged);
        expect(count(agreementOn(judged, readFileSync(join(service.folder, file)))), file).toBe('agree');
      }
    }, compilingTime);
  }
});

describe('probes', () => {
  for (const { name, schema, others = {}, valid, invalid } of probes) {
    test(name, () => {
      const files = [['probe.xsd', schema], ...Object.entries(others)].map(([path = '', text = '']) => ({ path, bytes: bytes(text) }));
      const forms = judgedForms({ entries: ['probe.xsd'], files });
      const agreements = [...valid, ...invalid.map(({ xml }) => xml)].map((document) => count(agreementOn(forms, document)));
      const disagreeing = agreements.filter(speaksOfDisagreement);
      if (Object.hasOwn(disagreements, name)) expect(disagreeing, `the list says: ${disagreements[name]}`).not.toEqual([]);
      else expect(disagreeing).toEqual([]);
    });
  }

  test('every listed one is a probe', () => {
    const names = new Set(probes.map(({ name }) => name));
    expect(Object.keys(disagreements).filter((name) => !names.has(name))).toEqual([]);
  });
});
