/**
 * From a pattern's tree to a non-deterministic automaton (Thompson's construction). Quantifiers with numbers are written out,
 * within a limit.
 *
 * @see https://swtch.com/~rsc/regexp/regexp1.html
 */
import { membership } from './character-set.js';
import type { Membership } from './character-set.js';
import { PatternError } from './syntax.js';
import type { CharacterSet, PatternNode } from './syntax.js';

/** States of an automaton, at most: `[a-z]{0,4000}` is well inside, `((a{500}){500}){500}` is not. */
const mostStates = 100_000;

/** A non-deterministic automaton. A state reads a character of a set and goes on, or goes on to others without reading. */
export interface Automaton {
  /** Distinct sets of characters. */
  readonly sets: readonly Membership[];
  /** Per state: an index into `sets`, {@link splits} or {@link accepts}. */
  readonly reads: readonly number[];
  /** Per state: where it goes on. */
  readonly targets: readonly (readonly number[])[];
  readonly start: number;
}

/** The state reads nothing. */
export const splits = -1;
/** The pattern ends here. */
export const accepts = -2;

/** @throws {PatternError} `pattern-limit` */
export function buildAutomaton(pattern: PatternNode): Automaton {
  const sets: Membership[] = [];
  const setNumbers = new Map<string, number>();
  const reads: number[] = [];
  const targets: number[][] = [];

  function state(read: number, to: number[]): number {
    if (reads.length >= mostStates) {
      throw new PatternError('pattern-limit', 0, `the pattern's quantifiers multiply out to more than ${mostStates} states`);
    }
    reads.push(read);
    targets.push(to);
    return reads.length - 1;
  }

  function setNumber(set: CharacterSet): number {
    const key = JSON.stringify(set);
    let number = setNumbers.get(key);
    if (number === undefined) {
      number = sets.push(membership(set)) - 1;
      setNumbers.set(key, number);
    }
    return number;
  }

  /** Builds backwards: the state from which `node` and then `next` matches. */
  function build(node: PatternNode, next: number): number {
    switch (node.kind) {
      case 'character': return state(setNumber(node.set), [next]);
      case 'sequence': return node.pieces.reduceRight((after, piece) => build(piece, after), next);
      case 'choice': return state(splits, node.branches.map(branch => build(branch, next)));
      case 'repeat': return repeat(node.piece, node.min, node.max, next);
    }
  }

  function repeat(piece: PatternNode, min: number, max: number, next: number): number {
    if (max === 0 || isEmpty(piece)) return next;
    let after = next;
    if (max === Infinity) {
      after = state(splits, [next]);
      targets[after]!.push(build(piece, after));
    } else {
      // x{0,3} is (x(x(x)?)?)?: each exit leads straight to the end, so few states are alive at a time.
      for (let count = min; count < max; count += 1) after = state(splits, [next, build(piece, after)]);
    }
    for (let count = 0; count < min; count += 1) after = build(piece, after);
    return after;
  }

  const end = state(accepts, []);
  return { start: build(pattern, end), sets, reads, targets };
}

/** It matches the empty text only, so repeating it changes nothing (and `(){1000000000}` costs nothing). */
function isEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case 'character': return false;
    case 'sequence': return node.pieces.every(isEmpty);
    case 'choice': return node.branches.every(isEmpty);
    case 'repeat': return node.max === 0 || isEmpty(node.piece);
  }
}
