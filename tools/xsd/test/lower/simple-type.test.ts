import { describe, expect, test } from 'vitest';
import { modelOf, simpleType, targetT } from '../schema-text.js';

const restriction = (base: string, facets = ''): string => `<xs:simpleType name="S"><xs:restriction base="${base}">${facets}</xs:restriction></xs:simpleType>`;
const facet = (name: string, value: string | number): string => `<xs:${name} value="${value}"/>`;

describe('value kinds', () => {
  test.each([
    ['xs:string', '', 'string'], ['xs:boolean', '', 'boolean'], ['xs:double', '', 'number'], ['xs:date', '', 'string'], ['xs:hexBinary', '', 'bytes'], ['xs:base64Binary', '', 'bytes'],
    ['xs:decimal', '', 'decimal'], ['xs:integer', '', 'integer'], ['xs:long', '', 'integer'], ['xs:unsignedLong', '', 'integer'], ['xs:nonNegativeInteger', '', 'integer'],
    ['xs:int', '', 'number'], ['xs:unsignedInt', '', 'number'], ['xs:short', '', 'number'], ['xs:unsignedByte', '', 'number'],
    ['xs:decimal', facet('totalDigits', 15), 'number'], ['xs:decimal', facet('totalDigits', 16), 'decimal'], ['xs:decimal', facet('fractionDigits', 2), 'decimal'],
    ['xs:decimal', facet('minInclusive', 0) + facet('maxInclusive', 10), 'decimal'],
    ['xs:decimal', facet('fractionDigits', 0), 'integer'],
    ['xs:integer', facet('totalDigits', 12), 'number'],
    ['xs:integer', facet('minInclusive', 0) + facet('maxInclusive', 9007199254740991), 'number'],
    ['xs:integer', facet('minInclusive', 0) + facet('maxInclusive', '9007199254740993'), 'integer'],
    ['xs:integer', facet('maxInclusive', 10), 'integer'],
    ['xs:positiveInteger', facet('maxExclusive', 100), 'number'],
    ['xs:long', facet('minInclusive', -5) + facet('maxInclusive', 5), 'number'],
  ] as const)('%s %s is %s', (base, facets, kind) => {
    expect(simpleType(modelOf(restriction(base, facets)), 'type:S')).toMatchObject({ value: kind, builtin: base, base });
  });

  test('lists and unions', () => {
    const model = modelOf('<xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType><xs:simpleType name="U"><xs:union memberTypes="xs:int L"/></xs:simpleType>');
    expect(simpleType(model, 'type:L')).toMatchObject({ variety: 'list', value: 'list', itemType: 'xs:int', builtin: 'xs:anySimpleType' });
    expect(simpleType(model, 'type:U')).toMatchObject({ variety: 'union', value: 'union', memberTypes: ['xs:int', 'type:L'], builtin: 'xs:anySimpleType' });
  });
});

describe('facets', () => {
  test('keep what is written, each step its own', () => {
    const model = modelOf(`${restriction('xs:string', `<xs:pattern value="a+"/><xs:pattern value="b+"/><xs:maxLength value="5"/>`)}
      <xs:simpleType name="D"><xs:restriction base="S"><xs:enumeration value="a"><xs:annotation><xs:documentation>A-en</xs:documentation></xs:annotation></xs:enumeration><xs:enumeration value="b"/></xs:restriction></xs:simpleType>`);
    expect(simpleType(model, 'type:S').facets).toEqual({ patterns: ['a+', 'b+'], maxLength: 5 });
    const { enumeration } = simpleType(model, 'type:D').facets;
    expect(enumeration?.map(({ value, documentation, source }) => [value, documentation.texts, source.line])).toEqual([['a', [{ text: 'A-en' }], 3], ['b', [], 3]]);
  });

  test.each([
    ['xs:string', ' a  b ', ' a  b '], ['xs:normalizedString', ' a&#9;b ', ' a b '], ['xs:token', ' a  b ', 'a b'], ['xs:string', '', ''], ['xs:int', ' 07 ', '07'],
  ])('whiteSpace of %s in enumerations', (base, written, value) => {
    expect(simpleType(modelOf(restriction(base, `<xs:enumeration value="${written}"/>`)), 'type:S').facets.enumeration?.[0]?.value).toBe(value);
  });

  test('QNames are expanded', () => {
    const model = modelOf(restriction('xs:QName', '<xs:enumeration value="t:a"/><xs:enumeration value="b"/>'), targetT);
    expect(simpleType(model, '{urn:t}type:S').facets.enumeration?.map(({ value }) => value)).toEqual(['{urn:t}a', 'b']);
  });
});
