/**
 * A text as an array of small numbers, one for each UTF-16 unit, which engines walk through twice as fast as through a string.
 *
 * An ASCII character is its own code, any other character {@link OTHER}, and a character that XML forbids {@link FORBIDDEN}; so
 * whoever walks through the array checks characters by the way. One `FORBIDDEN` stands after the last unit, as a guard.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
import { findForbidden, isPair } from './characters.js';

/** Not a character of XML, or the end of the text. */
export const FORBIDDEN = 0;
/** A character outside ASCII, or half of one. */
export const OTHER = 128;

const encoder = new TextEncoder();

/** The units of any text. */
export function unitsOfText(text: string): Uint8Array {
  const units = new Uint8Array(text.length + 1);
  const { read, written } = encoder.encodeInto(text, units.subarray(0, text.length));
  if (read !== text.length || written !== text.length) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < OTHER) units[index] = code;
      else if (code < 0xd800 || findForbidden(text, index, index + 1) === -1) {
        units[index] = OTHER;
        if (isPair(text, index)) units[++index] = OTHER;
      } else units[index] = FORBIDDEN;
    }
    units[text.length] = FORBIDDEN;
  }
  return units;
}

/** The units of a text that was decoded from these bytes, which are known to be UTF-8. */
export function unitsOfUtf8(bytes: Uint8Array, length: number): Uint8Array {
  const units = new Uint8Array(length + 1);
  if (bytes.length === length) {
    units.set(bytes);
    return units;
  }
  let to = 0;
  for (let from = 0; from < bytes.length; from++) {
    const byte = bytes[from]!;
    if (byte < 0x80) units[to++] = byte;
    else if (byte >= 0xc0) {
      units[to++] = OTHER;
      if (byte >= 0xf0) units[to++] = OTHER;
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      else if (byte === 0xef && bytes[from + 1] === 0xbf && bytes[from + 2]! >= 0xbe) units[to - 1] = FORBIDDEN;
    }
  }
  return units;
}
