import { createXmlReader, decodeXmlBytes, XmlError } from '@blankett/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.js';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16le = (text: string): number[] => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [unit & 0xff, unit >> 8]);
const utf16be = (text: string): number[] => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((unit) => [unit >> 8, unit & 0xff]);
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('bytes are decoded by their mark, then by their declaration, then as UTF-8', () => {
  const table: readonly (readonly [title: string, bytes: readonly number[], text: string, encoding: string])[] = [
    ['UTF-8', utf8('<å>😀</å>'), '<å>😀</å>', 'UTF-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8('<å/>')], '<å/>', 'UTF-8'],
    ['UTF-8, declared', utf8(`${declared('utf-8')}<å/>`), `${declared('utf-8')}<å/>`, 'UTF-8'],
    ['UTF-16LE with a mark', [0xff, 0xfe, ...utf16le('<å>😀</å>')], '<å>😀</å>', 'UTF-16LE'],
    ['UTF-16BE with a mark', [0xfe, 0xff, ...utf16be('<å>😀</å>')], '<å>😀</å>', 'UTF-16BE'],
    ['UTF-16LE without a mark', utf16le(`${declared('UTF-16')}<å/>`), `${declared('UTF-16')}<å/>`, 'UTF-16LE'],
    ['UTF-16BE without a mark', utf16be('<å/>'), '<å/>', 'UTF-16BE'],
    ['UTF-16 with a mark that declares utf-8, as a real file does', [0xff, 0xfe, ...utf16le(`${declared('utf-8')}<å/>`)], `${declared('utf-8')}<å/>`, 'UTF-16LE'],
    ['UTF-8 with a mark that declares utf-16', [0xef, 0xbb, 0xbf, ...utf8(`${declared('utf-16')}<å/>`)], `${declared('utf-16')}<å/>`, 'UTF-8'],
    ['ISO-8859-1', [...utf8(`${declared('ISO-8859-1')}<a>`), 0xe5, 0x80, ...utf8('</a>')], `${declared('ISO-8859-1')}<a>å\u0080</a>`, 'ISO-8859-1'],
    ['windows-1252', [...utf8(`${declared('Windows-1252')}<a>`), 0xe5, 0x80, 0x96, ...utf8('</a>')], `${declared('Windows-1252')}<a>å€–</a>`, 'windows-1252'],
    ['US-ASCII', utf8(`${declared('us-ascii')}<a/>`), `${declared('us-ascii')}<a/>`, 'US-ASCII'],
    ['nothing', [], '', 'UTF-8'],
  ];
  for (const [title, bytes, text, encoding] of table) {
    it(title, () => expect(decodeXmlBytes(new Uint8Array(bytes))).toEqual({ text, encoding }));
  }
});

describe('bytes that are not what they should be are refused', () => {
  const table: readonly (readonly [title: string, bytes: readonly number[], code: string, line: number, column: number])[] = [
    ['not UTF-8', [...utf8('<a>\næ'), 0xe5, ...utf8('</a>')], 'xml-encoding-bytes', 2, 2],
    ['not UTF-8 after a real U+FFFD', [...utf8('<a>\ufffd'), 0xff], 'xml-encoding-bytes', 1, 5],
    ['a surrogate in UTF-8', [...utf8('<a>'), 0xed, 0xa0, 0x80, ...utf8('</a>')], 'xml-encoding-bytes', 1, 4],
    ['an overlong form', [...utf8('<a>'), 0xc0, 0xaf, ...utf8('</a>')], 'xml-encoding-bytes', 1, 4],
    ['UTF-8 that is cut', [...utf8('<a>'), 0xc3], 'xml-encoding-bytes', 1, 4],
    ['UTF-16 that is cut', [0xff, 0xfe, ...utf16le('<a>'), 0x3c], 'xml-encoding-bytes', 1, 4],
    ['windows-1252 without a character', [...utf8(`${declared('windows-1252')}<a>`), 0x81], 'xml-encoding-bytes', 1, 49],
    ['US-ASCII with an eighth bit', [...utf8(`${declared('US-ASCII')}\n<a>`), 0xe5], 'xml-encoding-bytes', 2, 4],
    ['an encoding we do not read', utf8(`${declared('EBCDIC-CP-US')}<a/>`), 'xml-encoding-unsupported', 1, 31],
    ['a name of every object', utf8(`${declared('constructor')}<a/>`), 'xml-encoding-unsupported', 1, 31],
    ['UTF-16 declared, single bytes', utf8(`${declared('utf-16')}<a/>`), 'xml-encoding-mismatch', 1, 31],
    ['utf-8 declared, UTF-16 without a mark', utf16le(`${declared('utf-8')}<a/>`), 'xml-encoding-mismatch', 1, 1],
    ['UTF-16BE declared, UTF-16LE', utf16le(`${declared('UTF-16BE')}<a/>`), 'xml-encoding-mismatch', 1, 1],
  ];
  for (const [title, bytes, code, line, column] of table) {
    it(title, () => {
      expect(() => createXmlReader(new Uint8Array(bytes))).toThrow(XmlError);
      expect(() => createXmlReader(new Uint8Array(bytes))).toThrow(expect.objectContaining({ code, line, column }));
    });
  }
});

it('a half of a pair in UTF-16 is refused by the reader', () => {
  const bytes = new Uint8Array([0xff, 0xfe, ...utf16le('<a>\ud83d</a>')]);
  expect(() => tokensOf(bytes)).toThrow(expect.objectContaining({ code: 'xml-surrogate', line: 1, column: 4 }));
});

it('U+FFFE and U+FFFF are refused in bytes as in text, their neighbours are not', () => {
  expect(tokensOf(new Uint8Array(utf8('<a>\ufffd\ue000</a>')))).toHaveLength(3);
  for (const character of ['\ufffe', '\uffff']) {
    expect(() => tokensOf(new Uint8Array(utf8(`<a>å${character}</a>`)))).toThrow(expect.objectContaining({ code: 'xml-character', column: 5 }));
  }
});

it('a document gives the same tokens as text and in every encoding that can hold it', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => /^[^\0-\x1f\ufffe\uffff<&\]]*$/.test(value));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const document = `<år>${texts.map((value) => `<b>${value}</b>`).join('')}</år>`;
      const want = tokensOf(document);
      expect(tokensOf(new Uint8Array(utf8(document)))).toEqual(want);
      expect(tokensOf(new Uint8Array([0xff, 0xfe, ...utf16le(document)]))).toEqual(want);
      expect(tokensOf(new Uint8Array(utf16be(document)))).toEqual(want);
    }),
  );
});
