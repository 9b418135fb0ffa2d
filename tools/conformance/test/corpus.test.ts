/** The real schemas and documents: every one of them, with a seeded sample of mutants; in the soak all mutants of documents up to 3,500 elements (two are larger). */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formsOfSchema } from '@blankett/generator';
import { compileCorpusSchema, readDocument, tryDocument, type CompiledSchema } from '../src/corpus/instances.js';
import { corpusRoot, readCorpusServices, readSchemaFiles } from '../src/corpus/services.js';
import { askXerces, javaIsThere } from '../src/judges/xerces.js';
import { mutantDisagreements } from '../src/mutants/verdicts.js';

const services = corpusRoot === undefined ? [] : readCorpusServices(corpusRoot);
/** The full numbers of `npm run soak`. */
const soak = process.env['BLANKETT_SOAK'] !== undefined;
const compiled = new Map<string, CompiledSchema>();
const compile = (service: (typeof services)[number], schema: string): CompiledSchema => {
  const key = `${service.name}/${schema}`;
  const known = compiled.get(key) ?? compileCorpusSchema(service, schema);
  compiled.set(key, known);
  return known;
};
const figures = { schemas: 0, refused: 0, valid: 0, invalid: 0, xerces: 0, mutants: 0 };

afterAll(() => {
  console.log(
    `corpus: ${figures.schemas} schemas compile, ${figures.refused} bad ones are refused with a place; ` +
      `${figures.valid} valid documents copied (${figures.xerces} of the copies judged by Xerces), ${figures.invalid} invalid ones refused; ${figures.mutants} mutants judged as libxml2 does`,
  );
});

describe.skipIf(services.length === 0)('real schemas', () => {
  for (const service of services) {
    for (const main of service.mains) {
      const accepted = main.libxml2 && main.xerces;
      if (accepted) {
        test(`${service.name}/${main.file} compiles`, () => {
          expect(compile(service, main.file).forms).toBeDefined();
          figures.schemas += 1;
        });
      } else if (!main.libxml2 && !main.xerces) {
        test(`${service.name}/${main.file} is refused with a place`, () => {
          const { diagnostics } = formsOfSchema({ entries: [main.file], files: readSchemaFiles(service.folder) });
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBeGreaterThan(0);
          expect(errors[0]?.location).toMatchObject({ line: expect.any(Number) as number, column: expect.any(Number) as number });
          figures.refused += 1;
        });
      }
    }
  }
});

/** White space in an element that may hold only elements, and holds none, is layout; the infoset alone cannot tell it from a blank text. */
const layoutOnly: Readonly<Record<string, readonly string[]>> = {
  'ubl-2.5-invoice-creditnote/instances/valid/T14-hode-blank.xml': [
    '/CreditNote/AccountingSupplierParty/Party/Contact: 1 children became 0',
    '/CreditNote/AccountingCustomerParty/Party/Contact: 1 children became 0',
  ],
};

const copies: { readonly name: string; readonly schema: string; readonly copy: string }[] = [];

describe.skipIf(services.length === 0)('real documents', () => {
  for (const service of services) {
    for (const instance of service.instances) {
      const name = `${service.name}/${instance.file}`;
      if (instance.xerces) {
        test(`${name} is valid and copied without loss`, () => {
          const outcome = tryDocument(compile(service, instance.schema), readDocument(join(service.folder, instance.file)));
          expect(outcome).toMatchObject({ accepted: true, errors: [], differences: layoutOnly[name] ?? [], copyAccepted: true });
          copies.push({ name, schema: join(service.folder, instance.schema), copy: outcome.copy ?? '' });
          figures.valid += 1;
        });
      } else {
        test(`${name} is refused`, () => {
          const outcome = tryDocument(compile(service, instance.schema), readDocument(join(service.folder, instance.file)));
          expect(outcome.accepted).toBe(false);
          figures.invalid += 1;
        });
      }
    }
  }

  test.skipIf(!javaIsThere())('the copies are valid for Xerces too', { timeout: 300_000 }, () => {
    const schemas = [...new Set(copies.map(({ schema }) => schema))];
    const jobs = schemas.map((schema) => ({ schema, documents: copies.filter((entry) => entry.schema === schema) }));
    const verdicts = askXerces(jobs.map(({ schema, documents }) => ({ schema, documents: documents.map(({ copy }) => copy) })));
    const refused = jobs.flatMap(({ schema, documents }, index) => {
      const verdict = verdicts[index];
      if (verdict?.schemaError !== undefined) return [`${schema}: ${verdict.schemaError}`];
      return documents.flatMap(({ name }, at) => (verdict?.documents[at] === undefined ? [] : [`${name}: ${verdict.documents[at]}`]));
    });
    expect(refused).toEqual([]);
    expect(copies.length).toBe(figures.valid);
    figures.xerces = copies.length;
  });
});

describe.skipIf(services.length === 0)('real documents with one element deleted, doubled or swapped', () => {
  for (const service of services) {
    for (const instance of service.instances.filter(({ xerces, libxml2 }) => xerces && libxml2)) {
      test(`${service.name}/${instance.file}`, { timeout: soak ? 7_200_000 : 120_000 }, () => {
        const { count, disagreements } = mutantDisagreements(
          compile(service, instance.schema),
          readDocument(join(service.folder, instance.file)),
          { most: soak ? 10_500 : 24, seed: 20261121 },
        );
        figures.mutants += count;
        expect(disagreements).toEqual([]);
      });
    }
  }
});
