/**
 * The client of a service as a browser gets it: how large its first chunk is, and what is in it.
 *
 * @module
 */
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';

export interface ClientBundle {
  /** Gzipped bytes of the first chunk and all that it imports at once, without the descriptors of the service's forms. */
  readonly firstBytes: number;
  /** Gzipped bytes of everything, descriptors and what is loaded later included. */
  readonly allBytes: number;
  /** Modules of all chunks. */
  readonly modules: readonly string[];
}

export interface ClientBundleOptions {
  /** `@blankett/skatt-omsetning` */
  readonly service: string;
  /** Where packages are looked up from. */
  readonly folder: string;
  readonly conditions?: readonly string[];
}

/** Bundles `createClient` of a service for a browser. @throws when something of Node is needed */
export async function bundleClient(options: ClientBundleOptions): Promise<ClientBundle> {
  const [lean, whole] = await Promise.all([bundled(options, [withoutDescriptors]), bundled(options, [])]);
  const first = firstChunks(lean.metafile);
  return {
    firstBytes: gzipped(lean.outputFiles.filter(({ path }) => first.has(path.slice(path.lastIndexOf('/') + 1)))),
    allBytes: gzipped(whole.outputFiles),
    modules: Object.keys(whole.metafile.inputs),
  };
}

/** Modules that get tokens, which a browser's client has no business with: it is given a provider. */
export function tokenModules(modules: readonly string[]): readonly string[] {
  return modules.filter((path) => /node_modules\/(?:jose|oauth4webapi)\//.test(path) || /\/auth\/(?!authorised-transport|token-provider|token-claims|index\.)/.test(path));
}

async function bundled({ service, folder, conditions = [] }: ClientBundleOptions, plugins: Plugin[]): Promise<{ readonly metafile: Metafile; readonly outputFiles: readonly { readonly path: string; readonly contents: Uint8Array }[] }> {
  return build({
    stdin: { contents: `export { createClient } from ${JSON.stringify(service)};`, resolveDir: folder, sourcefile: 'entry.js' },
    bundle: true, splitting: true, format: 'esm', platform: 'browser', target: 'es2022', minify: true, treeShaking: true, metafile: true, write: false, outdir: 'out',
    conditions: [...conditions], plugins, logLevel: 'silent',
  });
}

/** Form modules of the service as empty objects of the same names. */
const withoutDescriptors: Plugin = {
  name: 'without-descriptors',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/forms\/[a-z0-9-]+\.js$/ }, ({ path, importer }) => (/\/(?:src|dist)\/(?:service|index)\.[tj]s$/.test(importer) ? { path, namespace: 'descriptor', sideEffects: false } : undefined));
    bundle.onLoad({ filter: /.*/, namespace: 'descriptor' }, ({ path }) => ({ contents: `module.exports = { ${JSON.stringify(path)}: {} }`, loader: 'js' }));
  },
};

/** File names of the entry's chunk and of those that it imports statically. */
function firstChunks({ outputs }: Metafile): ReadonlySet<string> {
  const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint !== undefined && /entry\.js$|^<stdin>$/.test(entryPoint))?.[0];
  if (entry === undefined) throw new Error('the bundle has no entry');
  const found = new Set<string>();
  const visit = (path: string): void => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (found.has(name)) return;
    found.add(name);
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') visit(imported);
  };
  visit(entry);
  return found;
}

function gzipped(files: readonly { readonly contents: Uint8Array }[]): number {
  return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
