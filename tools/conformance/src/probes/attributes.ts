/** Attributes: https://www.w3.org/TR/xmlschema-1/#cAttribute_Declarations */
import { probe } from './probe.js';
import type { MarkedDocument, Probe } from './probe.js';

function attributes(name: string, declarations: string, valid: readonly string[], invalid: readonly MarkedDocument[], more = ''): Probe {
  return probe(name, `${more}<xs:element name="r"><xs:complexType>${declarations}</xs:complexType></xs:element>`, valid, invalid);
}

export const attributeProbes: readonly Probe[] = [
  attributes('an optional attribute', '<xs:attribute name="a" type="xs:int"/>', ['<r/>', '<r a="1"/>'], [['datatype', '<r ▸a="x"/>'], ['attribute-unexpected', '<r a="1" ▸b="2"/>']]),
  attributes('a required attribute', '<xs:attribute name="a" type="xs:string" use="required"/>', ['<r a=""/>', '<r a="x"/>'], [['attribute-missing', '▸<r/>'], ['attribute-unexpected', '<r a="x" ▸A="x"/>']]),
  attributes('a default', '<xs:attribute name="a" type="xs:int" default="5"/>', ['<r/>', '<r a="6"/>'], [['datatype', '<r ▸a=""/>'], ['attribute-unexpected', '<r ▸b="5"/>']]),
  attributes('a fixed value', '<xs:attribute name="a" type="xs:int" fixed="5"/>', ['<r/>', '<r a="5"/>', '<r a=" 05 "/>'], [['attribute-fixed', '<r ▸a="6"/>'], ['datatype', '<r ▸a="x"/>']]),
  attributes('a required fixed value', '<xs:attribute name="dataFormatId" type="xs:string" use="required" fixed="1266"/>', ['<r dataFormatId="1266"/>', '<r  dataFormatId=\'1266\'></r>'], [['attribute-missing', '▸<r/>'], ['attribute-fixed', '<r ▸dataFormatId="1267"/>']]),
  attributes('attributes in any order', '<xs:attribute name="a" type="xs:int"/><xs:attribute name="b" type="xs:int"/>', ['<r b="2" a="1"/>', '<r a="1" b="2"/>'], [['datatype', '<r b="2" ▸a="x"/>'], ['datatype', '<r\n  a="1"\n  ▸b="x"/>']]),
  attributes('an attribute beside an element of its name', '<xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence><xs:attribute name="a" type="xs:boolean"/>', ['<r a="true"><a>1</a></r>', '<r><a>1</a></r>'], [['datatype', '<r ▸a="1.5"><a>1</a></r>'], ['datatype', '<r a="true"><a>▸true</a></r>']]),
  attributes('a type of its own', '<xs:attribute name="a"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="ja"/><xs:enumeration value="nei"/></xs:restriction></xs:simpleType></xs:attribute>', ['<r a="ja"/>', '<r a="nei"/>'], [['enumeration', '<r ▸a="kanskje"/>'], ['enumeration', '<r ▸a=""/>']]),
  attributes('an attribute without type', '<xs:attribute name="a"/>', ['<r a="hva som helst"/>', '<r a=""/>'], [['attribute-unexpected', '<r ▸b=""/>'], ['element-unexpected', '<r a="">▸<b/></r>']]),
  attributes('an attribute group', '<xs:attributeGroup ref="G"/>', ['<r a="1"/>', '<r a="1" b="true"/>'], [['attribute-missing', '▸<r b="true"/>'], ['datatype', '<r a="1" ▸b="kanskje"/>']],
    '<xs:attributeGroup name="G"><xs:attribute name="a" type="xs:int" use="required"/><xs:attribute name="b" type="xs:boolean"/></xs:attributeGroup>'),
  attributes('an attribute group in another', '<xs:attributeGroup ref="H"/>', ['<r a="1" c="x"/>', '<r a="1"/>'], [['attribute-missing', '▸<r c="x"/>'], ['datatype', '<r ▸a="x" c="x"/>']],
    '<xs:attributeGroup name="G"><xs:attribute name="a" type="xs:int" use="required"/></xs:attributeGroup><xs:attributeGroup name="H"><xs:attributeGroup ref="G"/><xs:attribute name="c"/></xs:attributeGroup>'),
  attributes('a reference to an attribute', '<xs:attribute ref="a" use="required"/>', ['<r a="1"/>', '<r a="-1"/>'], [['datatype', '<r ▸a="x"/>'], ['attribute-missing', '▸<r/>']], '<xs:attribute name="a" type="xs:int"/>'),
  attributes('prohibited by a restriction', '<xs:complexContent><xs:restriction base="B"><xs:attribute name="a" use="prohibited"/></xs:restriction></xs:complexContent>', ['<r/>', '<r b="2"/>'], [['attribute-unexpected', '<r ▸a="1"/>'], ['datatype', '<r ▸b="x"/>']],
    '<xs:complexType name="B"><xs:attribute name="a" type="xs:int"/><xs:attribute name="b" type="xs:int"/></xs:complexType>'),
  attributes('anyAttribute, lax', '<xs:attribute name="a" type="xs:int"/><xs:anyAttribute processContents="lax"/>', ['<r a="1" x="y" xmlns:p="urn:p" p:z="1"/>', '<r/>', '<r g="5"/>'], [['datatype', '<r ▸a="x"/>'], ['datatype', '<r ▸g="x"/>']], '<xs:attribute name="g" type="xs:int"/>'),
  attributes('anyAttribute, strict', '<xs:anyAttribute/>', ['<r g="1"/>', '<r/>'], [['wildcard', '<r ▸h="1"/>'], ['datatype', '<r ▸g="x"/>']], '<xs:attribute name="g" type="xs:int"/>'),
  attributes('anyAttribute, skip', '<xs:anyAttribute processContents="skip"/>', ['<r g="x"/>', '<r h="1" i="2"/>'], [['element-unexpected', '<r g="x">▸<b/></r>'], ['text-unexpected', '<r>▸x</r>']], '<xs:attribute name="g" type="xs:int"/>'),
  probe('anyAttribute of other namespaces', { attributes: 'targetNamespace="urn:t" elementFormDefault="qualified"', body: '<xs:element name="r"><xs:complexType><xs:anyAttribute namespace="##other" processContents="lax"/></xs:complexType></xs:element>' },
    ['<r xmlns="urn:t" xmlns:o="urn:o" o:a="1"/>', '<r xmlns="urn:t" xml:lang="nb"/>'], [['attribute-unexpected', '<r xmlns="urn:t" ▸a="1"/>'], ['attribute-unexpected', '<t:r xmlns:t="urn:t" ▸t:a="1"/>']]),
  probe('anyAttribute of listed namespaces', { attributes: 'targetNamespace="urn:t" elementFormDefault="qualified"', body: '<xs:element name="r"><xs:complexType><xs:anyAttribute namespace="##local urn:o" processContents="skip"/></xs:complexType></xs:element>' },
    ['<r xmlns="urn:t" a="1"/>', '<r xmlns="urn:t" xmlns:o="urn:o" o:a="1"/>'], [['attribute-unexpected', '<t:r xmlns:t="urn:t" ▸t:a="1"/>'], ['attribute-unexpected', '<r xmlns="urn:t" xmlns:p="urn:p" ▸p:a="1"/>']]),
  probe('qualified attributes', { attributes: 'targetNamespace="urn:t" elementFormDefault="qualified" attributeFormDefault="qualified"', body: '<xs:element name="r"><xs:complexType><xs:attribute name="a" type="xs:int"/><xs:attribute name="b" type="xs:int" form="unqualified"/></xs:complexType></xs:element>' },
    ['<t:r xmlns:t="urn:t" t:a="1" b="2"/>', '<r xmlns="urn:t" b="2"/>'], [['attribute-unexpected', '<r xmlns="urn:t" ▸a="1"/>'], ['attribute-unexpected', '<t:r xmlns:t="urn:t" ▸t:b="1"/>'], ['datatype', '<t:r xmlns:t="urn:t" ▸t:a="x"/>']]),
  probe('a global attribute of a namespace', { attributes: 'targetNamespace="urn:t" xmlns:t="urn:t"', body: '<xs:attribute name="merke" type="xs:token"/><xs:element name="r"><xs:complexType><xs:attribute ref="t:merke" use="required"/></xs:complexType></xs:element>' },
    ['<t:r xmlns:t="urn:t" t:merke="x"/>', '<p:r xmlns:p="urn:t" p:merke=" y "/>'], [['attribute-missing', '▸<t:r xmlns:t="urn:t"/>'], ['attribute-unexpected', '<t:r xmlns:t="urn:t" t:merke="x" ▸merke="x"/>']]),
  attributes('xsi attributes are everybody\'s', '<xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>', ['<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="x.xsd"><a>1</a></r>', '<r xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:x x.xsd"><a>1</a></r>'],
    [['datatype', '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="x.xsd"><a>▸x</a></r>'], ['attribute-unexpected', '<r ▸schemaLocation="x"><a>1</a></r>']]),
  attributes('white space in attribute values', '<xs:attribute name="a" type="xs:token"/><xs:attribute name="b"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:attribute>', ['<r a="  x  y " b="a\nb"/>', '<r b="&#13;&#10;&#9;"/>'], [['max-length', '<r ▸b="a  b"/>'], ['max-length', '<r ▸b="&#10;&#10;&#10;&#10;"/>']]),
];
