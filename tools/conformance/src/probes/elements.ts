/** Element declarations: nil, constants, abstract elements, substitution groups, xsi:type: https://www.w3.org/TR/xmlschema-1/#cElement_Declarations */
import { probe } from './probe.js';
import type { Probe } from './probe.js';

const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const root = (content: string): string => `<xs:element name="r"><xs:complexType>${content}</xs:complexType></xs:element>`;

const nil: readonly Probe[] = [
  probe('nillable simple element', root('<xs:sequence><xs:element name="a" type="xs:int" nillable="true"/></xs:sequence>'),
    [`<r ${xsi}><a xsi:nil="true"/></r>`, `<r ${xsi}><a xsi:nil="1"></a></r>`, `<r ${xsi}><a xsi:nil="false">5</a></r>`, '<r><a>1</a></r>'],
    [['nil-not-empty', `<r ${xsi}>▸<a xsi:nil="true">5</a></r>`], ['datatype', '<r>▸<a></a></r>'], ['datatype', `<r ${xsi}>▸<a xsi:nil="0"></a></r>`], ['element-missing', '<r>▸</r>']]),
  probe('nillable complex element', `${root('<xs:sequence><xs:element name="t" type="T" nillable="true"/></xs:sequence>')}<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>`,
    [`<r ${xsi}><t xsi:nil="true"/></r>`, '<r><t><a>1</a></t></r>'],
    [['nil-not-empty', `<r ${xsi}>▸<t xsi:nil="true"><a>1</a></t></r>`], ['element-missing', '<r><t>▸</t></r>']]),
  probe('nil with attributes, as in SERES', `${root('<xs:sequence><xs:element name="navn" type="Navn" nillable="true"/></xs:sequence>')}
    <xs:complexType name="Navn"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="orid" type="xs:string" use="required" fixed="1"/></xs:extension></xs:simpleContent></xs:complexType>`,
  [`<r ${xsi}><navn orid="1" xsi:nil="true"/></r>`, '<r><navn orid="1">Kari</navn></r>', '<r><navn orid="1"/></r>'],
  [['attribute-missing', `<r ${xsi}>▸<navn xsi:nil="true"/></r>`], ['attribute-fixed', `<r ${xsi}><navn ▸orid="2" xsi:nil="true"/></r>`], ['nil-not-empty', `<r ${xsi}>▸<navn orid="1" xsi:nil="true">x</navn></r>`]]),
  probe('nil where it is not allowed', root('<xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence>'),
    ['<r><a/></r>', '<r><a>x</a></r>'], [['nil-not-allowed', `<r ${xsi}>▸<a xsi:nil="true"/></r>`], ['nil-not-allowed', `<r ${xsi}>\n  ▸<a\n    xsi:nil="1"/></r>`]]),
  probe('nil of a restricted number', `<xs:simpleType name="Antall"><xs:restriction base="xs:int"><xs:minInclusive value="0"/></xs:restriction></xs:simpleType>${root('<xs:sequence><xs:element name="a" nillable="true"><xs:simpleType><xs:restriction base="Antall"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType></xs:element></xs:sequence>')}`,
    [`<r ${xsi}><a xsi:nil="true"/></r>`, '<r><a>9</a></r>'], [['max-inclusive', '<r><a>▸10</a></r>'], ['min-inclusive', '<r><a>▸-1</a></r>'], ['datatype', '<r>▸<a/></r>']]),
  probe('nil in a list of elements', root('<xs:sequence><xs:element name="a" type="xs:date" nillable="true" minOccurs="0" maxOccurs="3"/></xs:sequence>'),
    [`<r ${xsi}><a>2026-01-01</a><a xsi:nil="true"/></r>`, '<r/>'], [['datatype', `<r ${xsi}><a xsi:nil="true"/>▸<a></a></r>`], ['element-repeated', `<r ${xsi}><a xsi:nil="true"/><a xsi:nil="true"/><a xsi:nil="true"/>▸<a xsi:nil="true"/></r>`]]),
];

