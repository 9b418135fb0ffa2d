/**
 * Packaging checks: every published package packs, passes publint and attw, installs in an empty folder, loads there, and, where it
 * promises to, bundles for a browser without a Node built-in. Prints a line a check; the last line counts them.
 *
 * `--nodes` also loads everything on Node 22 and 24.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { bundleClient, describeBundle, tokenModules } from './client-bundle.js';
import { entriesOf, installAll, packAll, type PackedPackage } from './tarballs.js';

let passed = 0;
let failed = 0;

async function check(name: string, run: () => Promise<string> | string): Promise<void> {
  try {
    const detail = await run();
    passed += 1;
    console.log(`ok    ${name}${detail === '' ? '' : `  ${detail}`}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n      ${String(error instanceof Error ? error.message : error).replaceAll('\n', '\n      ')}`);
  }
}

/** Commands and plugins have entries of their own kind; the rest is imported by its name. */
const isLibrary = ({ name }: PackedPackage): boolean => name !== '@blankett/nx';

async function lint({ folder }: PackedPackage): Promise<string> {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true });
  const problems = messages.filter(({ type }) => type !== 'suggestion');
  if (problems.length > 0) throw new Error(problems.map((message) => formatMessage(message, pkg)).join('\n'));
  return '';
}

function typesResolve({ tarball }: PackedPackage): string {
  execFileSync('npx', ['attw', tarball, '--profile', 'esm-only', '--quiet'], { encoding: 'utf8' });
  return '';
}

/** Every entry that the package names, imported in one go. */
function load(consumer: string, packed: PackedPackage, node: string): string {
  const names = entriesOf(packed);
  const script = `let count = 0; for (const name of ${JSON.stringify(names)}) count += Object.keys(await import(name)).length; console.log(count)`;
  const exports = execFileSync(node, ['--input-type=module', '--eval', script], { cwd: consumer, encoding: 'utf8' }).trim();
  return `${exports} exports of ${names.length} ${names.length === 1 ? 'entry' : 'entries'}`;
}

/** How strangers compile: both ways to resolve, with and without the types of browsers, and never skipping ours. */
const compilations = {
  'nodenext, without DOM': { module: 'nodenext', lib: ['es2022'], types: ['node'] },
  'bundler, without Node': { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [] },
};

/** Imports the types of every entry of `names`, in one file. */
function compile(consumer: string, names: readonly string[], options: object): string {
  writeFileSync(join(consumer, 'entries.ts'), names.map((name, index) => `export * as entry${index} from ${JSON.stringify(name)};\n`).join(''));
  const compilerOptions = {
    noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, target: 'es2022', typeRoots: [resolve('node_modules/@types')], ...options,
  };
  writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['entries.ts'] }));
  const { status, stdout } = spawnSync('npx', ['tsc', '-p', consumer], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return `${names.length} entries`;
}

async function bundle(consumer: string, name: string): Promise<string> {
  const entry = join(consumer, `${name.replace(/\W+/g, '-')}.bundle.mjs`);
  writeFileSync(entry, `export * from ${JSON.stringify(name)};\n`);
  const result = await build({ entryPoints: [entry], bundle: true, format: 'esm', platform: 'browser', minify: true, write: false, logLevel: 'silent' });
  return `${Math.ceil((result.outputFiles[0]?.contents.length ?? 0) / 1024)} KB minified`;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const largestFirstChunk = 30 * 1024;

async function clientBundle(consumer: string, service: string): Promise<string> {
  const client = await bundleClient({ service, folder: consumer });
  const { firstBytes, modules } = client;
  const tokens = tokenModules(modules);
  if (tokens.length > 0) throw new Error(`it gets tokens: ${tokens.join(', ')}`);
  if (firstBytes > largestFirstChunk) throw new Error(`its first chunk has ${kilobytes(firstBytes)}, more than ${kilobytes(largestFirstChunk)}`);
  return describeBundle(client);
}

/** Node of a major version, from npm, in a folder of its own. */
function installNode(major: number): string {
  const folder = mkdtempSync(join(tmpdir(), `blankett-node-${major}-`));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', `node@${major}`], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'node_modules/node/bin/node');
}

const packages = packAll();
const consumer = installAll(packages);
for (const packed of packages) {
  await check(`${packed.name} publint`, () => lint(packed));
  if (!isLibrary(packed)) continue;
  await check(`${packed.name} attw`, () => typesResolve(packed));
  await check(`${packed.name} loads from its tarball`, () => load(consumer, packed, process.execPath));
  if (packed.browser) await check(`${packed.name} bundles for a browser`, () => bundle(consumer, packed.name));
  if (packed.folder.startsWith('packages/services')) await check(`${packed.name} client in a browser`, () => clientBundle(consumer, packed.name));
}
const runTime = packages.filter(({ folder }) => folder.startsWith('packages')).flatMap(entriesOf);
const withoutNode = runTime.filter((name) => name !== '@blankett/emulator/server' && name !== '@blankett/altinn/journal/file');
for (const [name, options] of Object.entries(compilations)) await check(`types of packages compile: ${name}`, () => compile(consumer, options.types.length === 0 ? withoutNode : runTime, options));
if (process.argv.includes('--nodes')) {
  for (const major of [22, 24]) {
    const node = installNode(major);
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    for (const packed of packages.filter(isLibrary)) {
      await check(`${packed.name} loads on Node ${version}`, () => load(consumer, packed, node));
    }
  }
}
console.log(`packaging: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
