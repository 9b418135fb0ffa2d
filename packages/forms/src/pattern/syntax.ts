/**
 * Regular expressions of XML Schema as a tree.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#regexs
 */

/** A part of a pattern. */
export type PatternNode = ChoiceNode | SequenceNode | RepeatNode | CharacterNode;

/** Branches separated by `|`: one of them matches. */
export interface ChoiceNode {
  readonly kind: 'choice';
  readonly branches: readonly PatternNode[];
}

/** Pieces that follow one another; without pieces it matches the empty text. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly pieces: readonly PatternNode[];
}

/** A piece with a quantifier; `max` may be Infinity. */
export interface RepeatNode {
  readonly kind: 'repeat';
  readonly piece: PatternNode;
  readonly min: number;
  readonly max: number;
}

/** One character out of a set. */
export interface CharacterNode {
  readonly kind: 'character';
  readonly set: CharacterSet;
}

/** A set of characters (code points). */
export type CharacterSet =
  | { readonly set: 'range'; readonly first: number; readonly last: number }
  /** `.`: all but line feed and carriage return. */
  | { readonly set: 'any' }
  /** `\s \i \c \d \w` and their complements. */
  | { readonly set: 'escape'; readonly name: EscapeName; readonly negated: boolean }
  /** `\p{Lu}`. */
  | { readonly set: 'category'; readonly name: string; readonly negated: boolean }
  /** `\p{IsBasicLatin}`: the name without `Is`. */
  | { readonly set: 'block'; readonly name: string; readonly negated: boolean }
  /** `[…]`, less what stands in `except`. */
  | { readonly set: 'class'; readonly items: readonly CharacterSet[]; readonly negated: boolean; readonly except?: CharacterSet };

export type EscapeName = 's' | 'i' | 'c' | 'd' | 'w';

/** How `^` and `$` are read; see {@link parsePattern}. */
export interface PatternOptions {
  /** `^` at the start and `$` at the end of a branch are anchors, as in .NET: they say what holds anyway. Default: literal characters, as XML Schema says. */
  readonly anchored?: boolean;
}

/** A pattern that is no regular expression of XML Schema. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
  readonly code: PatternErrorCode;
  /** Where in the pattern: 0-based, in UTF-16 units. */
  readonly offset: number;

  constructor(code: PatternErrorCode, offset: number, message: string) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

export type PatternErrorCode =
  | 'pattern-syntax' // not in the grammar
  | 'pattern-escape' // no such escape
  | 'pattern-property' // no such category or block
  | 'pattern-range' // a range or quantifier whose end comes before its start
  | 'pattern-limit'; // nested too deep, or its quantifiers multiply out too large
