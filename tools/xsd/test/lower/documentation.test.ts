import { describe, expect, test } from 'vitest';
import { complexType, modelOf } from '../schema-text.js';

const documentationOf = (annotation: string, attributes = ''): unknown =>
  complexType(modelOf(`<xs:complexType name="T" ${attributes}>${annotation}</xs:complexType>`, 'xmlns:k="urn:k" xml:lang="nb"'), 'type:T').documentation;

const none = { texts: [], info: {}, foreign: [], appinfo: [] };

describe('documentation', () => {
  test.each([
    ['none', '', none],
    ['the language of the schema', '<xs:annotation><xs:documentation> En\n   linje </xs:documentation></xs:annotation>', { ...none, texts: [{ language: 'nb', text: 'En\nlinje' }] }],
    ['several languages', '<xs:annotation><xs:documentation xml:lang="en">One</xs:documentation><xs:documentation xml:lang="nn">Ein</xs:documentation></xs:annotation>', { ...none, texts: [{ language: 'en', text: 'One' }, { language: 'nn', text: 'Ein' }] }],
    ['several texts', '<xs:annotation><xs:documentation>A</xs:documentation><xs:documentation>B</xs:documentation></xs:annotation>', { ...none, texts: [{ language: 'nb', text: 'A' }, { language: 'nb', text: 'B' }] }],
    ['attributes inside it are data', '<xs:annotation><xs:documentation><xs:attribute name="versjon" fixed="14.0"/><xs:attribute name="__proto__" fixed="x"/></xs:documentation></xs:annotation>', { ...none, info: Object.fromEntries([['versjon', '14.0'], ['__proto__', 'x']]) }],
    ['other elements of XSD inside it are text', '<xs:annotation><xs:documentation>Se <xs:element name="a">her</xs:element>.</xs:documentation></xs:annotation>', { ...none, texts: [{ language: 'nb', text: 'Se her.' }] }],
    ['languages of a vocabulary of its own', '<xs:annotation><xs:documentation><k:tekst k:lang="NOB"><p>Hei</p></k:tekst><k:tekst k:lang="ENG">Hello</k:tekst></xs:documentation></xs:annotation>', { ...none, texts: [{ language: 'nb', text: 'Hei' }, { language: 'en', text: 'Hello' }] }],
    ['structured documentation is appinfo', '<xs:annotation><xs:documentation><k:Definisjon>Beløp</k:Definisjon><k:Lengde enhet="tegn">5</k:Lengde></xs:documentation></xs:annotation>', { ...none, appinfo: ['Definisjon: Beløp\nLengde: enhet=tegn 5'] }],
    ['appinfo', '<xs:annotation><xs:appinfo source="urn:s">x<k:y>1</k:y></xs:appinfo></xs:annotation>', { ...none, appinfo: ['x\ny: 1'] }],
  ])('%s', (_, annotation, want) => {
    expect(documentationOf(annotation)).toEqual(want);
  });

  test('attributes of other namespaces are links', () => {
    expect(documentationOf('', 'k:eksternKodeliste="https://eksempel.no/liste" xml:lang="nb"')).toEqual({ ...none, foreign: [{ name: { namespace: 'urn:k', localName: 'eksternKodeliste' }, value: 'https://eksempel.no/liste' }] });
  });
});