const constants: readonly Probe[] = [
  probe('an element with a default', root('<xs:sequence><xs:element name="a" type="xs:int" default="5"/></xs:sequence>'),
    ['<r><a/></r>', '<r><a>7</a></r>'], [['datatype', '<r><a>▸x</a></r>'], ['element-missing', '<r>▸</r>']]),
  probe('an element with a fixed value', root('<xs:sequence><xs:element name="a" type="xs:decimal" fixed="1.50"/></xs:sequence>'),
    ['<r><a>1.50</a></r>', '<r><a>01.5</a></r>', '<r><a/></r>'], [['element-fixed', '<r><a>▸1.51</a></r>'], ['datatype', '<r><a>▸x</a></r>']]),
  probe('a fixed string', root('<xs:sequence><xs:element name="a" type="xs:string" fixed="no.eksempel"/><xs:element name="b" type="xs:token" fixed="x y" minOccurs="0"/></xs:sequence>'),
    ['<r><a>no.eksempel</a></r>', '<r><a>no.eksempel</a><b> x  y </b></r>'], [['element-fixed', '<r><a>▸no.annet</a></r>'], ['element-fixed', '<r><a>no.eksempel</a><b>▸xy</b></r>']]),
];

const fixedMixed: Probe = probe('a fixed value of mixed content', `<xs:complexType name="T" mixed="true"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType>${root('<xs:sequence><xs:element name="v" type="T" fixed="abc"/></xs:sequence>')}`,
  ['<r><v>abc</v></r>', '<r><v/></r>'], [['element-fixed', '<r><v>▸def</v></r>'], ['element-fixed', '<r><v>abc▸<a>1</a></v></r>']]);

const group = '<xs:element name="hode" type="xs:string"/><xs:element name="ett" type="xs:string" substitutionGroup="hode"/><xs:element name="to" type="Kort" substitutionGroup="hode"/><xs:simpleType name="Kort"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>';

const substitution: readonly Probe[] = [
  probe('a substitution group', `${group}${root('<xs:sequence><xs:element ref="hode"/></xs:sequence>')}`,
    ['<r><hode>x</hode></r>', '<r><ett>y</ett></r>', '<r><to>abc</to></r>'], [['max-length', '<r><to>▸abcd</to></r>'], ['element-missing', '<r>▸</r>'], ['element-unexpected', '<r>▸<tre/></r>']]),
  probe('a substitution group in a list keeps the order', `${group}${root('<xs:sequence><xs:element ref="hode" maxOccurs="unbounded"/></xs:sequence>')}`,
    ['<r><to>a</to><ett>b</ett><to>c</to></r>', '<r><hode>a</hode><ett>b</ett></r>'], [['max-length', '<r><ett>b</ett><to>▸abcd</to></r>'], ['element-missing', '<r>▸</r>']]),
  probe('a substitution group with an abstract head', `<xs:element name="hode" type="xs:int" abstract="true"/><xs:element name="ett" type="xs:int" substitutionGroup="hode"/>${root('<xs:sequence><xs:element ref="hode"/></xs:sequence>')}`,
    ['<r><ett>1</ett></r>', '<r><ett> 2 </ett></r>'], [['element-abstract', '<r>▸<hode>1</hode></r>'], ['datatype', '<r><ett>▸x</ett></r>']]),
  probe('a substitution group of a substitution group', `<xs:element name="hode" type="xs:int"/><xs:element name="ett" type="xs:int" substitutionGroup="hode"/><xs:element name="to" type="xs:int" substitutionGroup="ett"/>${root('<xs:sequence><xs:element ref="hode"/></xs:sequence>')}`,
    ['<r><to>1</to></r>', '<r><ett>2</ett></r>'], [['datatype', '<r><to>▸x</to></r>'], ['element-repeated', '<r><hode>1</hode>▸<to>1</to></r>']]),
  probe('a substitution group of complex types', `<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
    <xs:element name="dyr" type="B"/><xs:element name="hund" type="D" substitutionGroup="dyr"/>${root('<xs:sequence><xs:element ref="dyr" maxOccurs="2"/></xs:sequence>')}`,
  ['<r><dyr><a>1</a></dyr><hund><a>1</a><b>2</b></hund></r>', '<r><hund><a>1</a><b>2</b></hund></r>'], [['element-missing', '<r><hund><a>1</a>▸</hund></r>'], ['element-unexpected', '<r><dyr><a>1</a>▸<b>2</b></dyr></r>']]),
  probe('a head that blocks substitution', `<xs:element name="hode" type="xs:int" block="substitution"/><xs:element name="ett" type="xs:int" substitutionGroup="hode"/>${root('<xs:sequence><xs:element ref="hode"/></xs:sequence>')}`,
    ['<r><hode>1</hode></r>', '<r><hode> 2 </hode></r>'], [['element-unexpected', '<r>▸<ett>1</ett></r>'], ['datatype', '<r><hode>▸x</hode></r>']]),
  probe('a head that blocks extension', `<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:attribute name="x"/></xs:extension></xs:complexContent></xs:complexType>
    <xs:element name="hode" type="B" block="extension"/><xs:element name="likt" type="B" substitutionGroup="hode"/><xs:element name="mer" type="D" substitutionGroup="hode"/>${root('<xs:sequence><xs:element ref="hode"/></xs:sequence>')}`,
  ['<r><hode><a>1</a></hode></r>', '<r><likt><a>1</a></likt></r>'], [['element-unexpected', '<r>▸<mer><a>1</a></mer></r>'], ['datatype', '<r><likt><a>▸x</a></likt></r>']]),
];

