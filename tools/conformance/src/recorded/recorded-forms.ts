/** What the platform's own classes made of documents: sent, stored, and answered as JSON. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface RecordedForm {
  readonly name: string;
  /** Folder of the schema, which is its catalogue. */
  readonly folder: string;
  /** Entry document within the folder. */
  readonly schema: string;
  readonly cases: readonly RecordedCase[];
}

export interface RecordedCase {
  /** `form/case`. */
  readonly name: string;
  readonly sent: Uint8Array;
  readonly json: string;
  readonly stored: Uint8Array;
}

interface IndexEntry {
  readonly name: string;
  readonly schema: string;
}

/** All recorded forms, in the order of their index. */
export function readRecordedForms(corpus: string): readonly RecordedForm[] {
  const root = join(corpus, 'recorded-forms');
  const index = JSON.parse(readFileSync(join(root, 'index.json'), 'utf8')) as readonly IndexEntry[];
  return index.map(({ name, schema }) => ({
    name,
    folder: join(corpus, dirname(schema)),
    schema: basename(schema),
    cases: readCases(join(root, name), name),
  }));
}

function readCases(folder: string, form: string): readonly RecordedCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && existsSync(join(folder, file.replace(/json$/, 'stored.xml'))))
    .sort()
    .map((file) => file.slice(0, -'.json'.length))
    .map((name) => ({
      name: `${form}/${name}`,
      sent: readFileSync(join(folder, `${name}.xml`)),
      json: readFileSync(join(folder, `${name}.json`), 'utf8'),
      stored: readFileSync(join(folder, `${name}.stored.xml`)),
    }));
}
