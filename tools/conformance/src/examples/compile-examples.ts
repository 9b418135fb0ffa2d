/**
 * Compiles examples as a reader would who has copied them, strictly.
 *
 * @module
 */
import { resolve } from 'node:path';
import ts from 'typescript';
import type { Example } from './read-examples.js';
import { imports, takenForGranted } from './taken-for-granted.js';

const options: ts.CompilerOptions = {
  noEmit: true, strict: true, exactOptionalPropertyTypes: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, moduleDetection: ts.ModuleDetectionKind.Force,
  customConditions: ['@blankett/source'], types: ['node'], skipLibCheck: true, noImplicitOverride: true,
};

/** What the compiler says, each with the example's place; nothing when all compile. */
export function compileExamples(examples: readonly Example[]): readonly string[] {
  const virtual = new Map(examples.map((example, index) => [resolve(`tools/conformance/src/examples/example-${index}.ts`), { example, text: moduleOf(example) }] as const));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => virtual.has(resolve(path)) || fileExists(path);
  host.readFile = (path) => virtual.get(resolve(path))?.text ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = virtual.get(resolve(path))?.text;
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram({ rootNames: [...virtual.keys()], options, host });
  return [...virtual].flatMap(([path, { example }]) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${example.place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}

/** The example as a module: its imports, those that it leaves out, what it takes for granted, and then its statements in a function of their own. */
function moduleOf({ code, module }: Example): string {
  const ownImports = [...code.matchAll(/^import\b[^;]*;[^\n]*\n?/gm)].map(([statement]) => statement);
  const body = ownImports.reduce((rest, statement) => rest.replace(statement, ''), code);
  const imported = new Set(ownImports.flatMap((statement) => namesIn(statement.replace(/from .*$/s, ''))));
  const wanted = namesIn(body).filter((name) => !imported.has(name));
  const granted = wanted.filter((name) => Object.hasOwn(takenForGranted, name));
  const needed = new Set([...wanted, ...granted.flatMap((name) => namesIn(takenForGranted[name]!))].filter((name) => !imported.has(name)));
  const own = module === undefined ? [] : exportsOf(module).filter((name) => needed.has(name));
  const lines = [
    ...ownImports,
    ...(own.length === 0 || module === undefined ? [] : [`import { ${own.join(', ')} } from ${JSON.stringify(resolve(module).replace(/\.ts$/, '.js'))};\n`]),
    ...Object.entries(imports).flatMap(([entry, names]) => {
      const used = names.filter((name) => needed.has(name) && !own.includes(name));
      return used.length === 0 ? [] : [`import { ${used.join(', ')} } from ${JSON.stringify(entry)};\n`];
    }),
    ...granted.map((name) => (name === 'paths' ? 'type paths = object;\n' : `declare const ${name}: ${takenForGranted[name]};\n`)),
  ];
  return `${lines.join('')}export async function example() {\n${body}\n}\n`;
}

function namesIn(code: string): readonly string[] {
  return [...new Set(code.match(/[A-Za-z_$][\w$]*/g))];
}

function exportsOf(module: string): readonly string[] {
  return [...(ts.sys.readFile(module) ?? '').matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)].map(([, name]) => name!);
}
