import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { modelOf } from './schema.js';
import { generatePackage } from '../src/index.js';
import { packageOf, readService } from './service.js';
import type { ServiceFolder } from './service.js';
import { importModule, syntaxShape } from './syntax.js';

/** What a schema may try, to be code. */
const payloads = [
  '*/ export const stolen = 1; /*',
  '`${process.exit()}`',
  "'; export const stolen = 1; //",
  '"; export const stolen = 1; //',
  "' + stolen + '",
  '</script><script>alert(1)</script>',
  '<!-- <script',
  'a\u2028export const stolen = 1;\u2029b',
  'a\nexport const stolen = 1;\r\nb',
  '@deprecated\n@type {any}\n@example */ stolen',
  '{@link stolen} \\',
  '__proto__',
  'constructor',
  'class',
  '../../../stolen',
  '\u202e stolen',
  'text/plain\'; x="',
  'http://a"b\'c`d',
  '| `x` | <img src=x onerror=alert(1)>',
];

const paths = /^(?:src\/(?:forms|schemas)\/[a-z0-9-]+\.ts|src\/(?:index|api|service|client|constants|options)\.ts|package\.json|tsconfig\.json|generated\.json|README\.md)$/;

/** The comments of api.ts are openapi-typescript's; its code is looked at like all other. */
function shapes(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path.endsWith('.ts')).map(([path, text]) => [path, syntaxShape(text, { tags: path !== 'src/api.ts' })]));
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/[\r\n\u2028\u2029]/g, character => `&#${character.charCodeAt(0)};`);
}

