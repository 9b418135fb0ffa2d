import { describe, expect, test } from 'vitest';
import { compileFiles, complexType, faults, printAttributes, printContent, schema } from '../schema-text.js';

const original = schema(`
  <xs:complexType name="T"><xs:sequence><xs:element name="a"/></xs:sequence></xs:complexType>
  <xs:complexType name="U"><xs:sequence><xs:element name="t" type="T"/></xs:sequence></xs:complexType>
  <xs:simpleType name="S"><xs:restriction base="xs:string"><xs:maxLength value="9"/></xs:restriction></xs:simpleType>
  <xs:group name="G"><xs:sequence><xs:element name="g"/><xs:element name="h" minOccurs="0"/></xs:sequence></xs:group>
  <xs:attributeGroup name="A"><xs:attribute name="x"/></xs:attributeGroup>`);

const redefine = (components: string, more = ''): ReturnType<typeof compileFiles> =>
  compileFiles({ 'main.xsd': schema(`<xs:redefine schemaLocation="o.xsd">\n${components}</xs:redefine>${more}`), 'o.xsd': original });

describe('redefine', () => {
  test('a type that extends itself is the type for all', () => {
    const { model } = redefine('<xs:complexType name="T"><xs:complexContent><xs:extension base="T"><xs:sequence><xs:element name="b"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>');
    const type = complexType(model!, 'type:T');
    expect([printContent(type.content), type.base?.type]).toEqual(['(a, b)', 'type:T/original']);
    expect(complexType(model!, 'type:U').content).toMatchObject({ particles: [{ element: { type: 'type:T' } }] });
  });

  test('groups that hold themselves', () => {
    const { model } = redefine(
      '<xs:group name="G"><xs:sequence><xs:group ref="G"/><xs:element name="i"/></xs:sequence></xs:group><xs:attributeGroup name="A"><xs:attributeGroup ref="A"/><xs:attribute name="y"/></xs:attributeGroup>',
      '<xs:complexType name="V"><xs:group ref="G"/><xs:attributeGroup ref="A"/></xs:complexType>',
    );
    const type = complexType(model!, 'type:V');
    expect([printContent(type.content), printAttributes(type.attributes)]).toEqual(['(g, h?, i)', 'x y']);
  });

  test.each([
    ['a type that does not derive from itself', '<xs:simpleType name="S"><xs:restriction base="xs:string"/></xs:simpleType>', ['xsd-redefine 3:1']],
    ['a type that is not there', '<xs:simpleType name="X"><xs:restriction base="X"/></xs:simpleType>', ['xsd-redefine 3:1', 'xsd-circular 3:1']],
    ['a group that does not restrict itself', '<xs:group name="G"><xs:sequence><xs:element name="h"/></xs:sequence></xs:group>', ['xsd-redefine 3:1']],
    ['a group that restricts itself', '<xs:group name="G"><xs:sequence><xs:element name="g"/></xs:sequence></xs:group>', []],
    ['a group that holds itself twice', '<xs:group name="G"><xs:sequence><xs:group ref="G"/><xs:group ref="G"/></xs:sequence></xs:group>', ['xsd-redefine 3:1']],
    ['an attribute group with more attributes', '<xs:attributeGroup name="A">\n<xs:attribute name="z"/></xs:attributeGroup>', ['xsd-attribute-restriction 4:1']],
    ['the same twice', '<xs:group name="G"><xs:sequence><xs:group ref="G"/></xs:sequence></xs:group>\n<xs:group name="G"><xs:sequence><xs:group ref="G"/></xs:sequence></xs:group>', ['xsd-component-duplicate 4:1']],
  ])('%s', (_, components, want) => {
    expect(faults(redefine(components))).toEqual(want);
  });

  test('a redefinition of a redefinition', () => {
    const again = (element: string): string => `<xs:complexType name="T"><xs:complexContent><xs:extension base="T"><xs:sequence><xs:element name="${element}"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`;
    const { model, diagnostics } = compileFiles({
      'main.xsd': schema(`<xs:redefine schemaLocation="m.xsd">${again('c')}</xs:redefine>`),
      'm.xsd': schema(`<xs:redefine schemaLocation="o.xsd">${again('b')}</xs:redefine>`),
      'o.xsd': original,
    });
    expect(diagnostics).toEqual([]);
    expect(printContent(complexType(model!, 'type:T').content)).toBe('(a, b, c)');
  });
});
