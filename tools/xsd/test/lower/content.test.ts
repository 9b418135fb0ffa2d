import { describe, expect, test } from 'vitest';
import { complexType, modelOf, printAttributes, printContent, printNamespaces, targetT } from '../schema-text.js';

const base = `
<xs:complexType name="Base"><xs:sequence><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string" minOccurs="0"/></xs:sequence>
<xs:attribute name="x"/><xs:attribute name="y" use="required"/></xs:complexType>`;
const extend = (content: string): string => `${base}<xs:complexType name="T"><xs:complexContent><xs:extension base="Base">${content}</xs:extension></xs:complexContent></xs:complexType>`;
const restrict = (content: string): string => `${base}<xs:complexType name="T"><xs:complexContent><xs:restriction base="Base">${content}</xs:restriction></xs:complexContent></xs:complexType>`;

describe('effective content', () => {
  test.each([
    ['an extension adds after its base', extend('<xs:sequence><xs:element name="c" type="xs:string"/></xs:sequence><xs:attribute name="z"/>'), '(a, b?, c)', 'x y! z', true],
    ['an extension with attributes only', extend('<xs:attribute name="z"/>'), '(a, b?)', 'x y! z', true],
    ['an extension with a choice', extend('<xs:choice><xs:element name="c" type="xs:string"/><xs:element name="d" type="xs:string"/></xs:choice>'), '(a, b?, (c | d))', 'x y!', true],
    ['an extension that repeats a name of its base', extend('<xs:sequence><xs:element name="c" type="xs:string"/><xs:element name="a" type="xs:string"/></xs:sequence>'), '(a, b?, c, a)', 'x y!', false],
    ['an extension that makes the order free', extend('<xs:choice maxOccurs="2"><xs:element name="c"/><xs:element name="d"/></xs:choice>'), '(a, b?, (c | d){1,2})', 'x y!', false],
    ['an extension with an element of an attribute’s name', extend('<xs:sequence><xs:element name="x"/></xs:sequence>'), '(a, b?, x)', '@x y!', false],
    ['a restriction says all its content', restrict('<xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence>'), 'a', 'x y!', false],
    ['a restriction takes attributes away', restrict('<xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence><xs:attribute name="x" use="prohibited"/>'), 'a', 'y!', false],
    ['a restriction fixes attributes', restrict('<xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence><xs:attribute name="x" fixed="1"/>'), 'a', 'x=1 y!', false],
  ])('%s', (_, body, content, attributes, inherits) => {
    const type = complexType(modelOf(body), 'type:T');
    expect([printContent(type.content).replace(/^\((\w+)\)$/, '$1'), printAttributes(type.attributes), type.inherits]).toEqual([content, attributes, inherits]);
    expect(type.base).toEqual({ type: 'type:Base', derivation: body.includes('xs:extension') ? 'extension' : 'restriction' });
  });

  test('own is what an extension adds', () => {
    const { own } = complexType(modelOf(extend('<xs:sequence><xs:element name="c"/></xs:sequence><xs:attribute name="z"/>')), 'type:T');
    expect([printContent(own.content), printAttributes(own.attributes)]).toEqual(['(c)', 'z']);
  });

  test('groups are replaced by what they hold', () => {
    const type = complexType(modelOf(`
      <xs:group name="G"><xs:sequence><xs:element name="a"/><xs:element name="b"/></xs:sequence></xs:group>
      <xs:complexType name="T"><xs:sequence><xs:group ref="G"/><xs:group ref="G" minOccurs="2" maxOccurs="2"/></xs:sequence></xs:complexType>`), 'type:T');
    expect(printContent(type.content)).toBe('(a, b, (a, b){2,2})');
  });

  test('what may not occur is not there', () => {
    const type = complexType(modelOf('<xs:complexType name="T"><xs:sequence><xs:element name="a" minOccurs="0" maxOccurs="0"/><xs:element name="b"/><xs:sequence/></xs:sequence></xs:complexType>'), 'type:T');
    expect(printContent(type.content)).toBe('(b)');
  });

  test.each([
    ['<xs:choice><xs:element name="a"/><xs:sequence/></xs:choice>', '(a)?'],
    ['<xs:choice minOccurs="2" maxOccurs="2"><xs:element name="a"/><xs:element name="b"/><xs:sequence><xs:element name="c" minOccurs="0" maxOccurs="0"/></xs:sequence></xs:choice>', '(a | b){0,2}'],
    ['<xs:choice><xs:element name="a"/><xs:element name="c" minOccurs="0" maxOccurs="0"/></xs:choice>', '(a)'],
    ['<xs:choice><xs:sequence/></xs:choice>', ''],
  ])('an empty branch makes a choice optional: %s', (content, want) => {
    expect(printContent(complexType(modelOf(`<xs:complexType name="T">${content}</xs:complexType>`), 'type:T').content)).toBe(want);
  });

  test('simple content has a text and attributes', () => {
    const model = modelOf(`
      <xs:complexType name="Beloep"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="orid" use="required" fixed="7"/></xs:extension></xs:simpleContent></xs:complexType>
      <xs:complexType name="T"><xs:simpleContent><xs:restriction base="Beloep"><xs:minInclusive value="0"/></xs:restriction></xs:simpleContent></xs:complexType>`);
    expect(complexType(model, 'type:Beloep')).toMatchObject({ text: 'xs:decimal', base: { type: 'xs:decimal', derivation: 'extension' }, inherits: false });
    expect(complexType(model, 'type:T')).toMatchObject({ text: 'type:T/value', inherits: false });
    expect(model.types.get('type:T/value')).toMatchObject({ base: 'xs:decimal', facets: { minInclusive: '0' }, builtin: 'xs:decimal' });
  });
});

describe('wildcards', () => {
  test.each([
    ['##any', '*'], ['##other', 'not urn:t'], ['##targetNamespace ##local urn:x', 'urn:t none urn:x'], ['##local', 'none'],
  ])('namespace="%s"', (written, namespaces) => {
    const type = complexType(modelOf(`<xs:complexType name="T"><xs:anyAttribute namespace="${written}" processContents="lax"/></xs:complexType>`, targetT), '{urn:t}type:T');
    expect([printNamespaces(type.anyAttribute!.namespaces), type.anyAttribute!.process]).toEqual([namespaces, 'lax']);
  });

  test('attribute wildcards of a type and its groups intersect', () => {
    const type = complexType(modelOf(`
      <xs:attributeGroup name="G"><xs:anyAttribute namespace="urn:a urn:b" processContents="skip"/></xs:attributeGroup>
      <xs:complexType name="T"><xs:attributeGroup ref="G"/><xs:anyAttribute namespace="urn:b urn:c" processContents="lax"/></xs:complexType>`), 'type:T');
    expect(type.anyAttribute).toEqual({ namespaces: ['urn:b'], process: 'lax' });
  });

  test('an extension unites its wildcard with that of its base', () => {
    const type = complexType(modelOf(`
      <xs:complexType name="B"><xs:anyAttribute namespace="urn:a"/></xs:complexType>
      <xs:complexType name="T"><xs:complexContent><xs:extension base="B"><xs:anyAttribute namespace="urn:b" processContents="lax"/></xs:extension></xs:complexContent></xs:complexType>`), 'type:T');
    expect(type.anyAttribute).toEqual({ namespaces: ['urn:b', 'urn:a'], process: 'lax' });
  });
});
