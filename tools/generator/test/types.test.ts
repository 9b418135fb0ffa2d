import { describe, expect, test } from 'vitest';
import { formModule } from '../src/emit/form-module.js';
import { emitForms, planForms } from '../src/index.js';
import { modelOf, schema } from './schema.js';

/** The types that are printed for a schema: all between the imports and the form. */
function typesOf(components: string): string {
  const [module] = emitForms(planForms([{ model: modelOf(schema(components)) }])).modules;
  const { text } = formModule(module!);
  const types = text.replace(/^[\s\S]*?\n\n/, '');
  return types.slice(0, types.indexOf('/** The form `')).replace(/ ?@see melding\.xsd:\d+/g, '').replace(/^(?:\/\*\* \*\/| \*)\n/gm, '').replace(/\/\*\*\n \*\/\n/g, '').trim();
}

const root = (content: string, more = ''): string => `<xs:element name="melding"><xs:complexType>${content}</xs:complexType></xs:element>${more}`;
const sequence = (particles: string, more = ''): string => root(`<xs:sequence>${particles}</xs:sequence>`, more);

describe('members', () => {
  test.each([
    ['a required element', '<xs:element name="a" type="xs:string"/>', 'a: string;'],
    ['an optional one', '<xs:element name="a" type="xs:boolean" minOccurs="0"/>', 'a?: boolean;'],
    ['a repeated one', '<xs:element name="a" type="xs:boolean" maxOccurs="unbounded"/>', 'a: boolean[];'],
    ['one that stands twice', '<xs:element name="a" type="xs:boolean"/><xs:element name="b" type="xs:boolean"/><xs:element name="a" type="xs:boolean"/>', 'a: boolean[];'],
    ['a nillable one', '<xs:element name="a" type="xs:boolean" nillable="true"/>', 'a: boolean | null;'],
    ['a decimal', '<xs:element name="a" type="xs:decimal"/>', 'a: Decimal;'],
    ['an integer', '<xs:element name="a" type="xs:long"/>', 'a: Integer;'],
    ['an int', '<xs:element name="a" type="xs:int"/>', 'a: number;'],
    ['bytes', '<xs:element name="a" type="xs:base64Binary"/>', 'a: Base64Binary;'],
    ['a list', '<xs:element name="a" type="xs:NMTOKENS"/>', 'a: string[];'],
    ['any type', '<xs:element name="a" type="xs:anyType"/>', 'a: AnyType;'],
    ['a wildcard', '<xs:any minOccurs="0" processContents="lax"/>', '$any?: AnyElement[];'],
    ['a name that is no identifier', '<xs:element name="a-b.c" type="xs:boolean"/>', `'a-b.c': boolean;`],
    ['a constant', '<xs:element name="a" type="xs:string" fixed="1.0"/>', `a?: '1.0';`],
    ['a bounded integer', '<xs:element name="a"><xs:simpleType><xs:restriction base="xs:integer"><xs:maxInclusive value="9"/><xs:minInclusive value="0"/></xs:restriction></xs:simpleType></xs:element>', 'a: number;'],
  ])('%s', (_, particles, want) => expect(typesOf(sequence(particles))).toContain(`  ${want}\n`));

  test('attributes stand after elements; fixed ones need not be written', () => {
    expect(typesOf(root('<xs:sequence><xs:element name="a" type="xs:boolean"/></xs:sequence><xs:attribute name="orid" type="xs:string" use="required" fixed="17"/><xs:attribute name="a" type="xs:boolean" use="required"/>'))).toBe(
      `export interface Melding {\n  a: boolean;\n  /** Always \`17\`. */\n  orid?: '17';\n  '@a': boolean;\n}`,
    );
  });

  test('simple content is a value with its attributes', () => {
    expect(typesOf(root('<xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="valuta" type="xs:string" use="required"/></xs:extension></xs:simpleContent>'))).toBe(
      'export interface Melding {\n  value: Decimal;\n  valuta: string;\n}',
    );
  });

  test('simple content that may be nil keeps its attributes', () => {
    const beloep = '<xs:complexType name="Beloep"><xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="orid" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType>';
    expect(typesOf(sequence('<xs:element name="a" type="Beloep" nillable="true"/>', beloep))).toContain('value: Decimal | null;');
    expect(typesOf(sequence('<xs:element name="a" type="Beloep" nillable="true"/><xs:element name="b" type="Beloep"/>', beloep))).toContain(
      `a: Beloep | (Omit<Beloep, 'value'> & { value: null });\n  b: Beloep;`,
    );
  });

  test('complex content that may be nil keeps its attributes', () => {
    const del = '<xs:complexType name="Del"><xs:sequence><xs:element name="b" type="xs:boolean"/></xs:sequence><xs:attribute name="orid" type="xs:string"/></xs:complexType>';
    expect(typesOf(sequence('<xs:element name="a" type="Del" nillable="true"/>', del))).toContain(`a: Del | ({ $nil: true } & Pick<Del, 'orid'>) | null;`);
  });
});

