/** Forms of the corpus as classes, and what the platform's own classes made of documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { formsOfSchema } from '@blankett/generator';
import type { Form } from '@blankett/forms/generated-v1';
import { type AppForm, formOfModel } from '../../src/forms/app-form.js';
import { type ClassHints, deriveModel } from '../../src/forms/derive-class.js';
import { utc } from '../../src/forms/times.js';

export const corpus = resolve(import.meta.dirname, '../../../../../shared/corpus');
export const hasCorpus = existsSync(join(corpus, 'recorded-forms'));

export interface RecordedCase {
  readonly name: string;
  readonly sent: Uint8Array;
  readonly json: string;
  readonly stored: string;
}

export function recordedForms(): readonly { readonly name: string; readonly schema: string; readonly cases: readonly RecordedCase[] }[] {
  const index = JSON.parse(readFileSync(join(corpus, 'recorded-forms', 'index.json'), 'utf8')) as readonly { readonly name: string; readonly schema: string }[];
  return index.map(({ name, schema }) => {
    const folder = join(corpus, 'recorded-forms', name);
    const names = readdirSync(folder).filter((file) => file.endsWith('.stored.xml')).map((file) => basename(file, '.stored.xml'));
    return {
      name, schema: join(corpus, schema),
      cases: names.map((one) => ({
        name: one,
        sent: readFileSync(join(folder, `${one}.xml`)),
        json: readFileSync(join(folder, `${one}.json`), 'utf8'),
        stored: readFileSync(join(folder, `${one}.stored.xml`), 'utf8'),
      })),
    };
  });
}

export function compile(schema: string): readonly Form<unknown>[] {
  const folder = dirname(schema);
  const files = readdirSync(folder).filter((file) => file.endsWith('.xsd')).map((file) => ({ path: file, bytes: new Uint8Array(readFileSync(join(folder, file))) }));
  return formsOfSchema({ entries: [basename(schema)], files }, { patterns: 'anchored' }).forms;
}

export function formOf(form: Form<unknown>, hints: ClassHints): AppForm {
  return formOfModel('form', deriveModel(form, hints), utc);
}
