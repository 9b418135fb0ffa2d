/** Schemas are strangers' texts: nothing in them makes the compiler hang, overflow or confuse names with those of JavaScript. */
import { compileXsd } from '@blankett/xsd';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, compileFiles, complexType, faults, faultsOf, modelOf, schema } from './schema-text.js';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

describe('names of JavaScript', () => {
  test.each(names)('%s as the name of everything', (name) => {
    const model = modelOf(`
      <xs:element name="${name}" type="${name}"/><xs:attribute name="${name}"/>
      <xs:complexType name="${name}"><xs:sequence><xs:element name="${name}" type="xs:int"/></xs:sequence><xs:attributeGroup ref="${name}"/></xs:complexType>
      <xs:group name="${name}"><xs:sequence/></xs:group><xs:attributeGroup name="${name}"><xs:attribute name="${name}" fixed="${name}"/></xs:attributeGroup>`);
    expect(model.roots.map(({ id }) => id)).toEqual([`element:${name}`]);
    expect(complexType(model, `type:${name}`)).toMatchObject({ attributes: [{ key: `@${name}`, fixed: name }], content: { particles: [{ element: { key: name } }] } });
    expect(({} as Record<string, unknown>).fixed).toBeUndefined();
  });

  test.each(names)('a built-in type, a facet, an attribute called %s', (name) => {
    expect(faultsOf(`<xs:element name="a" type="xs:${name}"/>\n<xs:element name="b" ${name}="1"/>\n<xs:${name}/>`)).toEqual(['xsd-reference 2:22', 'xsd-attribute-unknown 3:22', 'xsd-element-unknown 4:1']);
  });

  test('a catalogue finds own properties only', () => {
    expect(faults(compileFiles({ 's.xsd': schema('<xs:import namespace="constructor"/>') }, { catalogue: {} }))).toEqual(['xsd-document-missing 2:1']);
  });
});

