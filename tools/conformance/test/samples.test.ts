/** The sample documents of schemas/: libxml2 agrees with what we say of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { libxml2Judge } from '../src/judges/libxml2.js';
import type { Judge } from '../src/judges/libxml2.js';
import { readSampleForms } from '../src/corpus/samples.js';

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
});

it('every sample folder belongs to a form', () => {
  const folders = ['arkiv/avlevering', 'skatt/omsetning', 'ttd/tjenesteeier']
    .flatMap(service => readdirSync(join('schemas', service, 'samples')).map(name => `${service} ${name}`));
  expect(folders.sort()).toEqual(forms.map(({ service, dataType }) => `${service} ${dataType}`).sort());
  expect(existsSync('schemas/README.md')).toBe(true);
});
