/** service.json: found, read and checked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noNames, serviceManifestSchema, type Names, type ServiceManifest } from '@blankett/model';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { UsageError } from '../commands/command.js';

export interface ServiceFolder {
  readonly org: string;
  readonly app: string;
  /** `schemas/<org>/<app>`, absolute. */
  readonly folder: string;
  readonly manifest: ServiceManifest;
  readonly names: Names;
}

const check = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile<ServiceManifest>(serviceManifestSchema);

/** Names (`org/app`) of all services below `schemas/`, sorted. */
export function listServices(workspace: string): readonly string[] {
  const schemas = join(workspace, 'schemas');
  if (!existsSync(schemas)) throw new UsageError(`there is no folder schemas/ in ${workspace}: this works on the services of a folder that has one.`);
  const folders = (path: string): readonly string[] => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders(schemas)
    .flatMap((org) => folders(join(schemas, org)).map((app) => `${org}/${app}`))
    .filter((service) => existsSync(join(schemas, service, 'service.json')))
    .sort();
}

/**
 * Reads a service's folder.
 *
 * @throws UsageError when service.json is missing, is no JSON, or says what its schema does not know
 */
export function readServiceFolder(workspace: string, service: string): ServiceFolder {
  const [org, app, ...more] = service.split('/');
  if (!org || !app || more.length > 0) throw new UsageError(`'${service}' is no service: name it as org/app.`);
  if (!/^[a-z0-9]+$/.test(org)) throw new UsageError(`'${org}' is no owner code: lower-case letters and digits only, so that org-app can be told apart.`);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(app)) throw new UsageError(`'${app}' is no app name: lower-case letters, digits and hyphens only.`);
  const folder = join(workspace, 'schemas', org, app);
  const manifest = readJson(join(folder, 'service.json'));
  if (!check(manifest)) {
    const faults = (check.errors ?? []).map(({ instancePath, message, params }) => `  ${instancePath || '/'} ${message ?? ''} ${extra(params)}`.trimEnd());
    throw new UsageError(`schemas/${service}/service.json is not what a service.json may be:\n${faults.join('\n')}`);
  }
  const namesPath = join(folder, 'names.json');
  const names = existsSync(namesPath) ? { ...noNames, ...(readJson(namesPath) as Partial<Names>) } : noNames;
  return { org, app, folder, manifest, names };
}

const extra = (params: Readonly<Record<string, unknown>>): string => (typeof params['additionalProperty'] === 'string' ? `(${params['additionalProperty']})` : '');

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
