/**
 * Reads what an app published into an app that the emulator serves.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { AppHooks, EmulatedApp } from '../app/emulated-app.js';
import { type AppMetadata, hasClass } from '../app/metadata.js';
import { formOfJsonSchema } from './form-of-json-schema.js';

/** A folder of documents that lacks something, or has something that cannot be read. */
export class SetupError extends Error {
  override readonly name: string = 'SetupError';
  readonly code: 'document-missing' | 'document-unreadable';
  /** Path in the folder. */
  readonly path: string;

  constructor(code: 'document-missing' | 'document-unreadable', path: string, what: string) {
    super(`${path}: ${what}`);
    this.code = code;
    this.path = path;
  }
}

/** What an app is made of besides its files. */
export interface AppParts {
  /** Form descriptors by data type id, compiled from the schemas of {@link formSchemasOf}. Where there is no XSD, a published JSON Schema has to do. */
  readonly forms: Readonly<Record<string, Form<unknown>>>;
  readonly hooks?: AppHooks;
  /** Version of the app library; left out: that of setup.json, or else of the metadata. */
  readonly library?: string;
}

/** Files by path below the app's folder, with `/`: `setup.json`, `documents/process.bpmn` … */
export type AppFiles = ReadonlyMap<string, Uint8Array>;

const folder = 'documents/';

/** The schema documents of the app's forms: data type id → path in the folder. */
export function formSchemasOf(files: AppFiles): ReadonlyMap<string, string> {
  const schemas = new Map<string, string>();
  for (const type of readMetadata(files).dataTypes) {
    const path = `${folder}xsdschema-${type.id}.xsd`;
    if (files.has(path)) schemas.set(type.id, path);
  }
  return schemas;
}

/**
 * Makes an app of its files: documents as they were published, and setup.json if there is one.
 *
 * @throws SetupError if metadata or process are missing, or a file is no JSON
 * @example
 * const app = readApp(files, { forms: service.forms });
 * const emulator = createEmulator({ apps: [app] });
 */
export function readApp(files: AppFiles, parts: AppParts): EmulatedApp {
  const metadata = readMetadata(files);
  const [org = '', app = ''] = metadata.id.split('/');
  const setup = files.has('setup.json') ? readJson(files, 'setup.json') as Record<string, unknown> : {};
  const documents = new Map([...files].filter(([path]) => path.startsWith(folder)).map(([path, bytes]) => [path.slice(folder.length), bytes]));
  return {
    org,
    app,
    library: parts.library ?? textOf(setup['library']) ?? textOf((metadata as { altinnNugetVersion?: unknown }).altinnNugetVersion) ?? '8.12.7',
    metadata: metadata as unknown as EmulatedApp['metadata'],
    process: readText(files, `${folder}process.bpmn`),
    documents,
    forms: { ...formsOfJsonSchemas(files, metadata), ...parts.forms },
    setup,
    ...(parts.hooks === undefined ? {} : { hooks: parts.hooks }),
  };
}

/** The forms of classes that no XSD was published for, as far as a JSON Schema was. */
function formsOfJsonSchemas(files: AppFiles, { dataTypes }: AppMetadata): AppParts['forms'] {
  const forms = dataTypes.filter(({ appLogic }) => hasClass(appLogic)).flatMap(({ id }) => {
    const path = `${folder}jsonschema-${id}.json`;
    const form = files.has(`${folder}xsdschema-${id}.xsd`) || !files.has(path) ? undefined : formOfJsonSchema(readJson(files, path));
    return form === undefined ? [] : [[id, form] as const];
  });
  return Object.fromEntries(forms);
}

function readMetadata(files: AppFiles): AppMetadata {
  const path = `${folder}applicationmetadata.json`;
  const metadata = readJson(files, path) as Partial<AppMetadata>;
  if (typeof metadata.id !== 'string' || !/^[^/]+\/[^/]+$/.test(metadata.id)) throw new SetupError('document-unreadable', path, 'There is no id of the form "owner/app".');
  return { ...metadata, dataTypes: metadata.dataTypes ?? [] } as AppMetadata;
}

function readJson(files: AppFiles, path: string): unknown {
  try {
    return JSON.parse(readText(files, path));
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError('document-unreadable', path, 'This is no JSON.');
  }
}

/** Text of a file without its byte order mark. */
function readText(files: AppFiles, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new SetupError('document-missing', path, 'An app cannot be served without this document.');
  return new TextDecoder().decode(bytes);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
