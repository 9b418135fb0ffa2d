/**
 * Strict XML 1.0 and Namespaces in XML: a pull reader, a small tree, escaping, names. Positions in every error, no document
 * type declarations unless asked for, no knowledge of schemas.
 *
 * @see https://www.w3.org/TR/xml/
 * @see https://www.w3.org/TR/xml-names/
 */
export { isXmlText } from './characters.js';
export { type DecodedText, decodeXmlBytes, type XmlEncoding } from './encoding.js';
export { XmlError, type XmlErrorCode, type XmlRule, xmlRules } from './error.js';
export { escapeAttribute, escapeText } from './escape.js';
export { internalize } from './internalize.js';
export { isNCName, isNmtoken, isQName, isXmlName } from './names.js';
export { type NamespaceDeclaration, xmlNamespace, xmlnsNamespace } from './namespaces.js';
export type { Place } from './position.js';
export { createXmlReader, type XmlLimits, type XmlReader, type XmlReaderOptions } from './reader.js';
export { XmlToken } from './token.js';
export { readXmlTree, type XmlAttributeNode, type XmlElementNode, type XmlTextNode } from './tree.js';
