import { XmlError, type XmlErrorCode, xmlRules } from '@blankett/xml';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.js';

const subset = (declarations: string, root = '<a/>'): string => `<!DOCTYPE a [${declarations}]>${root}`;

/** One row for each way to break a rule: the document, the rule, where. */
const broken: readonly (readonly [document: string, code: XmlErrorCode, line: number, column: number])[] = [
  // Prolog and epilog
  ['', 'xml-root-missing', 1, 1],
  [' \n', 'xml-root-missing', 2, 1],
  ['<!-- only -->', 'xml-root-missing', 1, 14],
  ['<a/><b/>', 'xml-root-second', 1, 5],
  ['<a/>text', 'xml-text-outside-root', 1, 5],
  ['text<a/>', 'xml-text-outside-root', 1, 1],
  ['&amp;<a/>', 'xml-text-outside-root', 1, 1],
  ['<![CDATA[x]]><a/>', 'xml-text-outside-root', 1, 1],
  ['</a>', 'xml-tag-mismatch', 1, 1],
  ['<a/></a>', 'xml-tag-mismatch', 1, 5],
  // XML declaration
  ['<?xml version="1.0" encoding="UTF-8" standalone="maybe"?><a/>', 'xml-declaration', 1, 1],
  ['<?xml encoding="UTF-8"?><a/>', 'xml-declaration', 1, 1],
  ['<?xml version=1.0?><a/>', 'xml-declaration', 1, 1],
  ['<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>', 'xml-declaration', 1, 1],
  ['<?xml?><a/>', 'xml-declaration', 1, 1],
  ['<?xml version="2.0"?><a/>', 'xml-version', 1, 1],
  ['\n<?xml version="1.0"?><a/>', 'xml-declaration-place', 2, 1],
  ['<a><?xml version="1.0"?></a>', 'xml-declaration-place', 1, 4],
  // Characters
  ['<a>\u0000</a>', 'xml-character', 1, 4],
  ['<a>\u000b</a>', 'xml-character', 1, 4],
  ['<a b="\u001f"/>', 'xml-character', 1, 7],
  ['<a>\n  \uffff</a>', 'xml-character', 2, 3],
  ['<a>\ufffe</a>', 'xml-character', 1, 4],
  ['<!-- \u0001 --><a/>', 'xml-character', 1, 6],
  ['<?p \u0001 ?><a/>', 'xml-character', 1, 5],
  ['<a><![CDATA[\u0001]]></a>', 'xml-character', 1, 13],
  ['<a>&amp;\u0001</a>', 'xml-character', 1, 9],
  ['<a\u0001/>', 'xml-character', 1, 3],
  ['\u0001<a/>', 'xml-character', 1, 1],
  ['<a>\ud83d</a>', 'xml-surrogate', 1, 4],
  ['<a>\ude00\ud83d</a>', 'xml-surrogate', 1, 4],
  ['<a b="\ud83d"/>', 'xml-surrogate', 1, 7],
  // Document type declarations
  ['<!DOCTYPE a><a/>', 'xml-doctype', 1, 1],
  ['<a><!DOCTYPE a></a>', 'xml-doctype-place', 1, 4],
  ['<a/><!DOCTYPE a>', 'xml-doctype-place', 1, 5],
  // Names
  ['<1/>', 'xml-name', 1, 2],
  ['< a/>', 'xml-name', 1, 2],
  ['<>', 'xml-name', 1, 2],
  ['<a><</a>', 'xml-name', 1, 5],
  ['<a>3 < 4</a>', 'xml-name', 1, 7],
  ['<a -b="c"/>', 'xml-name', 1, 4],
  ['<a/b>', 'xml-tag-syntax', 1, 4],
  ['<a×/>', 'xml-name', 1, 3],
  ['<:a/>', 'xml-qualified-name', 1, 2],
  ['<a:/>', 'xml-qualified-name', 1, 2],
  ['<a:b:c xmlns:a="x"/>', 'xml-qualified-name', 1, 2],
  ['<a:1 xmlns:a="x"/>', 'xml-qualified-name', 1, 2],
  ['<a b:="c"/>', 'xml-qualified-name', 1, 4],
  // Tags
  ['<a', 'xml-tag-unclosed', 1, 3],
  ['<a b', 'xml-tag-unclosed', 1, 5],
  ['<a b=', 'xml-tag-unclosed', 1, 6],
  ['<a>', 'xml-tag-unclosed', 1, 4],
  ['<a>\n<b>', 'xml-tag-unclosed', 2, 4],
  ['<a>text', 'xml-tag-unclosed', 1, 8],
  ['<a></', 'xml-tag-unclosed', 1, 6],
  ['<a></a', 'xml-tag-unclosed', 1, 7],
  ['<a></b>', 'xml-tag-mismatch', 1, 4],
  ['<a></ab>', 'xml-tag-mismatch', 1, 4],
  ['<ab></a>', 'xml-tag-mismatch', 1, 5],
  ['<a><b></a></b>', 'xml-tag-mismatch', 1, 7],
  ['<p:a xmlns:p="x" xmlns:q="x"></q:a>', 'xml-tag-mismatch', 1, 30],
  ['<a></ a>', 'xml-name', 1, 6],
  ['<a></a b>', 'xml-tag-syntax', 1, 8],
  ['<a></a/>', 'xml-tag-syntax', 1, 7],
  ['<a / >', 'xml-tag-syntax', 1, 5],
  // Attributes
  ['<a b/>', 'xml-attribute-syntax', 1, 5],
  ['<a b=c/>', 'xml-attribute-syntax', 1, 6],
  ['<a b "c"/>', 'xml-attribute-syntax', 1, 6],
  ['<a b="c"d="e"/>', 'xml-attribute-space', 1, 9],
  ['<a b="<"/>', 'xml-attribute-less-than', 1, 7],
  ['<a b="c', 'xml-attribute-unclosed', 1, 8],
  ["<a b='c\"/>", 'xml-attribute-unclosed', 1, 11],
  ['<a b="1" b="2"/>', 'xml-attribute-duplicate', 1, 10],
  ['<a xmlns:p="x" xmlns:q="x" p:b="1" q:b="2"/>', 'xml-attribute-duplicate', 1, 36],
  ['<a xmlns="x" xmlns="y"/>', 'xml-attribute-duplicate', 1, 14],
  ['<a xmlns:p="x" xmlns:p="x"/>', 'xml-attribute-duplicate', 1, 16],
  [`<a ${Array.from({ length: 20 }, (_, index) => `a${index}="" `).join('')}a3=""/>`, 'xml-attribute-duplicate', 1, 134],
  // References
  ['<a>&</a>', 'xml-reference', 1, 4],
  ['<a>Per & Kari</a>', 'xml-reference', 1, 8],
  ['<a>&amp</a>', 'xml-reference', 1, 4],
  ['<a>&#;</a>', 'xml-reference', 1, 4],
  ['<a>&#x;</a>', 'xml-reference', 1, 4],
  ['<a>&#X41;</a>', 'xml-reference', 1, 4],
  ['<a>&#12a;</a>', 'xml-reference', 1, 4],
  ['<a b="&"/>', 'xml-reference', 1, 7],
  ['<a>&#0;</a>', 'xml-character-reference', 1, 4],
  ['<a>&#x1F;</a>', 'xml-character-reference', 1, 4],
  ['<a>&#xD800;</a>', 'xml-character-reference', 1, 4],
  ['<a>&#xFFFE;</a>', 'xml-character-reference', 1, 4],
  ['<a>&#x110000;</a>', 'xml-character-reference', 1, 4],
  ['<a>&#99999999999999999999;</a>', 'xml-character-reference', 1, 4],
  ['<a b="&#8;"/>', 'xml-character-reference', 1, 7],
  ['<a>&nbsp;</a>', 'xml-entity-undeclared', 1, 4],
  ['<a b="&nbsp;"/>', 'xml-entity-undeclared', 1, 7],
  // Sections, comments, instructions
  ['<a>]]></a>', 'xml-cdata-end', 1, 4],
  ['<a>&amp;]]></a>', 'xml-cdata-end', 1, 9],
  ['<a><![CDATA[x]]</a>', 'xml-cdata-unclosed', 1, 20],
  ['<a><!b></a>', 'xml-markup', 1, 4],
  ['<a><![cdata[]]></a>', 'xml-markup', 1, 4],
  ['<a><!-- x -- y --></a>', 'xml-comment', 1, 11],
  ['<!-- x ---><a/>', 'xml-comment', 1, 8],
  ['<a><!-- x </a>', 'xml-comment-unclosed', 1, 15],
  ['<?XML x?><a/>', 'xml-instruction', 1, 1],
  ['<?p:q x?><a/>', 'xml-instruction', 1, 1],
  ['<? p?><a/>', 'xml-instruction', 1, 1],
  ['<?p$?><a/>', 'xml-instruction', 1, 1],
  ['<a><?p </a>', 'xml-instruction-unclosed', 1, 12],
  // Namespaces
  ['<p:a/>', 'xml-prefix-undeclared', 1, 2],
  ['<a p:b="c"/>', 'xml-prefix-undeclared', 1, 4],
  ['<a><b xmlns:p="x"/><p:c/></a>', 'xml-prefix-undeclared', 1, 21],
  ['<a xmlns:xmlns="x"/>', 'xml-prefix-reserved', 1, 4],
  ['<a xmlns:xml="x"/>', 'xml-prefix-reserved', 1, 4],
  ['<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>', 'xml-prefix-reserved', 1, 4],
  ['<a xmlns="http://www.w3.org/XML/1998/namespace"/>', 'xml-prefix-reserved', 1, 4],
  ['<a xmlns:p="http://www.w3.org/2000/xmlns/"/>', 'xml-prefix-reserved', 1, 4],
  ['<xmlns:a/>', 'xml-prefix-reserved', 1, 2],
  ['<a xmlns:p=""/>', 'xml-prefix-undeclaring', 1, 4],
  // Limits
  [`${'<a>'.repeat(1001)}`, 'xml-limit-depth', 1, 3001],
  [`<a ${Array.from({ length: 1001 }, (_, index) => `a${index}=""`).join(' ')}/>`, 'xml-limit-attributes', 1, 7894],
  [`<a ${Array.from({ length: 1001 }, (_, index) => `xmlns:a${index}="x"`).join(' ')}/>`, 'xml-limit-attributes', 1, 14894],
];

