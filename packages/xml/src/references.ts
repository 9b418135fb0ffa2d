/**
 * Character references and the five entities that need no declaration.
 *
 * @see https://www.w3.org/TR/xml/#sec-references
 */
import { isXmlCharacter } from './characters.js';
import type { XmlErrorCode } from './error.js';
import { endOfName } from './names.js';

/** What an `&` introduces: a character, or the name of an entity that has to be looked up, or a fault. */
export type Reference =
  | { readonly kind: 'character'; readonly text: string; readonly end: number }
  | { readonly kind: 'entity'; readonly name: string; readonly end: number }
  | { readonly kind: 'fault'; readonly code: XmlErrorCode };

const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

/** Reads the reference whose `&` stands at `at`. */
export function readReference(input: string, at: number): Reference {
  if (input.charCodeAt(at + 1) === 0x23) return readCharacterReference(input, at);
  const end = endOfName(input, at + 1);
  if (end === at + 1 || input.charCodeAt(end) !== 0x3b) return { kind: 'fault', code: 'xml-reference' };
  const name = input.slice(at + 1, end);
  const text = predefined.get(name);
  return text === undefined ? { kind: 'entity', name, end: end + 1 } : { kind: 'character', text, end: end + 1 };
}

const decimal = /&#([0-9]+);/y;
const hexadecimal = /&#x([0-9a-fA-F]+);/y;

function readCharacterReference(input: string, at: number): Reference {
  const isHexadecimal = input.charCodeAt(at + 2) === 0x78;
  const pattern = isHexadecimal ? hexadecimal : decimal;
  pattern.lastIndex = at;
  const found = pattern.exec(input);
  if (found === null) return { kind: 'fault', code: 'xml-reference' };
  const codePoint = Number.parseInt(found[1]!, isHexadecimal ? 16 : 10);
  if (!isXmlCharacter(codePoint)) return { kind: 'fault', code: 'xml-character-reference' };
  return { kind: 'character', text: String.fromCodePoint(codePoint), end: at + found[0].length };
}
