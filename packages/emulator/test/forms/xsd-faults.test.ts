import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsOfSchema } from '@blankett/generator';
import { describe, expect, it } from 'vitest';
import { xsdFaults } from '../../src/forms/xsd-faults.js';
import { compile, corpus, hasCorpus, recordedForms } from './recorded-forms.js';

interface Judged {
  readonly case: string;
  readonly storedValid: boolean;
  readonly storedErrors?: readonly string[];
}

describe.skipIf(!hasCorpus)('what .NET says of recorded stored documents', () => {
  for (const { name, schema, cases } of hasCorpus ? recordedForms() : []) {
    it(name, () => {
      const judged = JSON.parse(readFileSync(join(corpus, 'recorded-forms', name, 'cases.json'), 'utf8')) as readonly Judged[];
      const forms = compile(schema);
      for (const { case: one, storedErrors = [] } of judged) {
        const document = cases.find((recorded) => recorded.name === one)?.stored.replace(/^\uFEFF/, '') ?? '';
        const root = /<(?![?!])(?:[\w-]+:)?([^\s>/]+)/.exec(document)?.[1];
        const form = forms.find((candidate) => candidate.root.element === root) ?? forms[0]!;
        expect(xsdFaults(form, document), one).toEqual(storedErrors);
      }
    });
  }
});

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns="urn:a" elementFormDefault="qualified">
<xs:element name="skjema"><xs:complexType><xs:sequence>
  <xs:element name="a" type="kort"/><xs:element name="b" type="xs:int" minOccurs="0"/><xs:element name="c" type="xs:string"/>
</xs:sequence></xs:complexType></xs:element>
<xs:simpleType name="kort"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>
</xs:schema>`;

const inNamespace = (name: string): string => `'${name}' in namespace 'urn:a'`;

describe('faults of a document, in the words of .NET', () => {
  const [form] = formsOfSchema({ entries: ['a.xsd'], files: [{ path: 'a.xsd', bytes: new TextEncoder().encode(schema) }] }).forms;
  it.each([
    ['nothing', '<a>x</a><c/>', []],
    ['one is missing at the end', '<a>x</a>', [`The element ${inNamespace('skjema')} has incomplete content. List of possible elements expected: ${inNamespace('b, c')}.`]],
    ['one comes too early', '<b>1</b><a>x</a>', [`The element ${inNamespace('skjema')} has invalid child element ${inNamespace('b')}. List of possible elements expected: ${inNamespace('a')}.`]],
    ['nothing may follow', '<a>x</a><c/><a/>', [`The element ${inNamespace('skjema')} has invalid child element ${inNamespace('a')}.`]],
    ['a long text', '<a>xxxx</a><c/>', ["The 'urn:a:a' element is invalid - The value 'xxxx' is invalid according to its datatype 'urn:a:kort' - The actual length is greater than the MaxLength value."]],
    ['no number', '<a>x</a><b>to</b><c/>', ["The 'urn:a:b' element is invalid - The value 'to' is invalid according to its datatype 'http://www.w3.org/2001/XMLSchema:int' - The string 'to' is not a valid Int32 value."]],
    ['a value before, and the content after it', '<a>xxxx</a><a/>', [
      "The 'urn:a:a' element is invalid - The value 'xxxx' is invalid according to its datatype 'urn:a:kort' - The actual length is greater than the MaxLength value.",
      `The element ${inNamespace('skjema')} has invalid child element ${inNamespace('a')}. List of possible elements expected: ${inNamespace('b, c')}.`,
    ]],
  ])('%s', (_, content, faults) => {
    expect(xsdFaults(form!, `<skjema xmlns="urn:a">${content}</skjema>`)).toEqual(faults);
  });
});
