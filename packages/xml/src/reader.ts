/**
 * The pull reader's interface: what a token tells.
 *
 * @see https://www.w3.org/TR/xml/
 * @see https://www.w3.org/TR/xml-names/
 */
import { decodeXmlBytes } from './encoding.js';
import type { NamespaceDeclaration } from './namespaces.js';
import type { Place } from './position.js';
import { TextReader } from './text-reader.js';
import type { XmlToken } from './token.js';

/** How much a document may ask for. */
export interface XmlLimits {
  /** Elements inside each other. Default 1000. */
  readonly depth?: number;
  /** Attributes on one element, namespace declarations included. Default 1000. */
  readonly attributes?: number;
  /** Characters that entities expand to, all references together. Default 1,000,000. */
  readonly expansion?: number;
}

/** Options of {@link createXmlReader}. */
export interface XmlReaderOptions {
  /**
   * `'refuse'` (default): a document type declaration is an error. `'internal'`: its internal subset is read and general
   * entities declared there are expanded; nothing external is ever read, and attribute defaults are not applied.
   */
  readonly doctype?: 'refuse' | 'internal';
  readonly limits?: XmlLimits;
}

/**
 * A reader over one document. Its fields describe the current token until `next` is called again.
 *
 * Comments and processing instructions are checked and skipped. A text comes whole: CDATA sections, references and what
 * comments cut apart are merged, line ends are line feeds.
 */
export interface XmlReader {
  /** Goes to the next token. @throws {XmlError} */
  next(): XmlToken;
  /** As {@link XmlReader.next}, but passes over texts that are white space only. @throws {XmlError} */
  nextTag(): XmlToken;
  /**
   * Start tags: where nothing but plain text, or nothing at all, stands before the end tag, goes there and gives the text.
   * The text then stands before `offset`, unless it is empty. Undefined, and nothing has moved, anywhere else: `next` reads it.
   */
  leafText(): string | undefined;
  readonly token: XmlToken;
  /** How many elements are open, that of a start or end tag included. */
  readonly depth: number;
  /** Offset of the token's first character in the decoded text. Inside an entity, that of the reference. */
  readonly offset: number;
  /** Start and end tags: the prefix, or `''`. */
  readonly prefix: string;
  /** Start and end tags: the local name. */
  readonly localName: string;
  /** Start and end tags: the namespace, or `''`. */
  readonly namespace: string;
  /** Text: the characters. */
  readonly text: string;
  /** Text: whether it is white space only. Costs less than to look at `text`. */
  readonly blank: boolean;
  /** Start tags: how many attributes, without namespace declarations. */
  readonly attributeCount: number;
  /** Start tags: whether some attribute's value holds white space. */
  readonly attributesSpaced: boolean;
  attributePrefix(index: number): string;
  attributeLocalName(index: number): string;
  attributeNamespace(index: number): string;
  /** The normalised value (references replaced, white space characters as blanks). */
  attributeValue(index: number): string;
  /** Offset of the attribute's name. */
  attributeOffset(index: number): number;
  /** The namespace bound to a prefix at the current token; `''` asks for the default namespace. */
  resolvePrefix(prefix: string): string | undefined;
  /** Start tags: the namespace declarations on this tag. */
  readonly declarations: readonly NamespaceDeclaration[];
  /** Whether the text that `leafText` gave last holds white space. */
  readonly leafSpaced: boolean;
  /** Whether the document has characters from U+0080 to U+009F: control characters that XML allows. */
  readonly controls: boolean;
  /** Line and column of an offset, both from 1. */
  locate(offset: number): Place;
}

/**
 * Creates a reader over a document.
 *
 * @param input bytes (then the encoding is found out) or text (then a declared encoding means nothing)
 * @throws {XmlError} when the bytes cannot be decoded or the XML declaration is wrong; all else is thrown by `next`
 *
 * @example
 * import { createXmlReader, XmlToken } from '@blankett/xml';
 * const reader = createXmlReader('<linje kode="3">3125</linje>');
 * while (reader.next() !== XmlToken.eof) {
 *   if (reader.token === XmlToken.start) console.log(reader.localName, reader.attributeValue(0));
 *   if (reader.token === XmlToken.text) console.log(reader.text);
 * }
 */
export function createXmlReader(input: string | Uint8Array, options: XmlReaderOptions = {}): XmlReader {
  const text = typeof input === 'string' ? input : decodeXmlBytes(input).text;
  return new TextReader(text, options);
}

