/**
 * What is a name.
 *
 * @see https://www.w3.org/TR/xml/#NT-Name
 * @see https://www.w3.org/TR/xml-names/#NT-QName
 */
import { asciiClasses, NAME_PART, NAME_START } from './characters.js';

const start =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const part = `${start}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040`;

const namePattern = new RegExp(`^[:${start}][:${part}]*$`, 'u');
const ncNamePattern = new RegExp(`^[${start}][${part}]*$`, 'u');
const qNamePattern = new RegExp(`^[${start}][${part}]*(?::[${start}][${part}]*)?$`, 'u');
const nmtokenPattern = new RegExp(`^[:${part}]+$`, 'u');
const startPattern = new RegExp(`^[:${start}]$`, 'u');
const partPattern = new RegExp(`^[:${part}]$`, 'u');

/** Whether a text is an XML `Name` (colons allowed anywhere). */
export function isXmlName(text: string): boolean {
  return namePattern.test(text);
}

/** Whether a text is a name without a colon: a local name, a prefix, an xs:NCName. */
export function isNCName(text: string): boolean {
  return ncNamePattern.test(text);
}

/** Whether a text is `local` or `prefix:local`. */
export function isQName(text: string): boolean {
  return qNamePattern.test(text);
}

/** Whether a text is an XML `Nmtoken`: name characters in any order. */
export function isNmtoken(text: string): boolean {
  return nmtokenPattern.test(text);
}

/** Whether the character at `index` may start a name. `length` is how many UTF-16 units it takes, 0 if it may not. */
export function nameStartLength(text: string, index: number): number {
  return nameUnits(text, index, NAME_START, startPattern);
}

/** How many UTF-16 units the name character at `index` takes; 0 if none stands there. */
export function namePartLength(text: string, index: number): number {
  return nameUnits(text, index, NAME_PART, partPattern);
}

function nameUnits(text: string, index: number, bits: number, pattern: RegExp): number {
  const code = text.codePointAt(index);
  if (code === undefined) return 0;
  if (code < 128) return (asciiClasses[code]! & bits) === 0 ? 0 : 1;
  if (!pattern.test(String.fromCodePoint(code))) return 0;
  return code > 0xffff ? 2 : 1;
}

/** The offset after the `Name` that starts at `index`, or `index` if none does. */
export function endOfName(text: string, index: number): number {
  const first = nameStartLength(text, index);
  if (first === 0) return index;
  let end = index + first;
  for (let units = namePartLength(text, end); units > 0; units = namePartLength(text, end)) end += units;
  return end;
}
