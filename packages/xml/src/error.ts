/**
 * What can be wrong with a document before any schema is asked: one stable code for each rule.
 *
 * Every rule of XML 1.0 (5th edition) and Namespaces in XML 1.0 (3rd edition) that makes a document unusable has its own code,
 * so that a program can tell them apart and `blankett explain <code>` can say what to do.
 *
 * @see https://www.w3.org/TR/xml/#sec-well-formed
 * @see https://www.w3.org/TR/xml-names/#Conformance
 */

/** One rule: what it says, where it stands in the standard, what to do about it. */
export interface XmlRule {
  readonly title: string;
  readonly advice: string;
  readonly section: string;
}

/** The code of a rule of XML or of Namespaces in XML. */
export type XmlErrorCode =
  | 'xml-encoding-unsupported'
  | 'xml-encoding-mismatch'
  | 'xml-encoding-bytes'
  | 'xml-declaration'
  | 'xml-declaration-place'
  | 'xml-version'
  | 'xml-character'
  | 'xml-surrogate'
  | 'xml-doctype'
  | 'xml-doctype-syntax'
  | 'xml-doctype-place'
  | 'xml-root-missing'
  | 'xml-root-second'
  | 'xml-text-outside-root'
  | 'xml-name'
  | 'xml-qualified-name'
  | 'xml-tag-syntax'
  | 'xml-tag-mismatch'
  | 'xml-tag-unclosed'
  | 'xml-attribute-syntax'
  | 'xml-attribute-space'
  | 'xml-attribute-less-than'
  | 'xml-attribute-unclosed'
  | 'xml-attribute-duplicate'
  | 'xml-reference'
  | 'xml-character-reference'
  | 'xml-entity-undeclared'
  | 'xml-entity-external'
  | 'xml-entity-recursive'
  | 'xml-entity-nesting'
  | 'xml-cdata-end'
  | 'xml-cdata-unclosed'
  | 'xml-markup'
  | 'xml-comment'
  | 'xml-comment-unclosed'
  | 'xml-instruction'
  | 'xml-instruction-unclosed'
  | 'xml-prefix-undeclared'
  | 'xml-prefix-reserved'
  | 'xml-prefix-undeclaring'
  | 'xml-limit-depth'
  | 'xml-limit-attributes'
  | 'xml-limit-expansion';

const xml = (anchor: string): string => `https://www.w3.org/TR/xml/#${anchor}`;
const names = (anchor: string): string => `https://www.w3.org/TR/xml-names/#${anchor}`;

