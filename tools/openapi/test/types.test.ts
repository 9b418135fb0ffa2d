import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileService, typesOfDocument } from '../src/index.js';
import type { ApiDocument } from '../src/load/api-document.js';
import { platformApis, platformTypes } from '../src/platform/index.js';
import { printTypes } from '../src/types/print-types.js';
import { apiDocument, ok, operation, published, service } from './documents.js';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** Every document of the corpus that is one of OpenAPI, and what app it is of. */
function realDocuments(): { readonly file: string; readonly app?: { readonly org: string; readonly app: string } }[] {
  const published = readdirSync(new URL('openapi/', corpus))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ file: `openapi/${name}`, ...(name.startsWith('app-') || name.startsWith('altinn-app-') ? { app: { org: 'tdd', app: 'contributer-restriction' } } : {}) }));
  const live = readdirSync(new URL('live/', corpus)).flatMap((folder) =>
    ['customOpenapi.json', 'swagger.json']
      .map((name) => `live/${folder}/documents/${name}`)
      .filter((file) => existsSync(new URL(file, corpus)))
      .map((file) => ({ file, app: { org: 'ttd', app: folder.replace(/-v9$/, '') } })),
  );
  return [...published, ...live];
}

describe.skipIf(!existsSync(corpus))('types of every document of the corpus', () => {
  let folder = '';
  const files: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'blankett-types-'));
    const write = (name: string, text: string): void => {
      files.push(name);
      writeFileSync(join(folder, name), text);
    };
    for (const { file, app } of realDocuments()) {
      const types = await typesOfDocument({ path: file, bytes: readFileSync(new URL(file, corpus)) }, app);
      if (types !== undefined) write(`${file.replaceAll('/', '.')}.ts`, types);
    }
    for (const app of ['basic', 'basic-v9', 'verdiar', 'signing-test-v9']) {
      const documents = new URL(`live/${app}/documents/`, corpus);
      const read = (path: string): { path: string; bytes: Uint8Array } => ({ path, bytes: readFileSync(new URL(path, documents)) });
      const { types } = await compileService({ org: 'ttd', app: app.replace(/-v9$/, ''), documents: { metadata: read('applicationmetadata.json'), process: read('process.bpmn') } });
      write(`described.${app}.ts`, types);
    }
    for (const api of platformApis) write(`platform.${api.name}.ts`, await platformTypes(api));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const compilerOptions = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, types: [], lib: ['ES2022'], target: 'ES2022', module: 'nodenext', moduleResolution: 'nodenext', isolatedDeclarations: true, declaration: true };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are made of each', () => {
    expect(files.filter((name) => !/^(?:described|platform)\./.test(name))).toHaveLength(realDocuments().length);
    expect(realDocuments().length).toBeGreaterThanOrEqual(27);
  });

  for (const [compiler, version] of [['typescript', '5.9.3'], ['typescript6', '6.0.3'], ['typescript7', '7.0.2']] as const) {
    it(`check under TypeScript ${version}`, { timeout: 120_000 }, () => {
      const tsc = join(modules, compiler, 'bin/tsc');
      expect(execFileSync(process.execPath, [tsc, '--version'], { encoding: 'utf8' })).toContain(version);
      let output: string;
      try {
        output = execFileSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
      } catch (error) {
        output = (error as { stdout: string }).stdout;
      }
      expect(output).toBe('');
    });
  }
});

describe('types', () => {
  it('are the same for the same API, in whatever order it is written', async () => {
    const document = { paths: { '/b': { get: operation({ operationId: 'b' }) }, '/a': { get: operation({ operationId: 'a' }) } } };
    const turned = { '/a': document.paths['/a'], '/b': document.paths['/b'] };
    const [first, second] = await Promise.all([typesOfDocument(published(apiDocument(document.paths))), typesOfDocument(published(apiDocument(turned)))]);
    expect(first).toContain('"/a": {');
    expect(second).toBe(first);
  });

  it('show bytes as Binary, null and absent as themselves, and defaults as optional', async () => {
    const types = await typesOfDocument(
      published(
        apiDocument(
          { '/a': { get: operation({ responses: ok({ $ref: '#/components/schemas/Thing' }) }) } },
          { schemas: { Thing: { type: 'object', required: ['a'], properties: { a: { type: 'string', nullable: true }, b: { type: 'string', format: 'binary' }, c: { type: 'integer', default: 1 }, d: { type: 'object' } } } } },
        ),
      ),
    );
    expect(types).toContain('a: string | null;');
    expect(types).toContain('b?: Binary;');
    expect(types).toContain('c?: number;');
    expect(types).toContain('d?: Record<string, unknown>;');
  });

  it('keep percent signs in names', async () => {
    const properties = { 'andel%': { type: 'string' }, '%zz\ue000': { type: 'string' }, '%C3%A6': { type: 'string' } };
    const types = await typesOfDocument(published(apiDocument({ '/a%20b': { get: operation({ responses: ok({ type: 'object', properties }) }) } })));
    for (const name of ['"/a%20b": {', '"andel%"?: string;', '"%C3%A6"?: string;']) expect(types).toContain(name);
    expect(types).toMatch(/"%zz(?:\ue000|\\uE000)"\?: string;/);
  });

  it('are never made of a reference that leads out', async () => {
    const document = apiDocument({ '/a': { get: { operationId: 'a', responses: { '200': { $ref: 'http://127.0.0.1:9/x' } } } } });
    await expect(printTypes(document as ApiDocument)).rejects.toThrow('leads out of the document');
    await expect(typesOfDocument(published(document))).resolves.not.toContain('127.0.0.1');
  });

  it('of a service are those of its canonical document', async () => {
    const compiled = await compileService({ ...service, documents: {} });
    expect(await printTypes(compiled.canonical)).toBe(compiled.types);
    expect(compiled.model.operations.map(({ name }) => name)).toContain('processNext');
    for (const { name } of compiled.model.operations) expect(compiled.types).toContain(`operations["${name}"]`);
  });
});
