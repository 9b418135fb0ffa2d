/**
 * Reads a service as it lies in `schemas/<org>/<app>/` into an app that the emulator serves: the same documents, under the
 * names that the manifest gives them.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import { type AppFiles, type AppParts, readApp, SetupError } from './read-app.js';

/** What of service.json says where documents are. */
interface Manifest {
  readonly documents?: Readonly<Record<string, string>>;
  readonly forms?: Readonly<Record<string, { readonly xsd: string }>>;
  readonly prefill?: Readonly<Record<string, string>>;
}

/** The documents of a manifest, and the names that an app publishes them under. */
const publishedNames: Readonly<Record<string, string>> = {
  openapi: 'customOpenapi.json',
  swagger: 'swagger.json',
  metadata: 'applicationmetadata.json',
  process: 'process.bpmn',
  policy: 'authorizationpolicy.xml',
};

/**
 * Makes an app of a service's folder. A `setup.json` in it says what documents do not.
 *
 * @param files by path below the folder, with `/`: `service.json`, `metadata.json`, `forms/skjema.xsd` …
 * @throws SetupError if service.json, metadata or process are missing, or a file is no JSON
 *
 * @example
 * const emulator = createEmulator({ apps: [readService(files, { forms: service.forms })] });
 */
export function readService(files: AppFiles, parts: AppParts): EmulatedApp {
  const manifest = readManifest(files);
  const published = new Map<string, Uint8Array>();
  const publish = (name: string, path: string): void => {
    const bytes = files.get(path);
    if (bytes === undefined) throw new SetupError('document-missing', path, 'service.json names this document.');
    published.set(`documents/${name}`, bytes);
  };
  for (const [document, path] of Object.entries(manifest.documents ?? {})) publish(publishedNames[document] ?? path, path);
  for (const [dataType, { xsd }] of Object.entries(manifest.forms ?? {})) publish(`xsdschema-${dataType}.xsd`, xsd);
  for (const [path, bytes] of files) if (path.startsWith('options/')) published.set(`documents/${path.slice('options/'.length)}`, bytes);
  published.set('setup.json', setupBytes(files, manifest));
  return readApp(published, parts);
}

function readManifest(files: AppFiles): Manifest {
  return readJson(files, 'service.json') as Manifest;
}

/** The service's setup.json, and its prefill configurations in it. */
function setupBytes(files: AppFiles, { prefill }: Manifest): Uint8Array {
  const setup = files.has('setup.json') ? readJson(files, 'setup.json') as Readonly<Record<string, unknown>> : {};
  const configured = Object.fromEntries(Object.entries(prefill ?? {}).map(([dataType, path]) => [dataType, readJson(files, path)]));
  return new TextEncoder().encode(JSON.stringify(Object.keys(configured).length === 0 ? setup : { prefill: configured, ...setup }));
}

function readJson(files: AppFiles, path: string): unknown {
  const bytes = files.get(path);
  if (bytes === undefined) throw new SetupError('document-missing', path, 'A service cannot be served without this file.');
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SetupError('document-unreadable', path, 'This is no JSON.');
  }
}
