/**
 * anyURI: after escaping what XLink says is escaped (å, spaces, `{` …), a URI reference of RFC 2396 with the brackets of
 * RFC 2732. Escaping makes most texts right, so what is left to check is the outline: scheme, authority, escapes, `#`.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#anyURI
 * @see https://www.rfc-editor.org/rfc/rfc2396#appendix-A
 * @see https://www.rfc-editor.org/rfc/rfc2732
 */
import type { Primitive } from './primitive.js';
import { countCharacters } from './string.js';

/** Most URIs: nothing in them that needs a closer look. */
const plain = /^[a-zA-Z][a-zA-Z0-9+.-]*:(?!\/\/$)[^%#[\]]+$/;

/** Scheme, what follows it up to the fragment, and the fragment. */
const outline = /^(?:([^:/?#]*):)?([^#]*)(#[^#]*)?$/;

function isUriReference(text: string): boolean {
  if (plain.test(text)) return true;
  const match = outline.exec(text);
  if (match === null) return false;
  const [, scheme, rest = '', fragment] = match;
  if (rest === '//' && fragment === undefined) return false;
  if (scheme !== undefined) {
    if (rest === '' || !/^[a-zA-Z][a-zA-Z0-9+.-]*$/.test(scheme)) return false;
  }
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return false;
  const opaque = scheme !== undefined && !rest.startsWith('/') && !rest.startsWith('?');
  return opaque || isHierarchical(rest);
}

/** [ "//" authority ] path [ "?" query ] */
function isHierarchical(text: string): boolean {
  const [, authority = '', path = ''] = /^(?:\/\/([^/?]*))?([^?]*)/.exec(text)!;
  if (/[[\]]/.test(path)) return false;
  if (!/[[\]]/.test(authority)) return true;
  const literal = /^(?:[^[\]@]*@)?\[([^[\]]*)\](?::[0-9]*)?$/.exec(authority)?.[1];
  return literal !== undefined && isIPv6Address(literal);
}

/** @see https://www.rfc-editor.org/rfc/rfc2373#section-2.2 */
function isIPv6Address(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap(half => (half === '' ? [] : half.split(':')));
  const dotted = groups.at(-1)?.includes('.') === true ? groups.pop() : undefined;
  if (dotted !== undefined && !/^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/.test(dotted)) return false;
  if (!groups.every(group => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  const count = groups.length + (dotted === undefined ? 0 : 2);
  return halves.length === 2 ? count < 8 : count === 8;
}

export const anyURI: Primitive = {
  name: 'anyURI',
  accepts: isUriReference,
  decode: text => text,
  encode: value => (typeof value === 'string' ? value : undefined),
  canonical: text => text,
  length: countCharacters,
};
