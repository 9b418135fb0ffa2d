/**
 * Which characters XML allows, and classes of ASCII characters for the scanner.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */

/** May start a name (a colon counts as one here). */
export const NAME_START = 1;
/** May stand in a name. */
export const NAME_PART = 2;
/** Ends a run of plain text: `<`, `&`, `]`, carriage return, what XML forbids, the end. */
export const TEXT_STOP = 4;
/** Ends a run of plain attribute value: `<`, `&`, tab, line feed, carriage return, what XML forbids, the end. */
export const VALUE_STOP = 8;
/** White space. */
export const SPACE = 16;
/** May end a run of plain characters in a comment: hyphen, what XML forbids, the end. */
export const COMMENT_STOP = 32;

/** The classes of the 128 ASCII characters, as bits. DEL has none, and stands for all characters outside ASCII. */
export const asciiClasses: Uint8Array = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(128);
  const add = (text: string, bits: number): void => {
    for (let index = 0; index < text.length; index++) classes[text.charCodeAt(index)]! |= bits;
  };
  add(':_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', NAME_START | NAME_PART);
  add('-.0123456789', NAME_PART);
  for (let code = 0; code < 32; code++) classes[code] = TEXT_STOP | VALUE_STOP | COMMENT_STOP;
  classes[0x09] = VALUE_STOP;
  classes[0x0a] = VALUE_STOP;
  classes[0x0d] = TEXT_STOP | VALUE_STOP;
  add('-', COMMENT_STOP);
  add('<&', TEXT_STOP | VALUE_STOP);
  add(']', TEXT_STOP);
  add(' \t\n\r', SPACE);
  return classes;
}

/** Whether XML allows the character with this code point. */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x09 || codePoint === 0x0a || codePoint === 0x0d;
  return codePoint < 0xd800 || (codePoint > 0xdfff && codePoint < 0xfffe) || (codePoint > 0xffff && codePoint < 0x110000);
}

/** Whether this is the code of a space, tab, line feed or carriage return. */
export function isWhiteSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/**
 * The offset of the first character between `from` and `to` that XML forbids (half a surrogate pair included), or -1.
 */
export function findForbidden(text: string, from: number, to: number): number {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x20 && code < 0xd800) continue;
    if (code < 0x20) {
      if (code !== 0x09 && code !== 0x0a && code !== 0x0d) return index;
    } else if (code < 0xe000) {
      if (!isPair(text, index)) return index;
      index++;
    } else if (code > 0xfffd) return index;
  }
  return -1;
}

/** Whether a high surrogate and a low one stand at `index`. */
export function isPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}

/**
 * Whether a text can be written into an XML document: no control characters, no halves of surrogate pairs.
 *
 * @example
 * import { isXmlText } from '@blankett/xml';
 * isXmlText('blåbær 🫐'); // true
 * isXmlText('\u0007');    // false
 */
export function isXmlText(text: string): boolean {
  return findForbidden(text, 0, text.length) === -1;
}
