/** A service to submit to: a folder of `schemas/`, compiled on the spot, or a package that is installed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createServiceClient } from '@blankett/altinn/generated-v1';
import type { ServiceClient, ServiceClientOptions, ServiceDescriptor } from '@blankett/altinn/generated-v1';
import { describeService } from '@blankett/generator';
import { UsageError } from '../commands/command.js';
import { renderDiagnostics } from '../render/diagnostic.js';
import { compileServiceFolder } from '../service/generate-service.js';
import { readServiceFolder } from '../service/manifest.js';
import type { Terminal } from '../terminal/terminal.js';

export type AnyForms = Readonly<Record<string, unknown>>;
export type AnyClient = ServiceClient<Record<string, never>, AnyForms>;

/** Makes clients of one service. */
export interface OpenService {
  readonly service: ServiceDescriptor<AnyForms>;
  client(options: ServiceClientOptions): AnyClient;
}

/**
 * Opens a service by its name, `org/app`, or by the name of its package, `@blankett/org-app`.
 *
 * @throws UsageError when there is no such service, or it does not compile
 */
export async function openService(name: string, directory: string, terminal: Terminal): Promise<OpenService> {
  const isFolder = /^[a-z0-9]+\/[a-z0-9-]+$/.test(name);
  return isFolder ? serviceOfFolder(name, directory, terminal) : serviceOfPackage(name, directory);
}

async function serviceOfFolder(name: string, directory: string, terminal: Terminal): Promise<OpenService> {
  const folder = readServiceFolder(directory, name);
  const { forms, compiled, diagnostics } = await compileServiceFolder(folder);
  const described = describeService({ manifest: folder.manifest, forms, service: compiled });
  const errors = [...diagnostics, ...described.diagnostics].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    terminal.err(renderDiagnostics(terminal, errors, () => undefined));
    throw new UsageError(`${name} does not compile.`);
  }
  const service = described.descriptor as unknown as ServiceDescriptor<AnyForms>;
  return { service, client: (options) => createServiceClient(service, options) };
}

async function serviceOfPackage(name: string, directory: string): Promise<OpenService> {
  let module: Partial<{ readonly service: ServiceDescriptor<AnyForms>; readonly createClient: (options: ServiceClientOptions) => AnyClient }>;
  try {
    const path = createRequire(join(directory, 'package.json')).resolve(name);
    module = (await import(pathToFileURL(path).href)) as typeof module;
  } catch {
    throw new UsageError(`'${name}' is no service: name a folder of schemas/ (org/app), or a package that is installed here.`);
  }
  const { service, createClient } = module;
  if (service?.descriptor !== 1 || createClient === undefined) throw new UsageError(`${name} is no package of a service.`);
  return { service, client: createClient };
}
