/** Every built-in type: https://www.w3.org/TR/xmlschema-2/#built-in-datatypes */
import { probe, valueProbe } from './probe.js';
import type { Probe } from './probe.js';

type Row = readonly [type: string, valid: readonly string[], invalid: readonly string[]];

const rows: readonly Row[] = [
  ['boolean', ['true', 'false', '1', '0', ' true '], ['TRUE', 'yes', '', '2']],
  ['decimal', ['1000.00', '-.5', '+1.', '0', '123456789012345678901234567890.12'], ['1e3', '', '1,5', '.', '--1', 'NaN']],
  ['float', ['1.5E3', 'INF', '-INF', 'NaN', '-0', '.5', '5.'], ['+INF', 'Infinity', '1e', '', '1f']],
  ['double', ['1E300', '-1.0e-5', 'NaN', '0'], ['0x10', 'inf', 'e5', '1 0']],
  ['duration', ['P1Y2M3DT4H5M6.7S', '-P1D', 'PT0S', 'PT36H', 'P0Y'], ['P', 'PT', '1Y', 'P1.5Y', 'P1S', 'P1M1Y', '+P1D']],
  ['dateTime', ['2026-01-31T23:59:59', '2026-01-01T00:00:00.000Z', '2026-01-01T12:00:00+14:00', '-0044-03-15T12:00:00', '2026-01-01T24:00:00'],
    ['2026-01-01', '2026-01-01T24:00:01', '2026-01-01T12:00', '2026-01-01T12:00:00+14:01', '2026-02-30T00:00:00', '2026-01-01 12:00:00']],
  ['time', ['00:00:00', '23:59:59.999', '12:00:00Z', '12:00:00-05:30'], ['12:00', '25:00:00', '12:60:00', '1:00:00']],
  ['date', ['2024-02-29', '2026-12-31Z', '2026-01-01+01:00', '12026-01-01'], ['2025-02-29', '26-01-01', '2026-13-01', '2026-1-1', '01.02.2026', ' 2026-00-01']],
  ['gYearMonth', ['2026-01', '2026-12Z', '-0001-06'], ['2026-13', '2026', '2026-1', '2026-01-01']],
  ['gYear', ['2026', '-0400', '12026', '2026+01:00'], ['26', '02026', '2026-01', 'x']],
  ['gMonthDay', ['--12-31', '--02-29', '--01-01Z'], ['12-31', '--02-30', '--13-01', '--1-1']],
  ['gDay', ['---31', '---01Z'], ['31', '---32', '---00', '---1']],
  ['gMonth', ['--12', '--01Z'], ['12', '--13', '--00', '--1']],
  ['hexBinary', ['0aFF', '', ' 00 '], ['0', '0g', '0 a']],
  ['base64Binary', ['aGVq', 'aGVqaQ==', '', 'aGVq\naGVq'], ['aGV', 'aGVqaQ=', 'aGVqaR==', 'aGV*']],
  ['anyURI', ['https://eksempel.no/å?q=1#x', '../a b', '', 'urn:no:eksempel'], ['http://a/%zz', ':a', '1a:b']],
  ['QName', ['a', 'xml:lang', '_x'], ['1a', 'p:a', ':a', 'a:b:c', '']],
  ['string', ['', ' a  b ', 'Blåbærsyltetøy 😀'], []],
  ['normalizedString', ['a\tb', '', '  '], []],
  ['token', ['  a  b ', '', 'å'], []],
  ['language', ['nb', 'en-GB', 'i-klingon', 'nb-NO-x-1234'], ['n_b', 'abcdefghi', '', 'nb-']],
  ['NMTOKEN', ['1a', '-.:', 'å'], ['a b', '', 'a,b']],
  ['Name', ['a:b', '_1', 'Å-1.2'], ['1a', '-a', 'a b', '']],
  ['NCName', ['a', '_1', 'Å-1.2'], ['a:b', '1', '']],
  ['ID', ['a', '_1'], ['1', 'a:b', '']],
  ['NMTOKENS', ['a', ' 1  b\nc '], ['', 'a, b', '  ']],
  ['integer', ['123456789012345678901234', '-0', '+1', '007'], ['1.0', '', '1e3', '٣']],
  ['nonPositiveInteger', ['0', '-0', '-123456789012345678901'], ['1', '+1', '-1.0']],
  ['negativeInteger', ['-1', '-00'.concat('2')], ['0', '-0', '1']],
  ['long', ['9223372036854775807', '-9223372036854775808', '0'], ['9223372036854775808', '-9223372036854775809', '1.0']],
  ['int', ['2147483647', '-2147483648', '+0007'], ['2147483648', '-2147483649', '1 2', '']],
  ['short', ['32767', '-32768'], ['32768', '-32769', 'a']],
  ['byte', ['127', '-128'], ['128', '-129', '1.']],
  ['nonNegativeInteger', ['0', '-0', '12345678901234567890'], ['-1', '0.0', '']],
  ['unsignedLong', ['18446744073709551615', '0'], ['18446744073709551616', '-1', 'x']],
  ['unsignedInt', ['4294967295', '0'], ['4294967296', '-1', '1.0']],
  ['unsignedShort', ['65535', '0'], ['65536', '-1', '']],
  ['unsignedByte', ['255', '0'], ['256', '-1', '0x1']],
  ['positiveInteger', ['1', '+12345678901234567890'], ['0', '-1', '-0']],
];

