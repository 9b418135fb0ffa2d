/** Done-when 4 of the generator: the platform's own reading of forms, as it was recorded. */
import { afterAll, describe, expect, test } from 'vitest';
import { corpusRoot } from '../src/corpus/services.js';
import { formExceptions } from '../src/recorded/exceptions.js';
import { compileRecordedForm, leafVerdicts, readCase, type LeafVerdict } from '../src/recorded/form-cases.js';
import { readRecordedForms } from '../src/recorded/recorded-forms.js';

const recorded = corpusRoot === undefined ? [] : readRecordedForms(corpusRoot);
const figures = { cases: 0, asRecorded: 0, leaves: 0 };
const verdicts: Record<LeafVerdict, number> = { 'found': 0, 'absent and nil are one': 0, 'constant': 0, 'addition': 0, 'not of the schema': 0, 'not found': 0 };
const differing = new Set<string>();
const lost: string[] = [];

afterAll(() => {
  console.log(
    `recorded forms: ${figures.cases} cases, ${figures.asRecorded} exactly as recorded, ${figures.cases - figures.asRecorded} with a listed reason; ` +
      `${figures.leaves} changes of leaves: ${verdicts.found} found, ${verdicts['absent and nil are one']} are absent for nil, ` +
      `${verdicts.constant} a constant that the schema gives back, ${verdicts.addition} nothing that the platform had written for nothing, ` +
      `${verdicts['not of the schema']} an element that the schema has not`,
  );
});

describe.skipIf(recorded.length === 0)('recorded forms', () => {
  for (const recordedForm of recorded) {
    test(recordedForm.name, () => {
      const forms = compileRecordedForm(recordedForm);
      for (const recordedCase of recordedForm.cases) {
        const { name, stored } = recordedCase;
        const read = readCase(forms, recordedCase);
        figures.cases += 1;
        if (read.findings.length === 0) figures.asRecorded += 1;
        const excepted = new Set(formExceptions.filter((exception) => exception.case === name).map(({ path }) => path));
        expect(read.findings.filter(({ path }) => !excepted.has(path)), name).toEqual([]);
        for (const { path, what } of read.findings) {
          differing.add(`${name} ${path}`);
          if (what === 'lost') lost.push(`${name} ${path}`);
        }
        for (const { leaf, mutation, verdict } of leafVerdicts(read, stored)) {
          figures.leaves += 1;
          verdicts[verdict] += 1;
          expect(verdict, `${name}: ${mutation} ${leaf.kind} ${leaf.name} at ${leaf.start}`).not.toBe('not found');
        }
      }
    });
  }

  test('have 172 cases', () => {
    expect(figures.cases).toBe(172);
  });

  test('lose a value in three cases, and say which', () => {
    expect(lost).toEqual(['full', 'random-1', 'random-2'].map((name) => `app-payment-test-model/${name} HideFirstPaymentDetails`));
  });

  test('differ from their schema in at most eight cases, each entry of the list still being needed', () => {
    expect(formExceptions.map((exception) => `${exception.case} ${exception.path}`).filter((entry) => !differing.has(entry))).toEqual([]);
    expect(new Set(formExceptions.map((exception) => exception.case)).size).toBeLessThanOrEqual(8);
  });
});
