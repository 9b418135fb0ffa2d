import { describe, expect, test } from 'vitest';
import { compile, compileFiles, complexType, faults, modelOf, schema, targetT } from '../schema-text.js';

const empty = '<xs:complexType/>';
const ids = (body: string, roots?: readonly string[]): readonly string[] => modelOf(body, undefined, roots ? { roots } : {}).roots.map(({ id }) => id);

describe('roots', () => {
  test.each([
    ['elements of complex type', `<xs:element name="a">${empty}</xs:element><xs:element name="b" type="xs:string"/>`, ['element:a']],
    ['one that another refers to is none', `<xs:element name="a">${empty}</xs:element><xs:element name="b"><xs:complexType><xs:sequence><xs:element ref="a"/></xs:sequence></xs:complexType></xs:element>`, ['element:b']],
    ['one that only refers to itself is', '<xs:element name="a"><xs:complexType><xs:sequence><xs:element ref="a" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>', ['element:a']],
    ['an abstract one is none', `<xs:element name="a" abstract="true">${empty}</xs:element>`, []],
    ['none in a schema of types', '<xs:complexType name="T"/>', []],
  ])('%s', (_, body, want) => {
    expect(ids(body)).toEqual(want);
  });

  test('those asked for are added, also simple ones', () => {
    const body = `<xs:element name="a">${empty}</xs:element><xs:element name="b"><xs:complexType><xs:sequence><xs:element ref="a"/></xs:sequence></xs:complexType></xs:element><xs:element name="c" type="xs:int"/>`;
    expect(ids(body, ['a', 'c'])).toEqual(['element:b', 'element:a', 'element:c']);
  });

  test('one that is not there is reported', () => {
    expect(faults(compile('<xs:element name="a"/>', targetT, { roots: ['a'] }))).toEqual(['xsd-root']);
  });

  test('only elements of the entry', () => {
    const { model } = compileFiles({
      'main.xsd': schema('<xs:import namespace="urn:o" schemaLocation="o.xsd"/><xs:element name="a"><xs:complexType/></xs:element>'),
      'o.xsd': schema('<xs:element name="b"><xs:complexType/></xs:element>', 'targetNamespace="urn:o"'),
    });
    expect(model?.roots.map(({ id }) => id)).toEqual(['element:a']);
  });
});