/** Every code an {@link XmlError} can carry, with its explanation. */
export const xmlRules: Readonly<Record<XmlErrorCode, XmlRule>> = {
  'xml-encoding-unsupported': {
    title: 'The declared encoding is not one we read',
    advice: 'Save the document as UTF-8. Read are UTF-8, UTF-16, ISO-8859-1, windows-1252 and US-ASCII.',
    section: xml('charencoding'),
  },
  'xml-encoding-mismatch': {
    title: 'The declared encoding is not the one the bytes are in',
    advice: 'Correct encoding="…" in the first line, or save the document in that encoding. Programs that build XML in a string often declare utf-16 and then write UTF-8.',
    section: xml('charencoding'),
  },
  'xml-encoding-bytes': {
    title: 'Bytes that are not legal in the encoding of the document',
    advice: 'The document is cut, mixed from two encodings, or declares the wrong one.',
    section: xml('charencoding'),
  },
  'xml-declaration': {
    title: 'The XML declaration is not well-formed',
    advice: 'Write <?xml version="1.0" encoding="UTF-8"?>, in this order and with quotes.',
    section: xml('sec-prolog-dtd'),
  },
  'xml-declaration-place': {
    title: 'An XML declaration that is not at the very start',
    advice: 'Nothing may stand before <?xml …?>, not even a blank or an empty line, and it may stand there only once.',
    section: xml('sec-prolog-dtd'),
  },
  'xml-version': {
    title: 'Not a version of XML that we read',
    advice: 'Declare version="1.0".',
    section: xml('NT-VersionNum'),
  },
  'xml-character': {
    title: 'A character that XML does not allow',
    advice: 'Control characters other than tab, line feed and carriage return cannot stand in XML, nor be written as a reference. Remove them where the text comes from.',
    section: xml('charsets'),
  },
  'xml-surrogate': {
    title: 'Half a character: a surrogate without its other half',
    advice: 'A string was cut in the middle of a character (an emoji, for example). Cut by code point.',
    section: xml('charsets'),
  },
  'xml-doctype': {
    title: 'A document type declaration, which form documents may not carry',
    advice: 'Remove <!DOCTYPE …>. It could make a reader fetch files or blow up in memory, and no form needs it.',
    section: xml('dt-doctype'),
  },
  'xml-doctype-syntax': {
    title: 'The document type declaration is not well-formed',
    advice: 'Compare it with the standard.',
    section: xml('sec-prolog-dtd'),
  },
  'xml-doctype-place': {
    title: 'A document type declaration in the wrong place',
    advice: 'It may stand once, before the root element.',
    section: xml('sec-prolog-dtd'),
  },
  'xml-root-missing': {
    title: 'No root element',
    advice: 'The document is empty, or holds only comments. Was the file written to its end?',
    section: xml('sec-well-formed'),
  },
  'xml-root-second': {
    title: 'A second element beside the root',
    advice: 'A document has exactly one root element. Two documents may have been written into one file.',
    section: xml('sec-well-formed'),
  },
  'xml-text-outside-root': {
    title: 'Text outside the root element',
    advice: 'Only comments, processing instructions and white space may stand before and after the root element. Is it XML at all?',
    section: xml('NT-document'),
  },
  'xml-name': {
    title: 'Not a name',
    advice: 'A name starts with a letter or an underscore and goes on with letters, digits, hyphens, dots and underscores. A < in text is written &lt;.',
    section: xml('NT-Name'),
  },
  'xml-qualified-name': {
    title: 'A colon in the wrong place of a name',
    advice: 'A name has at most one colon, between a prefix and a local name, and both are names.',
    section: names('ns-qualnames'),
  },
  'xml-tag-syntax': {
    title: 'A tag that is not well-formed',
    advice: 'A start tag ends with > or />, an end tag with >.',
    section: xml('sec-starttags'),
  },
  'xml-tag-mismatch': {
    title: 'The end tag does not fit the start tag',
    advice: 'Elements close in the reverse order of opening, under the same name, prefix included.',
    section: xml('GIMatch'),
  },
  'xml-tag-unclosed': {
    title: 'The document ends inside an element',
    advice: 'The end tag is missing, or the document was cut.',
    section: xml('sec-starttags'),
  },
  'xml-attribute-syntax': {
    title: 'An attribute that is not well-formed',
    advice: 'Write name="value", always with quotes.',
    section: xml('NT-Attribute'),
  },
  'xml-attribute-space': {
    title: 'No space between two attributes',
    advice: 'Put a space between attributes.',
    section: xml('NT-STag'),
  },
  'xml-attribute-less-than': {
    title: 'A < in the value of an attribute',
    advice: 'Write &lt;.',
    section: xml('CleanAttrVals'),
  },
  'xml-attribute-unclosed': {
    title: 'The document ends inside the value of an attribute',
    advice: 'The closing quote is missing, or the document was cut.',
    section: xml('NT-AttValue'),
  },
  'xml-attribute-duplicate': {
    title: 'The same attribute twice on one element',
    advice: 'Keep one of them. Two prefixes for one namespace count as the same name.',
    section: names('uniqAttrs'),
  },
  'xml-reference': {
    title: 'An & that does not start a reference',
    advice: 'Write & as &amp;.',
    section: xml('sec-references'),
  },
  'xml-character-reference': {
    title: 'A reference to a character that XML does not allow',
    advice: 'Control characters cannot be written as references either. Remove them where the text comes from.',
    section: xml('wf-Legalchar'),
  },
  'xml-entity-undeclared': {
    title: 'A reference to an entity that is not declared',
    advice: 'Only &lt; &gt; &amp; &apos; &quot; exist without a declaration. Write others as the character itself, or as &#number;.',
    section: xml('wf-entdeclared'),
  },
  'xml-entity-external': {
    title: 'A reference to something outside the document',
    advice: 'Nothing outside the document is ever read. Put the text into the document.',
    section: xml('sec-external-ent'),
  },
  'xml-entity-recursive': {
    title: 'An entity that holds itself',
    advice: 'Remove the circle from the declarations.',
    section: xml('norecursion'),
  },
  'xml-entity-nesting': {
    title: 'An entity that does not hold whole elements',
    advice: 'What an element of an entity opens, the same entity must close.',
    section: xml('wf-entities'),
  },
  'xml-cdata-end': {
    title: ']]> in text',
    advice: 'Write ]]&gt;.',
    section: xml('syntax'),
  },
  'xml-cdata-unclosed': {
    title: 'The document ends inside a CDATA section',
    advice: 'The closing ]]> is missing, or the document was cut.',
    section: xml('sec-cdata-sect'),
  },
  'xml-markup': {
    title: 'Markup that starts with <! but is none of those that XML knows',
    advice: 'Here only comments and, inside an element, CDATA sections may start with <!.',
    section: xml('syntax'),
  },
  'xml-comment': {
    title: 'Two hyphens inside a comment',
    advice: 'A comment may not hold --, nor end with --->.',
    section: xml('sec-comments'),
  },
  'xml-comment-unclosed': {
    title: 'The document ends inside a comment',
    advice: 'The closing --> is missing, or the document was cut.',
    section: xml('sec-comments'),
  },
  'xml-instruction': {
    title: 'A processing instruction that is not well-formed',
    advice: 'Write <?target data?>; the target is a name without a colon, and not "xml".',
    section: xml('sec-pi'),
  },
  'xml-instruction-unclosed': {
    title: 'The document ends inside a processing instruction',
    advice: 'The closing ?> is missing, or the document was cut.',
    section: xml('sec-pi'),
  },
  'xml-prefix-undeclared': {
    title: 'A prefix without a declaration',
    advice: 'Declare it on the element or on one around it: xmlns:prefix="namespace".',
    section: names('nsc-NSDeclared'),
  },
  'xml-prefix-reserved': {
    title: 'A reserved prefix or namespace used for something else',
    advice: 'The prefixes xml and xmlns, and their namespaces, belong to each other alone.',
    section: names('xmlReserved'),
  },
  'xml-prefix-undeclaring': {
    title: 'A prefix bound to nothing',
    advice: 'Only the default namespace can be taken back (xmlns=""). Remove xmlns:prefix="".',
    section: names('nsc-NoPrefixUndecl'),
  },
  'xml-limit-depth': {
    title: 'Elements nested deeper than the limit',
    advice: 'No form is nested so deep. Raise limits.depth if yours is.',
    section: xml('sec-logical-struct'),
  },
  'xml-limit-attributes': {
    title: 'More attributes on one element than the limit',
    advice: 'No form has so many. Raise limits.attributes if yours has.',
    section: xml('sec-starttags'),
  },
  'xml-limit-expansion': {
    title: 'Entities that expand to more text than the limit',
    advice: 'A few lines of entities can expand to gigabytes. Raise limits.expansion if yours are harmless.',
    section: xml('sec-entexpand'),
  },
};

/**
 * A document that is not well-formed, or not in an encoding we read.
 *
 * The message names the rule, never the text of the document: what a person wrote does not belong in a log.
 *
 * @example
 * import { readXmlTree, XmlError } from '@blankett/xml';
 * try {
 *   readXmlTree('<a>');
 * } catch (error) {
 *   if (error instanceof XmlError) console.log(error.code, error.line, error.column); // xml-tag-unclosed 1 4
 * }
 */
export class XmlError extends Error {
  override readonly name: string = 'XmlError';
  readonly code: XmlErrorCode;
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1, in UTF-16 units. */
  readonly column: number;
  /** Offset into the decoded text, from 0, in UTF-16 units. */
  readonly offset: number;

  constructor(code: XmlErrorCode, detail: string, position: { line: number; column: number; offset: number }) {
    super(`${detail === '' ? xmlRules[code].title : detail} (line ${position.line}, column ${position.column})`);
    this.code = code;
    this.line = position.line;
    this.column = position.column;
    this.offset = position.offset;
  }
}

/** Reports a fault at an offset. Never returns. */
export type Fail = (code: XmlErrorCode, offset: number, detail?: string) => never;
