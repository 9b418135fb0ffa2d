/**
 * anyURI: after escaping what XLink says is escaped (å, spaces …), a URI reference of RFC 2396 with the brackets of RFC 2732.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#anyURI
 * @see https://www.rfc-editor.org/rfc/rfc2396#appendix-A
 */
import type { Primitive } from './primitive.js';
import { countCharacters } from './string.js';

/** What a URI may hold in ASCII. All else but these, `%` and `#` is escaped first, and so never wrong. */
const loneColon = /^[^a-zA-Z/?#][^/?#]*:/;

function isUriReference(text: string): boolean {
  // A scheme begins with a letter; what stands before the first colon is one.
  const scheme = /^([^:/?#]*):/.exec(text)?.[1];
  if (scheme !== undefined && !/^[a-zA-Z][a-zA-Z0-9+.-]*$/.test(scheme)) return false;
  if (loneColon.test(text)) return false;
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return false;
  return text.indexOf('#') === text.lastIndexOf('#');
}

export const anyURI: Primitive = {
  name: 'anyURI',
  accepts: isUriReference,
  decode: text => text,
  encode: value => (typeof value === 'string' ? value : undefined),
  canonical: text => text,
  length: countCharacters,
};