/** A schema with `text` wherever text can stand. */
function hostileSchema(text: string): string {
  const t = escape(text);
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:fremmed:${t}" xmlns="urn:${t}" targetNamespace="urn:${t}" elementFormDefault="qualified" version="${t}">
    <xs:annotation><xs:appinfo>${t}</xs:appinfo><xs:documentation xml:lang="nb">${t}<xs:attribute name="${t}" fixed="${t}"/></xs:documentation></xs:annotation>
    <xs:element name="melding" f:kodeliste="${t}" f:annet="${t}"><xs:complexType>
      <xs:annotation><xs:documentation source="${t}">${t}</xs:documentation></xs:annotation>
      <xs:sequence>
        <xs:element name="tekst" type="xs:string" default="${t}"><xs:annotation><xs:documentation>${t}</xs:documentation></xs:annotation></xs:element>
        <xs:element name="fast" type="xs:string" fixed="x${t}"/>
        <xs:element name="kode" type="Kode" f:kodeliste="${t}"/>
        <xs:any namespace="urn:annet:${t}" processContents="lax" minOccurs="0"/>
      </xs:sequence>
      <xs:attribute name="fast" type="xs:string" fixed="x${t}"/>
      <xs:attribute name="ellers" type="xs:string" default="${t}"/>
    </xs:complexType></xs:element>
    <xs:simpleType name="Kode"><xs:restriction base="xs:string">
      <xs:enumeration value="1${t}"><xs:annotation><xs:documentation>${t}</xs:documentation></xs:annotation></xs:enumeration><xs:enumeration value="2"/>
    </xs:restriction></xs:simpleType>
  </xs:schema>`;
}

const namespaceSafe = (text: string): string => text.replace(/[\s\u2028\u2029{}]/g, '-');

describe('T1 an XSD', () => {
  const filesOf = (text: string, dataType: string, entry: string): ReadonlyMap<string, string> =>
    generatePackage({
      manifest: { package: '@blankett/prove', version: '1.0.0' },
      forms: [{ dataType, xsd: entry, model: modelOf(hostileSchema(text), entry) }],
      inputs: [{ path: text, sha256: text }],
      generatorVersion: '0.0.0',
    }).files;

  test.each(payloads)('with %j in every place', payload => {
    const text = namespaceSafe(payload);
    const hostile = filesOf(text, 'melding', 'melding.xsd');
    expect([...shapes(hostile)]).toEqual([...shapes(filesOf('tekst', 'melding', 'melding.xsd'))]);
    for (const path of hostile.keys()) expect(path).toMatch(paths);
  });

  test.each(payloads)('called %j', payload => {
    const hostile = filesOf('tekst', payload, `forms/${payload}.xsd`);
    expect([...shapes(hostile).values()]).toEqual([...shapes(filesOf('tekst', 'melding', 'melding.xsd')).values()]);
    for (const path of hostile.keys()) expect(path).toMatch(paths);
  });

  test.each(payloads)('with %j in every place, imported, runs nothing of it', async payload => {
    const calls: string[] = [];
    const canary = (name: string) => (): void => void calls.push(name);
    vi.stubGlobal('alert', canary('alert'));
    vi.stubGlobal('stolen', new Proxy(canary('stolen'), { get: canary('stolen') }));
    vi.spyOn(process, 'exit').mockImplementation(() => (calls.push('exit'), undefined as never));
    const before = Object.keys(globalThis);
    try {
      const files = [...filesOf(namespaceSafe(payload), 'melding', 'melding.xsd')].filter(([path]) => path.startsWith('src/forms/') || path.startsWith('src/schemas/'));
      expect(files.length).toBeGreaterThan(0);
      for (const [, text] of files) expect(Object.keys(await importModule(text))).not.toContain('stolen');
      expect(calls).toEqual([]);
      expect(Object.keys(globalThis)).toEqual(before);
      expect(Object.prototype).not.toHaveProperty('stolen');
    } finally {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    }
  });

  test('with any text in every place', () => {
    const fragment = fc.oneof(fc.constantFrom('*/', '/*', '//', '`', '${', '}', "'", '"', '\\', '\n', '\r', '\u2028', '\u2029', '</script', '<!--', '@see', '{@link', ']]>', '__proto__', 'export', '=', ';', '\u202e', '😀'), fc.string({ unit: 'grapheme', maxLength: 6 }));
    const benign = [...shapes(filesOf('tekst', 'melding', 'melding.xsd')).values()];
    fc.assert(fc.property(fc.array(fragment, { minLength: 1, maxLength: 8 }).map(parts => namespaceSafe(parts.join('').replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))), text => {
      // Text without any word in it is no documentation.
      for (const written of [`x${text}`, `${text}x`]) {
        if (written.trim() === written) expect([...shapes(filesOf(written, 'melding', 'melding.xsd')).values()]).toEqual(benign);
      }
    }), { numRuns: 60 });
  });

  test.each([['__proto__'], ['constructor'], ['toString'], ['class'], ['default'], ['Object'], ['Form'], ['await'], ['å-b.c']])('with elements and types called %s', name => {
    const xsd = (own: string): string => `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="${own}" type="${own}"/>
      <xs:complexType name="${own}"><xs:sequence><xs:element name="${own}" minOccurs="0" type="${own}"/></xs:sequence><xs:attribute name="a" type="xs:string"/></xs:complexType>
    </xs:schema>`;
    const of = (own: string): ReadonlyMap<string, string> =>
      generatePackage({ manifest: { package: 'p', version: '1.0.0' }, forms: [{ dataType: 'melding', xsd: 'melding.xsd', model: modelOf(xsd(own)) }], inputs: [], generatorVersion: '0.0.0' }).files;
    expect([...shapes(of(name)).values()]).toEqual([...shapes(of('melding')).values()]);
  });
});

/** Members of OpenAPI documents and metadata whose text means something to the compiler; all other texts are free. */
const structural = new Set([
  'value', 'openapi', 'swagger', '$ref', 'type', 'in', 'format', 'altinnNugetVersion', 'taskId', 'style', 'required', 'id', 'org', 'classRef', 'name', 'pattern', 'operationId', 'readOnly', 'schema',
]);

function withText(json: unknown, text: string, member = ''): unknown {
  if (typeof json === 'string') return structural.has(member) ? json : text;
  if (Array.isArray(json)) return member === 'enum' || member === 'required' ? json : json.map(item => withText(item, text, member));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withText(value, text, key)]));
}

