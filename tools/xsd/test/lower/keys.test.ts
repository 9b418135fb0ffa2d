import { describe, expect, test } from 'vitest';
import { compileFiles, complexType, modelOf, printAttributes, printContent, schema, targetT } from '../schema-text.js';

describe('keys', () => {
  test.each([
    ['an attribute beside an element of its name', '<xs:sequence><xs:element name="a"/></xs:sequence><xs:attribute name="a"/>', '(a)', '@a'],
    ['an attribute "value" beside text', '<xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="value"/><xs:attribute name="b"/></xs:extension></xs:simpleContent>', '', '@value b'],
    ['names of Object.prototype', '<xs:sequence><xs:element name="__proto__"/><xs:element name="constructor"/></xs:sequence><xs:attribute name="toString"/><xs:attribute name="__proto__"/>', '(__proto__, constructor)', 'toString @__proto__'],
    ['letters and hyphens', '<xs:sequence><xs:element name="løpenummer-1.a"/></xs:sequence>', '(løpenummer-1.a)', ''],
  ])('%s', (_, content, elements, attributes) => {
    const type = complexType(modelOf(`<xs:complexType name="T">${content}</xs:complexType>`), 'type:T');
    expect([printContent(type.content), printAttributes(type.attributes)]).toEqual([elements, attributes]);
  });

  test('a name in two namespaces: the first keeps it, the other has its namespace', () => {
    const { model } = compileFiles({
      's.xsd': schema('<xs:import namespace="urn:o" schemaLocation="o.xsd"/><xs:complexType name="T"><xs:sequence><xs:element name="a"/><xs:element ref="o:a"/></xs:sequence><xs:attribute name="id"/><xs:attribute ref="o:id"/></xs:complexType>', `${targetT} xmlns:o="urn:o"`),
      'o.xsd': schema('<xs:element name="a"/><xs:attribute name="id"/>', 'targetNamespace="urn:o"'),
    });
    const type = complexType(model!, '{urn:t}type:T');
    expect([printContent(type.content), printAttributes(type.attributes)]).toEqual(['(a, {urn:o}a)', 'id {urn:o}id']);
  });

  test('the element without namespace keeps its name', () => {
    const type = complexType(modelOf('<xs:element name="a"/><xs:complexType name="T"><xs:sequence><xs:element ref="t:a"/><xs:element name="a" form="unqualified"/></xs:sequence></xs:complexType>', targetT), '{urn:t}type:T');
    expect(printContent(type.content)).toBe('({urn:t}a, a)');
  });
});

describe('component ids', () => {
  test('follow the path, whatever the order of the document', () => {
    const element = '<xs:element name="melding"><xs:complexType><xs:sequence><xs:element name="linje"><xs:complexType><xs:attribute name="kode"><xs:simpleType><xs:list><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:list></xs:simpleType></xs:attribute></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>';
    const type = '<xs:simpleType name="U"><xs:union memberTypes="xs:int"><xs:simpleType><xs:restriction base="xs:string"/></xs:simpleType><xs:simpleType><xs:restriction base="xs:date"/></xs:simpleType></xs:union></xs:simpleType>';
    const use = '<xs:element name="skjema"><xs:complexType><xs:attribute name="u" type="U"/></xs:complexType></xs:element>';
    const want = ['element:melding', 'element:melding/linje', 'element:melding/linje/@kode', 'element:melding/linje/@kode/item', 'element:skjema', 'type:U', 'type:U/member', 'type:U/member[2]'];
    expect([...modelOf(element + type + use).types.keys()].sort()).toEqual(want);
    expect([...modelOf(use + type + element).types.keys()].sort()).toEqual(want);
  });

  test('an element name twice in one type counts', () => {
    const inner = (name: string): string => `<xs:element name="a" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="${name}"/></xs:restriction></xs:simpleType></xs:element>`;
    const model = modelOf(`<xs:complexType name="T"><xs:choice>${inner('x')}<xs:sequence><xs:element name="b"><xs:complexType><xs:sequence>${inner('y')}</xs:sequence></xs:complexType></xs:element></xs:sequence></xs:choice></xs:complexType>`);
    expect([...model.types.keys()]).toEqual(['type:T', 'type:T/a', 'type:T/b', 'type:T/b/a']);
    expect(model.types.get('type:T/b/a')?.namePath).toEqual(['T', 'b', 'a']);
  });
});
