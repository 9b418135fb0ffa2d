/** What the quick walk writes is what the general walk writes, and it is quick where it should be. */
import { join } from 'node:path';
import { readXml } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { afterAll, describe, expect, test } from 'vitest';
import { compileForm } from '../../../packages/forms/src/compile/index.js';
import { writeDocument } from '../../../packages/forms/src/encode/encode-xml.js';
import { writeQuickly } from '../../../packages/forms/src/encode/quick/quick-walk.js';
import { compileCorpusSchema, formOfDocument, readDocument } from '../src/corpus/instances.js';
import { corpusRoot, readCorpusServices } from '../src/corpus/services.js';
import { mutateValue, seededRandom } from '../src/mutants/value-mutants.js';
import { probes } from '../src/probes/index.js';

const mutantsEach = process.env['BLANKETT_SOAK'] === undefined ? 12 : 1000;
const figures = { values: 0, quick: 0, mutants: 0, valid: 0, quickMutants: 0 };

afterAll(() => {
  console.log(`quick walk: ${figures.quick} of ${figures.values} valid values; of ${figures.mutants} mutants ${figures.valid} are valid, ${figures.quickMutants} of them written quickly`);
});

/** Text of a value by the general walk, undefined when there is an issue; and by the quick walk the same, unless it gives up. */
function bothWalks(form: Form<unknown>, value: unknown, keeps: boolean): { readonly general: string | undefined; readonly quick: string | undefined } {
  const compiled = compileForm(form);
  const quick = writeQuickly(compiled, value, keeps, !keeps);
  const { issues, text } = writeDocument(compiled, value, 'en', keeps, !keeps);
  return { general: issues.length > 0 ? undefined : text, quick };
}

/** Whether the value is valid, and written quickly; fails when the walks do not agree. */
function compareWalks(form: Form<unknown>, value: unknown): { readonly valid: boolean; readonly quick: boolean } {
  const written = bothWalks(form, value, true);
  if (written.quick !== undefined) expect(written.quick).toBe(written.general);
  const checked = bothWalks(form, value, false);
  if (checked.quick !== undefined) expect(checked.general).toBe('');
  return { valid: written.general !== undefined, quick: written.quick !== undefined };
}

function compareAll(form: Form<unknown>, document: string, seed: number): void {
  const { value } = readXml(form, document, { mode: 'strict' });
  if (value === undefined) return;
  const { valid, quick } = compareWalks(form, value);
  figures.values += valid ? 1 : 0;
  figures.quick += quick ? 1 : 0;
  const random = seededRandom(seed);
  for (let count = 0; count < mutantsEach; count += 1) {
    const once = mutateValue(value, random);
    const outcome = compareWalks(form, random(3) === 0 ? mutateValue(once, random) : once);
    figures.mutants += 1;
    figures.valid += outcome.valid ? 1 : 0;
    figures.quickMutants += outcome.quick ? 1 : 0;
  }
}

describe('probes', () => {
  test.each(probes.map((probe, index) => [probe.name, probe, index] as const))('%s', (_, { schema, others = {}, valid, invalid }, index) => {
    const files = Object.entries({ 'probe.xsd': schema, ...others }).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
    const { forms } = formsOfSchema({ entries: ['probe.xsd'], files });
    const form = forms.find(({ root }) => root.element === 'r') ?? forms[0]!;
    for (const document of [...valid, ...invalid.map(({ xml }) => xml)]) compareAll(form, document, index);
  });
});

const services = corpusRoot === undefined ? [] : readCorpusServices(corpusRoot);

describe.skipIf(services.length === 0)('real documents', () => {
  for (const service of services) {
    for (const schema of new Set(service.instances.map((instance) => instance.schema))) {
      const instances = service.instances.filter((instance) => instance.schema === schema);
      test.skipIf(!service.mains.some(({ file, xerces, libxml2 }) => file === schema && xerces && libxml2))(`${service.name}/${schema}`, () => {
        const compiled = compileCorpusSchema(service, schema);
        instances.forEach(({ file }, index) => {
          const document = readDocument(join(service.folder, file));
          const form = formOfDocument(compiled, document);
          if (form !== undefined) compareAll(form, document, index);
        });
      });
    }
  }
});

test('most valid values are written quickly', () => {
  expect(figures.quick).toBeGreaterThan(figures.values * 0.6);
  expect(figures.quickMutants).toBeGreaterThan(figures.valid * 0.6);
});
