import { escapeAttribute, escapeText, isNCName, isNmtoken, isQName, isXmlName, isXmlText, readXmlTree, type XmlElementNode } from '@blankett/xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the tree', () => {
  it('keeps names, namespaces, attributes, texts and places', () => {
    const root = readXmlTree('<p:a xmlns:p="x" p:b="1">\n  <c xmlns="y" d="2">t</c></p:a>');
    expect(root).toMatchObject({
      kind: 'element', prefix: 'p', localName: 'a', namespace: 'x', line: 1, column: 1,
      attributes: [{ prefix: 'p', localName: 'b', namespace: 'x', value: '1', line: 1, column: 18 }],
      children: [
        { kind: 'text', text: '\n  ', line: 1, column: 26 },
        { kind: 'element', prefix: '', localName: 'c', namespace: 'y', line: 2, column: 3, attributes: [{ localName: 'd', namespace: '' }], children: [{ kind: 'text', text: 't', line: 2, column: 22 }] },
      ],
    });
    const child = root.children[1] as XmlElementNode;
    expect([child.resolvePrefix('p'), child.resolvePrefix(''), child.resolvePrefix('q'), root.resolvePrefix('')]).toEqual(['x', 'y', undefined, '']);
  });

  it('reads the whole document', () => {
    expect(() => readXmlTree('<a/><b/>')).toThrow(expect.objectContaining({ code: 'xml-root-second' }));
  });
});

describe('names', () => {
  const table: readonly (readonly [text: string, name: boolean, ncName: boolean, qName: boolean, nmtoken: boolean])[] = [
    ['a', true, true, true, true],
    ['_', true, true, true, true],
    ['a-1.b·', true, true, true, true],
    ['år', true, true, true, true],
    ['𐀀', true, true, true, true],
    ['a:b', true, false, true, true],
    [':a', true, false, false, true],
    ['a:b:c', true, false, false, true],
    ['1a', false, false, false, true],
    ['-', false, false, false, true],
    ['', false, false, false, false],
    ['a b', false, false, false, false],
    ['a\n', false, false, false, false],
    ['a×', false, false, false, false],
    ['\ud800', false, false, false, false],
    ['\u{f0000}', false, false, false, false],
  ];
  for (const [text, ...want] of table) {
    it(JSON.stringify(text), () => expect([isXmlName(text), isNCName(text), isQName(text), isNmtoken(text)]).toEqual(want));
  }
});

describe('escaping', () => {
  it.each([
    ['Per & Kari', 'Per &amp; Kari', 'Per &amp; Kari'],
    ['<a>', '&lt;a&gt;', '&lt;a&gt;'],
    [']]>', ']]&gt;', ']]&gt;'],
    ['"\'', '"\'', '&quot;&apos;'],
    ['\t\n\r', '\t\n&#xD;', '&#x9;&#xA;&#xD;'],
    ['😀', '😀', '😀'],
  ])('%j', (given, text, attribute) => expect([escapeText(given), escapeAttribute(given)]).toEqual([text, attribute]));
});

/** A tree as the property test makes it: no two texts side by side, and none of them empty. */
interface Plain {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (Plain | string)[];
}

const name = fc.stringMatching(/^[a-zæøå_][a-zæøå0-9._-]{0,8}$/u);
const text = fc.string({ unit: 'binary' }).filter((value) => isXmlText(value) && value !== '');
const { tree } = fc.letrec<{ tree: Plain }>((tie) => ({
  tree: fc.record({
    name,
    attributes: fc.uniqueArray(fc.tuple(name, fc.oneof(text, fc.constant(''))), { selector: ([key]) => key, maxLength: 20 }).map((all) => all.filter(([key]) => !key.startsWith('xmlns'))),
    children: fc.array(fc.oneof({ depthSize: 'small' }, text, tie('tree')), { maxLength: 5 }).map((children) => children.filter((child, index) => typeof child !== 'string' || typeof children[index - 1] !== 'string')),
  }),
}));

function print({ name, attributes, children }: Plain): string {
  const start = `${name}${attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}`;
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.map((child) => (typeof child === 'string' ? escapeText(child) : print(child))).join('')}</${name}>`;
}

function plain(element: XmlElementNode): Plain {
  return {
    name: element.localName,
    attributes: element.attributes.map(({ localName, value }) => [localName, value] as const),
    children: element.children.map((child) => (child.kind === 'text' ? child.text : plain(child))),
  };
}

it('what is written is read as it was, from text and from bytes', () => {
  fc.assert(
    fc.property(tree, (given) => {
      const document = print(given);
      expect(plain(readXmlTree(document))).toEqual(given);
      expect(plain(readXmlTree(new TextEncoder().encode(document)))).toEqual(given);
    }),
    { numRuns: 300 },
  );
});
