/**
 * Which characters a set of a pattern holds.
 *
 * Sets are asked one character at a time and the matcher remembers the answers, so no table of Unicode is needed: the
 * JavaScript engine has one.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#charcter-classes
 */
import { blockRanges } from './blocks.js';
import { isNameCharacter, isNameStart } from './name-characters.js';
import type { CharacterSet, EscapeName } from './syntax.js';

/** Whether a code point is in a set. */
export type Membership = (codePoint: number) => boolean;

const escapes: Readonly<Record<EscapeName, Membership>> = {
  s: codePoint => codePoint === 0x20 || codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd,
  i: isNameStart,
  c: isNameCharacter,
  d: category('Nd'),
  w: not(anyOf([category('P'), category('Z'), category('C')])),
};

/** Makes the question whether a character is in `set`. */
export function membership(set: CharacterSet): Membership {
  switch (set.set) {
    case 'range': {
      const { first, last } = set;
      return codePoint => codePoint >= first && codePoint <= last;
    }
    case 'any': return codePoint => codePoint !== 0xa && codePoint !== 0xd;
    case 'escape': return complement(escapes[set.name], set.negated);
    case 'category': return complement(category(set.name), set.negated);
    case 'block': {
      const ranges = blockRanges(set.name) ?? [];
      return complement(codePoint => ranges.some(([first, last]) => codePoint >= first && codePoint <= last), set.negated);
    }
    case 'class': {
      const inGroup = complement(anyOf(set.items.map(membership)), set.negated);
      if (set.except === undefined) return inGroup;
      const excepted = membership(set.except);
      return codePoint => inGroup(codePoint) && !excepted(codePoint);
    }
  }
}

function category(name: string): Membership {
  const expression = new RegExp(`^\\p{${name}}$`, 'u');
  return codePoint => expression.test(String.fromCodePoint(codePoint));
}

function anyOf(sets: readonly Membership[]): Membership {
  return codePoint => sets.some(has => has(codePoint));
}

function not(has: Membership): Membership {
  return codePoint => !has(codePoint);
}

function complement(has: Membership, negated: boolean): Membership {
  return negated ? not(has) : has;
}
