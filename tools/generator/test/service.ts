/** The sample services of the repository, and whole packages made of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FormInput, GeneratedPackage } from '../src/index.js';
import { generatePackage } from '../src/index.js';
import type { Names, ServiceManifest } from '@blankett/model';
import { compileService } from '@blankett/openapi';
import { compileXsd } from '@blankett/xsd';

/** A service's documents as text, by path in its folder. */
export interface ServiceFolder {
  readonly org: string;
  readonly app: string;
  readonly manifest: ServiceManifest;
  readonly documents: ReadonlyMap<string, string>;
}

const schemas = [resolve('schemas'), resolve('../../schemas')].find(path => existsSync(path));

export function readService(name: string): ServiceFolder {
  const folder = join(schemas!, name);
  const [org, app] = name.split('/') as [string, string];
  const paths = readdirSync(folder, { recursive: true }).map(String).filter(path => /^(?:(?:forms|options)\/.*|[^/]*)\.(?:xsd|json|bpmn|xml)$/.test(path)).sort();
  return {
    org,
    app,
    manifest: JSON.parse(readFileSync(join(folder, 'service.json'), 'utf8')) as ServiceManifest,
    documents: new Map(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')])),
  };
}

/** The package of a service; fails the test on an error in its schemas. */
export async function packageOf(service: ServiceFolder, { reversed = false, names }: { readonly reversed?: boolean; readonly names?: Names } = {}): Promise<GeneratedPackage> {
  const { org, app, manifest, documents } = service;
  const bytes = (path: string): Uint8Array => new TextEncoder().encode(documents.get(path)!);
  const files = [...documents.keys()].filter(path => path.endsWith('.xsd')).map(path => ({ path, bytes: bytes(path) }));
  const forms = Object.entries(manifest.forms).map(([dataType, { xsd, root }]): FormInput => {
    const { model, diagnostics } = compileXsd(
      { entries: [xsd], files: reversed ? [...files].reverse() : files, ...(manifest.catalogue ? { catalogue: manifest.catalogue } : {}) },
      root === undefined ? {} : { roots: [root] },
    );
    if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    return { dataType, xsd, model, ...(root === undefined ? {} : { root }) };
  });
  const published = Object.entries(manifest.documents ?? {}).map(([kind, path]) => [kind, { path, bytes: bytes(path as string) }]);
  const compiled = await compileService({
    org,
    app,
    documents: Object.fromEntries(published) as Parameters<typeof compileService>[0]['documents'],
    options: [...documents.keys()].filter(path => path.startsWith('options/')).map(path => ({ path, bytes: bytes(path) })),
    overlay: manifest,
  });
  const stopped = compiled.diagnostics.find(({ severity }) => severity === 'error');
  if (stopped !== undefined) throw new Error(stopped.message);
  const inputs = [...documents.keys()].map(path => ({ path, sha256: '0'.repeat(64) }));
  return generatePackage({
    manifest,
    forms: reversed ? [...forms].reverse() : forms,
    service: compiled,
    inputs: reversed ? [...inputs].reverse() : inputs,
    ...(names ? { names } : {}),
    generatorVersion: '0.0.0',
  });
}
