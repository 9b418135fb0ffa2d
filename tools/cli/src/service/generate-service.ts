/** One service: what its folder holds, compiled and generated. Reads; writes nothing. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generatePackage, type FormInput } from '@blankett/generator';
import type { Diagnostic, Names } from '@blankett/model';
import { compileService, type CompiledService, type ServiceSource, type SourceDocument } from '@blankett/openapi';
import { compileXsd } from '@blankett/xsd';
import { UsageError } from '../commands/command.js';
import { schemaPaths } from '../disk/schema-files.js';
import { generatorVersion } from '../version.js';
import { insideFolder } from '../disk/package-files.js';
import type { ServiceFolder } from './manifest.js';

export interface GeneratedService {
  /** Files of the package; undefined when a diagnostic stopped it. */
  readonly files?: ReadonlyMap<string, string>;
  readonly names: Names;
  readonly diagnostics: readonly Diagnostic[];
  readonly forms: number;
  readonly operations: number;
  readonly defects: CompiledService['defects'];
}

/** What lies in a service's folder, as models. */
export interface CompiledFolder {
  readonly forms: readonly FormInput[];
  readonly compiled: CompiledService;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles one service from what lies in its folder. */
export async function compileServiceFolder(service: ServiceFolder): Promise<CompiledFolder> {
  const { org, app, folder, manifest } = service;
  const files = schemaPaths(folder).map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }));
  const diagnostics: Diagnostic[] = [];
  const forms: FormInput[] = [];
  for (const [dataType, form] of Object.entries(manifest.forms)) {
    if (!files.some(({ path }) => path === form.xsd)) throw new UsageError(`schemas/${org}/${app}/service.json names ${form.xsd}, which is not there.`);
    const options = form.root === undefined ? {} : { roots: [form.root] };
    const { model, diagnostics: found } = compileXsd({ entries: [form.xsd], files, ...(manifest.catalogue && { catalogue: manifest.catalogue }) }, options);
    diagnostics.push(...found.filter((diagnostic) => !isSettled(diagnostic, manifest) && !diagnostics.some((known) => isSame(known, diagnostic))));
    if (model !== undefined) forms.push({ dataType, xsd: form.xsd, model, ...(form.root !== undefined && { root: form.root }) });
  }
  const compiled = await compileService({ org, app, documents: readServiceDocuments(service), ...readOverlay(service), operationNames: service.names.operations });
  return { forms, compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

/** Compiles and generates one service from what lies in its folder. */
export async function generateService(service: ServiceFolder): Promise<GeneratedService> {
  const { folder, manifest } = service;
  const { forms, compiled, diagnostics } = await compileServiceFolder(service);
  const summary = { forms: forms.length, operations: compiled.model.operations.length, defects: compiled.defects };
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ...summary, names: service.names, diagnostics };
  const generated = generatePackage({
    manifest,
    forms,
    service: compiled,
    names: { ...service.names, operations: compiled.operationNames },
    inputs: readInputs(folder),
    generatorVersion,
  });
  const stopped = generated.diagnostics.some(({ severity }) => severity === 'error');
  return { ...summary, ...(!stopped && { files: generated.files }), names: generated.names, diagnostics: [...diagnostics, ...generated.diagnostics] };
}

/** service.json has said how `^` and `$` are to be read: nothing is left to warn of. */
const isSettled = ({ code }: Diagnostic, { patterns }: ServiceFolder['manifest']): boolean => code === 'xsd-pattern-anchor' && patterns === 'anchored';

/** Forms of one service share documents: what is wrong with one of them is said once. */
const isSame = (a: Diagnostic, b: Diagnostic): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The documents that service.json names, as bytes. */
export function readServiceDocuments({ folder, manifest }: ServiceFolder): Readonly<Record<string, SourceDocument>> {
  return readNamed(folder, manifest.documents ?? {});
}

/** What service.json says besides, and the option lists that lie in `options/`. */
export function readOverlay({ folder, manifest }: ServiceFolder): Pick<ServiceSource, 'options' | 'overlay' | 'prefill'> {
  const lists = existsSync(join(folder, 'options')) ? readdirSync(join(folder, 'options')).filter((name) => /^options-.+\.json$/.test(name)) : [];
  return {
    overlay: manifest,
    prefill: readNamed(folder, manifest.prefill ?? {}),
    options: lists.sort().map((name) => ({ path: `options/${name}`, bytes: new Uint8Array(readFileSync(join(folder, 'options', name))) })),
  };
}

function readNamed(folder: string, paths: Readonly<Record<string, string>>): Readonly<Record<string, SourceDocument>> {
  const documents = Object.entries(paths).map(([name, path]) => {
    const file = insideFolder(folder, path);
    if (!existsSync(file)) throw new UsageError(`${join(folder, 'service.json')} names ${path}, which is not there.`);
    return [name, { path, bytes: new Uint8Array(readFileSync(file)) }] as const;
  });
  return Object.fromEntries(documents);
}

/** The sha256 of everything that generation reads: all of the folder but samples, the lock and the names (which generation writes). */
function readInputs(folder: string): readonly { readonly path: string; readonly sha256: string }[] {
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => !/^(samples\/|names\.json$|lock\.json$)/.test(path) && statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, sha256: createHash('sha256').update(readFileSync(join(folder, path))).digest('hex') }));
}
