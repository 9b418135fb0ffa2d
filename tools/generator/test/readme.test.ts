import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { packageOf, readService } from './service.js';

const workspace = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The TypeScript examples of a README, each as a file in the root of the package that it tells of. */
function examplesOf(readme: string, folder: string): ReadonlyMap<string, string> {
  const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => code!);
  return new Map(blocks.map((code, index) => [join(folder, `example-${index}.ts`), code]));
}

test('the examples in the README of a package compile', { timeout: 180_000 }, async () => {
  const { files } = await packageOf(readService('skatt/omsetning'));
  const folder = join(workspace, 'packages/services/skatt-omsetning');
  const examples = examplesOf(files.get('README.md')!, folder);
  expect(examples.size).toBe(2);

  const options: ts.CompilerOptions = {
    noEmit: true, strict: true, exactOptionalPropertyTypes: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, moduleDetection: ts.ModuleDetectionKind.Force,
    customConditions: ['@blankett/source'], types: ['node'], skipLibCheck: true,
  };
  // The package's own modules are those just generated; the runtime's are its sources.
  const virtual = new Map([...examples, ...[...files].map(([path, text]) => [join(folder, path), text] as const)]);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = path => virtual.has(resolve(path)) || fileExists(path);
  host.readFile = path => virtual.get(resolve(path)) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = virtual.get(resolve(path));
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram({ rootNames: [...examples.keys()], options, host });
  const diagnostics = [...examples.keys()].flatMap(path => program.getSemanticDiagnostics(program.getSourceFile(path)));
  expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});
