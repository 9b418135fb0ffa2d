/** Syntax of each element of XSD: what may stand where, and where a fault is reported. */
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../schema-text.js';

const inType = (content: string): string => `<xs:complexType name="T">${content}</xs:complexType>`;
const inSequence = (content: string): string => inType(`<xs:sequence>\n${content}</xs:sequence>`);
const inElement = (content: string): string => `<xs:element name="m">\n${content}</xs:element>`;
const inSimple = (content: string): string => `<xs:simpleType name="S">\n${content}</xs:simpleType>`;

describe.each<[string, readonly (readonly [string, string, readonly string[]])[]]>([
  ['schema', [
    ['an unknown element', '<xs:elment name="a"/>', ['xsd-element-unknown 2:1']],
    ['an element of another namespace', '<element xmlns="" name="a"/>', ['xsd-element-unknown 2:1']],
    ['text', 'hei', ['xsd-text 2:1']],
    ['an import after components', '<xs:element name="a"/>\n<xs:import namespace="urn:x"/>', ['xsd-document-missing 3:1', 'xsd-element-misplaced 3:1']],
    ['a particle', '<xs:sequence/>', ['xsd-element-misplaced 2:1']],
    ['ids given twice', '<xs:element name="a" id="i"/>\n<xs:element name="b" id="i"/>', ['xsd-id-duplicate 3:22']],
  ]],
  ['element', [
    ['without a name', '<xs:element/>', ['xsd-attribute-required 2:1']],
    ['a name that is none', '<xs:element name="1a"/>', ['xsd-attribute-value 2:13']],
    ['an unknown attribute', '<xs:element name="a" minOcurs="0"/>', ['xsd-attribute-unknown 2:22']],
    ['occurrence of a global element', '<xs:element name="a" minOccurs="0"/>', ['xsd-attribute-unknown 2:22']],
    ['ref of a global element', '<xs:element ref="a"/>', ['xsd-attribute-required 2:1', 'xsd-attribute-unknown 2:13']],
    ['type twice', '<xs:element name="a" type="xs:int"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:element>', ['xsd-type-twice 2:22']],
    ['default and fixed', '<xs:element name="a" type="xs:int" default="1" fixed="1"/>', ['xsd-default-and-fixed 2:48']],
    ['name and ref', inSequence('<xs:element ref="x" name="a"/>') + '<xs:element name="x"/>', ['xsd-name-and-ref 3:21']],
    ['neither name nor ref', inSequence('<xs:element/>'), ['xsd-attribute-required 3:1']],
    ['a type in a reference', inSequence('<xs:element ref="x"><xs:complexType/></xs:element>') + '<xs:element name="x"/>', ['xsd-name-and-ref 3:21']],
    ['min above max', inSequence('<xs:element name="a" minOccurs="3" maxOccurs="2"/>'), ['xsd-occurrence 3:22']],
    ['min above the default of max', inSequence('<xs:element name="a" minOccurs="2"/>'), ['xsd-occurrence 3:22']],
    ['occurrence that is no count', inSequence('<xs:element name="a" minOccurs="-1" maxOccurs="many"/>'), ['xsd-attribute-value 3:22', 'xsd-attribute-value 3:37']],
    ['an undeclared prefix', '<xs:element name="a" type="x:T"/>', ['xsd-attribute-value 2:22']],
    ['a type that is no QName', '<xs:element name="a" type="#/definitions/T"/>', ['xsd-attribute-value 2:22']],
    ['nillable that is no boolean', '<xs:element name="a" nillable="yes"/>', ['xsd-attribute-value 2:22']],
    ['block of lists', '<xs:element name="a" block="list"/>', ['xsd-attribute-value 2:22']],
    ['annotation in the wrong place', '<xs:element name="a"><xs:complexType/>\n<xs:annotation/></xs:element>', ['xsd-element-misplaced 3:1']],
    ['two types', '<xs:element name="a"><xs:complexType/>\n<xs:complexType/></xs:element>', ['xsd-element-misplaced 3:1']],
    ['an attribute of XML Schema’s namespace', '<xs:element name="a" xs:type="xs:int"/>', ['xsd-attribute-unknown 2:22']],
  ]],
  ['attribute', [
    ['xmlns', inType('<xs:attribute name="xmlns"/>'), ['xsd-attribute-name 2:40']],
    ['a default that is required', inType('<xs:attribute name="a" default="x" use="required"/>'), ['xsd-value-constraint 2:49']],
    ['ref and type', inType('<xs:attribute ref="a" type="xs:int"/>') + '<xs:attribute name="a"/>', ['xsd-name-and-ref 2:48']],
    ['type twice', inType('<xs:attribute name="a" type="xs:int"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:attribute>'), ['xsd-type-twice 2:49']],
    ['use of a global attribute', '<xs:attribute name="a" use="required"/>', ['xsd-attribute-unknown 2:24']],
    ['unknown use', inType('<xs:attribute name="a" use="mandatory"/>'), ['xsd-attribute-value 2:49']],
  ]],
  ['complexType', [
    ['attributes before content', inType('<xs:attribute name="a"/>\n<xs:sequence/>'), ['xsd-element-misplaced 3:1']],
    ['attributes beside complexContent', inType('<xs:complexContent><xs:extension base="xs:anyType"/></xs:complexContent>\n<xs:attribute name="a"/>'), ['xsd-element-misplaced 3:1']],
    ['complexContent without a derivation', inType('\n<xs:complexContent/>'), ['xsd-element-required 3:1']],
    ['a derivation without a base', inType('<xs:complexContent>\n<xs:extension/></xs:complexContent>'), ['xsd-attribute-required 3:1']],
    ['extension in a sequence', inSequence('<xs:extension base="xs:int"/>'), ['xsd-element-misplaced 3:1']],
    ['a name in an element', inElement('<xs:complexType name="T"/>'), ['xsd-attribute-unknown 3:17']],
    ['facets in complexContent', inType('<xs:complexContent><xs:restriction base="xs:anyType">\n<xs:length value="1"/></xs:restriction></xs:complexContent>'), ['xsd-element-misplaced 3:1']],
  ]],
  ['model groups', [
    ['xs:all in a sequence', inSequence('<xs:all/>'), ['xsd-element-misplaced 3:1']],
    ['a group in xs:all', inType('<xs:all>\n<xs:sequence/></xs:all>'), ['xsd-element-misplaced 3:1']],
    ['xs:all twice', inType('<xs:all maxOccurs="2"/>'), ['xsd-attribute-value 2:34']],
    ['an element of xs:all twice', inType('<xs:all>\n<xs:element name="a" maxOccurs="2"/></xs:all>'), ['xsd-all-placement 3:1']],
    ['occurrence in a named group', '<xs:group name="G">\n<xs:sequence minOccurs="0"/></xs:group>', ['xsd-attribute-unknown 3:14']],
    ['a named group without content', '<xs:group name="G"/>', ['xsd-element-required 2:1']],
    ['text in a sequence', inSequence('hei'), ['xsd-text 3:1']],
  ]],
  ['simpleType', [
    ['without a definition', '<xs:simpleType name="S"/>', ['xsd-element-required 2:1']],
    ['two definitions', inSimple('<xs:restriction base="xs:int"/>\n<xs:list itemType="xs:int"/>'), ['xsd-element-misplaced 4:1']],
    ['restriction without a base', inSimple('<xs:restriction/>'), ['xsd-attribute-required 3:1']],
    ['restriction with two bases', inSimple('<xs:restriction base="xs:int"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:restriction>'), ['xsd-type-twice 3:17']],
    ['a list of nothing', inSimple('<xs:list/>'), ['xsd-attribute-required 3:1']],
    ['a union of nothing', inSimple('<xs:union/>'), ['xsd-attribute-required 3:1']],
    ['a facet without value', inSimple('<xs:restriction base="xs:int">\n<xs:minInclusive/></xs:restriction>'), ['xsd-attribute-required 4:1']],
    ['a length that is no count', inSimple('<xs:restriction base="xs:string">\n<xs:length value="-1"/></xs:restriction>'), ['xsd-attribute-value 4:12']],
    ['no digits at all', inSimple('<xs:restriction base="xs:decimal">\n<xs:totalDigits value="0"/></xs:restriction>'), ['xsd-attribute-value 4:17']],
    ['unknown whiteSpace', inSimple('<xs:restriction base="xs:string">\n<xs:whiteSpace value="trim"/></xs:restriction>'), ['xsd-attribute-value 4:16']],
    ['a fixed pattern', inSimple('<xs:restriction base="xs:string">\n<xs:pattern value="a" fixed="true"/></xs:restriction>'), ['xsd-attribute-unknown 4:23']],
    ['a facet of XSD 1.1', inSimple('<xs:restriction base="xs:int">\n<xs:assertion test="true()"/></xs:restriction>'), ['xsd-element-unknown 4:1']],
  ]],
  ['wildcard', [
    ['an unknown keyword', inSequence('<xs:any namespace="##targetnamespace"/>'), ['xsd-wildcard-namespace 3:9']],
    ['a keyword that stands alone', inSequence('<xs:any namespace="##any urn:x"/>'), ['xsd-wildcard-namespace 3:9']],
    ['unknown processContents', inSequence('<xs:any processContents="loose"/>'), ['xsd-attribute-value 3:9']],
    ['occurrence of anyAttribute', inType('\n<xs:anyAttribute minOccurs="0"/>'), ['xsd-attribute-unknown 3:18']],
  ]],
  ['identity constraints', [
    ['without a selector', inElement('<xs:unique name="u"><xs:field xpath="."/></xs:unique>'), ['xsd-element-required 3:1']],
    ['without a field', inElement('<xs:unique name="u"><xs:selector xpath="."/></xs:unique>'), ['xsd-element-required 3:1']],
    ['keyref without refer', inElement('<xs:keyref name="u"><xs:selector xpath="."/><xs:field xpath="."/></xs:keyref>'), ['xsd-attribute-required 3:1']],
    ['an attribute selected', inElement('<xs:unique name="u"><xs:selector xpath="@a"/><xs:field xpath="."/></xs:unique>'), ['xsd-xpath 3:34']],
    ['a predicate', inElement('<xs:unique name="u"><xs:selector xpath="a[1]"/><xs:field xpath="."/></xs:unique>'), ['xsd-xpath 3:34']],
    ['a parent step', inElement('<xs:unique name="u"><xs:selector xpath="../a"/><xs:field xpath="."/></xs:unique>'), ['xsd-xpath 3:34']],
    ['// inside', inElement('<xs:unique name="u"><xs:selector xpath="a//b"/><xs:field xpath="."/></xs:unique>'), ['xsd-xpath 3:34']],
    ['nothing', inElement('<xs:unique name="u"><xs:selector xpath=""/><xs:field xpath="."/></xs:unique>'), ['xsd-xpath 3:34']],
    ['an undeclared prefix', inElement('<xs:unique name="u"><xs:selector xpath="p:a"/><xs:field xpath="."/></xs:unique>'), ['xsd-xpath 3:34']],
    ['an attribute before the end', inElement('<xs:unique name="u"><xs:selector xpath="a"/><xs:field xpath="@a/b"/></xs:unique>'), ['xsd-xpath 3:55']],
  ]],
  ['annotation', [
    ['an unknown child', '<xs:annotation><xs:documentatoin/></xs:annotation>', ['xsd-element-unknown 2:16']],
    ['an unknown attribute', '<xs:annotation><xs:documentation lang="nb"/></xs:annotation>', ['xsd-attribute-unknown 2:34']],
    ['no language', '<xs:annotation><xs:documentation xml:lang="på norsk"/></xs:annotation>', ['xsd-attribute-value 2:34']],
    ['components inside documentation', '<xs:annotation><xs:documentation><xs:element nme="a"/>text</xs:documentation></xs:annotation>', []],
  ]],
  ['notation', [
    ['without identifiers', '<xs:notation name="n"/>', ['xsd-attribute-required 2:1']],
  ]],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_title, body, want) => {
    expect(faultsOf(body)).toEqual(want);
  });
});
