/**
 * Every schema of the corpus that both validators accept, as a package, type-checked together: one `tsc` run for each TypeScript
 * version, module resolution and setting of exactOptionalPropertyTypes. Exit 1 when one of them is not clean.
 *
 * The workspace must be built: packages see the runtime as a user's compiler does, through its declarations.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generatePackage } from '@blankett/generator';
import { noNames } from '@blankett/model';
import { compileXsd } from '@blankett/xsd';
import { corpusRoot, readCorpusServices, readSchemaFiles } from '../corpus/services.js';

const folder = resolve('.cache/matrix');

const compilers = [
  { version: '5.9.3', path: 'node_modules/typescript/bin/tsc' },
  { version: '6.0.3', path: 'node_modules/typescript6/bin/tsc' },
  { version: '7.0.2', path: 'node_modules/typescript7/bin/tsc' },
];

const resolutions = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

/** Generates all packages below `.cache/matrix` and says how many. */
function writePackages(): number {
  if (corpusRoot === undefined) throw new Error('The matrix runs on the corpus, which is not beside this repository.');
  rmSync(folder, { recursive: true, force: true });
  let count = 0;
  for (const service of readCorpusServices(corpusRoot)) {
    const files = readSchemaFiles(service.folder);
    for (const { file } of service.mains.filter(({ libxml2, xerces }) => libxml2 && xerces)) {
      const { model, diagnostics } = compileXsd({ entries: [file], files });
      if (model === undefined) throw new Error(`${service.name}/${file}: ${diagnostics.map(({ message }) => message).join('; ')}`);
      const generated = generatePackage({
        manifest: { package: `@corpus/p${count}`, version: '1.0.0' },
        forms: [{ dataType: 'form', xsd: file, model }],
        names: noNames,
        inputs: [],
        generatorVersion: '0.0.0',
      });
      for (const [path, text] of generated.files) {
        const target = join(folder, `p${count}`, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
      }
      count += 1;
    }
  }
  return count;
}

function check(compiler: (typeof compilers)[number], resolution: (typeof resolutions)[number], exactOptionalPropertyTypes: boolean): boolean {
  const name = `TypeScript ${compiler.version}, ${resolution.moduleResolution}, exactOptionalPropertyTypes ${exactOptionalPropertyTypes ? 'on' : 'off'}`;
  const config = join(folder, `tsconfig.${compiler.version}.${resolution.moduleResolution}.${exactOptionalPropertyTypes}.json`);
  const compilerOptions = {
    target: 'es2022', lib: ['es2022'], ...resolution, types: [], strict: true, noUncheckedIndexedAccess: true, isolatedDeclarations: true,
    declaration: true, verbatimModuleSyntax: true, resolveJsonModule: true, skipLibCheck: false, noEmit: true, exactOptionalPropertyTypes,
  };
  writeFileSync(config, JSON.stringify({ compilerOptions, include: ['*/src/**/*.ts'] }));
  const begin = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['--max-old-space-size=8192', compiler.path, '-p', config], { encoding: 'utf8', maxBuffer: 1 << 28 });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  if (status !== 0) console.log(stdout.split('\n').slice(0, 12).join('\n'));
  return status === 0;
}

console.log(`matrix: ${writePackages()} packages generated`);
let failed = 0;
for (const compiler of compilers) {
  for (const resolution of resolutions) {
    for (const exact of [true, false]) if (!check(compiler, resolution, exact)) failed += 1;
  }
}
console.log(`matrix: ${compilers.length * resolutions.length * 2 - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
