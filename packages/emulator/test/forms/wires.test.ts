/** Forms of classes over both wires: what is lost, what is refused and in which words, and that nothing else happens. */
import fc from 'fast-check';
import { formsOfSchema } from '@blankett/generator';
import { describe, expect, it } from 'vitest';
import type { AppForm } from '../../src/forms/app-form.js';
import { changedFields } from '../../src/forms/changed-fields.js';
import type { FormObject } from '../../src/forms/form-class.js';
import { normalise } from '../../src/forms/normalise.js';
import { formOf } from './recorded-forms.js';

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns="urn:a" xmlns:b="urn:b" elementFormDefault="qualified">
<xs:import namespace="urn:b" schemaLocation="b.xsd"/>
<xs:element name="skjema"><xs:complexType><xs:sequence>
  <xs:element name="navn" type="xs:string" minOccurs="0"/>
  <xs:element name="belop" type="xs:decimal" minOccurs="0"/>
  <xs:element name="kreves" type="xs:decimal"/>
  <xs:choice><xs:element name="ja" type="xs:boolean"/><xs:element name="tal" type="xs:int" nillable="true"/></xs:choice>
  <xs:element ref="b:felles" minOccurs="0"/>
  <xs:element name="linje" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="sum" type="xs:decimal" minOccurs="0"/></xs:sequence><xs:attribute name="nr" type="xs:positiveInteger"/></xs:complexType></xs:element>
  <xs:element name="tegn" minOccurs="0"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="orid" type="xs:int" fixed="7"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
  <xs:element name="__proto__" type="xs:string" minOccurs="0"/>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>`;
const imported = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b" elementFormDefault="qualified">
<xs:element name="felles"><xs:complexType><xs:sequence><xs:element name="indre" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const [descriptor] = formsOfSchema({ entries: ['a.xsd'], files: [{ path: 'a.xsd', bytes: bytes(schema) }, { path: 'b.xsd', bytes: bytes(imported) }] }, { roots: ['{urn:a}skjema'] }).forms;
const form: AppForm = formOf(descriptor!, { classRef: 'App.skjema' });
const at = (inner: string): Uint8Array => bytes(`<skjema xmlns="urn:a" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</skjema>`);

function stored(inner: string): string {
  const read = form.readXml(at(inner));
  if ('problem' in read) return read.problem.detail;
  form.prepare(read.value, () => '00000000-0000-4000-8000-000000000001');
  return new TextDecoder().decode(form.store(read.value)).replace(/^.*?xmlns="urn:a"/, '').replace(/^>|<\/skjema>$/g, '');
}

const refused = "There is an error in XML document (1, 2). <skjema xmlns='urn:a'> was not expected.";
const nothing = '<kreves xsi:nil="true" />';

describe('XML in, stored XML out', () => {
  it.each([
    ['nothing', '', `${nothing}<tal xsi:nil="true" />`],
    ['a list of rows', '<linje nr="2"><sum>1.50</sum></linje><linje/>', `${nothing}<tal xsi:nil="true" /><linje altinnRowId="00000000-0000-4000-8000-000000000001" nr="2"><sum>1.50</sum></linje><linje altinnRowId="00000000-0000-4000-8000-000000000001" />`],
    ['a choice', '<ja>1</ja>', `${nothing}<ja>true</ja><tal xsi:nil="true" />`],
    ['another namespace', '<felles xmlns="urn:b"><indre>x</indre></felles>', `${nothing}<tal xsi:nil="true" /><felles xmlns="urn:b"><indre>x</indre></felles>`],
    ['a name that every object has', '<__proto__>x</__proto__>', `${nothing}<tal xsi:nil="true" /><__proto__>x</__proto__>`],
    ['a constant', '<tegn>x</tegn>', `${nothing}<tal xsi:nil="true" /><tegn orid="7">x</tegn>`],
    ['a constant alone', '<tegn orid="7"> </tegn>', `${nothing}<tal xsi:nil="true" />`],
    ['an order of its own', '<belop>1</belop><navn>borte</navn><linje/>', `<belop>1</belop>${nothing}<tal xsi:nil="true" />`],
    ['a bad value', '<belop>1e3</belop>', refused],
    ['a value behind what is skipped', '<ukjent/><belop>1e3</belop>', `${nothing}<tal xsi:nil="true" />`],
    ['an empty number', '<kreves/>', refused],
  ])('%s', (_, sent, kept) => expect(stored(sent)).toBe(kept));

  it.each([
    ['<skjema><belop>1,5</belop></skjema>', "There is an error in XML document (1, 29). The input string '1,5' was not in a correct format."],
    ['<skjema>\n<ja>TRUE</ja>\n</skjema>', "There is an error in XML document (2, 14). The string 'TRUE' is not a valid Boolean value."],
    ['<skjema><navn>&ukjent;</navn></skjema>', "There is an error in XML document (1, 16). Reference to undeclared entity 'ukjent'. Line 1, position 16."],
    ['<skjema><navn>a</belop></skjema>', "There is an error in XML document (1, 18). The 'navn' start tag on line 1 position 10 does not match the end tag of 'belop'. Line 1, position 18."],
    ['<p:skjema/>', "There is an error in XML document (1, 2). 'p' is an undeclared prefix. Line 1, position 2."],
    ['<skjema a="1" a="2"/>', "There is an error in XML document (1, 15). 'a' is a duplicate attribute name. Line 1, position 15."],
    ['<!-- nothing -->', 'There is an error in XML document (1, 17). Root element is missing. Line 1, position 17.'],
  ])('%s', (document, detail) => expect(form.readXml(bytes(document))).toEqual({ problem: { title: 'Failed to deserialize XML', detail } }));
});

describe('JSON in', () => {
  it.each([
    ['{"belop":"1.50"}', { belop: '1.50' }], ['{"BELOP":1.50}', { belop: '1.50' }], ['{"ukjent":[{}],"navn":"a"}', { navn: 'a' }], ['{"kreves":12345678901234567890.12}', { kreves: '12345678901234567890.12' }],
    ['{"__proto__":"x"}', { ['__proto__']: 'x' }],
  ])('%s', (json, value) => {
    const read = form.readJson(bytes(json));
    for (const [name, wanted] of Object.entries(value)) expect('value' in read && read.value[name]).toBe(wanted);
  });

  it.each([
    ['{"linje":[{"sum":"x"}]}', 'The JSON value could not be converted to System.Nullable`1[System.Decimal]. Path: $.linje[0].sum | LineNumber: 0 | BytePositionInLine: 20.'],
    ['{\n  "navn": 1\n}', 'The JSON value could not be converted to System.String. Path: $.navn | LineNumber: 1 | BytePositionInLine: 11.'],
    ['{"tegn":"x"}', 'The JSON value could not be converted to App.tegn. Path: $.tegn | LineNumber: 0 | BytePositionInLine: 11.'],
    ['{"navn":"æ"} x', "'x' is invalid after a single JSON value. Expected end of data. Path: $ | LineNumber: 0 | BytePositionInLine: 14."],
    ['{"navn" "a"}', `'"' is invalid after a property name. Expected a ':'. Path: $ | LineNumber: 0 | BytePositionInLine: 8.`],
    ['{"belop":01}', "Invalid leading zero before '1'. Path: $.belop | LineNumber: 0 | BytePositionInLine: 10."],
    ['{"ja":tru}', "'tru}' is an invalid JSON literal. Expected the literal 'true'. Path: $.ja | LineNumber: 0 | BytePositionInLine: 9."],
    ['{"navn":"a', 'Expected end of string, but instead reached end of data. Path: $.navn | LineNumber: 0 | BytePositionInLine: 10.'],
  ])('%s', (json, detail) => expect(form.readJson(bytes(json))).toEqual({ problem: { title: 'Failed to deserialize JSON', detail } }));

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[{}[\]",:truefalsn0-9.\\ -]{0,40}$/)), (text) => {
      expect(Object.keys(form.readJson(bytes(text)))).toHaveLength(1);
    }));
  });
});

