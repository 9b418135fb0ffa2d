/** Complex types: simple, complex, mixed and empty content, wildcards: https://www.w3.org/TR/xmlschema-1/#Complex_Type_Definitions */
import { probe } from './probe.js';
import type { Probe } from './probe.js';

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

const root = (type: string): string => `<xs:element name="r" type="${type}"/>`;
const holder = (content: string): string => `<xs:element name="r"><xs:complexType>${content}</xs:complexType></xs:element>`;

const simpleContent: readonly Probe[] = [
  probe('simple content with an attribute', `${holder('<xs:sequence><xs:element name="belop" type="Belop"/></xs:sequence>')}
    <xs:complexType name="Belop"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="valuta" type="xs:string" use="required"/></xs:extension></xs:simpleContent></xs:complexType>`,
  ['<r><belop valuta="NOK">100.00</belop></r>', '<r><belop valuta=""> 1 </belop></r>'],
  [['attribute-missing', '<r>▸<belop>1</belop></r>'], ['datatype', '<r><belop valuta="NOK">▸ti</belop></r>'], ['element-unexpected', '<r><belop valuta="NOK">1▸<x/></belop></r>']]),
  probe('simple content with a constant attribute, as in SERES', `${holder('<xs:sequence><xs:element name="navn" type="Navn-datadef-1"/></xs:sequence>')}
    <xs:complexType name="Navn-datadef-1"><xs:simpleContent><xs:extension base="Tekst"><xs:attribute name="orid" type="xs:string" use="required" fixed="34553"/></xs:extension></xs:simpleContent></xs:complexType>
    <xs:simpleType name="Tekst"><xs:restriction base="xs:string"><xs:maxLength value="5"/></xs:restriction></xs:simpleType>`,
  ['<r><navn orid="34553">Ola</navn></r>', '<r><navn orid="34553"/></r>'],
  [['attribute-fixed', '<r><navn ▸orid="1">Ola</navn></r>'], ['attribute-missing', '<r>▸<navn>Ola</navn></r>'], ['max-length', '<r><navn orid="34553">▸Norman</navn></r>']]),
  probe('simple content extended twice', `${holder('<xs:sequence><xs:element name="v" type="C"/></xs:sequence>')}
    <xs:complexType name="B"><xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="a" type="xs:int"/></xs:extension></xs:simpleContent></xs:complexType>
    <xs:complexType name="C"><xs:simpleContent><xs:extension base="B"><xs:attribute name="b" type="xs:int"/></xs:extension></xs:simpleContent></xs:complexType>`,
  ['<r><v a="1" b="2">3</v></r>', '<r><v>3</v></r>'], [['datatype', '<r><v ▸a="x">3</v></r>'], ['datatype', '<r><v b="2">▸x</v></r>']]),
  probe('simple content restricted', `${holder('<xs:sequence><xs:element name="v" type="C"/></xs:sequence>')}
    <xs:complexType name="B"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="a" type="xs:int"/></xs:extension></xs:simpleContent></xs:complexType>
    <xs:complexType name="C"><xs:simpleContent><xs:restriction base="B"><xs:fractionDigits value="2"/><xs:attribute name="a" type="xs:int" use="required"/></xs:restriction></xs:simpleContent></xs:complexType>`,
  ['<r><v a="1">3.25</v></r>', '<r><v a="1">3</v></r>'], [['fraction-digits', '<r><v a="1">▸3.255</v></r>'], ['attribute-missing', '<r>▸<v>3</v></r>']]),
  probe('simple content as root', `${root('T')}<xs:complexType name="T"><xs:simpleContent><xs:extension base="xs:date"><xs:attribute name="a"/></xs:extension></xs:simpleContent></xs:complexType>`,
    ['<r>2026-01-01</r>', '<r a="x"> 2026-01-01\n</r>'], [['datatype', '<r>▸x</r>'], ['attribute-unexpected', '<r ▸b="x">2026-01-01</r>']]),
  probe('simple content with binary value', `${holder('<xs:sequence><xs:element name="fil" type="Fil" maxOccurs="2"/></xs:sequence>')}
    <xs:complexType name="Fil"><xs:simpleContent><xs:extension base="xs:base64Binary"><xs:attribute name="navn" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>`,
  ['<r><fil navn="a">aGVq</fil></r>', '<r><fil>aGVqaQ==</fil><fil/></r>'], [['datatype', '<r><fil>▸aGV</fil></r>'], ['element-repeated', '<r><fil/><fil/>▸<fil/></r>']]),
];

