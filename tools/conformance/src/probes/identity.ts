/** Identity constraints: https://www.w3.org/TR/xmlschema-1/#cIdentity-constraint_Definitions */
import { probe } from './probe.js';
import type { MarkedDocument, Probe } from './probe.js';

/** A root with rows `rad` (attributes and elements `id`, `type`, `ref`) and constraints. */
function rows(name: string, constraints: string, valid: readonly string[], invalid: readonly MarkedDocument[]): Probe {
  return probe(name, `<xs:element name="r"><xs:complexType><xs:sequence>
      <xs:element name="rad" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
        <xs:sequence><xs:element name="id" type="xs:int" minOccurs="0"/><xs:element name="ref" type="xs:int" minOccurs="0"/></xs:sequence>
        <xs:attribute name="nr" type="xs:decimal"/><xs:attribute name="type" type="xs:token"/>
      </xs:complexType></xs:element>
    </xs:sequence></xs:complexType>${constraints}</xs:element>`, valid, invalid);
}

const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A root with texts `k`, and `v` that may be nil. */
function nilable(name: string, constraints: string, valid: readonly string[], invalid: readonly MarkedDocument[]): Probe {
  return probe(name, `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="k" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
    <xs:element name="v" type="xs:string" nillable="true" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>${constraints}</xs:element>`, valid, invalid);
}

