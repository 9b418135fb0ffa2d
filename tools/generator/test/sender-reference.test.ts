/** Members that service.json names for the sender's own reference: which can hold one, how long, and why others cannot. */
import { expect, it } from 'vitest';
import { planSenderReference } from '../src/plan/sender-reference.js';
import { modelOf, schema } from './schema.js';

const model = modelOf(schema(`
  <xs:element name="melding"><xs:complexType><xs:sequence>
    <xs:element name="innsending" minOccurs="0"><xs:complexType><xs:sequence>
      <xs:element name="referanse" type="xs:string" minOccurs="0"/><xs:element name="tid" type="xs:date" minOccurs="0"/>
    </xs:sequence><xs:attribute name="id" type="Kort"/></xs:complexType></xs:element>
    <xs:element name="kort" type="Kort"/><xs:element name="lang" type="Lang"/><xs:element name="lik" type="Lik"/><xs:element name="kode" type="Kode"/><xs:element name="monster" type="Monster"/>
    <xs:element name="tjue" type="Tjue"/><xs:element name="antall" type="xs:int"/><xs:element name="fast" type="xs:string" fixed="x"/>
    <xs:element name="orid" minOccurs="0"><xs:complexType><xs:simpleContent><xs:extension base="Tjue"><xs:attribute name="orid" type="xs:int" fixed="7"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
    <xs:element name="linje" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="tekst" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
    <xs:choice><xs:element name="enten" type="xs:token"/><xs:element name="eller" type="xs:string"/></xs:choice>
  </xs:sequence></xs:complexType></xs:element>
  <xs:simpleType name="Kort"><xs:restriction base="xs:string"><xs:maxLength value="15"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Tjue"><xs:restriction base="Forti"><xs:maxLength value="20"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Forti"><xs:restriction base="xs:string"><xs:maxLength value="40"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Lang"><xs:restriction base="xs:string"><xs:minLength value="65"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Lik"><xs:restriction base="xs:string"><xs:length value="36"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Kode"><xs:restriction base="xs:string"><xs:enumeration value="a"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Monster"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]+"/></xs:restriction></xs:simpleType>`));

it.each([
  ['/innsending/referanse', 32], ['/tjue', 20], ['/lik', 36], ['/orid/value', 20], ['/enten', 32],
])('%s takes %i characters', (path, length) => {
  expect(planSenderReference({ dataType: 'skjema', path }, [{ dataType: 'skjema', model }])).toEqual({ senderReference: { dataType: 'skjema', path, length }, diagnostics: [] });
});

it.each([
  ['/innsending/referense', 'the form has no member referense there'], ['/innsending', 'it is no text'], ['/innsending/tid', 'it is no text'], ['/antall', 'it is no text'],
  ['/innsending/id', 'its type takes no more than 15 characters'], ['/kort', 'its type takes no more than 15 characters'], ['/lang', 'its type takes no fewer than 65 characters'],
  ['/kode', 'its type takes certain texts only'], ['/monster', 'its type takes certain texts only'], ['/linje/tekst', 'linje can be there several times'],
  ['/fast', 'fast has a fixed value'], ['/orid', 'it is no text'], ['/orid/orid', 'orid has a fixed value'], ['/toString', 'the form has no member toString there'],
])('%s does not: %s', (path, reason) => {
  expect(planSenderReference({ dataType: 'skjema', path }, [{ dataType: 'skjema', model }])).toMatchObject({
    senderReference: undefined,
    diagnostics: [{ code: 'sender-reference-unfit', severity: 'error', message: `service.json names ${path} of skjema in senderReference: ${reason}.`, location: { file: 'service.json' } }],
  });
});

it.each([['{urn:no:eksempel}melding', 20], ['{urn:no:eksempel}annen', undefined]])('the root %s is the data type’s', (root, length) => {
  expect(planSenderReference({ dataType: 'skjema', path: '/tjue' }, [{ dataType: 'skjema', model, root }]).senderReference?.length).toBe(length);
});

it('an attachment has none', () => {
  expect(planSenderReference({ dataType: 'vedlegg', path: '/a' }, [{ dataType: 'skjema', model }])).toMatchObject({ diagnostics: [{ message: expect.stringContaining('it has no form') as string }] });
});