/** The same, for documents read with `doctype: 'internal'`. */
const brokenDoctypes: readonly (readonly [document: string, code: XmlErrorCode, line: number, column: number])[] = [
  ['<!DOCTYPE a><!DOCTYPE a><a/>', 'xml-doctype-place', 1, 13],
  ['<!DOCTYPEa><a/>', 'xml-doctype-syntax', 1, 10],
  ['<!DOCTYPE a <a/>', 'xml-doctype-syntax', 1, 13],
  ['<!DOCTYPE a SYSTEM><a/>', 'xml-doctype-syntax', 1, 19],
  ['<!DOCTYPE a PUBLIC "p"><a/>', 'xml-doctype-syntax', 1, 23],
  ['<!DOCTYPE 1><a/>', 'xml-name', 1, 11],
  ['<!DOCTYPE a [', 'xml-doctype-syntax', 1, 14],
  [subset('text'), 'xml-doctype-syntax', 1, 14],
  [subset('<!ENTITY e>'), 'xml-doctype-syntax', 1, 24],
  [subset('<!ENTITY e "'), 'xml-doctype-syntax', 1, 32],
  [subset('<!ENTITY e:f "x">'), 'xml-qualified-name', 1, 23],
  [subset('<!ENTITY e "%p;">'), 'xml-doctype-syntax', 1, 26],
  [subset('<!ENTITY e "\u0001">'), 'xml-character', 1, 26],
  [subset('<!ENTITY e "&">'), 'xml-reference', 1, 26],
  [subset('<!ENTITY e "x"'), 'xml-doctype-syntax', 1, 28],
  [subset('<!ENTITY % p SYSTEM "p">%p;'), 'xml-entity-external', 1, 38],
  [subset('<!ENTITY % p "<!ENTITY e \'x\'>">%p;'), 'xml-entity-external', 1, 45],
  [subset('<!ATTLIST>'), 'xml-doctype-syntax', 1, 23],
  [subset('<!ELEMENT a (b'), 'xml-doctype-syntax', 1, 28],
  [subset('<!ELEMENT a (b|c,d)>'), 'xml-doctype-syntax', 1, 30],
  [subset('<!ELEMENT a (#PCDATA|b)>'), 'xml-doctype-syntax', 1, 36],
  [subset('<!ELEMENT a (b) c>'), 'xml-doctype-syntax', 1, 30],
  [subset('<!ELEMENT a ()>'), 'xml-name', 1, 27],
  [subset('<!ATTLIST a b TEXT #IMPLIED>'), 'xml-doctype-syntax', 1, 28],
  [subset('<!ATTLIST a b CDATA>'), 'xml-doctype-syntax', 1, 33],
  [subset('<!ATTLIST a b (c,d) #IMPLIED>'), 'xml-doctype-syntax', 1, 30],
  [subset('<!ATTLIST a b CDATA "<">'), 'xml-attribute-less-than', 1, 35],
  [subset('<!NOTATION n>'), 'xml-doctype-syntax', 1, 26],
  [subset('<!-- -- -->'), 'xml-comment', 1, 19],
  [subset('<?p'), 'xml-instruction-unclosed', 1, 23],
  [subset('', '<a>&e;</a>'), 'xml-entity-undeclared', 1, 19],
  [subset('<!ENTITY e SYSTEM "file:///etc/passwd">', '<a>&e;</a>'), 'xml-entity-external', 1, 58],
  [subset('<!ENTITY e SYSTEM "x">', '<a b="&e;"/>'), 'xml-entity-external', 1, 44],
  [subset('<!ENTITY e "&f;"><!ENTITY f "&e;">', '<a>&e;</a>'), 'xml-entity-recursive', 1, 53],
  [subset('<!ENTITY e "&e;">', '<a b="&e;"/>'), 'xml-entity-recursive', 1, 39],
  [subset('<!ENTITY e "<b>">', '<a>&e;</b></a>'), 'xml-entity-nesting', 1, 36],
  [subset('<!ENTITY e "</a>">', '<a>&e;'), 'xml-entity-nesting', 1, 37],
  [subset('<!ENTITY e "<b">', '<a>&e;></b></a>'), 'xml-entity-nesting', 1, 35],
  [subset('<!ENTITY e "<b/>">', '<a b="&e;"/>'), 'xml-attribute-less-than', 1, 40],
];

