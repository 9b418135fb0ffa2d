/** Recorded folders as apps that the emulator can serve. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EmulatedApp, Population } from '@blankett/emulator';
import type { Form } from '@blankett/forms/generated-v1';
import { formsOfSchema } from '@blankett/generator';

interface RecordedMetadata {
  readonly id: string;
  readonly dataTypes: readonly { readonly id: string; readonly appLogic?: { readonly classRef?: string | null } | null }[];
}

/** Compiled forms by folder and data type: compiling is what takes the time, and forms never change. */
const compiled = new Map<string, Form<unknown>>();

/** Reads a folder with `setup.json` and `documents/`, as in `corpus/live`. */
export function readRecordedApp(folder: string): EmulatedApp {
  const setup = readJson(join(folder, 'setup.json')) as Readonly<Record<string, unknown>>;
  const documents = readDocuments(join(folder, 'documents'));
  const metadata = JSON.parse(textOf(documents, 'applicationmetadata.json')) as RecordedMetadata & Readonly<Record<string, unknown>>;
  const [org = '', app = ''] = metadata.id.split('/');
  const forms: Record<string, Form<unknown>> = {};
  for (const { id, appLogic } of metadata.dataTypes) {
    const form = appLogic?.classRef ? formOf(folder, documents, id) : undefined;
    if (form !== undefined) forms[id] = form;
  }
  return { org, app, library: libraryVersion(String(setup['library'])), metadata, process: textOf(documents, 'process.bpmn'), documents, forms, setup };
}

/** The people of the recordings. */
export function readPopulation(corpus: string): Population {
  return readJson(join(corpus, 'live', 'population.json')) as Population;
}

/** `9.0.0 preview` → `9.0.0`. */
function libraryVersion(text: string): string {
  return /^\d+(?:\.\d+)*/.exec(text)?.[0] ?? text;
}

function formOf(folder: string, documents: ReadonlyMap<string, Uint8Array>, dataType: string): Form<unknown> | undefined {
  const key = `${folder} ${dataType}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const bytes = documents.get(`xsdschema-${dataType}.xsd`);
  if (bytes === undefined) return undefined;
  const path = `${dataType}.xsd`;
  const { forms, diagnostics } = formsOfSchema({ entries: [path], files: [{ path, bytes }] }, { patterns: 'anchored' });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${basename(folder)}: ${dataType} does not compile: ${error.code} ${error.message}`);
  const [form] = forms;
  if (form !== undefined) compiled.set(key, form);
  return form;
}

function readDocuments(folder: string): ReadonlyMap<string, Uint8Array> {
  return new Map(readdirSync(folder).sort().filter((name) => statSync(join(folder, name)).isFile()).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

function textOf(documents: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = documents.get(name);
  if (bytes === undefined) throw new Error(`${name} is not among the documents.`);
  return new TextDecoder().decode(bytes);
}

function readJson(path: string): unknown {
  if (!existsSync(path)) throw new Error(`${path} is not there.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
