import { describe, expect, test } from 'vitest';
import { compileFiles, faults, schema } from '../schema-text.js';

const form = (type: string): string => `<xs:element name="m"><xs:complexType><xs:sequence><xs:element name="a" type="${type}"/></xs:sequence></xs:complexType></xs:element>`;
const typeT = '<xs:simpleType name="T"><xs:restriction base="xs:int"/></xs:simpleType>';
const importing = (location: string): string => schema(`<xs:import namespace="urn:o"${location && ` schemaLocation="${location}"`}/>${form('o:T')}`, 'xmlns:o="urn:o"');
const other = schema(typeT, 'targetNamespace="urn:o"');

describe('imports and includes lead to documents', () => {
  test.each([
    ['by location', { 'a/main.xsd': importing('../b/o.xsd'), 'b/o.xsd': other }],
    ['by escaped location', { 'main.xsd': importing('%C3%B8%20o.xsd'), 'ø o.xsd': other }],
    ['by file name, from a URL', { 'main.xsd': importing('http://eksempel.no/skjema/o.xsd'), 'lib/o.xsd': other }],
    ['by target namespace, under another name', { 'main.xsd': importing('http://eksempel.no/v1/'), 'lib/other.xsd': other }],
    ['by target namespace, without location', { 'main.xsd': importing(''), 'o.xsd': other }],
    ['not by a file name of another namespace', { 'main.xsd': importing('x/o.xsd'), 'a/o.xsd': schema('', 'targetNamespace="urn:wrong"'), 'b.xsd': other }],
  ])('%s', (_, files) => {
    expect(faults(compileFiles(files))).toEqual([]);
  });

  test('by the catalogue before anything else', () => {
    const files = { 'main.xsd': importing('o.xsd'), 'o.xsd': schema('', 'targetNamespace="urn:o"'), 'c.xsd': other };
    expect(faults(compileFiles(files))).toEqual(['xsd-reference 2:125']);
    expect(faults(compileFiles(files, { catalogue: { 'urn:o': 'c.xsd' } }))).toEqual([]);
  });

  test('a chameleon takes the namespace of each that includes it', () => {
    const { model, diagnostics } = compileFiles({
      'main.xsd': schema(`<xs:include schemaLocation="c.xsd"/><xs:import namespace="urn:o" schemaLocation="o.xsd"/>${form('t:C').replace('</xs:sequence>', '<xs:element name="b" type="o:C"/></xs:sequence>')}`, 'targetNamespace="urn:t" xmlns:t="urn:t" xmlns:o="urn:o"'),
      'c.xsd': schema('<xs:complexType name="C"><xs:sequence><xs:element name="x" type="S"/></xs:sequence></xs:complexType><xs:simpleType name="S"><xs:restriction base="xs:int"/></xs:simpleType>', 'elementFormDefault="qualified"'),
      'o.xsd': schema('<xs:include schemaLocation="c.xsd"/>', 'targetNamespace="urn:o"'),
    });
    expect(diagnostics).toEqual([]);
    expect([...model!.types.keys()]).toEqual(['{urn:t}element:m', '{urn:o}type:C', '{urn:t}type:C', '{urn:o}type:S', '{urn:t}type:S']);
  });

  test('cycles, and the same document by several ways', () => {
    expect(faults(compileFiles({
      'main.xsd': schema(`<xs:include schemaLocation="main.xsd"/><xs:include schemaLocation="a.xsd"/><xs:include schemaLocation="b.xsd"/>${form('T')}`),
      'a.xsd': schema(`<xs:include schemaLocation="b.xsd"/>`),
      'b.xsd': schema(`<xs:include schemaLocation="a.xsd"/>${typeT}`),
    }))).toEqual([]);
  });
});

describe('what is missing', () => {
  test('is a warning as long as nothing uses it', () => {
    const { model, diagnostics } = compileFiles({ 'main.xsd': schema(`<xs:import namespace="urn:o" schemaLocation="o.xsd"/><xs:include schemaLocation="i.xsd"/>${form('xs:int')}`) });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['xsd-document-missing', 'warning'], ['xsd-document-missing', 'warning']]);
    expect(model).toBeDefined();
  });

  test('is an error where it is used', () => {
    expect(faults(compileFiles({ 'main.xsd': importing('o.xsd') }))).toEqual(['xsd-document-missing 2:1', 'xsd-reference 2:125']);
  });

  test.each([
    ['no such entry', { 'x.xsd': '' }, ['xsd-not-well-formed 1:1']],
    ['not XML', { 'x.xsd': '<xs:schema' }, ['xsd-not-well-formed']],
    ['not a schema', { 'x.xsd': '\n<schema/>' }, ['xsd-not-a-schema 2:1']],
    ['an included document that is no schema', { 'x.xsd': schema('<xs:include schemaLocation="y.xsd"/>'), 'y.xsd': '<a/>' }, ['xsd-not-a-schema 1:1', 'xsd-document-missing 2:1']],
    ['included from another namespace', { 'x.xsd': schema('<xs:include schemaLocation="y.xsd"/>'), 'y.xsd': other }, ['xsd-document-namespace 2:1']],
    ['imported for another namespace', { 'x.xsd': schema('<xs:import namespace="urn:x" schemaLocation="y.xsd"/>'), 'y.xsd': other }, ['xsd-document-namespace 2:1']],
    ['its own namespace imported', { 'x.xsd': schema('<xs:import namespace="urn:x"/>', 'targetNamespace="urn:x"') }, ['xsd-import-namespace 2:1']],
    ['no namespace imported into none', { 'x.xsd': schema('<xs:import schemaLocation="y.xsd"/>'), 'y.xsd': schema('') }, ['xsd-import-namespace 2:1']],
  ])('%s', (_, files, want) => {
    expect(faults(compileFiles(files)).map((fault, index) => (want[index]?.includes(' ') ? fault : fault.split(' ')[0]))).toEqual(want);
  });
});

describe('documents', () => {
  test('an internal DTD may declare entities', () => {
    const text = `<!DOCTYPE xs:schema [<!ENTITY u "urn:t">]>\n${schema(form('xs:int'), 'targetNamespace="&u;"')}`;
    expect(compileFiles({ 'x.xsd': text }).model?.targetNamespace).toBe('urn:t');
  });

  test('xml: attributes need no document', () => {
    expect(faults(compileFiles({ 'x.xsd': schema('<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/><xs:complexType name="T"><xs:attribute ref="xml:lang"/><xs:attributeGroup ref="xml:specialAttrs"/></xs:complexType>').replace('ref="xml:lang"/><xs:attributeGroup', 'ref="xml:lang"/></xs:complexType><xs:complexType name="U"><xs:attributeGroup') }))).toEqual([]);
  });

  test('but they need the import', () => {
    expect(faults(compileFiles({ 'x.xsd': schema('<xs:complexType name="T"><xs:attribute ref="xml:lang"/></xs:complexType>') }))).toEqual(['xsd-reference-namespace 2:40']);
  });

  test.each(['utf-16le', 'utf-16be', 'iso-8859-1'])('%s', async (encoding) => {
    const { compileXsd } = await import('@blankett/xsd');
    const text = `<?xml version="1.0" encoding="${encoding.replace(/[lb]e$/, '')}"?>${schema('<xs:element name="blåbær"><xs:complexType/></xs:element>')}`;
    const bytes = encoding === 'iso-8859-1' ? Buffer.from(text, 'latin1') : Buffer.from(`\uFEFF${text}`, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    expect(compileXsd({ entries: ['x.xsd'], files: [{ path: 'x.xsd', bytes }] }).model?.roots[0]?.id).toBe('element:blåbær');
  });
});