const types = `<xs:complexType name="Person"><xs:sequence><xs:element name="navn" type="xs:string"/></xs:sequence></xs:complexType>
  <xs:complexType name="Ansatt"><xs:complexContent><xs:extension base="Person"><xs:sequence><xs:element name="nummer" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
  <xs:complexType name="Annet"><xs:sequence><xs:element name="navn" type="xs:string"/></xs:sequence></xs:complexType>`;

const instanceTypes: readonly Probe[] = [
  probe('xsi:type with an extension', `${types}${root('<xs:sequence><xs:element name="p" type="Person"/></xs:sequence>')}`,
    [`<r ${xsi}><p xsi:type="Ansatt"><navn>a</navn><nummer>1</nummer></p></r>`, '<r><p><navn>a</navn></p></r>', `<r ${xsi}><p xsi:type="Person"><navn>a</navn></p></r>`],
    [['type-unknown', `<r ${xsi}><p ▸xsi:type="Annet"><navn>a</navn></p></r>`], ['type-unknown', `<r ${xsi}><p ▸xsi:type="Ukjent"><navn>a</navn></p></r>`], ['datatype', `<r ${xsi}><p xsi:type="Ansatt"><navn>a</navn><nummer>▸x</nummer></p></r>`], ['element-unexpected', '<r><p><navn>a</navn>▸<nummer>1</nummer></p></r>']]),
  probe('xsi:type with a restriction', `${types}<xs:complexType name="Navnlos"><xs:complexContent><xs:restriction base="Person"><xs:sequence><xs:element name="navn"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="N.N."/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>${root('<xs:sequence><xs:element name="p" type="Person"/></xs:sequence>')}`,
    [`<r ${xsi}><p xsi:type="Navnlos"><navn>N.N.</navn></p></r>`, '<r><p><navn>a</navn></p></r>'], [['enumeration', `<r ${xsi}><p xsi:type="Navnlos"><navn>▸a</navn></p></r>`], ['type-not-derived', `<r ${xsi}><p ▸xsi:type="xs:string" xmlns:xs="http://www.w3.org/2001/XMLSchema">a</p></r>`]]),
  probe('xsi:type of simple types', `<xs:simpleType name="Kort"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>${root('<xs:sequence><xs:element name="v" type="xs:string"/></xs:sequence>')}`,
    [`<r ${xsi}><v xsi:type="Kort">abc</v></r>`, '<r><v>abcd</v></r>', `<r ${xsi} xmlns:x="http://www.w3.org/2001/XMLSchema"><v xsi:type="x:date">2026-01-01</v></r>`.replace('x:date', 'x:token').replace('2026-01-01', ' a ')],
    [['max-length', `<r ${xsi}><v xsi:type="Kort">▸abcd</v></r>`], ['type-not-derived', `<r ${xsi} xmlns:x="http://www.w3.org/2001/XMLSchema"><v ▸xsi:type="x:date">2026-01-01</v></r>`]]),
  probe('xsi:type that restricts a built-in type of the declared one', `<xs:simpleType name="Antall"><xs:restriction base="xs:short"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>${root('<xs:sequence><xs:element name="v" type="xs:integer"/></xs:sequence>')}`,
    [`<r ${xsi}><v xsi:type="Antall">9</v></r>`, '<r><v>10</v></r>'], [['max-inclusive', `<r ${xsi}><v xsi:type="Antall">▸10</v></r>`], ['type-unknown', `<r ${xsi}><v ▸xsi:type="Ukjent">9</v></r>`]]),
  probe('xsi:type of simple content in an element of simple type', `<xs:simpleType name="Kode"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
    <xs:complexType name="MedKilde"><xs:simpleContent><xs:extension base="Kode"><xs:attribute name="kilde" type="xs:string" use="required"/></xs:extension></xs:simpleContent></xs:complexType>${root('<xs:sequence><xs:element name="v" type="Kode"/></xs:sequence>')}`,
  [`<r ${xsi}><v xsi:type="MedKilde" kilde="x">abc</v></r>`, '<r><v>abc</v></r>'],
  [['attribute-missing', `<r ${xsi}>▸<v xsi:type="MedKilde">abc</v></r>`], ['max-length', `<r ${xsi}><v xsi:type="MedKilde" kilde="x">▸abcd</v></r>`], ['attribute-unexpected', '<r><v ▸kilde="x">abc</v></r>']]),
  probe('xsi:type in an element of xs:anyType', `${types}${root('<xs:sequence><xs:element name="v" type="xs:anyType"/></xs:sequence>')}`,
    [`<r ${xsi}><v xsi:type="Person"><navn>a</navn></v></r>`, `<r ${xsi} xmlns:xs="http://www.w3.org/2001/XMLSchema"><v xsi:type="xs:int">5</v></r>`],
    [['datatype', `<r ${xsi} xmlns:xs="http://www.w3.org/2001/XMLSchema"><v xsi:type="xs:int">▸x</v></r>`], ['element-missing', `<r ${xsi}><v xsi:type="Person">▸</v></r>`]]),
  probe('xsi:type with a list or union of simple types', `<xs:simpleType name="Liste"><xs:list itemType="xs:int"/></xs:simpleType><xs:simpleType name="Enten"><xs:union memberTypes="xs:int Liste"/></xs:simpleType>${root('<xs:sequence><xs:element name="v"/></xs:sequence>')}`,
    [`<r ${xsi}><v xsi:type="Liste">1 2</v></r>`, `<r ${xsi}><v xsi:type="Enten">3</v></r>`], [['datatype', `<r ${xsi}><v xsi:type="Liste">▸1 x</v></r>`], ['datatype', `<r ${xsi}><v xsi:type="Enten">▸x</v></r>`]]),
  probe('xsi:type with a member of a union', `<xs:simpleType name="Tall"><xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType><xs:simpleType name="Dag"><xs:restriction base="xs:date"/></xs:simpleType><xs:simpleType name="Enten"><xs:union memberTypes="Tall Dag"/></xs:simpleType>${root('<xs:sequence><xs:element name="v" type="Enten"/></xs:sequence>')}`,
    [`<r ${xsi}><v xsi:type="Tall">9</v></r>`, `<r ${xsi}><v xsi:type="Dag">2026-01-01</v></r>`, '<r><v>5</v></r>'], [['datatype', `<r ${xsi}><v xsi:type="Tall">▸2026-01-01</v></r>`], ['max-inclusive', `<r ${xsi}><v xsi:type="Tall">▸10</v></r>`]]),
  probe('an abstract type', `<xs:complexType name="Sak" abstract="true"><xs:sequence><xs:element name="id" type="xs:int"/></xs:sequence></xs:complexType>
    <xs:complexType name="Klage"><xs:complexContent><xs:extension base="Sak"><xs:sequence><xs:element name="grunn" type="xs:string"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>${root('<xs:sequence><xs:element name="sak" type="Sak"/></xs:sequence>')}`,
  [`<r ${xsi}><sak xsi:type="Klage"><id>1</id><grunn>x</grunn></sak></r>`, `<r ${xsi}><sak xsi:type="Klage"><id>2</id><grunn/></sak></r>`],
  [['type-abstract', '<r>▸<sak><id>1</id></sak></r>'], ['element-missing', `<r ${xsi}><sak xsi:type="Klage"><id>1</id>▸</sak></r>`]]),
  probe('an abstract type that no type extends', `<xs:complexType name="B" abstract="true"><xs:sequence/></xs:complexType><xs:complexType name="D" abstract="true"><xs:complexContent><xs:extension base="B"/></xs:complexContent></xs:complexType>${root('<xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="v" type="B" minOccurs="0"/></xs:sequence>')}`,
    ['<r><a>1</a></r>', '<r><a> 2 </a></r>'], [['type-abstract', '<r><a>1</a>▸<v/></r>'], ['type-abstract', `<r ${xsi}><a>1</a>▸<v xsi:type="D"/></r>`]]),
  probe('a type that blocks extension', `<xs:complexType name="B" block="extension"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:sequence><xs:element name="b" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>${root('<xs:sequence><xs:element name="v" type="B"/></xs:sequence>')}`,
  ['<r><v><a>1</a></v></r>', `<r ${xsi}><v xsi:type="B"><a>1</a></v></r>`], [['type-not-derived', `<r ${xsi}><v ▸xsi:type="D"><a>1</a><b>2</b></v></r>`], ['element-unexpected', '<r><v><a>1</a>▸<b>2</b></v></r>']]),
  probe('an element that blocks restriction', `<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:restriction></xs:complexContent></xs:complexType>${root('<xs:sequence><xs:element name="v" type="B" block="restriction"/></xs:sequence>')}`,
  ['<r><v/></r>', '<r><v><a>1</a></v></r>'], [['type-not-derived', `<r ${xsi}><v ▸xsi:type="D"><a>1</a></v></r>`], ['datatype', '<r><v><a>▸x</a></v></r>']]),
  probe('blockDefault', { attributes: 'blockDefault="#all"', body: `<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:attribute name="x"/></xs:extension></xs:complexContent></xs:complexType>${root('<xs:sequence><xs:element name="v" type="B"/></xs:sequence>')}` },
  ['<r><v><a>1</a></v></r>', '<r><v><a>2</a></v></r>'], [['type-not-derived', `<r ${xsi}><v ▸xsi:type="D"><a>1</a></v></r>`], ['element-missing', '<r><v>▸</v></r>']]),
  probe('a type that is final', `<xs:complexType name="B" final="restriction"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>
    <xs:complexType name="D"><xs:complexContent><xs:extension base="B"><xs:attribute name="x" type="xs:int"/></xs:extension></xs:complexContent></xs:complexType>${root('<xs:sequence><xs:element name="v" type="D"/></xs:sequence>')}`,
  ['<r><v x="1"><a>1</a></v></r>', '<r><v><a>1</a></v></r>'], [['datatype', '<r><v ▸x="a"><a>1</a></v></r>'], ['element-missing', '<r><v>▸</v></r>']]),
];

export const elementProbes: readonly Probe[] = [...nil, ...constants, fixedMixed, ...substitution, ...instanceTypes];
