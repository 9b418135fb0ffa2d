import { createXmlReader, XmlToken } from '@blankett/xml';
import { describe, expect, it } from 'vitest';
import { sound, soundDoctypes } from './documents.js';
import { tokensOf } from './tokens.js';

describe('tokens', () => {
  for (const [given, want] of sound) it(JSON.stringify(given), () => expect(tokensOf(given)).toEqual(want));
});

describe('an internal subset', () => {
  for (const [given, want] of soundDoctypes) {
    it(JSON.stringify(given), () => expect(tokensOf(given, { doctype: 'internal' })).toEqual(want));
  }
});

describe('places', () => {
  it('are offsets into the text, as lines and columns from 1, whatever the line ends', () => {
    const text = '<a>\r\n  <b c="1">x</b>\r  <!-- y -->z\n</a>';
    const reader = createXmlReader(text);
    const places: string[] = [];
    while (reader.next() !== XmlToken.eof) {
      const { line, column } = reader.locate(reader.offset);
      places.push(`${reader.token} ${line}:${column}`);
      if (reader.attributeCount > 0 && reader.token === XmlToken.start) {
        expect(reader.locate(reader.attributeOffset(0))).toEqual({ line: 2, column: 6 });
      }
    }
    expect(places).toEqual(['1 1:1', '3 1:4', '1 2:3', '3 2:12', '2 2:13', '3 2:17', '2 4:1']);
  });

  it('count UTF-16 units, as editors do', () => {
    const reader = createXmlReader(new TextEncoder().encode('<a>å😀<b/></a>'));
    reader.next();
    reader.next();
    reader.next();
    expect([reader.localName, reader.locate(reader.offset)]).toEqual(['b', { line: 1, column: 7 }]);
  });
});

describe('the current token', () => {
  it('tells depth, blank texts, declarations and prefixes in scope', () => {
    const reader = createXmlReader('<a xmlns="x" xmlns:p="y">\n <b xmlns:p="z" xmlns="">t</b></a>');
    const seen: unknown[] = [];
    while (reader.next() !== XmlToken.eof) {
      seen.push([reader.depth, reader.token === XmlToken.text && reader.blank, reader.declarations.map(({ prefix, namespace }) => `${prefix}=${namespace}`), reader.resolvePrefix('p'), reader.resolvePrefix('')]);
    }
    expect(seen).toEqual([
      [1, false, ['=x', 'p=y'], 'y', 'x'],
      [1, true, [], 'y', 'x'],
      [2, false, ['p=z', '=' ], 'z', ''],
      [2, false, [], 'z', ''],
      [2, false, [], 'z', ''],
      [1, false, [], 'y', 'x'],
    ]);
    expect(reader.resolvePrefix('q')).toBeUndefined();
  });

  it('is not changed by another reader, nor by changing the bytes', () => {
    const bytes = new TextEncoder().encode('<p:a xmlns:p="x"><p:b/></p:a>');
    const one = createXmlReader(bytes);
    const other = createXmlReader('<p:a xmlns:p="y"><p:b/></p:a>');
    bytes.fill(0x20);
    const namespaces: string[] = [];
    while (one.next() !== XmlToken.eof) {
      other.next();
      namespaces.push(one.namespace + other.namespace);
    }
    expect(namespaces).toEqual(['xy', 'xy', 'xy', 'xy']);
  });

  it('stays at the end', () => {
    const reader = createXmlReader('<a/>');
    for (let count = 0; count < 5; count++) reader.next();
    expect([reader.token, reader.next()]).toEqual([XmlToken.eof, XmlToken.eof]);
  });
});
