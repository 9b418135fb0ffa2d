/** Bodies that no schema allows, and what .NET makes of them: each answer here was had from .NET's own readers, with a class as Altinn Studio generates it. */
import { formsOfSchema } from '@blankett/generator';
import { describe, expect, it } from 'vitest';
import { formOf } from './recorded-forms.js';

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns="urn:a" elementFormDefault="qualified">
<xs:element name="skjema"><xs:complexType><xs:sequence>
  <xs:element name="navn" type="xs:string" minOccurs="0"/><xs:element name="belop" type="xs:decimal" minOccurs="0"/><xs:element name="tid" type="xs:dateTime" minOccurs="0"/>
  <xs:element name="rad" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="a" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="tekst" minOccurs="0"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="orid" type="xs:string" fixed="77"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
  <xs:element name="data" type="xs:base64Binary" minOccurs="0"/>
</xs:sequence></xs:complexType></xs:element></xs:schema>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const [descriptor] = formsOfSchema({ entries: ['a.xsd'], files: [{ path: 'a.xsd', bytes: bytes(schema) }] }).forms;
const form = formOf(descriptor!, { classRef: 'App.Models.skjema' });

/** The members that are set, or the problem's detail without its beginning. */
function answer(read: ReturnType<typeof form.readXml>): unknown {
  if ('problem' in read) return read.problem.detail.replace(/^There is an error in XML document \(\d+, \d+\)\. /, '');
  return Object.fromEntries(Object.entries(JSON.parse(form.toJson(read.value)) as object).filter(([, value]) => value !== null && (value as unknown[]).length !== 0));
}

const refused = "<skjema xmlns='urn:a'> was not expected.";

describe('before the root', () => {
  it.each([
    ['<?xml?>', 'Syntax for an XML declaration is invalid. Line 1, position 6.'],
    ['<?xml version="1.1"?>', "Version number '1.1' is invalid. Line 1, position 16."],
    ['<?xml encoding="utf-8"?>', 'Syntax for an XML declaration is invalid. Line 1, position 7.'],
    ['<?xml version="1.0" standalone="maybe"?>', 'Syntax for an XML declaration is invalid. Line 1, position 32.'],
    ['<?xml version="1.0"encoding="utf-8"?>', "'encoding' is an unexpected token. The expected token is '?>'. Line 1, position 20."],
    ['<?xml version=1.0?>', `'1.0' is an unexpected token. The expected token is '"' or '''. Line 1, position 15.`],
    ['<?xml version="1.0" encoding="x y"?>', { navn: 'a' }],
    ['<?XML version="1.0"?>', "'XML' is an invalid name for processing instructions. Line 1, position 3."],
    ['<!-- a -- b -->', "An XML comment cannot contain '--', and '-' cannot be the last character. Line 1, position 8."],
    ['<!x>', "'x' is an unexpected token. The expected token is 'DOCTYPE'. Line 1, position 3."],
    ['<!DOCTYPE a><!DOCTYPE b>', 'Cannot have multiple DTDs. Line 1, position 13.'],
    ['<!DOCTYPE skjema SYSTEM "x.dtd">', { navn: 'a' }],
    ['<!DOCTYPE skjema PUBLIC "x">', `'>' is an unexpected token. The expected token is '"' or '''. Line 1, position 28.`],
    ['<!DOCTYPE skjema [<!FOO>]>', 'Expected DTD markup was not found. Line 1, position 21.'],
    ['<![CDATA[x]]>', 'Data at the root level is invalid. Line 1, position 1.'],
  ])('%s', (before, wanted) => expect(answer(form.readXml(bytes(`${before}<skjema xmlns="urn:a"><navn>a</navn></skjema>`)))).toEqual(wanted));
});

