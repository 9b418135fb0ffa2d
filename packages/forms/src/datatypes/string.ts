/**
 * string, the types derived from it (by the characters they allow), and anySimpleType.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#string
 */
import { isNameCharacter, isNameStart } from '../pattern/name-characters.js';
import type { Primitive } from './primitive.js';

/** Length of a text in characters: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code < 0xdc00 && index + 1 < text.length) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next < 0xe000) count -= 1;
    }
  }
  return count;
}

function encodeText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export const string: Primitive = {
  name: 'string',
  accepts: () => true,
  decode: text => text,
  encode: encodeText,
  canonical: text => text,
  length: countCharacters,
};

/** @see https://www.w3.org/TR/xmlschema-1/#d0e9306 */
export const anySimpleType: Primitive = {
  name: 'anySimpleType',
  accepts: () => true,
  decode: text => text,
  encode: encodeText,
  canonical: text => text,
};

/** @see https://www.w3.org/TR/xmlschema-2/#language */
export function isLanguage(text: string): boolean {
  return /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text);
}

/** @see https://www.w3.org/TR/xmlschema-2/#NMTOKEN */
export function isNameToken(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (!isNameCharacter(text.charCodeAt(index))) return false;
  }
  return text.length > 0;
}

/** @see https://www.w3.org/TR/xmlschema-2/#Name */
export function isName(text: string): boolean {
  return isNameToken(text) && isNameStart(text.charCodeAt(0));
}

/** A name without colon; ID, IDREF and ENTITY look like this. @see https://www.w3.org/TR/xmlschema-2/#NCName */
export function isUncolonizedName(text: string): boolean {
  return isName(text) && !text.includes(':');
}