describe('choices', () => {
  test('rule one another out', () => {
    expect(typesOf(sequence('<xs:choice><xs:element name="a" type="xs:boolean"/><xs:element name="b" type="xs:boolean"/></xs:choice>'))).toBe(
      'export type Melding = { a: boolean; b?: never } | { b: boolean; a?: never };',
    );
  });

  test('may be left out', () => {
    expect(typesOf(sequence('<xs:element name="c" type="xs:boolean"/><xs:choice minOccurs="0"><xs:element name="a" type="xs:boolean"/><xs:element name="b" type="xs:boolean"/></xs:choice>'))).toBe(
      'export type Melding = { c: boolean } & ({ a: boolean; b?: never } | { b: boolean; a?: never } | { a?: never; b?: never });',
    );
  });

  test('that repeat are one ordered list', () => {
    expect(typesOf(sequence('<xs:choice maxOccurs="unbounded"><xs:element name="a" type="xs:boolean"/><xs:element name="b" type="xs:string"/></xs:choice>'))).toContain(
      '$content: ({ a: boolean } | { b: string })[];',
    );
  });

  test('of a key that also stands elsewhere are optional members', () => {
    expect(typesOf(sequence('<xs:choice><xs:sequence><xs:element name="a" type="xs:boolean"/><xs:element name="b" type="xs:boolean"/></xs:sequence><xs:element name="c" type="xs:boolean"/></xs:choice><xs:element name="b" type="xs:boolean"/>'))).toBe(
      'export interface Melding {\n  a?: boolean;\n  /** At most 2. */\n  b: boolean[];\n  c?: boolean;\n}',
    );
  });
});

describe('derivation', () => {
  const part = '<xs:complexType name="Part"><xs:sequence><xs:element name="navn" type="xs:boolean"/></xs:sequence></xs:complexType>';
  const person = '<xs:complexType name="Person"><xs:complexContent><xs:extension base="Part"><xs:sequence><xs:element name="alder" type="xs:boolean"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>';

  test('an extension extends, and xsi:type tells the two apart', () => {
    expect(typesOf(sequence('<xs:element name="part" type="Part"/>', part + person))).toBe(
      `export interface Melding {\n  part: AnyPart;\n}\n\nexport interface Part {\n  navn: boolean;\n}\n\n/** \`Part\`, or a type derived from it, told apart by \`$type\`. */\nexport type AnyPart = (Part & { $type?: 'Part' }) | (Person & { $type: 'Person' });\n\nexport interface Person extends Part {\n  alder: boolean;\n}`,
    );
  });

  test('a substitution group is told apart by $element', () => {
    const group = '<xs:element name="hode" type="xs:boolean" abstract="true"/><xs:element name="en" type="xs:boolean" substitutionGroup="hode"/>';
    expect(typesOf(sequence('<xs:element ref="hode"/>', group))).toContain(`export type AnyHode = { $element: 'en'; value: boolean };`);
  });
});

describe('documentation', () => {
  const kode = `<xs:simpleType name="Kode"><xs:restriction base="xs:string">
    <xs:enumeration value="1"><xs:annotation><xs:documentation xml:lang="nb">Én</xs:documentation><xs:documentation xml:lang="en">One</xs:documentation></xs:annotation></xs:enumeration>
    <xs:enumeration value=""/></xs:restriction></xs:simpleType>`;

  test('an enumeration is a union of literals, its labels beside it', () => {
    expect(typesOf(sequence('<xs:element name="kode" type="Kode"/>', kode))).toContain("/**\n * - `'1'` Én · One\n */\nexport type Kode = '1' | '';");
  });

  test.each([
    ['kodeliste-mva', ['Code list: kodeliste-mva']],
    ['Koder for avgift', ['Code list: Koder for avgift']],
    ['https://a.no/1; https://a.no/2', ['Code list: https://a.no/1', 'Code list: https://a.no/2']],
  ])('a link to %s has its own lines', (link, want) => {
    const printed = typesOf(sequence(`<xs:element name="a" type="xs:boolean" f:kodeliste="${link}" xmlns:f="urn:f"/>`));
    expect(printed.match(/Code list: .*?(?= \*\/|$)/gm)).toEqual(want);
  });

  test('labels of a member stand side by side, then its limits in words', () => {
    const documentation = '<xs:annotation><xs:documentation xml:lang="en">Basis</xs:documentation><xs:documentation xml:lang="nb">Grunnlag</xs:documentation></xs:annotation>';
    const facets = '<xs:simpleType><xs:restriction base="xs:decimal"><xs:totalDigits value="17"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>';
    expect(typesOf(sequence(`<xs:element name="a">${documentation}${facets}</xs:element>`))).toContain('  /** Grunnlag · Basis. Up to 17 digits, 2 decimals. */\n  a: Decimal;');
  });
});