describe('what roots reach', () => {
  test('types that nothing uses are left out, types that xsi:type may name are not', () => {
    const model = modelOf(`
      <xs:element name="m" type="Base"/><xs:complexType name="Base" abstract="true"/><xs:complexType name="Other"/>
      <xs:complexType name="D2"><xs:complexContent><xs:extension base="D1"/></xs:complexContent></xs:complexType>
      <xs:complexType name="D1"><xs:complexContent><xs:extension base="Base"/></xs:complexContent></xs:complexType>`);
    expect([...model.types.keys()]).toEqual(['type:Base', 'type:D2', 'type:D1']);
    expect(complexType(model, 'type:Base').derived).toEqual(['type:D2', 'type:D1']);
    expect(complexType(model, 'type:D1').derived).toEqual(['type:D2']);
  });

  test('without roots, all named types', () => {
    expect([...modelOf('<xs:complexType name="A"/><xs:simpleType name="B"><xs:restriction base="xs:int"/></xs:simpleType>').types.keys()]).toEqual(['type:A', 'type:B']);
  });

  test('members of substitution groups, of members too, but not of blocked heads', () => {
    const body = (block: string): string => `
      <xs:element name="m"><xs:complexType><xs:sequence><xs:element ref="h"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="h" abstract="true" type="xs:string" ${block}/><xs:element name="i" substitutionGroup="h"/><xs:element name="j" type="xs:token" substitutionGroup="i"/>`;
    const model = modelOf(body(''));
    expect(model.elements.map(({ key, type }) => [key, type])).toEqual([['i', 'xs:string'], ['j', 'xs:token']]);
    const content = complexType(model, 'element:m').content;
    expect(content).toMatchObject({ particles: [{ element: { abstract: true, substitutes: [{ localName: 'i' }, { localName: 'j' }] } }] });
    expect(modelOf(body('block="substitution"')).elements).toEqual([]);
  });

  test.each([
    ['extension', '<xs:extension base="B"/>', []], ['extension', '<xs:restriction base="B"/>', ['s']], ['restriction', '<xs:restriction base="B"/>', []], ['restriction', '<xs:extension base="B"/>', ['s']],
  ])('a head that blocks %s, and a member by %s', (block, derivation, want) => {
    const model = modelOf(`
      <xs:element name="m"><xs:complexType><xs:sequence><xs:element ref="h"/></xs:sequence></xs:complexType></xs:element><xs:complexType name="B"/>
      <xs:element name="h" type="B" block="${block}"/><xs:element name="s" substitutionGroup="h"><xs:complexType><xs:complexContent>${derivation}</xs:complexContent></xs:complexType></xs:element>`);
    expect(model.elements.map(({ key }) => key)).toEqual(want);
  });

  test('what xsi:type may name: for xs:anyType all types, for a union its members', () => {
    const types = '<xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType><xs:simpleType name="U"><xs:union memberTypes="I xs:date"/></xs:simpleType><xs:simpleType name="I"><xs:restriction base="xs:int"/></xs:simpleType><xs:simpleType name="J"><xs:restriction base="I"/></xs:simpleType><xs:complexType name="C"/>';
    const reached = (type: string): readonly string[] => [...modelOf(`<xs:element name="m"><xs:complexType><xs:sequence><xs:element name="a" ${type}/></xs:sequence></xs:complexType></xs:element>${types}`).types.keys()].slice(1);
    expect(reached('')).toEqual(['type:L', 'type:U', 'type:I', 'type:J', 'type:C']);
    expect(reached('type="U"')).toEqual(['type:U', 'type:I', 'type:J']);
    expect(reached('type="L"')).toEqual(['type:L']);
  });

  test('global elements and attributes that wildcards let in', () => {
    const model = modelOf('<xs:element name="m"><xs:complexType><xs:sequence><xs:any namespace="##targetNamespace" processContents="lax" minOccurs="0"/></xs:sequence><xs:anyAttribute/></xs:complexType></xs:element><xs:element name="g" type="xs:int"/><xs:attribute name="h" type="xs:int"/>', targetT);
    expect(model.elements.map(({ key }) => key)).toEqual(['m', 'g']);
    expect(model.attributes.map(({ key }) => key)).toEqual(['h']);
  });

  test('prefixes are those of the documents, one for each namespace in use', () => {
    expect(modelOf('<xs:element name="m"><xs:complexType/></xs:element>', `${targetT} xmlns:u="urn:t" xmlns:unused="urn:unused"`).prefixes).toEqual([{ prefix: 't', namespace: 'urn:t' }]);
  });
});

describe('json', () => {
  const form = (content: string, more = ''): string => `<xs:element name="m"><xs:complexType>${content}</xs:complexType></xs:element>${more}`;
  test.each([
    ['a sequence', form('<xs:sequence><xs:element name="a"/></xs:sequence>').replace('name="a"', 'name="a" type="xs:int"'), 'platform'],
    ['any attribute', form('<xs:anyAttribute/>'), 'platform'],
    ['derived types that may be named', form('<xs:sequence><xs:element name="a" type="B"/></xs:sequence>', '<xs:complexType name="B"/><xs:complexType name="D"><xs:complexContent><xs:extension base="B"/></xs:complexContent></xs:complexType>'), 'platform'],
    ['an abstract type', form('<xs:sequence><xs:element name="a" type="B"/></xs:sequence>', '<xs:complexType name="B" abstract="true"/>'), 'blankett'],
    ['a wildcard', form('<xs:sequence><xs:any processContents="skip"/></xs:sequence>'), 'blankett'],
    ['anyType', form('<xs:sequence><xs:element name="a"/></xs:sequence>'), 'blankett'],
    ['mixed', form('<xs:sequence><xs:element name="a"><xs:complexType mixed="true"/></xs:element></xs:sequence>'), 'blankett'],
    ['free order', form('<xs:choice maxOccurs="2"><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:choice>'), 'blankett'],
    ['substitution groups', form('<xs:sequence><xs:element ref="h"/></xs:sequence>', '<xs:element name="h" type="xs:int"/><xs:element name="i" type="xs:int" substitutionGroup="h"/>'), 'blankett'],
  ])('%s', (_, body, json) => {
    expect(modelOf(body).roots.find(({ id }) => id === 'element:m')?.json).toBe(json);
  });
});
