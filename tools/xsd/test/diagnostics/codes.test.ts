import { compileXsd, diagnosticCodes, type XsdDiagnosticCode } from '@blankett/xsd';
import { describe, expect, test } from 'vitest';
import { compileFiles, schema } from '../schema-text.js';

const type = (content: string): string => `<xs:complexType name="T">${content}</xs:complexType>`;
const simple = (content: string): string => `<xs:simpleType name="S">${content}</xs:simpleType>`;
const restriction = (base: string, content: string): string => `${type(base)}<xs:complexType name="R"><xs:complexContent><xs:restriction base="T">${content}</xs:restriction></xs:complexContent></xs:complexType>`;

/** The body of a smallest schema with each fault. */
const examples: Readonly<Record<XsdDiagnosticCode, string>> = {
  'xsd-not-well-formed': '<a>',
  'xsd-not-a-schema': 'no schema',
  'xsd-entry-missing': 'no entry',
  'xsd-document-missing': '<xs:include schemaLocation="x.xsd"/>',
  'xsd-document-namespace': '<xs:include schemaLocation="other.xsd"/>',
  'xsd-import-namespace': '<xs:import/>',
  'xsd-element-unknown': '<xs:elemnt/>',
  'xsd-element-misplaced': '<xs:sequence/>',
  'xsd-element-required': simple(''),
  'xsd-text': 'x',
  'xsd-attribute-unknown': '<xs:element name="a" min="1"/>',
  'xsd-attribute-required': '<xs:element/>',
  'xsd-attribute-value': '<xs:element name=""/>',
  'xsd-occurrence': type('<xs:sequence minOccurs="2"/>'),
  'xsd-name-and-ref': `${type('<xs:attribute name="a" ref="a"/>')}<xs:attribute name="a"/>`,
  'xsd-type-twice': '<xs:element name="a" type="xs:int"><xs:complexType/></xs:element>',
  'xsd-default-and-fixed': '<xs:attribute name="a" default="" fixed=""/>',
  'xsd-id-duplicate': '<xs:element name="a" id="i"/><xs:element name="b" id="i"/>',
  'xsd-attribute-name': '<xs:attribute name="xmlns"/>',
  'xsd-all-placement': type('<xs:all><xs:element name="a" maxOccurs="2"/></xs:all>'),
  'xsd-xpath': '<xs:element name="a"><xs:key name="k"><xs:selector xpath="/"/><xs:field xpath="."/></xs:key></xs:element>',
  'xsd-wildcard-namespace': type('<xs:anyAttribute namespace="##all"/>'),
  'xsd-limit': `${Array.from({ length: 14 }, (_, index) => `<xs:group name="G${index}"><xs:sequence>${index === 0 ? '<xs:element name="a"/>' : `<xs:group ref="G${index - 1}"/>`.repeat(2)}</xs:sequence></xs:group>`).join('')}${type('<xs:group ref="G13"/>')}`,
  'xsd-reference': '<xs:element name="a" type="T"/>',
  'xsd-reference-namespace': '<xs:element name="a" type="x:T" xmlns:x="urn:x"/>',
  'xsd-component-duplicate': type('') + type(''),
  'xsd-circular': '<xs:group name="G"><xs:sequence><xs:group ref="G"/></xs:sequence></xs:group>',
  'xsd-redefine': '<xs:redefine schemaLocation="same.xsd"><xs:group name="G"><xs:sequence/></xs:group></xs:redefine>',
  'xsd-attribute-duplicate': type('<xs:attribute name="a"/><xs:attribute name="a"/>'),
  'xsd-ambiguous': type('<xs:sequence><xs:element name="a" minOccurs="0"/><xs:element name="a"/></xs:sequence>'),
  'xsd-element-inconsistent': type('<xs:sequence><xs:element name="a"/><xs:element name="a" type="xs:int"/></xs:sequence>'),
  'xsd-derivation': simple('<xs:restriction base="xs:anySimpleType"/>'),
  'xsd-attribute-restriction': restriction('', '<xs:attribute name="a"/>'),
  'xsd-particle-restriction': restriction('', '<xs:sequence><xs:element name="a"/></xs:sequence>'),
  'xsd-wildcard-combination': '<xs:import namespace="urn:a" schemaLocation="other.xsd"/><xs:import namespace="urn:b" schemaLocation="third.xsd"/>'
    + `${type('<xs:attributeGroup ref="a:G" xmlns:a="urn:a"/><xs:attributeGroup ref="b:G" xmlns:b="urn:b"/>')}`,
  'xsd-facet': simple('<xs:restriction base="xs:int"><xs:length value="1"/></xs:restriction>'),
  'xsd-pattern': simple('<xs:restriction base="xs:string"><xs:pattern value="["/></xs:restriction>'),
  'xsd-pattern-anchor': simple('<xs:restriction base="xs:string"><xs:pattern value="^a"/></xs:restriction>'),
  'xsd-value': '<xs:element name="a" type="xs:int" default="x"/>',
  'xsd-value-constraint': '<xs:element name="a" default="x"><xs:complexType/></xs:element>',
  'xsd-substitution': '<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:date" substitutionGroup="a"/>',
  'xsd-keyref': '<xs:element name="a"><xs:keyref name="k" refer="b"><xs:selector xpath="."/><xs:field xpath="."/></xs:keyref></xs:element>',
  'xsd-notation': '<xs:element name="a" type="xs:NOTATION"/>',
  'xsd-list-or-union': simple('<xs:list itemType="xs:IDREFS"/>'),
  'xsd-root': 'no root',
};

const group = '<xs:attributeGroup name="G"><xs:anyAttribute namespace="##other"/></xs:attributeGroup>';

describe('diagnostic codes', () => {
  test.each(Object.keys(examples) as XsdDiagnosticCode[])('%s is reported, with a hint, as its table says', (code) => {
    const example = examples[code];
    const { diagnostics } = example === 'no entry' ? compileXsd({ entries: ['main.xsd'], files: [] }) : compileFiles({
      'main.xsd': example === 'no schema' ? '<a/>' : schema(example === 'no root' ? '' : example),
      'other.xsd': schema(group, 'targetNamespace="urn:a"'),
      'third.xsd': schema(group, 'targetNamespace="urn:b"'),
      'same.xsd': schema(''),
    }, example === 'no root' ? { roots: ['a'] } : {});
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found).toMatchObject({ severity: diagnosticCodes[code].severity, hint: expect.stringMatching(/\S/) });
  });

  test('each is explained', () => {
    for (const { title, cause, fix } of Object.values(diagnosticCodes)) expect([title, cause, fix].every((text) => text.length > 5)).toBe(true);
  });
});
