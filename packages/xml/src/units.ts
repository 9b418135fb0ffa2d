/**
 * A text as an array of small numbers, one for each UTF-16 unit, which engines walk through twice as fast as through a string.
 *
 * An ASCII character is its own code, any other character {@link OTHER}, and a character that XML forbids {@link FORBIDDEN}; so
 * whoever walks through the array checks characters by the way. One `FORBIDDEN` stands after the last unit, as a guard; what
 * comes after the guard means nothing.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */

/** Not a character of XML, or the end of the text. */
export const FORBIDDEN = 0;
/** A character outside ASCII, or half of one. Its number is that of DEL, which is no more special than they are. */
export const OTHER = 0x7f;

/** What a look at all characters of a text gives. */
export interface TextUnits {
  readonly units: Uint8Array;
  /** Characters from U+0080 to U+009F are among them: control characters that XML allows. */
  readonly controls: boolean;
}

const encoder = new TextEncoder();

/** Most bytes that are kept for the next text. */
const keptRoom = 1 << 18;
/** Room that no reader uses now: making it anew is a large part of the time that a small document takes. */
let spareRoom: Uint8Array | undefined;

/** The units of a text. The array is the caller's own until it gives it to {@link releaseUnits}. */
export function unitsOfText(text: string): TextUnits {
  // UTF-8 needs more room than units do; this is enough where one character in sixteen is outside ASCII.
  let units = roomFor(text.length + (text.length >> 4) + 16);
  let { read, written } = encoder.encodeInto(text, units);
  if (read < text.length) {
    units = new Uint8Array(text.length * 3 + 1);
    ({ read, written } = encoder.encodeInto(text, units));
  }
  const controls = written > text.length && fold(units, written, text);
  units[text.length] = FORBIDDEN;
  return { units, controls };
}

/** Takes back what {@link unitsOfText} gave, when the text has been read to its end. */
export function releaseUnits(units: Uint8Array): void {
  if (units.length <= keptRoom) spareRoom = units;
}

function roomFor(size: number): Uint8Array {
  const room = spareRoom;
  spareRoom = undefined;
  return room !== undefined && room.length >= size ? room : new Uint8Array(Math.max(size, 1 << 14));
}

/** Folds UTF-8 into units, in place. Returns whether there were control characters outside ASCII. */
function fold(units: Uint8Array, written: number, text: string): boolean {
  let controls = false;
  let to = 0;
  let at = 0;
  while (at < written) {
    const from = at;
    while (at + 4 <= written && (units[at]! | units[at + 1]! | units[at + 2]! | units[at + 3]!) < 0x80) at += 4;
    while (at < written && units[at]! < 0x80) at++;
    if (to < from) {
      if (at - from > 32) units.copyWithin(to, from, at);
      else for (let index = from; index < at; index++) units[to + index - from] = units[index]!;
    }
    to += at - from;
    if (at === written) break;
    const first = units[at]!;
    if (first < 0xe0) {
      if (first === 0xc2 && units[at + 1]! < 0xa0) controls = true;
      units[to++] = OTHER;
      at += 2;
    } else if (first < 0xf0) {
      units[to] = first === 0xef && units[at + 1] === 0xbf && isForbidden(units[at + 2]!, text, to) ? FORBIDDEN : OTHER;
      to++;
      at += 3;
    } else {
      units[to++] = OTHER;
      units[to++] = OTHER;
      at += 4;
    }
  }
  return controls;
}

/** Of the characters U+FFC0 to U+FFFF the last two are forbidden; and U+FFFD may stand for half a surrogate pair. */
function isForbidden(last: number, text: string, index: number): boolean {
  return last > 0xbd || (last === 0xbd && text.charCodeAt(index) !== 0xfffd);
}
