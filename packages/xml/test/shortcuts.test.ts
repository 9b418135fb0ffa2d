import { createXmlReader, type XmlReader, XmlToken } from '@blankett/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sound, soundDoctypes } from './documents.js';

type Seen = readonly [token: XmlToken, what: string, offset: number, depth: number];

function seen(reader: XmlReader): Seen {
  return [reader.token, reader.token === XmlToken.text ? reader.text : reader.localName, reader.offset, reader.depth];
}

/** Token by token, without texts that are white space only. */
function plainly(text: string): Seen[] {
  const reader = createXmlReader(text, { doctype: 'internal' });
  const all: Seen[] = [];
  while (reader.next() !== XmlToken.eof) if (reader.token !== XmlToken.text || !reader.blank) all.push(seen(reader));
  return all;
}

/** The same by `nextTag`, and by `leafText` where it gives something. */
function quickly(text: string): Seen[] {
  const reader = createXmlReader(text, { doctype: 'internal' });
  const all: Seen[] = [];
  while (reader.nextTag() !== XmlToken.eof) {
    all.push(seen(reader));
    if (reader.token !== XmlToken.start) continue;
    const { depth } = reader;
    const leaf = reader.leafText();
    if (leaf === undefined) continue;
    expect(reader.leafSpaced || leaf === '').toBe(/[ \t\r\n]/.test(leaf) || leaf === '');
    if (/[^ \t\r\n]/.test(leaf)) all.push([XmlToken.text, leaf, reader.offset - leaf.length, depth]);
    all.push(seen(reader));
  }
  return all;
}

describe('nextTag and leafText give what next gives', () => {
  for (const [given] of [...sound, ...soundDoctypes]) it(JSON.stringify(given), () => expect(quickly(given)).toEqual(plainly(given)));

  it('whatever is put together', () => {
    const part = fc.constantFrom('x', ' ', '\n', '\r\n', 'å', '😀', '\u0085', ']', '&amp;', '<!-- c-->', '<?p i?>', '<![CDATA[ y ]]>', '<b/>', '<b>', '</b>', '<å k="v w">', '</å>');
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = `<a>${parts.join('')}</a>`;
      const outcome = (read: (given: string) => Seen[]): unknown => {
        try {
          return read(text);
        } catch (error) {
          return (error as Error).message;
        }
      };
      expect(outcome(quickly)).toEqual(outcome(plainly));
    }), { numRuns: 2000 });
  });
});

describe('a reader knows of its document', () => {
  it('whether it holds control characters outside ASCII', () => {
    const controls = (text: string): boolean => createXmlReader(text).controls;
    expect(['<a>x</a>', '<a>å\u00a0\u1080😀</a>', '<a>\u0080</a>', '<a>åå\u009f</a>'].map(controls)).toEqual([false, false, true, true]);
  });

  it('whether attribute values hold white space', () => {
    const spaced = (text: string): boolean => {
      const reader = createXmlReader(text);
      reader.next();
      return reader.attributesSpaced;
    };
    expect(['<a/>', '<a b="x" />', '<a b="x y"/>', '<a b="x&#32;y"/>', '<a b="\n"/>'].map(spaced)).toEqual([false, false, true, true, true]);
  });
});