const complexContent: readonly Probe[] = [
  probe('extension', `${root('D')}<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence><xs:attribute name="x" type="xs:int"/></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence><xs:attribute name="y" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>`,
  ['<r x="1" y="2"><a>1</a><b>2</b></r>', '<r><a>1</a><b>2</b></r>'], [['element-order', '<r>▸<b>2</b><a>1</a></r>'], ['element-missing', '<r><a>1</a>▸</r>'], ['datatype', '<r ▸x="a"><a>1</a><b>2</b></r>']]),
  probe('extension of an extension', `${root('E')}<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:choice><xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int"/></xs:choice></xs:extension></xs:complexContent></xs:complexType>
    <xs:complexType name="E"><xs:complexContent><xs:extension base="D"><xs:sequence><xs:element name="d" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`,
  ['<r><a>1</a><b>2</b><d>4</d></r>', '<r><c>3</c><d>4</d></r>'], [['element-choice', '<r><b>2</b>▸<c>3</c><d>4</d></r>'], ['element-missing', '<r><a>1</a>▸<d>4</d></r>']]),
  probe('extension that adds only attributes', `${root('D')}<xs:complexType name="B"><xs:choice maxOccurs="unbounded"><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:choice></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:attribute name="x" use="required"/></xs:extension></xs:complexContent></xs:complexType>`,
  ['<r x=""><b>1</b><a>2</a></r>', '<r x="1"><a>1</a></r>'], [['attribute-missing', '▸<r><a>1</a></r>'], ['element-missing', '<r x="">▸</r>']]),
  probe('extension of an empty type', `${root('D')}<xs:complexType name="B"/><xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:all><xs:element name="a" type="xs:int"/></xs:all></xs:extension></xs:complexContent></xs:complexType>`,
    ['<r><a>1</a></r>', '<r> <a>2</a> </r>'], [['element-missing', '<r>▸</r>'], ['element-repeated', '<r><a>1</a>▸<a>2</a></r>']]),
  probe('restriction', `${root('D')}<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:decimal"/><xs:element name="b" type="xs:int" minOccurs="0"/></xs:sequence><xs:attribute name="x"/></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence><xs:attribute name="x" type="xs:int" use="required"/></xs:restriction></xs:complexContent></xs:complexType>`,
  ['<r x="1"><a>1</a></r>', '<r x="2"><a>-1</a></r>'], [['datatype', '<r x="1"><a>▸1.5</a></r>'], ['element-unexpected', '<r x="1"><a>1</a>▸<b>2</b></r>'], ['attribute-missing', '▸<r><a>1</a></r>']]),
  probe('restriction of occurrence', `${root('D')}<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="1" maxOccurs="2"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`,
  ['<r><a>1</a></r>', '<r><a>1</a><a>2</a></r>'], [['element-missing', '<r>▸</r>'], ['element-repeated', '<r><a>1</a><a>2</a>▸<a>3</a></r>']]),
  probe('restriction of anyType, written out', `${root('D')}<xs:complexType name="D"><xs:complexContent><xs:restriction base="xs:anyType"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>`,
    ['<r><a>1</a></r>', '<r>\n<a>2</a>\n</r>'], [['text-unexpected', '<r>▸x<a>1</a></r>'], ['element-missing', '<r>▸</r>']]),
  probe('an empty type', `${root('T')}<xs:complexType name="T"/>`, ['<r/>', '<r></r>'], [['text-unexpected', '<r>▸x</r>'], ['text-unexpected', '<r> \n▸</r>'], ['attribute-unexpected', '<r ▸a="1"/>']]),
  probe('an element without type', holder('<xs:sequence><xs:element name="v"/></xs:sequence>'), ['<r><v>x<y z="1"/></v></r>', '<r><v/></r>'], [['element-missing', '<r>▸</r>'], ['element-unexpected', '<r><v/>▸<z/></r>']]),
];

