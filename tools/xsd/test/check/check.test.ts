/** Constraints on components: one fault a row. */
import { describe, expect, test } from 'vitest';
import { faultsOf, targetT } from '../schema-text.js';

const simple = (base: string, facets: string, name = 'S'): string => `<xs:simpleType name="${name}"><xs:restriction base="${base}">\n${facets}</xs:restriction></xs:simpleType>`;
const facet = (name: string, value: string | number, more = ''): string => `<xs:${name} value="${value}" ${more}/>`;
const type = (content: string): string => `<xs:complexType name="T">\n${content}</xs:complexType>`;
const e = (name: string, more = ''): string => `<xs:element name="${name}" type="xs:string" ${more}/>`;
const restrictB = (base: string, content: string): string => `<xs:complexType name="B">${base}</xs:complexType>\n<xs:complexType name="T"><xs:complexContent><xs:restriction base="B">${content}</xs:restriction></xs:complexContent></xs:complexType>`;
const sequence = (...particles: string[]): string => `<xs:sequence>${particles.join('')}</xs:sequence>`;
const choice = (...particles: string[]): string => `<xs:choice>${particles.join('')}</xs:choice>`;
const many = 'minOccurs="0" maxOccurs="unbounded"';

describe.each<[string, readonly (readonly [string, string, readonly string[]])[]]>([
  ['facets', [
    ['digits of a string', simple('xs:string', facet('totalDigits', 3)), ['xsd-facet 3:1']],
    ['bounds of a list', `<xs:simpleType name="L"><xs:list itemType="xs:int"/></xs:simpleType>${simple('L', facet('minInclusive', 3))}`, ['xsd-facet 3:1']],
    ['lengths of a union', `<xs:simpleType name="U"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>${simple('U', facet('length', 3))}`, ['xsd-facet 3:1']],
    ['enumerated booleans', simple('xs:boolean', facet('enumeration', 'true')), ['xsd-facet 3:1']],
    ['minLength above maxLength', simple('xs:string', `${facet('minLength', 3)}\n${facet('maxLength', 2)}`), ['xsd-facet 3:1']],
    ['length beside maxLength', simple('xs:string', `${facet('length', 3)}\n${facet('maxLength', 3)}`), ['xsd-facet 4:1']],
    ['a facet twice', simple('xs:string', `${facet('length', 3)}\n${facet('length', 3)}`), ['xsd-facet 4:1']],
    ['wider than the base', simple('xs:string', facet('maxLength', 3), 'B') + simple('B', facet('maxLength', 4)), ['xsd-facet 4:1']],
    ['another than fixed', simple('xs:string', facet('maxLength', 3, 'fixed="true"'), 'B') + simple('B', facet('maxLength', 2)), ['xsd-facet 4:1']],
    ['fraction above total', simple('xs:decimal', facet('totalDigits', 2) + '\n' + facet('fractionDigits', 3)), ['xsd-facet 4:1']],
    ['fractions of integers', simple('xs:integer', facet('fractionDigits', 1)), ['xsd-facet 3:1']],
    ['bounds that leave nothing', simple('xs:date', facet('minInclusive', '2020-01-02') + facet('maxInclusive', '2020-01-01')), ['xsd-facet 3:1']],
    ['both lower bounds', simple('xs:int', `${facet('minInclusive', 1)}\n${facet('minExclusive', 1)}`), ['xsd-facet 4:1']],
    ['a bound outside its base', simple('xs:byte', facet('maxInclusive', 200)), ['xsd-facet 3:1']],
    ['a bound that is no value', simple('xs:date', facet('minInclusive', '1980')), ['xsd-facet 3:1']],
    ['an exclusive bound like that of the base', simple('xs:int', facet('maxExclusive', 10), 'B') + simple('B', facet('maxExclusive', 10)), []],
    ['an enumerated value that is none of the base', simple('xs:int', `${facet('enumeration', 1)}\n${facet('enumeration', 'x')}`), ['xsd-facet 4:1']],
    ['an enumerated value outside the facets of the base', simple('xs:int', facet('maxInclusive', 5), 'B') + simple('B', facet('enumeration', 6)), ['xsd-facet 4:1']],
    ['looser white space', simple('xs:token', facet('whiteSpace', 'preserve')), ['xsd-facet 3:1']],
    ['the empty string, and a value twice', simple('xs:string', facet('enumeration', '') + facet('enumeration', 'a') + facet('enumeration', 'a')), []],
    ['look-ahead', simple('xs:string', facet('pattern', '(?=a)b')), ['xsd-pattern 3:1']],
    ['quantifiers without measure', simple('xs:string', facet('pattern', '((a{500}){500}){500}')), ['xsd-pattern 3:1']],
    ['anchors', simple('xs:string', facet('pattern', '^[A-Z]{3}$')), ['xsd-pattern-anchor 3:1']],
    ['an escaped dollar', simple('xs:string', facet('pattern', 'a\\$')), []],
  ]],
  ['simple types', [
    ['made from xs:anySimpleType', simple('xs:anySimpleType', ''), ['xsd-derivation 2:1']],
    ['a list of lists', `<xs:simpleType name="L"><xs:list itemType="xs:NMTOKENS"/></xs:simpleType>`, ['xsd-list-or-union 2:1']],
    ['a union of lists is no item', `<xs:simpleType name="U"><xs:union memberTypes="xs:NMTOKENS xs:int"/></xs:simpleType>\n<xs:simpleType name="L"><xs:list itemType="U"/></xs:simpleType>`, ['xsd-list-or-union 3:1']],
    ['a final base', `<xs:simpleType name="F" final="#all"><xs:restriction base="xs:int"/></xs:simpleType>\n${simple('F', '')}`, ['xsd-derivation 3:1']],
    ['made from itself', `<xs:simpleType name="A"><xs:restriction base="B"/></xs:simpleType>\n<xs:simpleType name="B"><xs:union memberTypes="xs:int A"/></xs:simpleType>`, ['xsd-circular 3:1']],
  ]],
  ['attributes', [
    ['declared twice', type('<xs:attribute name="a"/>\n<xs:attribute name="a"/>'), ['xsd-attribute-duplicate 4:1']],
    ['two IDs', type('<xs:attribute name="a" type="xs:ID"/><xs:attribute name="b" type="xs:ID"/>'), ['xsd-attribute-duplicate 2:1']],
    ['a default that is none of its type', type('<xs:attribute name="a" type="xs:int" default="x"/>'), ['xsd-value 3:1']],
    ['a fixed ID', type('<xs:attribute name="a" type="xs:ID" fixed="x"/>'), ['xsd-value-constraint 3:1']],
    ['another fixed value than declared', `<xs:attribute name="g" type="xs:int" fixed="1"/>${type('<xs:attribute ref="g" fixed="2"/>')}`, ['xsd-value-constraint 3:1']],
    ['the same fixed value', `<xs:attribute name="g" type="xs:int" fixed="1"/>${type('<xs:attribute ref="g" fixed="01"/>')}`, []],
    ['a group that holds itself', '<xs:attributeGroup name="G">\n<xs:attributeGroup ref="G"/></xs:attributeGroup>', ['xsd-circular 3:1']],
    ['required in the base, prohibited here', restrictB('<xs:attribute name="a" use="required"/>', '<xs:attribute name="a" use="prohibited"/>'), ['xsd-attribute-restriction 3:1']],
    ['required in the base, optional here', restrictB('<xs:attribute name="a" use="required"/>', '\n<xs:attribute name="a"/>'), ['xsd-attribute-restriction 4:1']],
    ['not of the base', restrictB('', '\n<xs:attribute name="a"/>'), ['xsd-attribute-restriction 4:1']],
    ['wider than in the base', restrictB('<xs:attribute name="a" type="xs:int"/>', '\n<xs:attribute name="a" type="xs:long"/>'), ['xsd-attribute-restriction 4:1']],
    ['a wildcard where the base has none', restrictB('', '<xs:anyAttribute/>'), ['xsd-attribute-restriction 3:1']],
  ]],
  ['elements', [
    ['a default that is none of its type', '<xs:element name="a" type="xs:date" default="i dag"/>', ['xsd-value 2:1']],
    ['a fixed value of a type without text', '<xs:element name="a" fixed="x"><xs:complexType><xs:sequence/></xs:complexType></xs:element>', ['xsd-value-constraint 2:1']],
    ['a default of required children', `<xs:element name="a" default="x"><xs:complexType mixed="true">${sequence(e('b'))}</xs:complexType></xs:element>`, ['xsd-value-constraint 2:1']],
    ['a substitute of another type', '<xs:element name="h" type="xs:int"/>\n<xs:element name="s" type="xs:date" substitutionGroup="h"/>', ['xsd-substitution 3:1']],
    ['a substitute that its head forbids', '<xs:element name="h" type="xs:int" final="restriction"/>\n<xs:element name="s" type="xs:short" substitutionGroup="h"/>', ['xsd-substitution 3:1']],
    ['its own head', '<xs:element name="a" substitutionGroup="b"/>\n<xs:element name="b" substitutionGroup="a"/>', ['xsd-circular 2:1']],
    ['a notation of any kind', '<xs:element name="a" type="xs:NOTATION"/>', ['xsd-notation 2:1']],
    ['a keyref without its key', '<xs:element name="a"><xs:keyref name="r" refer="k"><xs:selector xpath="b"/><xs:field xpath="."/></xs:keyref></xs:element>', ['xsd-keyref 2:42']],
    ['a keyref of other fields', '<xs:element name="a"><xs:key name="k"><xs:selector xpath="b"/><xs:field xpath="."/><xs:field xpath="@x"/></xs:key>\n<xs:keyref name="r" refer="k"><xs:selector xpath="b"/><xs:field xpath="."/></xs:keyref></xs:element>', ['xsd-keyref 3:21']],
  ]],
  ['unique particle attribution', [
    ['an optional element before its like', type(sequence(e('a', 'minOccurs="0"'), `\n${e('a')}`)), ['xsd-ambiguous 4:1']],
    ['branches that begin alike', type(choice(sequence(e('a'), e('b')), `\n${e('a')}`)), ['xsd-ambiguous 4:1']],
    ['a wildcard beside an element', type(sequence('<xs:any minOccurs="0"/>', `\n${e('a')}`)), ['xsd-ambiguous 4:1']],
    ['a wildcard of other namespaces', type(sequence('<xs:any namespace="##other" minOccurs="0"/>', e('a'))), []],
    ['two wildcards', type(sequence('<xs:any namespace="urn:a urn:b" minOccurs="0"/>', '\n<xs:any namespace="urn:b"/>')), ['xsd-ambiguous 4:1']],
    ['a repeated element before its like', type(sequence(e('a', 'maxOccurs="3"'), `\n${e('a')}`)), ['xsd-ambiguous 4:1']],
    ['a fixed count before its like', type(sequence(e('a', 'minOccurs="3" maxOccurs="3"'), e('a'))), []],
    ['a repeated group that ends as it begins', type(`<xs:sequence maxOccurs="unbounded">${e('a')}\n${e('a', 'minOccurs="0"')}</xs:sequence>`), ['xsd-ambiguous 4:1']],
    ['a fixed group that ends as what follows begins', type(sequence(`<xs:sequence minOccurs="2" maxOccurs="2">${e('a')}${e('b', 'minOccurs="0"')}</xs:sequence>`, `\n${e('b')}`)), ['xsd-ambiguous 4:1']],
    ['a head and its substitute', `<xs:element name="h" type="xs:int"/><xs:element name="s" type="xs:int" substitutionGroup="h"/>${type(choice('<xs:element ref="h"/>', '\n<xs:element ref="s"/>'))}`, ['xsd-ambiguous 4:1']],
    ['the same name in xs:all', type(`<xs:all>${e('a')}\n${e('a')}</xs:all>`), ['xsd-ambiguous 4:1']],
    ['one name, two types', type(sequence(e('a'), '\n<xs:element name="a" type="xs:int"/>')), ['xsd-element-inconsistent 4:1']],
  ]],
  ['derivation', [
    ['a final base', '<xs:complexType name="B" final="extension"/>\n<xs:complexType name="T"><xs:complexContent><xs:extension base="B"/></xs:complexContent></xs:complexType>', ['xsd-derivation 3:1']],
    ['from itself', '<xs:complexType name="T"><xs:complexContent><xs:extension base="T"/></xs:complexContent></xs:complexType>', ['xsd-circular 2:1']],
    ['simple content of a complex base', '<xs:complexType name="B"/><xs:complexType name="T"><xs:simpleContent>\n<xs:extension base="B"/></xs:simpleContent></xs:complexType>', ['xsd-derivation 3:1']],
    ['complex content of a simple base', '<xs:complexType name="T"><xs:complexContent>\n<xs:extension base="xs:int"/></xs:complexContent></xs:complexType>', ['xsd-derivation 3:1']],
    ['xs:all extended', `<xs:complexType name="B"><xs:all>${e('a')}</xs:all></xs:complexType><xs:complexType name="T"><xs:complexContent>\n<xs:extension base="B">${sequence(e('b'))}</xs:extension></xs:complexContent></xs:complexType>`, ['xsd-all-placement 3:1']],
    ['mixed added', `<xs:complexType name="B">${sequence(e('a'))}</xs:complexType><xs:complexType name="T"><xs:complexContent mixed="true">\n<xs:extension base="B">${sequence(e('b'))}</xs:extension></xs:complexContent></xs:complexType>`, ['xsd-derivation 3:1']],
    ['a group that holds itself', '<xs:group name="G"><xs:sequence>\n<xs:group ref="G"/></xs:sequence></xs:group>', ['xsd-circular 3:1']],
    ['a group inside its own element is no circle', `<xs:group name="G">${sequence(`<xs:element name="a"><xs:complexType>${sequence('<xs:group ref="G" minOccurs="0"/>')}</xs:complexType></xs:element>`)}</xs:group>`, []],
  ]],
  ['particle restriction', [
    ['fewer of an optional element', restrictB(sequence(e('a'), e('b', many)), sequence(e('a'), e('b'))), []],
    ['an optional element left out', restrictB(sequence(e('a'), e('b', 'minOccurs="0"')), sequence(e('a'))), []],
    ['a required element left out', restrictB(sequence(e('a'), e('b')), sequence(e('a'))), ['xsd-particle-restriction 3:1']],
    ['more than the base', restrictB(sequence(e('a')), sequence(e('a', 'maxOccurs="2"'))), ['xsd-particle-restriction 3:1']],
    ['another order', restrictB(sequence(e('a'), e('b')), sequence(e('b'), e('a'))), ['xsd-particle-restriction 3:1']],
    ['one branch of a choice', restrictB(choice(e('a'), e('b')), sequence(e('b'))), []],
    ['an element for a wildcard', restrictB(sequence('<xs:any namespace="##local"/>'), sequence(e('a'))), []],
    ['an element outside the wildcard', restrictB(sequence('<xs:any namespace="urn:x"/>'), sequence(e('a'))), ['xsd-particle-restriction 3:1']],
    ['a wider wildcard', restrictB(sequence('<xs:any namespace="urn:x"/>'), sequence('<xs:any/>')), ['xsd-particle-restriction 3:1']],
    ['a sequence of xs:all', restrictB(`<xs:all>${e('a')}${e('b')}</xs:all>`, sequence(e('b'), e('a'))), []],
    ['a wider type', restrictB(sequence('<xs:element name="a" type="xs:int"/>'), sequence('<xs:element name="a" type="xs:long"/>')), ['xsd-particle-restriction 3:1']],
    ['nillable added', restrictB(sequence(e('a')), sequence(e('a', 'nillable="true"'))), ['xsd-particle-restriction 3:1']],
    ['mixed added', restrictB(sequence(e('a')), sequence(e('a'))).replace('<xs:complexContent>', '<xs:complexContent mixed="true">'), ['xsd-particle-restriction 3:1']],
    ['a sequence that maps to a repeated choice', restrictB(`<xs:choice maxOccurs="2">${e('a')}${e('b')}</xs:choice>`, sequence(e('b'), e('a'))), []],
    ['a substitute for its head', `<xs:element name="h" type="xs:int"/><xs:element name="s" type="xs:int" substitutionGroup="h"/>${restrictB(sequence('<xs:element ref="h"/>'), sequence('<xs:element ref="s"/>'))}`, []],
  ]],
  ['references', [
    ['a type that is not there', '<xs:element name="a" type="t:T"/>', ['xsd-reference 2:22']],
    ['a built-in type that is not there', '<xs:element name="a" type="xs:text"/>', ['xsd-reference 2:22']],
    ['no namespace, not imported', '<xs:element name="a" type="T"/>', ['xsd-reference-namespace 2:22']],
    ['an element, a group, an attribute, an attribute group', '<xs:complexType name="T"><xs:sequence>\n<xs:element ref="t:a"/>\n<xs:group ref="t:b"/></xs:sequence>\n<xs:attribute ref="t:c"/>\n<xs:attributeGroup ref="t:d"/></xs:complexType>', ['xsd-reference 3:13', 'xsd-reference 4:11', 'xsd-reference 5:15', 'xsd-reference 6:20']],
    ['declared twice', '<xs:element name="a"/>\n<xs:element name="a"/>', ['xsd-component-duplicate 3:1']],
    ['a complex type where a simple one must be', '<xs:complexType name="T"><xs:attribute name="a" type="t:T"/></xs:complexType>', ['xsd-reference 2:49']],
  ]],
])('%s', (group, rows) => {
  test.each(rows)('%s', (_title, body, want) => {
    expect(faultsOf(body, group === 'references' ? targetT : undefined)).toEqual(want);
  });
});
