/** The sample documents of schemas/: libxml2, Xerces and our codec agree with what we say of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeXml, encodeXml, readXml } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { decodeXmlBytes } from '@blankett/xml';
import { afterAll, describe, expect, it } from 'vitest';
import { libxml2Judge } from '../src/judges/libxml2.js';
import type { Judge } from '../src/judges/libxml2.js';
import { askXerces, javaIsThere } from '../src/judges/xerces.js';
import { readSampleForms } from '../src/corpus/samples.js';
import type { SampleForm } from '../src/corpus/samples.js';

const forms = readSampleForms('schemas');
const judges: Judge[] = [];
afterAll(() => judges.forEach(judge => judge.dispose()));

it('finds the forms of the sample services', () => {
  expect(forms.map(({ service, dataType }) => `${service} ${dataType}`)).toEqual([
    'arkiv/avlevering avlevering', 'skatt/omsetning omsetningsmelding', 'skatt/omsetning konvolutt', 'ttd/tjenesteeier tjenesteeier',
  ]);
});

describe.each(forms)('$service $dataType', form => {
  const judge = libxml2Judge(form.schema);
  judges.push(judge);

  it('has at least 5 valid and 15 invalid documents, and an expectation for each of the latter', () => {
    expect(form.valid.length).toBeGreaterThanOrEqual(5);
    expect(form.invalid.length).toBeGreaterThanOrEqual(15);
    expect(Object.keys(form.expected).sort()).toEqual(form.invalid.map(({ name }) => name));
  });

  it.each(form.valid)('libxml2 accepts $name', ({ path }) => {
    expect(judge.accepts(readFileSync(path))).toBe(true);
  });

  it.each(form.invalid)('libxml2 refuses $name', ({ path }) => {
    expect(judge.accepts(readFileSync(path))).toBe(false);
  });

  const compiled = compile(form);

  it.each(form.valid)('our codec accepts $name', ({ path }) => {
    const { value, issues } = readXml(compiled, readFileSync(path));
    expect(issues.filter(({ severity }) => severity === 'error').map(String)).toEqual([]);
    expect(value).toBeDefined();
  });

  it.each(form.valid)('what our codec writes of $name is valid for libxml2, and the same value', ({ path }) => {
    const value = decodeXml(compiled, readFileSync(path));
    const written = encodeXml(compiled, value);
    expect(judge.accepts(written)).toBe(true);
    expect(decodeXml(compiled, written)).toEqual(value);
  });

  it.each(form.invalid)('our codec finds the one fault of $name, and where it is', ({ name, path }) => {
    const errors = readXml(compiled, readFileSync(path)).issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, line, column }) => ({ code, line, column }))).toEqual([form.expected[name]]);
  });
});

it.skipIf(!javaIsThere())('Xerces accepts the valid and refuses the invalid', () => {
  const documents = forms.map(form => ({ form, samples: [...form.valid, ...form.invalid] }));
  const verdicts = askXerces(documents.map(({ form, samples }) => ({
    schema: form.schema, documents: samples.map(({ path }) => decodeXmlBytes(readFileSync(path)).text),
  })));
  for (const [index, { form, samples }] of documents.entries()) {
    const { schemaError, documents: faults } = verdicts[index]!;
    expect(schemaError).toBeUndefined();
    const accepted = samples.filter((_, at) => faults[at] === undefined);
    expect(accepted).toEqual(form.valid);
  }
}, 60_000);

function compile(form: SampleForm): Form<unknown> {
  const folder = dirname(form.schema);
  const files = readdirSync(folder).map(name => join(folder, name)).map(path => ({ path, bytes: readFileSync(path) }));
  const { forms, diagnostics } = formsOfSchema({ entries: [form.schema], files }, { roots: [form.root], patterns: 'anchored' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

it('the answers of the turnover return are one accepted and one rejected, as service.json reads them', () => {
  const folder = 'schemas/skatt/omsetning';
  const { outcome } = JSON.parse(readFileSync(join(folder, 'service.json'), 'utf8')) as { outcome: { dataType: string; accepted: string[]; rejected: string[]; path: string } };
  const statuses = ['godkjent', 'avvist'].map(name =>
    (JSON.parse(readFileSync(join(folder, 'samples', outcome.dataType, `${name}.json`), 'utf8')) as Record<string, unknown>)[outcome.path.slice(1)]);
  expect(statuses).toEqual([...outcome.accepted, ...outcome.rejected]);
});
