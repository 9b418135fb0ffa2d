/**
 * A small tree, for documents that are read once and looked at from many sides, such as schemas.
 */
import { createXmlReader, type XmlReaderOptions } from './reader.js';
import { XmlToken } from './token.js';

/** An attribute; namespace declarations are not attributes. */
export interface XmlAttributeNode {
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

/** A text: all characters between two tags. */
export interface XmlTextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** An element. */
export interface XmlElementNode {
  readonly kind: 'element';
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttributeNode[];
  readonly children: readonly (XmlElementNode | XmlTextNode)[];
  readonly line: number;
  readonly column: number;
  /** The namespaces in scope: prefix to namespace, the default one under `''`; `xml` is always there. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** The namespace bound to a prefix here; `''` asks for the default namespace. */
  resolvePrefix(prefix: string): string | undefined;
}

/**
 * Reads a whole document into a tree.
 *
 * @throws {XmlError} the first rule of XML that the document breaks
 *
 * @example
 * import { readXmlTree } from '@blankett/xml';
 * const root = readXmlTree('<linje kode="3"><avgift>3125</avgift></linje>');
 * root.attributes[0]?.value; // '3'
 */
export function readXmlTree(input: string | Uint8Array, options: XmlReaderOptions = {}): XmlElementNode {
  const reader = createXmlReader(input, options);
  const open: { element: XmlElementNode; children: (XmlElementNode | XmlTextNode)[] }[] = [];
  let namespaces: ReadonlyMap<string, string> = new Map([['', ''], ['xml', reader.resolvePrefix('xml')!]]);
  for (;;) {
    switch (reader.next()) {
      case XmlToken.start: {
        const outer = open.at(-1);
        namespaces = outer?.element.namespaces ?? namespaces;
        if (reader.declarations.length > 0) {
          namespaces = new Map([...namespaces, ...reader.declarations.map(({ prefix, namespace }) => [prefix, namespace] as const)]);
        }
        const inScope = namespaces;
        const children: (XmlElementNode | XmlTextNode)[] = [];
        const element: XmlElementNode = {
          kind: 'element',
          prefix: reader.prefix,
          localName: reader.localName,
          namespace: reader.namespace,
          attributes: Array.from({ length: reader.attributeCount }, (_, index) => ({
            prefix: reader.attributePrefix(index),
            localName: reader.attributeLocalName(index),
            namespace: reader.attributeNamespace(index),
            value: reader.attributeValue(index),
            ...reader.locate(reader.attributeOffset(index)),
          })),
          children,
          ...reader.locate(reader.offset),
          namespaces: inScope,
          resolvePrefix: (prefix) => inScope.get(prefix),
        };
        outer?.children.push(element);
        open.push({ element, children });
        break;
      }
      case XmlToken.text:
        open.at(-1)!.children.push({ kind: 'text', text: reader.text, ...reader.locate(reader.offset) });
        break;
      case XmlToken.end: {
        const { element } = open.pop()!;
        if (open.length > 0) break;
        while (reader.next() !== XmlToken.eof);
        return element;
      }
    }
  }
}
