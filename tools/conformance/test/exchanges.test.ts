/** Done-when 4 of the generator: documents put to running apps and to the platform's classes, and what came back. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compareStored, readJson, readXml, type IssueCode } from '@blankett/forms';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';
import { corpusRoot, readSchemaFiles } from '../src/corpus/services.js';
import { libxml2Judge, type Judge } from '../src/judges/libxml2.js';
import { readExchange } from '../src/recorded/exchange-cases.js';
import { liveExceptions } from '../src/recorded/exceptions.js';
import { readLiveExchanges, type LiveExchange } from '../src/recorded/live-exchanges.js';
import { readJsonRules, readReadingRules } from '../src/recorded/reading-rules.js';

interface Recording {
  readonly name: string;
  /** As the exceptions name it. */
  readonly app: string;
  readonly folder: string;
  readonly schema: string;
  readonly exchanges: readonly LiveExchange[];
}

/** Refusals that are not about the form: no such element, no access, another media type. */
const aboutTheForm = new Set([201, 400, 500]);

/** Documents that XML allows and that we refuse whatever the schema says. */
const refusedByDesign = new Set(['DOCTYPE with internal entity', 'DOCTYPE with external entity']);

function recordings(corpus: string): readonly Recording[] {
  const live = (app: string, flow: string, data: string): Recording => {
    const folder = join(corpus, 'live', app, 'documents');
    const exchanges = readLiveExchanges(join(corpus, 'live', app, `${flow}.json`)).filter(({ status }) => aboutTheForm.has(status));
    return { name: `${app}/${flow}`, app: data, folder, schema: `xsdschema-${data}.xsd`, exchanges };
  };
  return [
    { name: 'reading rules', app: 'reading rules', folder: join(corpus, 'recorded-forms'), schema: 'reading-rules.xsd', exchanges: readReadingRules(corpus) },
    live('verdiar', 'values', 'verdiar'),
    live('verdiar-v9', 'values', 'verdiar'),
    live('verdiar', 'dataErrors', 'verdiar'),
    live('verdiar-v9', 'dataErrors', 'verdiar'),
    live('basic', 'dataErrors', 'model'),
    live('basic-v9', 'dataErrors', 'model'),
  ];
}

const figures = { exchanges: 0, silent: 0, warned: 0, refused: 0, missing: 0 };
const used = new Set<string>();

function isExcepted(app: string, step: string, path: string): boolean {
  const exception = liveExceptions.find((one) => one.path === path && (one.case === `${app}/${step}` || one.case === `${app}/*`));
  if (exception !== undefined) used.add(`${exception.case} ${exception.path}`);
  return exception !== undefined;
}

afterAll(() => {
  console.log(
    `recorded exchanges: ${figures.exchanges}; ${figures.silent} valid and the same value, in silence; ` +
      `${figures.warned} valid, changed or refused, and warned of; ${figures.refused} refused by strict reading, ${figures.missing} of these with data gone, which the comparison names`,
  );
});

for (const { name, app, folder, schema, exchanges } of corpusRoot === undefined ? [] : recordings(corpusRoot)) {
  describe(name, () => {
    let compiled: { form: Form<unknown>; judge: Judge } | undefined;
    const compile = (): { form: Form<unknown>; judge: Judge } => {
      const { forms } = formsOfSchema({ entries: [schema], files: readSchemaFiles(folder) }, { patterns: 'anchored' });
      return (compiled ??= { form: forms[0]!, judge: libxml2Judge(join(folder, schema)) });
    };

    exchanges.forEach((exchange, index) => {
      test(`${index + 1} ${exchange.step}`, () => {
        const { form, judge } = compile();
        const reading = readExchange(form, judge, exchange);
        const excepted = (path: string): boolean => isExcepted(app, exchange.step, path);
        const warned = (path: string): boolean => reading.warned.some((place) => path === place || path.startsWith(`${place}.`));
        figures.exchanges += 1;
        expect(reading.strict, 'strict reading says what the schema says').toBe(reading.valid && !refusedByDesign.has(exchange.step));
        expect(reading.storedRead, 'the stored document can be read').toBe(true);
        if (reading.strict) {
          expect(reading.lost.filter((path) => !warned(path) && !excepted(path)), 'lost without a warning').toEqual([]);
          expect(reading.otherJson.filter((path) => !warned(path) && !excepted(path)), 'another JSON without a warning').toEqual([]);
          const same = exchange.status === 201 && reading.lost.every((path) => !warned(path));
          if (same) figures.silent += 1;
          else {
            figures.warned += 1;
            expect(reading.warned, 'changed or refused').not.toEqual([]);
          }
          // An exponent is refused by classes that have a decimal; this one has a double.
          if (same && !/[0-9][eE]/.test(exchange.xml)) expect(reading.warned, 'the same value').toEqual([]);
        } else {
          figures.refused += 1;
          if (reading.missingElements.length > 0) {
            figures.missing += 1;
            expect([...reading.namedAsGone], 'what is gone').toEqual(expect.arrayContaining([...reading.missingElements]));
          }
        }
      });
    });
  });
}

test.skipIf(corpusRoot === undefined)('every listed exception of the live recordings is still needed', () => {
  expect(liveExceptions.map((one) => `${one.case} ${one.path}`).filter((entry) => !used.has(entry))).toEqual([]);
});

/** What the platform takes and we report: it would drop something in silence, or the schema says no. */
const reported: Readonly<Record<string, IssueCode>> = {
  'unknown property': 'member-unknown',
  'duplicate key': 'json-duplicate-key',
  'date only': 'datatype',
};

describe.skipIf(corpusRoot === undefined)('JSON bodies of the reading rules', () => {
  for (const { step, json, stored } of corpusRoot === undefined ? [] : readJsonRules(corpusRoot)) {
    test(step, () => {
      const { forms } = formsOfSchema({ entries: ['reading-rules.xsd'], files: readSchemaFiles(join(corpusRoot!, 'recorded-forms')) });
      const form = forms[0]!;
      const errors = readJson(form, json).issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      if (stored === undefined) {
        expect(errors).not.toEqual([]);
        return;
      }
      expect(errors).toEqual(step in reported ? [reported[step]] : []);
      const sent = readJson(form, json, { mode: 'lenient' }).value;
      const differences = compareStored(form, sent, readXml(form, stored, { mode: 'stored' }).value);
      expect(differences.filter(({ kind }) => kind === 'changed' || kind === 'lost')).toEqual([]);
    });
  }
});