const mixed: readonly Probe[] = [
  probe('mixed content', '<xs:element name="r"><xs:complexType mixed="true"><xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="b" type="xs:string"/><xs:element name="i" type="xs:int"/></xs:choice></xs:complexType></xs:element>',
    ['<r>En <b>fet</b> tekst med <i>1</i> tall.</r>', '<r/>', '<r><b>x</b><b>y</b></r>'], [['datatype', '<r>x<i>▸y</i></r>'], ['element-unexpected', '<r>x▸<u/></r>']]),
  probe('mixed content in order', '<xs:element name="r"><xs:complexType mixed="true"><xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>',
    ['<r>x<a>1</a>y<b>2</b>z</r>', '<r><a>1</a></r>'], [['element-missing', '<r>bare tekst▸</r>'], ['element-order', '<r>x▸<b>2</b><a>1</a></r>']]),
  probe('mixed content without elements', '<xs:element name="r"><xs:complexType mixed="true"><xs:attribute name="a" type="xs:int"/></xs:complexType></xs:element>',
    ['<r a="1">tekst</r>', '<r/>'], [['element-unexpected', '<r>x▸<b/></r>'], ['datatype', '<r ▸a="x">tekst</r>']]),
  probe('mixed content extended', `<xs:complexType name="B" mixed="true"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
    <xs:element name="r"><xs:complexType><xs:complexContent mixed="true"><xs:extension base="B"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType></xs:element>`,
  ['<r>x<a>1</a>y<b>2</b></r>', '<r><a>1</a><b>2</b>z</r>'], [['element-missing', '<r>x<a>1</a>y▸</r>'], ['datatype', '<r>x<a>▸y</a><b>2</b></r>']]),
];

const wildcard = (any: string, more = ''): { body: string; attributes: string } => ({
  attributes: 'targetNamespace="urn:t" xmlns:t="urn:t" elementFormDefault="qualified"',
  body: `<xs:element name="r"><xs:complexType><xs:sequence>${any}</xs:sequence></xs:complexType></xs:element><xs:element name="kjent" type="xs:int"/>${more}`,
});

