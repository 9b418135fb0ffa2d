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
  if (read === text.length && written === text.length) return units;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < OTHER) units[index] = code;
    else if (code < 0xd800 || findForbidden(text, index, index + 1) === -1) {
      units[index] = OTHER;
      if (isPair(text, index)) units[++index] = OTHER;
    } else units[index] = FORBIDDEN;
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
  // Runs of ASCII are copied whole; where one ends is looked for four bytes at a time.
  const words = new Int32Array((bytes.length + 3) >> 2);
  const copy = new Uint8Array(words.buffer);
  copy.set(bytes);
  let from = 0;
  let to = 0;
  for (let word = 0; word < words.length; word++) {
    if ((words[word]! & 0x80808080) === 0) continue;
    for (let at = word * 4; at < word * 4 + 4; at++) {
      const byte = copy[at]!;
      if (byte < 0x80 || at < from) continue;
      units.set(copy.subarray(from, at), to);
      to += at - from;
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      const isForbidden = byte === 0xef && copy[at + 1] === 0xbf && copy[at + 2]! >= 0xbe;
      units[to++] = isForbidden ? FORBIDDEN : OTHER;
      if (byte >= 0xf0) units[to++] = OTHER;
      from = at + (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2);
    }
  }
  units.set(copy.subarray(from, bytes.length), to);
  return units;
}