describe('within the root', () => {
  it.each<[string, unknown]>([
    ['<navn>a]]>b</navn>', refused],
    ['<navn>&#0;</navn>', { navn: '\u0000' }],
    ['<navn>&#xD800;</navn>', { navn: '\uFFFD' }],
    ['<ukjent><b c="&x;"/></ukjent>', {}],
    ['<ukjent><:b/></ukjent>', refused],
    ['<ukjent><b xmlns:c=""/></ukjent>', refused],
    ['<ukjent><b xmlns:xml="x"/></ukjent>', refused],
    ['<ukjent><b x:y="1" z:y="2" xmlns:x="u" xmlns:z="u"/></ukjent>', refused],
    ['<ukjent><b xml:space="x"/></ukjent>', refused],
    ['<ukjent><?1?></ukjent>', refused],
    ['<tekst>a<!-- -->b</tekst>', { tekst: { orid: '77', value: 'b' } }],
    ['<tekst>a<b/>b</tekst>', { tekst: { orid: '77', value: 'b' } }],
    ['<tekst><![CDATA[a]]> <![CDATA[b]]></tekst>', { tekst: { orid: '77', value: 'a b' } }],
    ['<rad xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="rad"/>', { rad: [{ a: null }] }],
    ['<rad xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:q="urn:q" xsi:type="q:rad"/>', refused],
    ['<rad altinnRowId="{0x0b2f9e0e,0x6f2e,0x4b0c,{0x9c,0x6d,0x1f,0x1d,0x1c,0x1b,0x1a,0x19}}"/>', { rad: [{ altinnRowId: '0b2f9e0e-6f2e-4b0c-9c6d-1f1d1c1b1a19', a: null }] }],
    ['<tid>2026-11-21T13:45:00.99999995</tid>', { tid: '2026-11-21T13:45:01' }],
    ['<tid>2026-11-21T23:59:59.99999999</tid>', { tid: '2026-11-22T00:00:00' }],
    ['<tid>9999-12-31T23:59:59.99999999</tid>', refused],
    ['<tid>9999-12-31T23:59:59-01:00</tid>', { tid: '9999-12-31T23:59:59.9999999+00:00' }],
    ['<tid>0001-01-01T00:00:00+14:00</tid>', { tid: '0001-01-01T00:00:00+00:00' }],
    ['<tid>2026-11-21T13:45:00+15:00</tid>', { tid: '2026-11-20T22:45:00+00:00' }],
    ['<tid>2026-11-21T13:45:00z</tid>', { tid: '2026-11-21T13:45:00Z' }],
    ['<tid>2026-11Z</tid>', { tid: '2026-11-01T00:00:00Z' }],
    ['<tid>2026</tid>', { tid: '2026-01-01T00:00:00' }],
    ['<tid>--11-21</tid>', { tid: '1904-11-21T00:00:00' }],
    ['<data>aB==</data>', { data: 'aA==' }],
    ['<data>aGVp=</data>', { data: 'aGVp' }],
    ['<data>aA= =</data>', refused],
  ])('%s', (inner, wanted) => expect(answer(form.readXml(bytes(`<skjema xmlns="urn:a">${inner}</skjema>`)))).toEqual(wanted));

  it.each<[string, string]>([
    ['<navn>&#x;</navn>', 'Invalid syntax for a hexadecimal numeric entity reference. Line 1, position 18.'],
    ['<navn>&#65</navn>', 'Invalid syntax for a decimal numeric entity reference. Line 1, position 19.'],
    ['<navn>x<b/></navn>', "'Element' is an invalid XmlNodeType."],
    ['<navn><b/></navn>', 'ReadElementContentAs() methods cannot be called on an element that has child elements. Line 1, position 16.'],
    ['<rad altinnRowId="x"/>', 'Unrecognized Guid format.'],
    ['<data>a!</data>', "'a!' is not a valid Base64 text sequence."],
  ])('%s in no namespace', (inner, wanted) => expect(answer(form.readXml(bytes(`<skjema>${inner}</skjema>`)))).toBe(wanted));
});

describe('JSON', () => {
  it.each<[string, unknown]>([
    ['{"data":"aG Vp"}', { data: 'aGVp' }],
    ['{"data":"aB=="}', 'The JSON value could not be converted to System.Byte[]. Path: $.data | LineNumber: 0 | BytePositionInLine: 14.'],
    ['{"navn":"\\ud83d"}', 'The JSON value could not be converted to System.String. Path: $.navn | LineNumber: 0 | BytePositionInLine: 16.'],
    ['{"nav\\ud83dn":"x"}', 'The JSON value could not be converted to App.Models.skjema. Path: $ | LineNumber: 0 | BytePositionInLine: 14.'],
    ['{"rad":[{},x]}', "'x' is an invalid start of a value. Path: $.rad[1] | LineNumber: 0 | BytePositionInLine: 11."],
    ['{"navn":tru,}', "'tru,}' is an invalid JSON literal. Expected the literal 'true'. Path: $.navn | LineNumber: 0 | BytePositionInLine: 11."],
    ['{"belop":1e}', "'}' is invalid within a number, immediately after a sign character ('+' or '-'). Expected a digit ('0'-'9'). Path: $.belop | LineNumber: 0 | BytePositionInLine: 11."],
    ['{"belop":1.5.5}', "'.' is an invalid end of a number. Expected 'E' or 'e'. Path: $.belop | LineNumber: 0 | BytePositionInLine: 12."],
    ['{"belop":1', "'1' is an invalid end of a number. Expected a delimiter. Path: $.belop | LineNumber: 0 | BytePositionInLine: 10."],
    ['{"navn":"a"]}', "']' is invalid without a matching open. Path: $ | LineNumber: 0 | BytePositionInLine: 11."],
    ['{"navn":"a",', 'Expected start of a property name or value, but instead reached end of data. Path: $ | LineNumber: 0 | BytePositionInLine: 11.'],
    ['{"tid":"9999-12-31T23:59:59-01:00"}', 'The JSON value could not be converted to System.Nullable`1[System.DateTime]. Path: $.tid | LineNumber: 0 | BytePositionInLine: 34.'],
  ])('%s', (json, wanted) => expect(answer(form.readJson(bytes(json)))).toEqual(wanted));

  it('bytes that are no UTF-8', () => {
    const body = Uint8Array.from([...bytes('{"navn":"'), 0xFF, ...bytes('"}')]);
    expect(answer(form.readJson(body))).toMatch(/^The JSON value could not be converted to System\.String\. Path: \$\.navn/);
  });
});
