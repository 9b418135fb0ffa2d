import { createXmlReader, XmlToken } from '@blankett/xml';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.js';

const subset = (declarations: string, root: string): string => `<!DOCTYPE a PUBLIC "-//X//DTD X//EN" "http://example.org/x.dtd" [${declarations}]>${root}`;

describe('tokens', () => {
  const table: readonly (readonly [given: string, want: readonly string[]])[] = [
    ['<a/>', ['a', '/a']],
    ['<a ></a >', ['a', '/a']],
    ['<a\n/>', ['a', '/a']],
    ['<a b="1" c=\'2\' d = "3"/>', ['a @b="1" @c="2" @d="3"', '/a']],
    ['<a b="\'" c=\'"\'/>', ['a @b="\'" @c="\\""', '/a']],
    ['<a><b>x</b><b/>y</a>', ['a', 'b', '"x"', '/b', 'b', '/b', '"y"', '/a']],
    ['<?xml version="1.0"?><?p?><!-- c --><a/><!-- c --><?p q?>\n', ['a', '/a']],
    ['<?xml version="1.7"?><a/>', ['a', '/a']],
    ['<?xml-stylesheet href="x"?><a/>', ['a', '/a']],
    ["<?xml version='1.0' encoding='ISO-8859-1' standalone='no' ?><a>å</a>", ['a', '"å"', '/a']],
    ['\ufeff<?xml version="1.0"?><a/>', ['a', '/a']],
    // Merged texts
    ['<a>x<!-- c -->y<?p?>z</a>', ['a', '"xyz"', '/a']],
    ['<a><!-- c -->y</a>', ['a', '"y"', '/a']],
    ['<a>x<![CDATA[<y>&amp;]]>z</a>', ['a', '"x<y>&amp;z"', '/a']],
    ['<a><![CDATA[]]></a>', ['a', '/a']],
    ['<a><![CDATA[]]]]><![CDATA[>]]></a>', ['a', '"]]>"', '/a']],
    ['<a>] ]> ]]</a>', ['a', '"] ]> ]]"', '/a']],
    ['<a>></a>', ['a', '">"', '/a']],
    // References
    ['<a>&lt;&gt;&amp;&apos;&quot;</a>', ['a', `"<>&'\\""`, '/a']],
    ['<a>&#65;&#x42;&#x1F600;</a>', ['a', '"AB😀"', '/a']],
    ['<a b="&lt;&#65;&quot;"/>', ['a @b="<A\\""', '/a']],
    ['<a>1&#13;2</a>', ['a', '"1\\r2"', '/a']],
    // Line ends and attribute values
    ['<a>1\r\n2\r3\n4</a>', ['a', '"1\\n2\\n3\\n4"', '/a']],
    ['<a>1\r\n&amp;\r</a>', ['a', '"1\\n&\\n"', '/a']],
    ['<a><![CDATA[1\r\n2]]></a>', ['a', '"1\\n2"', '/a']],
    ['<a b="1\r\n2\t3\n4\r5"/>', ['a @b="1 2 3 4 5"', '/a']],
    ['<a b="1&#13;&#10;&#9;2"/>', ['a @b="1\\r\\n\\t2"', '/a']],
    ['<a b=" 1 "/>', ['a @b=" 1 "', '/a']],
    // Names
    ['<år æøå="1"/>', ['år @æøå="1"', '/år']],
    ['<år></år>', ['år', '/år']],
    ['<a·-.1/>', ['a·-.1', '/a·-.1']],
    ['<𐀀/>', ['𐀀', '/𐀀']],
    ['<__proto__ constructor="1"/>', ['__proto__ @constructor="1"', '/__proto__']],
    // Namespaces
    ['<a xmlns="x"/>', ['{x}a', '/{x}a']],
    ['<a xmlns="x" b="1"/>', ['{x}a @b="1"', '/{x}a']],
    ['<p:a p:b="1" xmlns:p="x"/>', ['{x}a @{x}b="1"', '/{x}a']],
    ['<a xmlns="x"><b xmlns=""><c/></b><d/></a>', ['{x}a', 'b', 'c', '/c', '/b', '{x}d', '/{x}d', '/{x}a']],
    ['<p:a xmlns:p="x"><p:a xmlns:p="y"/><p:a/></p:a>', ['{x}a', '{y}a', '/{y}a', '{x}a', '/{x}a', '/{x}a']],
    ['<a xml:lang="nb"/>', ['a @{http://www.w3.org/XML/1998/namespace}lang="nb"', '/a']],
    ['<a xmlns:xml="http://www.w3.org/XML/1998/namespace"/>', ['a', '/a']],
    ['<a xmlns:p="x" b="1" p:b="2"/>', ['a @b="1" @{x}b="2"', '/a']],
    ['<a xmlns="x" xmlns:p="x" b="1" p:b="2"/>', ['{x}a @b="1" @{x}b="2"', '/{x}a']],
    ['<a xmlns="http://ex.no/å&amp;b"/>', ['{http://ex.no/å&b}a', '/{http://ex.no/å&b}a']],
  ];
  for (const [given, want] of table) it(JSON.stringify(given), () => expect(tokensOf(given)).toEqual(want));
});

describe('an internal subset', () => {
  const table: readonly (readonly [given: string, want: readonly string[]])[] = [
    [subset('', '<a/>'), ['a', '/a']],
    [subset('<!ENTITY e "x">', '<a b="&e;">1&e;2</a>'), ['a @b="x"', '"1x2"', '/a']],
    [subset('<!ENTITY e "x"><!ENTITY e "y">', '<a>&e;</a>'), ['a', '"x"', '/a']],
    [subset('<!ENTITY e "1<b c=\'&f;\'>2</b>3"><!ENTITY f "&#38;lt;">', '<a>0&e;4</a>'), ['a', '"01"', 'b @c="<"', '"2"', '/b', '"34"', '/a']],
    [subset('<!ENTITY e "<b/>">', '<a>&e;&e;</a>'), ['a', 'b', '/b', 'b', '/b', '/a']],
    [subset('<!ENTITY e "1&#13;2\r\n3">', '<a b="&e;">&e;</a>'), ['a @b="1 2 3"', '"1\\r2\\n3"', '/a']],
    [subset('<!ENTITY e "">', '<a>&e;</a>'), ['a', '/a']],
    [subset('<!ENTITY e "<p:b/>">', '<a xmlns:p="x">&e;<c xmlns:p="y">&e;</c></a>'), ['a', '{x}b', '/{x}b', 'c', '{y}b', '/{y}b', '/c', '/a']],
    [subset('<!ENTITY e "æ😀">', '<a>&e;</a>'), ['a', '"æ😀"', '/a']],
    [subset('<!ENTITY % p ""> %p; <!ELEMENT a (#PCDATA|b)*><!ELEMENT b ((c|d)+,e?)*><!ELEMENT c EMPTY><!ATTLIST a b CDATA ">" c ID #IMPLIED d (e|f) #FIXED "e"><!NOTATION n PUBLIC "x"><!-- > --><?p > ?>', '<a/>'), ['a', '/a']],
    [subset('<!ENTITY e SYSTEM "x"><!ENTITY u PUBLIC "p" "x" NDATA n>', '<a/>'), ['a', '/a']],
  ];
  for (const [given, want] of table) {
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