export const identityProbes: readonly Probe[] = [
  rows('unique attribute', '<xs:unique name="u"><xs:selector xpath="rad"/><xs:field xpath="@nr"/></xs:unique>',
    ['<r><rad nr="1"/><rad nr="2"/><rad/><rad/></r>', '<r/>'], [['identity-unique', '<r><rad nr="1"/>▸<rad nr="1.0"/></r>'], ['identity-unique', '<r><rad nr="1"/><rad nr="2"/>▸<rad nr="01"/></r>']]),
  rows('unique element', '<xs:unique name="u"><xs:selector xpath="./rad"/><xs:field xpath="id"/></xs:unique>',
    ['<r><rad><id>1</id></rad><rad><id>2</id></rad></r>', '<r><rad/><rad/></r>'], [['identity-unique', '<r><rad><id>1</id></rad>▸<rad><id>01</id></rad></r>'], ['datatype', '<r><rad><id>▸x</id></rad></r>']]),
  rows('unique pair', '<xs:unique name="u"><xs:selector xpath="rad"/><xs:field xpath="@nr"/><xs:field xpath="@type"/></xs:unique>',
    ['<r><rad nr="1" type="a"/><rad nr="1" type="b"/></r>', '<r><rad nr="1"/><rad nr="1"/></r>'], [['identity-unique', '<r><rad nr="1" type="a"/>▸<rad nr="1" type=" a "/></r>'], ['identity-unique', '<r><rad nr="1" type="a"/><rad nr="2" type="a"/>▸<rad nr="2" type="a"/></r>']]),
  probe('a field with a fixed value counts when it is absent', `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" maxOccurs="unbounded"><xs:complexType><xs:attribute name="a" type="xs:string" fixed="x"/><xs:attribute name="b" type="xs:int"/></xs:complexType></xs:element></xs:sequence></xs:complexType>
      <xs:unique name="u"><xs:selector xpath="v"/><xs:field xpath="@a"/><xs:field xpath="@b"/></xs:unique></xs:element>`,
  ['<r><v b="1"/><v b="2"/></r>', '<r><v/><v/></r>'], [['identity-unique', '<r><v a="x" b="1"/>▸<v b="1"/></r>'], ['identity-unique', '<r><v b="1"/>▸<v b="01"/></r>']]),
  rows('key', '<xs:key name="k"><xs:selector xpath="rad"/><xs:field xpath="id"/></xs:key>',
    ['<r><rad><id>1</id></rad><rad><id>2</id></rad></r>', '<r/>'], [['identity-key', '<r>▸<rad/></r>'], ['identity-unique', '<r><rad><id>1</id></rad>▸<rad><id>1</id></rad></r>']]),
  rows('keyref', '<xs:key name="k"><xs:selector xpath="rad"/><xs:field xpath="id"/></xs:key><xs:keyref name="f" refer="k"><xs:selector xpath="rad"/><xs:field xpath="ref"/></xs:keyref>',
    ['<r><rad><id>1</id><ref>2</ref></rad><rad><id>2</id></rad></r>', '<r><rad><id>1</id><ref>01</ref></rad></r>'], [['identity-keyref', '<r>▸<rad><id>1</id><ref>2</ref></rad></r>'], ['identity-keyref', '<r><rad><id>1</id></rad>▸<rad><id>2</id><ref>3</ref></rad></r>']]),
  probe('a selector that descends', `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="node" type="Node" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
      <xs:unique name="u"><xs:selector xpath=".//node"/><xs:field xpath="@id"/></xs:unique></xs:element>
    <xs:complexType name="Node"><xs:sequence><xs:element name="node" type="Node" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:attribute name="id" type="xs:token"/></xs:complexType>`,
  ['<r><node id="a"><node id="b"/></node><node id="c"/></r>', '<r><node/></r>'], [['identity-unique', '<r><node id="a">▸<node id="a"/></node></r>'.replace('<r><node id="a">▸<node id="a"/></node></r>', '<r><node id="a"/><node id="b">▸<node id="a"/></node></r>')], ['identity-unique', '<r><node id="a"/>▸<node id="a"/></r>']]),
  probe('a selector with branches and namespaces', { attributes: 'targetNamespace="urn:t" xmlns:t="urn:t" elementFormDefault="qualified"', body: `<xs:element name="r"><xs:complexType><xs:choice maxOccurs="unbounded">
      <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/></xs:choice></xs:complexType>
      <xs:unique name="u"><xs:selector xpath="t:a | t:b"/><xs:field xpath="."/></xs:unique></xs:element>` },
  ['<r xmlns="urn:t"><a>1</a><b>2</b></r>', '<r xmlns="urn:t"><a>1</a><a>01</a></r>'], [['identity-unique', '<r xmlns="urn:t"><a>1</a>▸<b>1</b></r>'], ['identity-unique', '<r xmlns="urn:t"><b>x</b><a>1</a>▸<b>x</b></r>']]),
  probe('a constraint on an inner element', `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="gruppe" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="v" type="xs:int" maxOccurs="unbounded"/></xs:sequence></xs:complexType><xs:unique name="u"><xs:selector xpath="v"/><xs:field xpath="."/></xs:unique></xs:element></xs:sequence></xs:complexType></xs:element>`,
  ['<r><gruppe><v>1</v></gruppe><gruppe><v>1</v></gruppe></r>', '<r><gruppe><v>1</v><v>2</v></gruppe></r>'], [['identity-unique', '<r><gruppe><v>1</v>▸<v>1</v></gruppe></r>'], ['identity-unique', '<r><gruppe><v>1</v></gruppe><gruppe><v>2</v>▸<v>+2</v></gruppe></r>']]),
  probe('ID and IDREF in attributes', `<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="v" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
      <xs:attribute name="id" type="xs:ID"/><xs:attribute name="ref" type="xs:IDREF"/><xs:attribute name="refs" type="xs:IDREFS"/></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>`,
  ['<r><v ref="b"/><v id="b"/></r>', '<r><v id="a"/><v id="b" refs="a b"/></r>'], [['id-duplicate', '<r><v id="a"/><v ▸id="a"/></r>'], ['idref-unresolved', '<r><v id="a"/><v ▸ref="b"/></r>'], ['idref-unresolved', '<r><v id="a"/><v ▸refs="a b"/></r>']]),
  nilable('a part of a key in a nillable element', '<xs:key name="k"><xs:selector xpath="v"/><xs:field xpath="."/></xs:key>',
    ['<r/>', '<r><k>1</k></r>'], [['identity-key', '<r>▸<v>1</v></r>'], ['identity-key', `<r ${instance}>▸<v xsi:nil="true"/></r>`]]),
  nilable('nil is not unique and not twice', '<xs:unique name="u"><xs:selector xpath="v"/><xs:field xpath="."/></xs:unique>',
    [`<r ${instance}><v xsi:nil="true"/><v xsi:nil="true"/></r>`, `<r ${instance}><v xsi:nil="true"/><v/></r>`], [['identity-unique', '<r><v>a</v>▸<v>a</v></r>'], ['identity-unique', '<r><v/>▸<v></v></r>']]),
  nilable('nil refers to nothing', '<xs:key name="k"><xs:selector xpath="k"/><xs:field xpath="."/></xs:key><xs:keyref name="f" refer="k"><xs:selector xpath="v"/><xs:field xpath="."/></xs:keyref>',
    ['<r><k>a</k><v>a</v></r>', '<r><k></k><v/></r>'], [['identity-keyref', `<r ${instance}><k>a</k>▸<v xsi:nil="true"/></r>`], ['identity-keyref', `<r ${instance}><k></k>▸<v xsi:nil="true"/></r>`]]),
];
