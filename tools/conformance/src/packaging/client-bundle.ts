/**
 * The client of a service as a browser gets it: how large its first chunk is, and what is in it.
 *
 * @module
 */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';

export interface ClientBundle {
  /** Gzipped bytes of the first chunk and all that it imports at once, without the descriptors of the service's forms. */
  readonly firstBytes: number;
  /** Gzipped bytes of all that a submission loads of the client, without descriptors and codec. */
  readonly submitBytes: number;
  /** Gzipped bytes of the codec, which the first form loads: decoding, encoding, validation, patterns, XML. */
  readonly codecBytes: number;
  /** Gzipped bytes of everything in one file, descriptors and codec included: what a bundler gives that splits nothing. */
  readonly unsplitBytes: number;
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
  const [lean, whole] = await Promise.all([bundled(options, { splitting: true, plugins: [withoutDescriptors] }), bundled(options, { splitting: false, plugins: [] })]);
  const sizeOf = (chunks: ReadonlySet<string>): number => gzipped(lean.outputFiles.filter(({ path }) => chunks.has(nameOf(path))));
  const first = chunksFrom(lean.metafile, /entry\.js$|^<stdin>$/);
  return {
    firstBytes: sizeOf(first),
    submitBytes: sizeOf(new Set([...first, ...chunksFrom(lean.metafile, /submission\/loaded\.[jt]s$/)])),
    codecBytes: sizeOf(codecChunks(lean.metafile)),
    unsplitBytes: gzipped(whole.outputFiles),
    modules: Object.keys(whole.metafile.inputs),
  };
}

/** One line: what is loaded when. */
export function describeBundle({ firstBytes, submitBytes, codecBytes, unsplitBytes }: ClientBundle): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
  return `gzip, without descriptors: first chunk ${kilobytes(firstBytes)}, with all that submit loads ${kilobytes(submitBytes)}, codec ${kilobytes(codecBytes)}; `
    + `everything in one file ${kilobytes(unsplitBytes)}`;
}

/** Modules that get tokens, which a browser's client has no business with: it is given a provider. */
export function tokenModules(modules: readonly string[]): readonly string[] {
  return modules.filter((path) => /node_modules\/(?:jose|oauth4webapi)\//.test(path) || /\/auth\/(?!authorised-transport|token-provider|token-claims|index\.)/.test(path));
}

async function bundled(
  { service, folder, conditions = [] }: ClientBundleOptions, { splitting, plugins }: { readonly splitting: boolean; readonly plugins: Plugin[] },
): Promise<{ readonly metafile: Metafile; readonly outputFiles: readonly { readonly path: string; readonly contents: Uint8Array }[] }> {
  return build({
    stdin: { contents: `export { createClient } from ${JSON.stringify(service)};`, resolveDir: folder, sourcefile: 'entry.js' },
    bundle: true, splitting, format: 'esm', platform: 'browser', target: 'es2022', minify: true, treeShaking: true, metafile: true, write: false, outdir: 'out',
    conditions: [...conditions], plugins, logLevel: 'silent',
  });
}

/** Form modules of the service with the same names, and nothing in them. */
const withoutDescriptors: Plugin = {
  name: 'without-descriptors',
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\](?:src|dist)[/\\]forms[/\\][a-z0-9-]+\.[jt]s$/ }, async ({ path }) => ({
      contents: [...(await readFile(path, 'utf8')).matchAll(/^export const (\w+)/gm)].map(([, name]) => `export const ${name} = {};`).join('\n'),
    }));
  },
};

/** File names of a module's chunk and of those that it imports at once. */
function chunksFrom({ outputs }: Metafile, module: RegExp): ReadonlySet<string> {
  const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint !== undefined && module.test(entryPoint))?.[0];
  if (entry === undefined) throw new Error(`the bundle has no chunk of ${module.source}`);
  const found = new Set<string>();
  const visit = (path: string): void => {
    const name = nameOf(path);
    if (found.has(name)) return;
    found.add(name);
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') visit(imported);
  };
  visit(entry);
  return found;
}

/** File names of chunks that hold nothing but the codec and its XML. */
function codecChunks({ outputs }: Metafile): ReadonlySet<string> {
  const isCodec = (input: string): boolean => /(?:packages|node_modules\/@blankett)\/(?:forms|xml)\//.test(input);
  return new Set(Object.entries(outputs).filter(([, { inputs }]) => Object.keys(inputs).every(isCodec)).map(([path]) => nameOf(path)));
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function gzipped(files: readonly { readonly contents: Uint8Array }[]): number {
  return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