const wildcards: readonly Probe[] = [
  probe('any, strict', wildcard('<xs:any/>'), ['<r xmlns="urn:t"><kjent>1</kjent></r>', '<t:r xmlns:t="urn:t"><t:kjent>2</t:kjent></t:r>'],
    [['wildcard', '<r xmlns="urn:t">▸<ukjent/></r>'], ['datatype', '<r xmlns="urn:t"><kjent>▸x</kjent></r>'], ['element-missing', '<r xmlns="urn:t">▸</r>']]),
  probe('any, lax', wildcard('<xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/>'), ['<r xmlns="urn:t"><ukjent a="1"><x>y</x></ukjent><kjent>1</kjent></r>', '<r xmlns="urn:t"/>'],
    [['datatype', '<r xmlns="urn:t"><kjent>▸x</kjent></r>'], ['datatype', '<r xmlns="urn:t"><ukjent><kjent>▸x</kjent></ukjent></r>']]),
  probe('any, skip', wildcard('<xs:any processContents="skip" maxOccurs="2"/>'), ['<r xmlns="urn:t"><kjent>x</kjent></r>', '<r xmlns="urn:t"><a xmlns=""/><b>tekst<c/></b></r>'],
    [['element-missing', '<r xmlns="urn:t">▸</r>'], ['element-repeated', '<r xmlns="urn:t"><a/><a/>▸<a/></r>']]),
  probe('any of other namespaces', wildcard('<xs:element name="a" type="xs:int"/><xs:any namespace="##other" processContents="lax" minOccurs="0"/>'), ['<r xmlns="urn:t"><a>1</a><x:y xmlns:x="urn:x"/></r>', '<r xmlns="urn:t"><a>1</a></r>'],
    [['element-unexpected', '<r xmlns="urn:t"><a>1</a>▸<b/></r>'], ['element-unexpected', '<r xmlns="urn:t"><a>1</a>▸<b xmlns=""/></r>']]),
  probe('any of the target namespace', wildcard('<xs:any namespace="##targetNamespace" maxOccurs="unbounded"/>'), ['<r xmlns="urn:t"><kjent>1</kjent></r>', '<r xmlns="urn:t"><kjent>1</kjent><kjent>2</kjent></r>'],
    [['element-unexpected', '<r xmlns="urn:t"><kjent>1</kjent>▸<x:kjent xmlns:x="urn:x">1</x:kjent></r>'], ['datatype', '<r xmlns="urn:t"><kjent>▸x</kjent></r>']]),
  probe('any of no namespace', wildcard('<xs:any namespace="##local" processContents="lax"/>'), ['<r xmlns="urn:t"><a xmlns="">x</a></r>', '<t:r xmlns:t="urn:t"><a/></t:r>'],
    [['element-missing', '<r xmlns="urn:t">▸</r>'], ['text-unexpected', '<t:r xmlns:t="urn:t">▸x<a/></t:r>']]),
  probe('any of listed namespaces', wildcard('<xs:any namespace="urn:x urn:y" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>'), ['<r xmlns="urn:t"><a xmlns="urn:x"/><a xmlns="urn:y"/></r>', '<r xmlns="urn:t"/>'],
    [['element-unexpected', '<r xmlns="urn:t">▸<a xmlns="urn:z"/></r>'], ['element-unexpected', '<r xmlns="urn:t"><a xmlns="urn:x"/>▸<kjent>1</kjent></r>']]),
  probe('any in a choice', wildcard('<xs:choice><xs:element name="a" type="xs:int"/><xs:any namespace="##other" processContents="lax"/></xs:choice>'), ['<r xmlns="urn:t"><a>1</a></r>', '<r xmlns="urn:t"><x:b xmlns:x="urn:x"/></r>'],
    [['datatype', '<r xmlns="urn:t"><a>▸x</a></r>'], ['element-missing', '<r xmlns="urn:t">▸</r>']]),
  probe('any in the middle', wildcard('<xs:element name="a" type="xs:int"/><xs:any namespace="##other" processContents="skip" minOccurs="0" maxOccurs="unbounded"/><xs:element name="b" type="xs:int"/>'), ['<r xmlns="urn:t"><a>1</a><b>2</b></r>', '<r xmlns="urn:t"><a>1</a><x xmlns="urn:x">y</x><b>2</b></r>'],
    [['element-missing', '<r xmlns="urn:t"><a>1</a><x xmlns="urn:x"/>▸</r>'], ['datatype', '<r xmlns="urn:t"><a>1</a><x xmlns="urn:x"/><b>▸x</b></r>']]),
  probe('xsi:type where a lax wildcard lets in what is not declared', wildcard('<xs:any processContents="lax"/>', `<xs:complexType name="Merket"><xs:sequence/><xs:attribute name="a" use="required"/></xs:complexType>
      <xs:complexType name="Abstrakt" abstract="true"><xs:sequence/></xs:complexType>`),
    [`<r xmlns="urn:t" ${xsi}><u xsi:type="Merket" a="1"/></r>`, `<r xmlns="urn:t" ${xsi}><u xsi:nil="true"/></r>`],
    [['type-unknown', `<r xmlns="urn:t" ${xsi}><u ▸xsi:type="Ukjent"/></r>`], ['type-unknown', `<r xmlns="urn:t" ${xsi}><u><v ▸xsi:type="ingen:Merket"/></u></r>`], ['attribute-missing', `<r xmlns="urn:t" ${xsi}>▸<u xsi:type="Merket"/></r>`],
      ['type-abstract', `<r xmlns="urn:t" ${xsi}>▸<u xsi:type="Abstrakt"/></r>`], ['datatype', `<r xmlns="urn:t" ${xsi}><u ▸xsi:nil="ja"/></r>`]]),
  probe('any with xsi:type inside', wildcard('<xs:any processContents="lax"/>', '<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>'),
    ['<r xmlns="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><u xsi:type="T"><a>1</a></u></r>', '<r xmlns="urn:t"><u/></r>'],
    [['datatype', '<r xmlns="urn:t" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><kjent>▸x</kjent></r>'], ['element-missing', '<r xmlns="urn:t">▸</r>']]),
];

export const complexTypeProbes: readonly Probe[] = [...simpleContent, ...complexContent, ...mixed, ...wildcards];
