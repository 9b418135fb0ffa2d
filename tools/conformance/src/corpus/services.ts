/**
 * The real schemas and documents that conformance is measured on, one folder a service.
 * They lie beside the repository and are read there; none of them is ours to copy.
 */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Root of the corpus, or undefined on a machine that does not have it. */
export const corpusRoot: string | undefined = [resolve('../shared/corpus'), resolve('../../../shared/corpus')]
  .filter((path) => existsSync(join(path, 'xsd')))
  // Programs beside it do nothing when they are started by another path than their own.
  .map((path) => realpathSync(path))[0];

export interface CorpusSchema {
  /** Path within the service's folder. */
  readonly file: string;
  /** What the two validators said of it. */
  readonly libxml2: boolean;
  readonly xerces: boolean;
  readonly rootElements: readonly string[];
}

export interface CorpusInstance {
  /** Path within the service's folder. */
  readonly file: string;
  readonly schema: string;
  readonly libxml2: boolean;
  readonly xerces: boolean;
}

export interface CorpusService {
  readonly name: string;
  readonly folder: string;
  readonly mains: readonly CorpusSchema[];
  readonly instances: readonly CorpusInstance[];
}

interface SourceJson {
  readonly files: readonly {
    readonly file: string;
    readonly main?: boolean;
    readonly rootElements?: readonly string[];
    readonly compiles?: { readonly libxml2: boolean; readonly xerces: boolean };
  }[];
  readonly instances?: readonly {
    readonly file: string;
    readonly schema: string;
    readonly libxml2: boolean;
    readonly xerces: boolean;
  }[];
}

/** All services of the corpus, by name. */
export function readCorpusServices(root: string): readonly CorpusService[] {
  const folder = join(root, 'xsd');
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'source.json')))
    .sort()
    .map((name) => readCorpusService(join(folder, name), name));
}

function readCorpusService(folder: string, name: string): CorpusService {
  const source = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')) as SourceJson;
  return {
    name,
    folder,
    mains: source.files
      .filter((file) => file.main === true && file.compiles !== undefined)
      .map((file) => ({
        file: file.file,
        libxml2: file.compiles?.libxml2 ?? false,
        xerces: file.compiles?.xerces ?? false,
        rootElements: file.rootElements ?? [],
      })),
    instances: (source.instances ?? []).map(({ file, schema, libxml2, xerces }) => ({ file, schema, libxml2, xerces })),
  };
}

/** Every schema document of a folder: what stands beside a schema is its catalogue. */
export function readSchemaFiles(folder: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.xsd') && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}