it('reads any XML or tells of a fault', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[<>/skjemanvb&#;!\[\]"'= x-]{0,60}$/)), (text) => {
    expect(Object.keys(form.readXml(at(text)))).toHaveLength(1);
  }));
});

const line = fc.record({ nr: fc.option(fc.nat().map(String)), sum: fc.option(fc.integer().map(String)) });
const value = fc.record({
  navn: fc.option(fc.stringMatching(/^[\p{L}<>&"' \n]{0,12}$/u)), belop: fc.option(fc.integer().map((number) => `${number}.50`)), kreves: fc.option(fc.nat().map(String)),
  ja: fc.option(fc.boolean()), tal: fc.option(fc.integer().map(String)), linje: fc.array(line, { maxLength: 3 }),
});

function made(members: object): FormObject {
  const whole: FormObject = Object.assign(form.create(), members);
  normalise(form.model.class, whole);
  return whole;
}

it('gives back over XML and JSON what it was given', () => {
  fc.assert(fc.property(value, (members) => {
    const whole = made(members);
    form.prepare(whole, () => '00000000-0000-4000-8000-000000000002');
    expect(form.load(form.store(whole))).toEqual(whole);
    expect(form.readJson(bytes(form.toJson(whole)))).toEqual({ value: whole });
  }));
});

describe('changed fields', () => {
  it.each([
    [{}, {}, undefined],
    [{ belop: '1.0' }, { belop: '1.00' }, '{"belop":1.00}'],
    [{ navn: 'a' }, { navn: null }, '{"navn":null}'],
    [{ linje: [{ nr: '1', sum: '1' }, { nr: '2', sum: '2' }] }, { linje: [{ nr: '1', sum: '3' }] }, '{"linje[0].sum":3,"linje[1].nr":null,"linje[1].sum":null}'],
    [{}, { belop: 12.5 }, '{"belop":12.5}'],
  ])('%j to %j: %s', (before, after, changes) => expect(changedFields(form.model.class, made(before), made(after))).toBe(changes));
});
