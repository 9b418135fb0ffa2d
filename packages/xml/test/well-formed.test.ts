import { XmlError, type XmlErrorCode, xmlRules } from '@blankett/xml';
import { describe, expect, it } from 'vitest';
import { broken, brokenDoctypes, subset } from './documents.js';
import { tokensOf } from './tokens.js';

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