function element(type: string, more = ''): string {
  return `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" type="xs:${type}"${more}/></xs:sequence></xs:complexType></xs:element>`;
}

/** Types that take any text: what is wrong can only be around it. */
function anyTextProbe([type, valid]: Row): Probe {
  return probe(`xs:${type}`, element(type), valid.map(text => `<r><v>${text}</v></r>`), [
    ['element-unexpected', '<r><v>a▸<b/></v></r>'],
    ['attribute-unexpected', '<r><v ▸a="1">a</v></r>'],
    ['element-missing', '<r>▸</r>'],
  ]);
}

export const builtInTypeProbes: readonly Probe[] = [
  ...rows.map(row => (row[2].length === 0 ? anyTextProbe(row) : valueProbe(`xs:${row[0]}`, `xs:${row[0]}`, row[1], row[2].map(text => ['datatype', text])))),
  probe('xs:anySimpleType', element('anySimpleType'), ['<r><v> 1 </v></r>', '<r><v/></r>'], [
    ['element-unexpected', '<r><v>▸<b/></v></r>'],
    ['attribute-unexpected', '<r><v ▸a="1"/></r>'],
  ]),
  probe('xs:anyType', element('anyType'), ['<r><v a="1">x<b>y</b></v></r>', '<r><v/></r>', '<r><v>tekst</v></r>'], [
    ['element-missing', '<r>▸</r>'],
    ['element-unexpected', '<r><v/>▸<w/></r>'],
  ]),
  probe('xs:IDREF', `<xs:element name="r"><xs:complexType><xs:sequence>
      <xs:element name="id" type="xs:ID" maxOccurs="unbounded"/><xs:element name="v" type="xs:IDREF"/>
    </xs:sequence></xs:complexType></xs:element>`,
  ['<r><id>a</id><v>a</v></r>', '<r><id>a</id><id>b</id><v> b </v></r>'], [
    ['idref-unresolved', '<r><id>a</id><v>▸b</v></r>'],
    ['datatype', '<r><id>a</id><v>▸1</v></r>'],
    ['id-duplicate', '<r><id>a</id><id>▸a</id><v>a</v></r>'],
  ]),
  probe('xs:IDREFS', `<xs:element name="r"><xs:complexType><xs:sequence>
      <xs:element name="id" type="xs:ID" maxOccurs="unbounded"/><xs:element name="v" type="xs:IDREFS"/>
    </xs:sequence></xs:complexType></xs:element>`,
  ['<r><id>a</id><v>a a</v></r>', '<r><id>a</id><id>b</id><v>b a</v></r>'], [
    ['idref-unresolved', '<r><id>a</id><v>▸a b</v></r>'],
    ['datatype', '<r><id>a</id>▸<v></v></r>'],
  ]),
  // Without a DTD no entity is declared, so no value can be right.
  ...['ENTITY', 'ENTITIES'].map(type =>
    probe(`xs:${type}`, `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" type="xs:${type}" minOccurs="0"/></xs:sequence>
      <xs:attribute name="a" type="xs:string"/></xs:complexType></xs:element>`, ['<r/>', '<r a="1"></r>'], [
      ['datatype', '<r><v>▸bilde</v></r>'],
      ['datatype', '<r><v>▸1</v></r>'],
    ])),
  probe('xs:NOTATION', { attributes: 'targetNamespace="urn:n" xmlns:n="urn:n" elementFormDefault="qualified"', body: `
    <xs:notation name="jpeg" public="image/jpeg"/><xs:notation name="png" public="image/png"/>
    <xs:element name="r"><xs:complexType><xs:attribute name="v" use="required"><xs:simpleType>
      <xs:restriction base="xs:NOTATION"><xs:enumeration value="n:jpeg"/><xs:enumeration value="n:png"/></xs:restriction>
    </xs:simpleType></xs:attribute></xs:complexType></xs:element>` },
  ['<r xmlns="urn:n" v="jpeg"/>', '<x:r xmlns:x="urn:n" v="x:png"/>'], [
    ['enumeration', '<r xmlns="urn:n" ▸v="gif"/>'],
    ['datatype', '<r xmlns="urn:n" ▸v="x:png"/>'],
    ['attribute-missing', '▸<r xmlns="urn:n"/>'],
  ]),
];