describe('size', () => {
  const nested = (depth: number, open: (index: number) => string, close: string, core = ''): string => Array.from({ length: depth }, (_, index) => open(index)).join('') + core + close.repeat(depth);

  test('groups inside one another, as deep as the reader goes', () => {
    const { model } = compile(`<xs:complexType name="T">${nested(900, (index) => (index % 2 ? '<xs:choice>' : '<xs:sequence>'), '', '<xs:element name="a"/>')}${Array.from({ length: 900 }, (_, index) => ((899 - index) % 2 ? '</xs:choice>' : '</xs:sequence>')).join('')}</xs:complexType>`);
    expect(model?.types.size).toBe(1);
  });

  test('types inside one another', () => {
    const depth = 200;
    expect(modelOf(nested(depth, (index) => `<xs:element name="e${index}"><xs:complexType>${index === depth - 1 ? '' : '<xs:sequence>'}`, '').replace(/$/, '</xs:complexType></xs:element>' + '</xs:sequence></xs:complexType></xs:element>'.repeat(depth - 1))).types.size).toBe(depth);
  });

  test('deeper than the reader goes is a fault of the document', () => {
    expect(faultsOf(nested(5000, () => '<xs:sequence>', '</xs:sequence>'))[0]).toMatch(/^xsd-not-well-formed/);
  });

  test.each([
    ['derivations', (index: number) => `<xs:complexType name="T${index}"><xs:complexContent><xs:extension base="${index === 0 ? 'xs:anyType' : `T${index - 1}`}"><xs:attribute name="a${index}"/></xs:extension></xs:complexContent></xs:complexType>`, 400],
    ['restrictions', (index: number) => `<xs:simpleType name="S${index}"><xs:restriction base="${index === 0 ? 'xs:string' : `S${index - 1}`}"/></xs:simpleType>`, 2000],
    ['heads', (index: number) => `<xs:element name="h${index}" ${index === 0 ? '' : `substitutionGroup="h${index - 1}"`}/>`, 300],
    ['groups', (index: number) => `<xs:group name="G${index}"><xs:sequence>${index === 0 ? '<xs:element name="a"/>' : `<xs:group ref="G${index - 1}"/>`}</xs:sequence></xs:group>`, 500],
  ])('long chains of %s', (_, make, count) => {
    expect(faultsOf(Array.from({ length: count }, (_, index) => make(index)).reverse().join('\n'))).toEqual([]);
  });

  test('a group that doubles at every step is stopped by a fault, not by time', () => {
    const body = Array.from({ length: 40 }, (_, index) => `<xs:group name="G${index}"><xs:sequence>${index === 0 ? '<xs:element name="a"/>' : `<xs:group ref="G${index - 1}"/><xs:group ref="G${index - 1}"/>`}</xs:sequence></xs:group>`).join('');
    expect(faultsOf(`${body}\n<xs:complexType name="T"><xs:group ref="G39"/></xs:complexType>`)).toEqual(['xsd-limit 3:1']);
  });

  test('counts without measure', () => {
    const type = complexType(modelOf('<xs:complexType name="T"><xs:sequence><xs:element name="a" minOccurs="999999999" maxOccurs="99999999999999999999999"/><xs:sequence minOccurs="1000000" maxOccurs="1000000"><xs:sequence minOccurs="1000000" maxOccurs="1000000"><xs:element name="b"/></xs:sequence></xs:sequence></xs:sequence></xs:complexType>'), 'type:T');
    expect(type.content).toMatchObject({ particles: [{ min: 999999999, max: Number.MAX_SAFE_INTEGER }, { min: 1000000 }] });
  });

  test('fixed counts inside fixed counts', () => {
    const depth = 60;
    expect(faultsOf(`<xs:complexType name="T">${nested(depth, () => '<xs:sequence minOccurs="2" maxOccurs="2">', '</xs:sequence>', '<xs:element name="a"/><xs:element name="b"/>')}</xs:complexType>`)).toEqual([]);
  });

  test('thousands of optional elements and branches', () => {
    const elements = Array.from({ length: 1500 }, (_, index) => `<xs:element name="e${index}" minOccurs="0"/>`).join('');
    expect(faultsOf(`<xs:complexType name="S"><xs:sequence>${elements}</xs:sequence></xs:complexType><xs:complexType name="C"><xs:choice maxOccurs="unbounded">${elements}</xs:choice></xs:complexType>`)).toEqual([]);
  });
});

describe('anything', () => {
  const fragment = fc.constantFrom(
    '<xs:element name="a"', '<xs:element ref="a"', '<xs:complexType', '<xs:complexType name="T"', '<xs:simpleType name="T"', '<xs:sequence', '<xs:choice maxOccurs="unbounded"', '<xs:all', '<xs:group name="G"', '<xs:group ref="G"',
    '<xs:attribute name="x"', '<xs:attributeGroup name="A"', '<xs:attributeGroup ref="A"', '<xs:restriction base="T"', '<xs:extension base="T"', '<xs:complexContent', '<xs:simpleContent', '<xs:union memberTypes="T xs:int"', '<xs:list itemType="T"',
    '<xs:any', '<xs:anyAttribute', '<xs:redefine schemaLocation="s.xsd"', '<xs:include schemaLocation="s.xsd"', '<xs:element name="a" type="T" substitutionGroup="a"', '<xs:enumeration value="a"', '<xs:key name="k"', '<xs:selector xpath="a"', '<xs:field xpath="."',
  );
  const close = (start: string, children: readonly string[]): string => `${start}>${children.join('')}</${/^<(\S+)/.exec(start)![1]}>`;
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fragment.map((start) => close(start, [])),
      fc.tuple(fragment, fc.array(tie('tree'), { maxLength: 4 })).map(([start, children]) => close(start, children)),
    ),
  }));

  test('elements of XSD in any order are compiled or refused, never thrown at', () => {
    fc.assert(fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
      const { model, diagnostics } = compile(trees.join('\n'));
      expect(model === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }), { numRuns: 400 });
  });

  test('any bytes are refused', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      expect(compileXsd({ entries: ['x'], files: [{ path: 'x', bytes }] }).diagnostics.length).toBeGreaterThan(0);
    }), { numRuns: 200 });
  });
});
