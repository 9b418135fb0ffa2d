/** The examples of the docstrings compile: each in a function of its own, with the few names that a reader expects to have. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const source = resolve('packages/altinn/src');
const files = readdirSync(source, { recursive: true }).map(String).filter(file => file.endsWith('.ts') && !file.startsWith('platform'));

interface Example {
  readonly name: string;
  readonly code: string;
}

/** What stands after `@example`, to the next tag or the end of the comment. */
function examplesIn(file: string): readonly Example[] {
  const comments = [...readFileSync(join(source, file), 'utf8').matchAll(/\/\*\*[^]*?\*\//g)].map(([comment]) => comment);
  return comments.flatMap((comment, position) => {
    const text = comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^[ \t]*\*[ ]?/gm, '');
    return text.split('@example').slice(1).map(part => part.split(/^@\w+/m)[0]!.trim()).map((code, i) => ({ name: `${file.replaceAll(/[\\/]/g, '-')}-${position}-${i}`, code }));
  });
}

/** Where each exported name is. */
const exportsOf = new Map(files.flatMap(file => (
  [...readFileSync(join(source, file), 'utf8').matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(([, name]) => [name!, join(source, file)] as const)
)));

const prelude = `
import type { ServiceClient, ServiceClientOptions, ServiceDescriptor } from '${source}/generated-v1.ts';
import type { TokenProvider } from '${source}/auth/index.ts';
declare global {
  interface Forms { omsetningsmelding: { linje: { avgift: number }[] } }
  interface AtInstance { path: { instanceOwnerPartyId: number; instanceGuid: string } }
  interface Paths {
    '/instances/{instanceOwnerPartyId}/{instanceGuid}': { get: { parameters: AtInstance; responses: { 200: { content: { 'application/json': { id: string } } } } } };
    '/instances/{instanceOwnerPartyId}/{instanceGuid}/process/next': { put: { parameters: AtInstance; responses: {
      200: { content: { 'application/json': { ended?: string } } }; 409: { content: { 'application/json': { title?: string; validationIssues?: unknown[] } } };
    } } };
  }
  const path: AtInstance['path'];
  type paths = Paths;
  const service: ServiceDescriptor<Forms>;
  const createClient: (options: ServiceClientOptions) => ServiceClient<Paths, Forms>;
  const client: ServiceClient<Paths, Forms>;
  const auth: TokenProvider;
  const instance: string, dataElement: string, dataType: string, token: string, clientId: string, kid: string, redirectUri: string, systemId: string, connectionString: string, instanceGuid: string, file: Blob;
  const scopes: string[];
  const value: Forms['omsetningsmelding'], melding: Forms['omsetningsmelding'];
  const request: { url: string }, key: any, sessions: any, error: any, updated: number, connection: any, party: { partyId: number }, linje: Forms['omsetningsmelding']['linje'];
  const show: (...shown: unknown[]) => void, mark: (...marked: unknown[]) => void, ask: (...asked: unknown[]) => void;
}
`;

function moduleOf({ code }: Example): string {
  const imports = code.match(/^import .*$/gm) ?? [];
  const body = code.replace(/^import .*$/gm, '');
  const names = [...new Set(body.match(/\b[A-Za-z]\w*\b/g) ?? [])].filter(name => exportsOf.has(name) && !new RegExp(`\\b${name}: `).test(prelude) && !new RegExp(`\\b(const|let) \\{?(?:(?!\\bof\\b)[^=])*\\b${name}\\b`).test(body));
  const ours = names.map(name => `import { ${name} } from '${exportsOf.get(name)}';`);
  return [...imports, ...ours, `export async function example(): Promise<void> {\n${body}\n}`].join('\n');
}

it('examples compile', () => {
  const examples = files.flatMap(examplesIn);
  const folder = resolve('packages/altinn/test/.examples');
  const texts = new Map([[join(folder, 'prelude.ts'), prelude], ...examples.map(example => [join(folder, `${example.name}.ts`), moduleOf(example)] as const)]);
  const config = ts.readConfigFile('.ci/tsconfig.test.json', path => ts.sys.readFile(path)).config as { compilerOptions?: object };
  const base = ts.parseJsonConfigFileContent({ extends: resolve('tsconfig.base.json'), compilerOptions: config.compilerOptions ?? {} }, ts.sys, resolve('.ci')).options;
  const options: ts.CompilerOptions = {
    ...base, noEmit: true, composite: false, incremental: false, declaration: false, isolatedDeclarations: false, allowImportingTsExtensions: true, noUnusedLocals: false, noUnusedParameters: false,
    skipLibCheck: true, customConditions: ['@blankett/source'], types: ['node'],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = path => texts.has(path) || fileExists(path);
  host.readFile = path => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => texts.has(path) ? ts.createSourceFile(path, texts.get(path)!, ts.ScriptTarget.ES2023, true) : getSourceFile(path, ...rest);
  const program = ts.createProgram([...texts.keys()], options, host);
  const faults = [...texts.keys()].flatMap(path => {
    const file = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText }) => `${path.slice(folder.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
  expect(faults).toEqual([]);
  expect(examples.length).toBeGreaterThan(25);
}, 120_000);