const laughs = ['<!ENTITY l0 "ha">', ...Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`)].join('');

function fault(document: string, doctype: 'refuse' | 'internal'): unknown {
  try {
    tokensOf(document, { doctype });
  } catch (error) {
    if (error instanceof XmlError) return [error.code, error.line, error.column];
    throw error;
  }
  return 'accepted';
}

const label = (document: string): string => JSON.stringify(document.length > 80 ? `${document.slice(0, 77)}…` : document);

describe('a document that breaks a rule is refused, with the rule and the place', () => {
  for (const [document, code, line, column] of broken) {
    it(`${label(document)}: ${code}`, () => expect(fault(document, 'refuse')).toEqual([code, line, column]));
  }
});

describe('an internal subset that breaks a rule is refused, with the rule and the place', () => {
  for (const [document, code, line, column] of brokenDoctypes) {
    it(`${label(document)}: ${code}`, () => expect(fault(document, 'internal')).toEqual([code, line, column]));
  }
  it('entities do not expand beyond the limit', () => {
    expect(fault(subset(laughs, '<a>&l9;</a>'), 'internal')).toEqual(['xml-limit-expansion', 1, expect.any(Number)]);
    expect(fault(subset(laughs, '<a b="&l9;"/>'), 'internal')).toEqual(['xml-limit-expansion', 1, expect.any(Number)]);
  });
});

it('every rule has a document that breaks it', () => {
  const elsewhere: XmlErrorCode[] = ['xml-encoding-unsupported', 'xml-encoding-mismatch', 'xml-encoding-bytes', 'xml-limit-expansion'];
  const shown = new Set([...broken, ...brokenDoctypes].map(([, code]) => code).concat(elsewhere));
  expect(Object.keys(xmlRules).filter((code) => !shown.has(code as XmlErrorCode))).toEqual([]);
});

it('a message never repeats text of the document', () => {
  for (const document of ['<a>Ola & Kari</a>', '<a>Ola &Kari;</a>', '<a b="Ola<Kari"/>', '<a>Ola</a>Kari', '<a b=Kari/>', '<a Ola Kari="x"/>']) {
    expect(() => tokensOf(document)).toThrow(XmlError);
    expect(() => tokensOf(document)).not.toThrow(/Ola|Kari/);
  }
});
