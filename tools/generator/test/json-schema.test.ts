import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { altinnVocabulary } from '@blankett/forms/json-schema';
import { compileXsd } from '@blankett/xsd';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { portablePattern } from '../src/emit/json-schema/pattern.js';
import { jsonSchema, planForms } from '../src/index.js';
import { differences, propertiesOf } from './dialect.js';
import { modelOf, schema } from './schema.js';

const corpus = [resolve('../shared/corpus'), resolve('../../../shared/corpus')].find(path => existsSync(join(path, 'json-schema')));

type Json = { readonly [member: string]: unknown };

/** Where our schemas are not the published ones. Every line explains some difference, or the test fails. */
const reasons: readonly { readonly file: RegExp; readonly line: RegExp; readonly reason: string }[] = [
  { file: /NestedArrays|NestedWithArray(?:Choice|Sequence)/, line: /^missing/, reason: 'a group that repeats has no order in the published schema; ours keeps it, in $content' },
  { file: /ComplexSchema|Definitions|SimpleContentRestriction/, line: /^without @xsdType #ref/, reason: 'says of a property only that it is a reference, which $ref says' },
  { file: /SimpleContent(?:ExtensionPlain|Restriction)/, line: /^(?:required here|with @xsdText)/, reason: 'simple content always has a value; elsewhere the published schemas say so too' },
  { file: /SimpleContentRestriction/, line: /^with @xsd(?:Structure|Type)/, reason: 'the restriction of the value is spelt out, not only its facets' },
  { file: /SeresNillable/, line: /^with @xsdNillable true: p5\.value/, reason: 'the published schema marks the built-in types only, as ["…", "null"]' },
  { file: /app-payment|ComplexSchema/, line: /^without @xsdM(?:ax|in)Occurs 1/, reason: 'one is the default' },
  { file: /app-stateless-app-stateless/, line: /^missing (?:JobTitle|queryParam[23])$/, reason: 'added to the JSON Schema by hand; the XSD has no such elements' },
  { file: /app-service-task-model\./, line: /^more property[23]$/, reason: 'the published schema is older than its XSD' },
  { file: /app-(?:stateless-app-stateless|frontend-test-likert)/, line: /^with(?:out)? @xsd/, reason: 'an older form of the dialect: XmlAttribute and XmlSimpleContentExtension as @xsdType' },
  { file: /^app-/, line: /^with @xsd(?:Type|M(?:in|ax)Occurs|Structure)/, reason: 'written by hand or by the form editor, without the keywords of XSD' },
  { file: /./, line: /^with @xsdFacets/, reason: 'ours: facets that JSON Schema has no word for' },
  { file: /NestedWithOptionalSequence/, line: /^with @xsdMinOccurs 0/, reason: 'the members of an optional group may be missing' },
];

describe.skipIf(corpus === undefined)('schemas published beside their XSD', () => {
  const pairs = JSON.parse(corpus === undefined ? '[]' : readFileSync(join(corpus, 'json-schema/index.json'), 'utf8')) as { jsonSchema: string; xsd: string }[];
  const used = new Set<(typeof reasons)[number]>();

  test.each(pairs)('$jsonSchema', ({ jsonSchema: path, xsd }) => {
    const published = JSON.parse(readFileSync(join(corpus!, path), 'utf8').replace(/^\uFEFF/, '')) as Json;
    const folder = dirname(join(corpus!, xsd));
    const files = readdirSync(folder).filter(name => name.endsWith('.xsd')).map(name => ({ path: name, bytes: readFileSync(join(folder, name)) }));
    const { model } = compileXsd({ entries: [basename(xsd)], files });
    const [plan] = planForms([{ model: model! }]).modules;
    const name = published['@xsdRootElement'];
    const root = model!.roots.find(({ element }) => element.name.localName === name) ?? model!.roots[0];
    // A schema of types alone has no root to compare from.
    if (root === undefined) return expect(name).toBeUndefined();

    // Without @xsdRootElement the properties of the document are the schema's elements.
    const start = name === undefined ? ((published['properties'] as Json | undefined)?.[root.element.name.localName] ?? published) : published;
    const unexplained = differences(propertiesOf(published, start), propertiesOf(jsonSchema(plan!, root.id))).filter(line => {
      const found = reasons.find(reason => reason.file.test(basename(path)) && reason.line.test(line));
      if (found) used.add(found);
      return found === undefined;
    });
    expect(unexplained).toEqual([]);
  });

  test('every listed reason explains a difference', () => expect(reasons.filter(reason => !used.has(reason))).toEqual([]));
});

describe('judged by ajv in strict mode', () => {
  const judge = (particles: string, more = ''): ((value: unknown) => boolean) => {
    const model = modelOf(schema(`<xs:element name="m"><xs:complexType><xs:sequence>${particles}</xs:sequence></xs:complexType></xs:element>${more}`));
    const [plan] = planForms([{ model }]).modules;
    return altinnVocabulary(new Ajv2020({ strict: true })).compile(jsonSchema(plan!, model.roots[0]!.id));
  };
  const a = (type: string): string => `<xs:element name="a" ${type}/>`;
  const restricted = (base: string, facets: string): string => `<xs:element name="a"><xs:simpleType><xs:restriction base="xs:${base}">${facets}</xs:restriction></xs:simpleType></xs:element>`;

  test.each([
    ['a date', a('type="xs:date"'), { a: '2024-02-29' }, { a: '2026-02-29' }],
    ['a decimal as text', a('type="xs:decimal"'), { a: '1000.00' }, { a: '1,5' }],
    ['a decimal as number', a('type="xs:decimal"'), { a: 12.5 }, { a: true }],
    ['digits', restricted('decimal', '<xs:totalDigits value="4"/><xs:fractionDigits value="2"/>'), { a: 12.34 }, { a: 1.234 }],
    ['bounds of a decimal as text', restricted('decimal', '<xs:maxInclusive value="10"/>'), { a: '10.00' }, { a: '10.01' }],
    ['bounds of an int', restricted('int', '<xs:maxExclusive value="10"/>'), { a: 9 }, { a: 10 }],
    ['a pattern', restricted('string', '<xs:pattern value="[0-9]{4}"/>'), { a: '0123' }, { a: '01234' }],
    ['a pattern of XSD alone', restricted('string', '<xs:pattern value="\\c+"/>'), { a: 'a-b' }, { a: 'a b' }],
    ['lengths', restricted('string', '<xs:maxLength value="2"/>'), { a: '\u{1f600}b' }, { a: 'abc' }],
    ['an enumeration', restricted('string', '<xs:enumeration value=""/><xs:enumeration value="å"/>'), { a: 'å' }, { a: 'b' }],
    ['an enumeration by value', restricted('dateTime', '<xs:enumeration value="2026-01-01T00:00:00Z"/>'), { a: '2026-01-01T01:00:00+01:00' }, { a: '2026-01-01T00:00:01Z' }],
    ['lengths of bytes', restricted('base64Binary', '<xs:maxLength value="3"/>'), { a: 'YWJj' }, { a: 'YWJjZA==' }],
    ['a list with a pattern', '<xs:element name="a"><xs:simpleType><xs:restriction><xs:simpleType><xs:list itemType="xs:int"/></xs:simpleType><xs:pattern value="1 .*"/></xs:restriction></xs:simpleType></xs:element>', { a: [1, 2] }, { a: [2, 1] }],
    ['a union with an enumeration', '<xs:element name="a"><xs:simpleType><xs:restriction><xs:simpleType><xs:union memberTypes="xs:int xs:date"/></xs:simpleType><xs:enumeration value="7"/></xs:restriction></xs:simpleType></xs:element>', { a: 7 }, { a: '2026-01-01' }],
    ['a qualified name', a('type="xs:QName"'), { a: '{urn:x}y' }, { a: 1 }],
    ['nil', a('type="xs:int" nillable="true"'), { a: null }, { a: 'x' }],
    ['no nil', a('type="xs:int"'), { a: 1 }, { a: null }],
    ['a required member', a('type="xs:string"'), { a: '' }, {}],
    ['how many', a('type="xs:string" maxOccurs="2"'), { a: ['x', 'y'] }, { a: ['x', 'y', 'z'] }],
    ['a choice', `<xs:choice>${a('type="xs:string"')}<xs:element name="b" type="xs:string"/></xs:choice>`, { b: 'x' }, { a: 'x', b: 'y' }],
    ['a choice that must be', `<xs:choice>${a('type="xs:string"')}<xs:element name="b" type="xs:string"/></xs:choice>`, { a: 'x' }, {}],
    ['a choice of optional members', `<xs:choice>${a('type="xs:string" minOccurs="0"')}<xs:element name="b" type="xs:string" minOccurs="0"/></xs:choice>`, {}, { a: 'x', b: 'y' }],
    ['order kept', `<xs:choice maxOccurs="unbounded">${a('type="xs:int"')}<xs:element name="b" type="xs:string"/></xs:choice>`, { $content: [{ b: 'x' }, { a: 1 }] }, { $content: [{ a: 'x' }] }],
  ])('%s', (_, particles, valid, invalid) => {
    const isValid = judge(particles);
    expect([isValid(valid), isValid(invalid)]).toEqual([true, false]);
  });

  test('a derived type by its $type', () => {
    const isValid = judge(
      '<xs:element name="a" type="Part"/>',
      `<xs:complexType name="Part"><xs:sequence><xs:element name="p" type="xs:int"/></xs:sequence></xs:complexType>
       <xs:complexType name="Del"><xs:complexContent><xs:extension base="Part"><xs:sequence><xs:element name="d" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>`,
    );
    expect([{ a: { p: 1 } }, { a: { $type: 'Del', p: 1, d: 2 } }, { a: { $type: 'Del', p: 1 } }, { a: { $type: 'Annet', p: 1 } }].map(isValid)).toEqual([true, true, false, false]);
  });

  test('a recursive type, called by a name that is no URI', () => {
    const isValid = judge('<xs:element name="a" type="Tre-ø"/>', '<xs:complexType name="Tre-ø"><xs:sequence><xs:element name="gren" type="Tre-ø" minOccurs="0" maxOccurs="9"/></xs:sequence></xs:complexType>');
    expect([{ a: { gren: [{ gren: [{}] }] } }, { a: { gren: [{ gren: [1] }] } }].map(isValid)).toEqual([true, false]);
  });

  test('a substitution group by its $element', () => {
    const isValid = judge('<xs:element ref="hode"/>', '<xs:element name="hode" type="xs:int" abstract="true"/><xs:element name="en" substitutionGroup="hode" type="xs:int"/>');
    expect([{ hode: { $element: 'en', value: 1 } }, { hode: { $element: 'to', value: 1 } }, { hode: 1 }].map(isValid)).toEqual([true, false, false]);
  });
});

describe('portablePattern', () => {
  test.each([
    ['[0-9]{4}', false, '^(?:[0-9]{4})$'],
    ['a.b', false, '^(?:a[^\\n\\r]b)$'],
    ['\\d\\-\\d', false, '^(?:\\p{Nd}-\\p{Nd})$'],
    ['^a$', false, undefined],
    ['^a$', true, '^(?:a)$'],
    ['^a$|^b$', true, undefined],
    ['[a-z-[aeiou]]', false, undefined],
    ['\\i\\c*', false, undefined],
    ['\\p{IsBasicLatin}', false, undefined],
  ])('%s (anchored: %s) is %s', (given, anchored, want) => expect(portablePattern(given, anchored)).toBe(want));
});
