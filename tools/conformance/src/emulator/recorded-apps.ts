/** Recorded folders as apps that the emulator can serve. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formSchemasOf, readApp, type AppFiles, type EmulatedApp, type Population } from '@blankett/emulator';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';

/** Apps by folder: compiling forms is what takes the time, and recordings never change. */
const read = new Map<string, EmulatedApp>();

/** Reads a folder with `setup.json` and `documents/`, as in `corpus/live`. */
export function readRecordedApp(folder: string): EmulatedApp {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const files = readFiles(folder);
  const forms = Object.fromEntries([...formSchemasOf(files)].map(([dataType, path]) => [dataType, compileForm(folder, path, files)]));
  const app = readApp(files, { forms });
  read.set(folder, app);
  return app;
}

/** The people of the recordings. */
export function readPopulation(corpus: string): Population {
  return JSON.parse(readFileSync(join(corpus, 'live', 'population.json'), 'utf8')) as Population;
}

function compileForm(folder: string, path: string, files: AppFiles): Form<unknown> {
  const bytes = files.get(path) ?? new Uint8Array();
  const { forms: [form], diagnostics } = formsOfSchema({ entries: [path], files: [{ path, bytes }] }, { patterns: 'anchored' });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined || form === undefined) throw new Error(`${basename(folder)}: ${path} does not compile: ${error?.code} ${error?.message}`);
  return form;
}

function readFiles(folder: string): AppFiles {
  const documents = documentsOf(folder);
  const paths = readdirSync(documents).sort().map((name) => [`documents/${name}`, join(documents, name)] as const).filter(([, path]) => statSync(path).isFile());
  return new Map([['setup.json', join(folder, 'setup.json')] as const, ...paths].map(([name, path]) => [name, new Uint8Array(readFileSync(path))]));
}

/** An app that was recorded once more in another environment publishes what it published the first time: `basic-development` as `basic`. */
function documentsOf(folder: string): string {
  const own = join(folder, 'documents');
  return existsSync(own) ? own : join(folder.replace(/-[a-z]+$/, ''), 'documents');
}