function hostileService(service: ServiceFolder, text: string): ServiceFolder {
  const documents = new Map(service.documents);
  for (const [path, document] of documents) {
    if (path === 'openapi.json' || path === 'metadata.json') documents.set(path, JSON.stringify(withText(JSON.parse(document.replace(/^\uFEFF/, '')), text)));
    if (path.endsWith('.bpmn')) documents.set(path, document.replace(/ name="[^"]*"/g, ` name="${escape(text)}"`));
  }
  return { ...service, documents };
}

describe('T1 OpenAPI, metadata and BPMN', () => {
  test.each(payloads)('with %j as every text', async payload => {
    const service = readService('skatt/omsetning');
    const benign = await packageOf(hostileService(service, 'tekst'));
    const hostile = await packageOf(hostileService(service, payload));
    for (const [path, shape] of shapes(hostile.files)) expect(shape, path).toBe(shapes(benign.files).get(path));
    for (const path of hostile.files.keys()) expect(path).toMatch(paths);
  });

  test.each(payloads)('with a data type, a task and a media type called %j', async payload => {
    const service = readService('skatt/omsetning');
    const called = (text: string): ServiceFolder => {
      const metadata = JSON.parse(service.documents.get('metadata.json')!) as { dataTypes: { id: string; allowedContentTypes: string[] }[] };
      metadata.dataTypes.at(-1)!.id = text;
      metadata.dataTypes.at(-1)!.allowedContentTypes = [text];
      const manifest = { ...service.manifest, outcome: { ...service.manifest.outcome!, dataType: text } };
      return { ...service, manifest, documents: new Map(service.documents).set('metadata.json', JSON.stringify(metadata)) };
    };
    const benign = shapes((await packageOf(called('tekst'))).files);
    for (const [path, shape] of shapes((await packageOf(called(payload))).files)) expect(shape, path).toBe(benign.get(path));
  });
});

describe('T1 option lists, policy and service.json', () => {
  /** With `text` as every label and code, every subject and task of the policy, and every free text of service.json. */
  function called(text: string): ServiceFolder {
    const service = readService('skatt/omsetning');
    const documents = new Map(service.documents);
    documents.set('options/options-mva.json', JSON.stringify([{ value: text, label: text, description: text }, { value: 2, label: text }]));
    documents.set('options/options-mva.en.json', JSON.stringify([{ value: text, label: text }]));
    documents.set('policy.xml', documents.get('policy.xml')!.replace(/>(?:DAGL|REGNA|PRIV)</g, `>${escape(text)}<`).replace(/(<xacml:Description>)[^<]*/g, `$1${escape(text)}`));
    const operation = {
      summary: text,
      query: { sok: text },
      answers: { '200': { description: text, contentType: 'application/json', shape: { type: 'object' as const, description: text, properties: { [text]: { type: 'string' as const, enum: [text] } } } } },
    };
    return {
      ...service,
      manifest: {
        ...service.manifest,
        outcome: { dataType: 'tilbakemelding', accepted: [text], rejected: [text], path: `/${text}` },
        operations: { 'GET /egen/rute': operation },
      },
      documents,
    };
  }

  test.each(payloads)('with %j in every place', async payload => {
    const benign = shapes((await packageOf(called('tekst'))).files);
    const hostile = await packageOf(called(payload));
    for (const [path, shape] of shapes(hostile.files)) expect(shape, path).toBe(benign.get(path));
    for (const path of hostile.files.keys()) expect(path).toMatch(paths);
  });

  test('constants and options of a printed package, imported, are what the service publishes', async () => {
    const { files } = await packageOf(called('__proto__'));
    expect(await importModule(files.get('src/options.ts')!)).toEqual({
      mvaOptions: [{ value: '__proto__', label: { nb: '__proto__', en: '__proto__' }, description: { nb: '__proto__' } }, { value: 2, label: { nb: '__proto__' } }],
    });
    const { tasks, limits } = await importModule(files.get('src/constants.ts')!);
    expect(tasks).toEqual({ Task_1: { type: 'data', actor: 'sender' }, Task_2: { type: 'confirmation', actor: 'person' }, Task_3: { type: 'feedback', actor: 'owner' } });
    expect(limits).toMatchObject({ vedlegg: { maxBytes: 10 * 1024 * 1024, maxCount: 5 } });
  });
});
