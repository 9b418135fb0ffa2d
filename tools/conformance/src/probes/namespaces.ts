/** Namespaces, and schemas of several documents: https://www.w3.org/TR/xmlschema-1/#concepts-nameSymbolSpaces, #composition */
import { probe, schemaDocument } from './probe.js';
import type { Probe } from './probe.js';

const linje = '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType></xs:element>';
const qualified = (namespace: string): string => `targetNamespace="${namespace}" xmlns:t="${namespace}" elementFormDefault="qualified"`;

export const namespaceProbes: readonly Probe[] = [
  probe('no namespace', linje, ['<r><a>1</a></r>', '<r xmlns=""><a>1</a></r>'], [['element-namespace', '▸<r xmlns="urn:x"><a>1</a></r>'], ['element-namespace', '<r>▸<a xmlns="urn:x">1</a></r>'], ['root-element', '▸<x/>']]),
  probe('qualified elements', { attributes: qualified('urn:t'), body: linje }, ['<r xmlns="urn:t"><a>1</a></r>', '<p:r xmlns:p="urn:t"><p:a>1</p:a></p:r>', '<p:r xmlns:p="urn:t"><a xmlns="urn:t">1</a></p:r>'],
    [['element-namespace', '▸<r><a>1</a></r>'], ['element-namespace', '<p:r xmlns:p="urn:t">▸<a>1</a></p:r>'], ['element-namespace', '<r xmlns="urn:t">▸<a xmlns="">1</a></r>'], ['datatype', '<r xmlns="urn:t"><a>▸x</a></r>']]),
  probe('unqualified elements', { attributes: 'targetNamespace="urn:t"', body: linje }, ['<p:r xmlns:p="urn:t"><a>1</a></p:r>', '<r xmlns="urn:t"><a xmlns="">1</a></r>'],
    [['element-namespace', '<r xmlns="urn:t">▸<a>1</a></r>'], ['element-namespace', '<p:r xmlns:p="urn:t">▸<p:a>1</p:a></p:r>']]),
  probe('form on a declaration', { attributes: qualified('urn:t'), body: '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int" form="unqualified"/></xs:sequence></xs:complexType></xs:element>' },
    ['<r xmlns="urn:t"><a>1</a><b xmlns="">2</b></r>', '<t:r xmlns:t="urn:t"><t:a>1</t:a><b>2</b></t:r>'], [['element-namespace', '<r xmlns="urn:t"><a>1</a>▸<b>2</b></r>'], ['element-namespace', '<t:r xmlns:t="urn:t">▸<a>1</a><b>2</b></t:r>']]),
  probe('a reference in an unqualified schema', { attributes: 'targetNamespace="urn:t" xmlns:t="urn:t"', body: '<xs:element name="a" type="xs:int"/><xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="t:a"/><xs:element name="b" type="xs:int"/></xs:sequence></xs:complexType></xs:element>' },
    ['<t:r xmlns:t="urn:t"><t:a>1</t:a><b>2</b></t:r>', '<r xmlns="urn:t"><a>1</a><b xmlns="">2</b></r>'], [['element-namespace', '<t:r xmlns:t="urn:t">▸<a>1</a><b>2</b></t:r>'], ['datatype', '<t:r xmlns:t="urn:t"><t:a>▸x</t:a><b>2</b></t:r>']]),
  probe('a namespace without scheme', { attributes: qualified('no:eksempel:v1'), body: linje }, ['<r xmlns="no:eksempel:v1"><a>1</a></r>', '<n:r xmlns:n="no:eksempel:v1"><n:a>1</n:a></n:r>'], [['element-namespace', '▸<r xmlns="no:eksempel:v2"><a>1</a></r>'], ['datatype', '<r xmlns="no:eksempel:v1"><a>▸x</a></r>']]),
  probe('prefixes that change inside', { attributes: qualified('urn:t'), body: linje }, ['<x:r xmlns:x="urn:t"><y:a xmlns:y="urn:t" xmlns:x="urn:annet">1</y:a></x:r>', '<x:r xmlns:x="urn:t" xmlns:ubrukt="urn:u"><x:a>1</x:a></x:r>'],
    [['element-namespace', '<x:r xmlns:x="urn:t">▸<x:a xmlns:x="urn:annet">1</x:a></x:r>'], ['xml-not-well-formed', '<x:r xmlns:x="urn:t"><▸y:a>1</y:a></x:r>']]),
  probe('import', { attributes: `${qualified('urn:t')} xmlns:f="urn:f"`, body: '<xs:import namespace="urn:f" schemaLocation="felles.xsd"/><xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="f:navn"/><xs:element name="kode" type="f:Kode"/></xs:sequence></xs:complexType></xs:element>',
    others: { 'felles.xsd': schemaDocument('<xs:element name="navn" type="xs:string"/><xs:simpleType name="Kode"><xs:restriction base="xs:string"><xs:length value="2"/></xs:restriction></xs:simpleType>', 'targetNamespace="urn:f"') } },
  ['<r xmlns="urn:t"><navn xmlns="urn:f">x</navn><kode>NO</kode></r>', '<r xmlns="urn:t" xmlns:f="urn:f"><f:navn/><kode>SE</kode></r>'], [['element-namespace', '<r xmlns="urn:t">▸<navn>x</navn><kode>NO</kode></r>'], ['length', '<r xmlns="urn:t"><navn xmlns="urn:f">x</navn><kode>▸NOR</kode></r>']]),
  probe('include', { attributes: qualified('urn:t'), body: '<xs:include schemaLocation="deler.xsd"/><xs:element name="r" type="t:Rot"/>',
    others: { 'deler.xsd': schemaDocument('<xs:complexType name="Rot"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>', qualified('urn:t')) } },
  ['<r xmlns="urn:t"><a>1</a></r>', '<t:r xmlns:t="urn:t"><t:a>2</t:a></t:r>'], [['datatype', '<r xmlns="urn:t"><a>▸x</a></r>'], ['element-missing', '<r xmlns="urn:t">▸</r>']]),
  probe('include of a document without namespace', { attributes: qualified('urn:t'), body: '<xs:include schemaLocation="deler.xsd"/><xs:element name="r" type="t:Rot"/>',
    others: { 'deler.xsd': schemaDocument('<xs:complexType name="Rot"><xs:sequence><xs:element name="a" type="Tall"/></xs:sequence></xs:complexType><xs:simpleType name="Tall"><xs:restriction base="xs:int"/></xs:simpleType>', 'elementFormDefault="qualified"') } },
  ['<r xmlns="urn:t"><a>1</a></r>', '<t:r xmlns:t="urn:t"><t:a>2</t:a></t:r>'], [['element-namespace', '<r xmlns="urn:t">▸<a xmlns="">1</a></r>'], ['datatype', '<r xmlns="urn:t"><a>▸x</a></r>']]),
  probe('import of a document without namespace', { attributes: qualified('urn:t'), body: '<xs:import schemaLocation="uten.xsd"/><xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="fri"/></xs:sequence></xs:complexType></xs:element>',
    others: { 'uten.xsd': schemaDocument('<xs:element name="fri" type="xs:int"/>') } },
  ['<r xmlns="urn:t"><fri xmlns="">1</fri></r>', '<t:r xmlns:t="urn:t"><fri>1</fri></t:r>'], [['element-namespace', '<r xmlns="urn:t">▸<fri>1</fri></r>'], ['datatype', '<t:r xmlns:t="urn:t"><fri>▸x</fri></t:r>']]),
  probe('redefine', { attributes: 'elementFormDefault="qualified"', body: '<xs:redefine schemaLocation="gammel.xsd"><xs:simpleType name="Kode"><xs:restriction base="Kode"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:redefine><xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" type="Kode"/></xs:sequence></xs:complexType></xs:element>',
    others: { 'gammel.xsd': schemaDocument('<xs:simpleType name="Kode"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]+"/></xs:restriction></xs:simpleType>') } },
  ['<r><a>ABC</a></r>', '<r><a>A</a></r>'], [['max-length', '<r><a>▸ABCD</a></r>'], ['pattern', '<r><a>▸abc</a></r>']]),
  probe('redefine of a complex type and a group', { attributes: 'elementFormDefault="qualified"', body: `<xs:redefine schemaLocation="gammel.xsd">
      <xs:complexType name="T"><xs:complexContent><xs:extension base="T"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
      <xs:group name="G"><xs:sequence><xs:group ref="G"/><xs:element name="d" type="xs:int"/></xs:sequence></xs:group></xs:redefine>
      <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="t" type="T"/><xs:group ref="G"/></xs:sequence></xs:complexType></xs:element>`,
    others: { 'gammel.xsd': schemaDocument('<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType><xs:group name="G"><xs:sequence><xs:element name="c" type="xs:int"/></xs:sequence></xs:group>') } },
  ['<r><t><a>1</a><b>2</b></t><c>3</c><d>4</d></r>', '<r>\n<t><a>1</a><b>2</b></t><c>3</c><d>4</d>\n</r>'], [['element-missing', '<r><t><a>1</a>▸</t><c>3</c><d>4</d></r>'], ['element-missing', '<r><t><a>1</a><b>2</b></t><c>3</c>▸</r>']]),
];
