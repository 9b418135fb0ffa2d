/** The commands as a user runs them, on the sample services. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../src/main.js';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(directory: string, ...args: readonly string[]): Promise<Run> {
  let out = '';
  let err = '';
  const code = await main(args, { out: (text) => (out += text), err: (text) => (err += text), interactive: false }, directory);
  return { code, out, err };
}

const root = process.cwd();
const omsetning = resolve('schemas/skatt/omsetning');
const schema = 'forms/omsetning.xsd';
const valid = readdirSync(join(omsetning, 'samples/omsetningsmelding/valid')).sort().map((name) => `samples/omsetningsmelding/valid/${name}`);
const invalid = readdirSync(join(omsetning, 'samples/omsetningsmelding/invalid')).sort().map((name) => `samples/omsetningsmelding/invalid/${name}`);

const personSchema =
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="person"><xs:complexType><xs:sequence><xs:element name="navn" type="xs:string"/></xs:sequence></xs:complexType></xs:element><xs:element name="svar" type="xs:string"/></xs:schema>';

describe('blankett', () => {
  test('without a command, or with one that is not there, shows what there is', async () => {
    expect(await run(root)).toMatchObject({ code: 2, out: expect.stringContaining('validate') as string });
    expect(await run(root, 'valdiate')).toMatchObject({ code: 2, err: expect.stringContaining("'valdiate'") as string });
    expect(await run(root, '--help')).toMatchObject({ code: 0 });
  });

  test.each(['generate', 'verify', 'validate', 'convert', 'compile', 'openapi', 'explain'])('%s --help tells its flags and refuses others', async (command) => {
    expect(await run(root, command, '--help')).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`blankett ${command}`) as string });
    expect(await run(root, command, '--no-such-flag')).toMatchObject({ code: 2, err: expect.stringContaining('--no-such-flag') as string });
  });
});

describe('validate', () => {
  test('0 when all are valid', async () => {
    const { code, out } = await run(omsetning, 'validate', '--schema', schema, ...valid);
    expect(out).toContain(`${valid.length} files, 0 invalid, 0 errors`);
    expect(code).toBe(0);
  });

  test('1 when one is not, with the source line and a caret', async () => {
    const { code, out } = await run(omsetning, 'validate', '--schema', schema, valid[0] ?? '', invalid[0] ?? '');
    expect(code).toBe(1);
    expect(out).toMatch(/invalid\/.*\.xml:\d+:\d+ {2}error {2}[a-z-]+ {2}/);
    expect(out).toMatch(/\n > +\d+ \| .*\n +\| *\^\n/);
    expect(out).toContain('2 files, 1 invalid');
  });

  test('tells once what a code means', async () => {
    const { out } = await run(omsetning, 'validate', '--schema', schema, ...invalid);
    const told = out.match(/\(blankett explain [a-z-]+\)\n/g) ?? [];
    expect(told.length).toBeGreaterThan(5);
    expect(new Set(told).size).toBe(told.length);
  });

  test('one object a line as JSON', async () => {
    const { code, out } = await run(omsetning, 'validate', '--schema', schema, '--format', 'json', ...invalid);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { file: string; valid: boolean; issues: Record<string, unknown>[] });
    expect(lines.map(({ file }) => file)).toEqual(invalid);
    for (const { valid: isValid, issues } of lines) {
      expect(isValid).toBe(false);
      expect(Object.keys(issues[0] ?? {})).toEqual(['code', 'severity', 'message', 'path', 'xpath', 'line', 'column']);
    }
  });

  test('2 for a schema that cannot be used, with its place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
    writeFileSync(join(folder, 'a.xsd'), '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n  <xs:element name="a" type="b"/>\n</xs:schema>');
    writeFileSync(join(folder, 'a.xml'), '<a/>');
    const { code, err } = await run(folder, 'validate', '--schema', 'a.xsd', 'a.xml');
    expect(code).toBe(2);
    expect(err).toMatch(/a\.xsd:2:\d+ {2}error {2}xsd-/);
  });

  test('names the member that is at fault, and checks the other files when one cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blankett æøå '));
    writeFileSync(join(folder, 'a.xsd'), personSchema);
    writeFileSync(join(folder, 'a.xml'), '<person/>');
    const { code, out, err } = await run(folder, 'validate', '--schema', 'a.xsd', 'nowhere.xml', '.', 'a.xml');
    expect({ code, err }).toEqual({ code: 2, err: 'blankett validate: nowhere.xml cannot be read: ENOENT.\nblankett validate: . is a folder.\n' });
    expect(out).toContain('a.xml:1:1  error  element-missing  navn: ');
    expect(out).toContain('1 file, 1 invalid, 1 error; 2 not read');
  });

  test('follows includes and imports to folders beside that of the schema, and to nothing but schemas', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
    mkdirSync(join(folder, 'main'));
    mkdirSync(join(folder, 'common'));
    const schemaOf = (content: string): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${content}</xs:schema>`;
    writeFileSync(join(folder, 'main/a.xsd'), schemaOf('<xs:annotation/><xs:include schemaLocation="../common/b.xsd"/><xs:include schemaLocation="../secret.txt"/><xs:element name="a" type="B"/>'));
    writeFileSync(join(folder, 'common/b.xsd'), schemaOf('<xs:include schemaLocation="c.xsd"/><xs:complexType name="B"><xs:attribute name="c" type="C" use="required"/></xs:complexType>'));
    writeFileSync(join(folder, 'common/c.xsd'), schemaOf('<xs:simpleType name="C"><xs:restriction base="xs:int"/></xs:simpleType>'));
    writeFileSync(join(folder, 'secret.txt'), 'a secret');
    writeFileSync(join(folder, 'a.xml'), '<a c="1"/>');
    const { code, out, err } = await run(folder, 'validate', '--schema', 'main/a.xsd', 'a.xml');
    expect({ code, out }).toEqual({ code: 0, out: '1 file, 0 invalid, 0 errors\n' });
    expect(err).not.toContain('a secret');
  });

  test('T24 shows names and texts of schemas and documents without what could drive a terminal', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
    writeFileSync(join(folder, 'a.xsd'), '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="b\u009b31m\u202e"/></xs:schema>');
    writeFileSync(join(folder, 'b.xsd'), personSchema);
    writeFileSync(join(folder, 'a.xml'), '<person a="\u009b31m\u202e"/>');
    writeFileSync(join(folder, 'a.json'), JSON.stringify({ openapi: '3.0.1', info: { title: 'a', version: '' }, paths: { '/\u009b31m\u202e\u001b[2J{b}': { get: { responses: {} } } } }));
    const runs = [
      await run(folder, 'validate', '--schema', 'a.xsd', 'a.xml'), await run(folder, 'validate', '--schema', 'b.xsd', 'a.xml'), await run(folder, 'validate', '--schema', 'b.xsd', '--format', 'json', 'a.xml'),
      await run(folder, 'openapi', 'a.json'), await run(folder, 'openapi', '--print', 'json', 'a.json'),
    ];
    expect(runs.map(({ code }) => code)).toEqual([2, 1, 1, 0, 0]);
    for (const { out, err } of runs) expect(out + err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });

  test.each<[string, readonly string[], string]>([
    ['no schema', ['a.xml'], '--schema'],
    ['a schema that is not there', ['--schema', 'nowhere.xsd', 'a.xml'], 'nowhere.xsd'],
    ['a document that is not there', ['--schema', schema, 'nowhere.xml'], 'nowhere.xml'],
    ['no document', ['--schema', schema], 'Name one file'],
    ['a mode that is not there', ['--schema', schema, '--mode', 'loose', 'a.xml'], 'strict, stored, lenient'],
    ['a root that is not there', ['--schema', schema, '--root', 'nothing', valid[0] ?? ''], 'nothing'],
  ])('2 for %s', async (_name, args, want) => {
    expect(await run(omsetning, 'validate', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(want) as string });
  });
});

describe('convert', () => {
  test.each(valid)('%s to JSON and back is the same form', async (file) => {
    const json = await run(omsetning, 'convert', '--schema', schema, '--to', 'json', file);
    expect(json.code).toBe(0);
    const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
    writeFileSync(join(folder, 'form.json'), json.out);
    const back = await run(omsetning, 'convert', '--schema', schema, '--to', 'xml', join(folder, 'form.json'));
    expect(back.code).toBe(0);
    writeFileSync(join(folder, 'form.xml'), back.out);
    expect((await run(omsetning, 'convert', '--schema', schema, '--to', 'json', join(folder, 'form.xml'))).out).toBe(json.out);
  });

  test('an invalid document is not converted', async () => {
    const { code, out, err } = await run(omsetning, 'convert', '--schema', schema, '--to', 'json', invalid[0] ?? '');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('nothing was converted');
  });
});

describe('convert, of awkward documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
  writeFileSync(join(folder, 'a.xsd'), personSchema);
  test.each<[string, string | Uint8Array, readonly string[], { code: number; out?: string; err?: string }]>([
    ['a JSON text as root', '"Ja"', ['--root', 'svar'], { code: 0, out: '<svar>Ja</svar>' }],
    ['null', 'null', [], { code: 1, err: 'member-type' }],
    ['JSON in UTF-16', Buffer.from('\uFEFF{"navn":"Åse"}', 'utf16le'), [], { code: 0, out: '<navn>Åse</navn>' }],
    ['JSON in Latin-1: not read with replacement characters', Buffer.from('{"navn":"Åse"}', 'latin1'), [], { code: 1, err: 'xml-encoding' }],
    ['XML in UTF-16: its lines are shown as text', Buffer.from('\uFEFF<person><etternavn/></person>', 'utf16le'), [], { code: 1, err: ' > 1 | <person><etternavn/></person>' }],
    ['nothing', '', [], { code: 1, err: 'xml-not-well-formed' }],
  ])('%s', async (_name, document, args, want) => {
    writeFileSync(join(folder, 'document'), document);
    const { code, out, err } = await run(folder, 'convert', '--schema', 'a.xsd', '--to', 'xml', ...args, 'document');
    expect(code).toBe(want.code);
    expect(out).toContain(want.out ?? '');
    expect(err).toContain(want.err ?? '');
  });
});

describe('compile', () => {
  test("leaves other people's files alone, and asks for a name that npm takes", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
    writeFileSync(join(folder, 'a.xsd'), personSchema);
    writeFileSync(join(folder, 'package.json'), '{ "name": "mine" }');
    expect(await run(folder, 'compile', '--schema', 'a.xsd', '--out', '.')).toMatchObject({ code: 2, err: expect.stringContaining('package.json') as string });
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe('{ "name": "mine" }');
    expect(readdirSync(folder).sort()).toEqual(['a.xsd', 'package.json']);
    expect(await run(folder, 'compile', '--schema', 'a.xsd', '--out', 'out', '--package', 'Not A Name')).toMatchObject({ code: 2 });
    expect(await run(folder, 'compile', '--schema', 'a.xsd', '--out', 'a.xsd')).toMatchObject({ code: 2, err: expect.stringContaining('EEXIST') as string });
  });

  test('makes a package, says what changed, and is the same the second time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
    const first = await run(omsetning, 'compile', '--schema', schema, '--out', folder);
    expect(first).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'src/index.ts'), 'utf8')).toContain('Omsetningsmelding');
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({ name: 'omsetning', type: 'module' });
    expect((await run(omsetning, 'compile', '--schema', schema, '--out', folder)).out).toContain('0 changed');
  });
});

describe('openapi', () => {
  test('reports defects and prints the canonical document', async () => {
    const report = await run(omsetning, 'openapi', '--app', 'skatt/omsetning', 'openapi.json');
    expect(report).toMatchObject({ code: 0, out: expect.stringContaining('O16') as string });
    const canonical = await run(omsetning, 'openapi', '--app', 'skatt/omsetning', '--print', 'canonical', 'openapi.json');
    expect(JSON.parse(canonical.out)).toMatchObject({ openapi: expect.stringMatching(/^3\./) as string });
  });
});

describe('explain', () => {
  test.each(['sender-reference-unfit', 'element-order', 'xsd-pattern-anchor', 'O16'])('%s', async (code) => {
    expect(await run(root, 'explain', code)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(new RegExp(`^${code}: .+\n\n.+`)) as string });
  });

  test('a code that is not there', async () => {
    expect(await run(root, 'explain', 'no-such-code')).toMatchObject({ code: 1, out: '' });
    expect(await run(root, 'explain', 'constructor')).toMatchObject({ code: 1, out: '' });
  });
});

describe('generate and verify', () => {
  let workspace: string;
  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), 'blankett-cli-'));
    cpSync('schemas', join(workspace, 'schemas'), { recursive: true });
    writeFileSync(join(workspace, 'tsconfig.json'), '{ "files": [], "references": [] }');
    writeFileSync(join(workspace, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'workspace' } } }));
  });

  test('a fresh workspace gets what is committed here', { timeout: 60_000 }, async () => {
    const generated = await run(workspace, 'generate');
    expect(generated).toMatchObject({ code: 0, out: expect.stringContaining('3 services, 3 changed') as string });
    for (const path of ['index.ts', 'client.ts', 'service.ts', 'forms/omsetningsmelding.ts']) {
      const file = `packages/services/skatt-omsetning/src/${path}`;
      expect(readFileSync(join(workspace, file), 'utf8')).toBe(readFileSync(file, 'utf8'));
    }
    expect(readFileSync(join(workspace, 'tsconfig.json'), 'utf8')).toContain('{ "path": "packages/services/ttd-tjenesteeier" }');
    expect(readFileSync(join(workspace, 'package-lock.json'), 'utf8')).toContain('"node_modules/@blankett/skatt-omsetning"');
    expect(await run(workspace, 'verify')).toMatchObject({ code: 0 });
    expect(await run(workspace, 'generate')).toMatchObject({ code: 0, out: expect.stringContaining('3 services, 0 changed') as string });
  });

  test('verify names a file that was edited, one that is gone, and names that were lost', { timeout: 60_000 }, async () => {
    const folder = join(workspace, 'packages/services/ttd-tjenesteeier');
    writeFileSync(join(folder, 'src/index.ts'), '// edited\n');
    rmSync(join(folder, 'README.md'));
    const verified = await run(workspace, 'verify', 'ttd/tjenesteeier');
    expect(verified.code).toBe(1);
    expect(verified.out).toContain('packages/services/ttd-tjenesteeier/src/index.ts (changed)');
    expect(verified.out).toContain('packages/services/ttd-tjenesteeier/README.md (new)');
    expect(await run(workspace, 'generate', 'ttd/tjenesteeier')).toMatchObject({ code: 0 });
    expect(await run(workspace, 'verify', 'ttd/tjenesteeier')).toMatchObject({ code: 0 });
  });

  test('a service that cannot be generated keeps what it had, and does not stop the others', { timeout: 60_000 }, async () => {
    const broken = join(workspace, 'schemas/ttd/brutt');
    mkdirSync(join(broken, 'forms'), { recursive: true });
    writeFileSync(join(broken, 'service.json'), JSON.stringify({ package: '@blankett/ttd-brutt', version: '1.0.0', forms: { a: { xsd: 'forms/a.xsd' } } }));
    writeFileSync(join(broken, 'forms/a.xsd'), '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="b"/></xs:schema>');
    const { code, out, err } = await run(workspace, 'generate', '--format', 'json');
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { service: string; ok: boolean });
    expect(code).toBe(1);
    expect(lines.filter(({ ok }) => !ok).map(({ service }) => service)).toEqual(['ttd/brutt']);
    expect(lines).toHaveLength(4);
    expect(err).toBe('');
    expect(existsSync(join(workspace, 'packages/services/ttd-brutt'))).toBe(false);
    rmSync(broken, { recursive: true });
  });
});
