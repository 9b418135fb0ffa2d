/**
 * Names of elements and attributes as the scanner reads them: one string object for a name, however often it stands in a
 * document, so that comparing and looking up are cheap for everyone after.
 *
 * @see https://www.w3.org/TR/xml-names/#ns-qualnames
 */
import { asciiClasses, NAME_PART, NAME_START } from './characters.js';
import { internalize } from './internalize.js';
import { isQName, namePartLength, nameStartLength } from './names.js';
import { OTHER } from './units.js';

/** A name as it stands in a tag, split at its colon. */
export interface TagName {
  readonly text: string;
  readonly prefix: string;
  readonly localName: string;
  /** The units of the name; only for names in ASCII, all others are compared as text. */
  readonly units: Uint8Array | undefined;
  /** The namespace in {@link scope}, for an element; an attribute without prefix has none. */
  namespace: string;
  /** Number of the namespace scope in which `namespace` was found; 0 for none yet. */
  scope: number;
  /** Its place in the table of names; -1 outside. */
  place: number;
  /** Place of the name of the start tag that came next after a tag of this name: mostly it comes again. */
  follower: number;
}

/** Stands for the name before the first. */
export const noName: TagName = newName('', '', '');

const sets = 512;
const ways = 4;
const longest = 100;
/**
 * One table of fixed size for all readers, four places for a hash: a stranger's names can push others out, but never make it
 * grow.
 */
const table: TagName[] = new Array<TagName>(sets * ways).fill(noName);
let nextWay = 0;

/**
 * Reads the name that starts at an offset.
 *
 * @returns `'none'` where no name starts, `'colon'` when its colon stands in the wrong place
 */
export function readTagName(input: string, units: Uint8Array, from: number): TagName | 'none' | 'colon' {
  let to = from;
  let unit = units[to]!;
  if (unit === OTHER ? nameStartLength(input, to) === 0 : (asciiClasses[unit]! & NAME_START) === 0) return 'none';
  let hash = 0;
  for (;;) {
    while ((asciiClasses[unit]! & NAME_PART) !== 0) {
      hash = (Math.imul(hash, 31) + unit) | 0;
      unit = units[++to]!;
    }
    if (unit !== OTHER) break;
    const length = namePartLength(input, to);
    if (length === 0) break;
    hash = (Math.imul(hash, 31) + input.charCodeAt(to)) | 0;
    to += length;
    unit = units[to]!;
  }
  const first = ((hash ^ (hash >>> 9)) & (sets - 1)) * ways;
  for (let place = first; place < first + ways; place++) {
    const known = table[place]!;
    if (known.text.length === to - from && standsAt(known, input, units, from)) return known;
  }
  const name = splitName(input.slice(from, to));
  if (name === undefined) return 'colon';
  if (to - from <= longest) {
    name.place = first + (nextWay++ & (ways - 1));
    table[name.place] = name;
  }
  return name;
}

/** The name that is likely to come after another, if it stands at an offset. */
export function likelyTagName(last: TagName, units: Uint8Array, from: number): TagName | undefined {
  const name = table[last.follower]!;
  const expected = name.units;
  if (expected === undefined || expected.length === 0) return undefined;
  for (let index = 0; index < expected.length; index++) {
    if (units[from + index] !== expected[index]) return undefined;
  }
  const after = units[from + expected.length]!;
  return after === OTHER || (asciiClasses[after]! & NAME_PART) !== 0 ? undefined : name;
}

/** Whether the characters of a name stand at an offset. What follows them is not looked at. */
export function standsAt(name: TagName, input: string, units: Uint8Array, at: number): boolean {
  const expected = name.units;
  if (expected === undefined) return input.startsWith(name.text, at);
  for (let index = 0; index < expected.length; index++) {
    if (units[at + index] !== expected[index]) return false;
  }
  return true;
}

function splitName(text: string): TagName | undefined {
  const colon = text.indexOf(':');
  if (colon === -1) return newName(text, '', text);
  return isQName(text) ? newName(text, text.slice(0, colon), text.slice(colon + 1)) : undefined;
}

function newName(text: string, prefix: string, localName: string): TagName {
  return {
    text,
    prefix: internalize(prefix),
    localName: internalize(localName),
    units: asciiUnits(text),
    namespace: '',
    scope: 0,
    place: -1,
    follower: 0,
  };
}

function asciiUnits(text: string): Uint8Array | undefined {
  const units = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= OTHER) return undefined;
    units[index] = code;
  }
  return units;
}
