/** Lists, unions and chains of restriction: https://www.w3.org/TR/xmlschema-1/#cSimple_Type_Definitions */
import { probe, restriction, valueProbe } from './probe.js';
import type { Probe } from './probe.js';

const list = (item: string): string => `<xs:list itemType="${item}"/>`;
const restrictedList = (item: string, facet: string): string => `<xs:restriction><xs:simpleType>${list(item)}</xs:simpleType>${facet}</xs:restriction>`;

export const simpleTypeProbes: readonly Probe[] = [
  valueProbe('list of int', list('xs:int'), ['1 2 3', '', ' 01\n 2 '], [['datatype', '1 x'], ['datatype', '1,2'], ['datatype', '1.0']]),
  valueProbe('list of dates', list('xs:date'), ['2026-01-01 2026-01-02', '2026-01-01'], [['datatype', '2026-01-01 x'], ['datatype', '2026-13-01']]),
  valueProbe('list with an anonymous item type', `<xs:list><xs:simpleType>${restriction('xs:token', ['enumeration', 'a'], ['enumeration', 'b'])}</xs:simpleType></xs:list>`,
    ['a b a', ''], [['enumeration', 'a c'], ['enumeration', 'ab']]),
  valueProbe('length of a list', restrictedList('xs:int', '<xs:length value="2"/>'), ['1 2', ' 3  4 '], [['length', '1'], ['length', '1 2 3']]),
  valueProbe('minLength of a list', restrictedList('xs:NMTOKEN', '<xs:minLength value="1"/>'), ['a', 'a b'], [['min-length', ''], ['min-length', '  ']]),
  valueProbe('maxLength of a list', restrictedList('xs:string', '<xs:maxLength value="2"/>'), ['', 'aaaa bbbb'], [['max-length', 'a b c'], ['max-length', '1 2 3 4']]),
  valueProbe('enumeration of lists', restrictedList('xs:int', '<xs:enumeration value="1 2"/><xs:enumeration value="3"/>'), ['1  02', '3'], [['enumeration', '2 1'], ['enumeration', '1']]),
  valueProbe('pattern of a list', restrictedList('xs:int', '<xs:pattern value="[0-9] [0-9]"/>'), ['1 2', ' 3  4 '], [['pattern', '1'], ['pattern', '10 2']]),
  valueProbe('restriction of xs:NMTOKENS', restriction('xs:NMTOKENS', ['maxLength', '2']), ['a', 'a b'], [['max-length', 'a b c'], ['datatype', '']]),
  valueProbe('union', '<xs:union memberTypes="xs:int xs:date"/>', ['1', '2026-01-01', ' 7 '], [['datatype', 'x'], ['datatype', '1.5']]),
  valueProbe('union with anonymous members', `<xs:union><xs:simpleType>${restriction('xs:int', ['maxInclusive', '9'])}</xs:simpleType><xs:simpleType>${restriction('xs:string', ['enumeration', 'mange'])}</xs:simpleType></xs:union>`,
    ['9', 'mange'], [['datatype', '10'], ['datatype', 'faa']]),
  valueProbe('enumeration of a union', `<xs:restriction><xs:simpleType><xs:union memberTypes="xs:int xs:token"/></xs:simpleType><xs:enumeration value="1"/><xs:enumeration value="a"/></xs:restriction>`,
    ['1', '01', 'a'], [['enumeration', '2'], ['enumeration', 'b']]),
  valueProbe('pattern of a union', `<xs:restriction><xs:simpleType><xs:union memberTypes="xs:int xs:boolean"/></xs:simpleType><xs:pattern value="[a-z0-9]{1,4}"/></xs:restriction>`,
    ['1234', 'true'], [['pattern', '12345'], ['pattern', 'false']]),
  valueProbe('union with a float', '<xs:union memberTypes="xs:double xs:boolean"/>', ['NaN', '-INF', '1.5', 'true'], [['datatype', 'nan'], ['datatype', '1,5']]),
  valueProbe('list of a union', '<xs:list><xs:simpleType><xs:union memberTypes="xs:int xs:date"/></xs:simpleType></xs:list>', ['1 2026-01-01 2', ''], [['datatype', '1 x'], ['datatype', '2026-01']]),
  valueProbe('union with a list', `<xs:union memberTypes="xs:boolean"><xs:simpleType>${list('xs:int')}</xs:simpleType></xs:union>`, ['true', '1 2 3', ''], [['datatype', 'true false'], ['datatype', '1 x']]),
  valueProbe('union of a code list and free text', `<xs:union><xs:simpleType>${restriction('xs:token', ['enumeration', 'NO'], ['enumeration', 'SE'])}</xs:simpleType><xs:simpleType>${restriction('xs:token', ['pattern', 'X-.+'])}</xs:simpleType></xs:union>`,
    ['NO', 'X-å'], [['datatype', 'DK'], ['datatype', 'X-']]),
  probe('named types that restrict one another', `
    <xs:simpleType name="Tekst">${restriction('xs:token', ['minLength', '1'])}</xs:simpleType>
    <xs:simpleType name="KortTekst">${restriction('Tekst', ['maxLength', '5'])}</xs:simpleType>
    <xs:simpleType name="Kode">${restriction('KortTekst', ['pattern', '[A-Z]+'])}</xs:simpleType>
    <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" type="Kode"/></xs:sequence></xs:complexType></xs:element>`,
  ['<r><v>ABC</v></r>', '<r><v> ABCDE </v></r>'], [['pattern', '<r><v>▸abc</v></r>'], ['pattern', '<r>▸<v></v></r>'], ['max-length', '<r><v>▸ABCDEF</v></r>']]),
  probe('a restriction that narrows a bound', `
    <xs:simpleType name="Tall">${restriction('xs:int', ['minInclusive', '0'], ['maxExclusive', '100'])}</xs:simpleType>
    <xs:simpleType name="Lite">${restriction('Tall', ['minExclusive', '5'], ['maxInclusive', '9'])}</xs:simpleType>
    <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" type="Lite"/></xs:sequence></xs:complexType></xs:element>`,
  ['<r><v>6</v></r>', '<r><v>9</v></r>'], [['min-exclusive', '<r><v>▸5</v></r>'], ['max-inclusive', '<r><v>▸10</v></r>']]),
  probe('a restriction without facets', `
    <xs:simpleType name="Alias"><xs:restriction base="xs:date"/></xs:simpleType>
    <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" type="Alias"/></xs:sequence></xs:complexType></xs:element>`,
  ['<r><v>2026-01-01</v></r>', '<r><v> 2024-02-29 </v></r>'], [['datatype', '<r><v>▸2025-02-29</v></r>'], ['datatype', '<r><v>▸x</v></r>']]),
  probe('simple types in attributes', `
    <xs:element name="r"><xs:complexType>
      <xs:attribute name="dato" type="xs:date"/><xs:attribute name="tall"><xs:simpleType>${restriction('xs:decimal', ['fractionDigits', '2'])}</xs:simpleType></xs:attribute>
      <xs:attribute name="koder"><xs:simpleType>${list('xs:NMTOKEN')}</xs:simpleType></xs:attribute>
    </xs:complexType></xs:element>`,
  ['<r dato="2026-01-01" tall="1.50" koder="a b"/>', '<r koder=" a\n b "/>'], [['datatype', '<r ▸dato="i dag"/>'], ['fraction-digits', '<r ▸tall="1.555"/>'], ['datatype', '<r ▸koder="a, b"/>']]),
  probe('QName values in no namespace', { attributes: 'targetNamespace="urn:q" elementFormDefault="qualified"', body: '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" type="xs:QName" maxOccurs="unbounded"/></xs:sequence><xs:attribute name="a" type="xs:QName"/></xs:complexType></xs:element>' },
    ['<q:r xmlns:q="urn:q"><q:v>a</q:v><q:v>q:a</q:v></q:r>', '<q:r xmlns:q="urn:q" a="b"><q:v xmlns:x="urn:x">x:a</q:v></q:r>', '<r xmlns="urn:q" a="b"><v xmlns:xml="http://www.w3.org/XML/1998/namespace">xml:a</v></r>'],
    [['datatype', '<q:r xmlns:q="urn:q"><q:v>▸x:a</q:v></q:r>'], ['datatype', '<q:r xmlns:q="urn:q" ▸a="1"><q:v>a</q:v></q:r>']]),
  probe('QName values', { attributes: 'targetNamespace="urn:q" xmlns:q="urn:q" elementFormDefault="qualified"', body: `
    <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" maxOccurs="unbounded"><xs:simpleType>
      ${restriction('xs:QName', ['enumeration', 'q:a'], ['enumeration', 'q:b'])}</xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>` },
  ['<r xmlns="urn:q"><v>a</v><v xmlns:z="urn:q">z:b</v></r>', '<p:r xmlns:p="urn:q"><p:v>p:a</p:v></p:r>'],
  [['enumeration', '<r xmlns="urn:q"><v>▸c</v></r>'], ['datatype', '<r xmlns="urn:q"><v>▸z:a</v></r>'], ['enumeration', '<r xmlns="urn:q" xmlns:z="urn:z"><v>▸z:a</v></r>']]),
];
