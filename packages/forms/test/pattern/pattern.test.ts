import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern, parsePattern, PatternError } from '../../src/pattern/index.js';

type Row = readonly [pattern: string, matches: readonly string[], not: readonly string[]];

const rows: readonly Row[] = [
  ['', [''], ['a']],
  ['a|', ['a', ''], ['b', 'aa']],
  ['[0-9]{9}', ['123456789'], ['x123456789y', '12345678']],
  ['[HUKLhukl]{1}[0-9]{4}', ['H0101'], ['H101', 'X0101']],
  ['a{2,}', ['aa', 'aaaaa'], ['a']],
  ['a{0}b', ['b'], ['ab']],
  ['(ab|c){1,2}d?', ['ab', 'cabd', 'cc'], ['', 'd', 'ccc']],
  ['[A-Z-[IO]]+', ['ABC'], ['AIB', 'O']],
  ['[a-z-[b-y-[m]]]+', ['amz'], ['b']],
  ['[^a-c]', ['d', '\n', '😀'], ['a', 'dd']],
  ['[-a]', ['-', 'a'], ['b']],
  ['[a^]', ['^', 'a'], ['b']],
  ['\\i\\c*', ['a-1', '_', 'å:b'], ['-a', '1', '']],
  ['\\C\\I', ['  ', '{1'], ['a ']],
  ['\\d+', ['12', '٣'], ['a']],
  ['\\w+', ['aå1+'], ['a b', '-', '_']],
  ['\\s', [' ', '\t', '\r'], ['\u00a0']],
  ['.', ['a', '😀', '\u2028'], ['\n', '\r', 'ab']],
  ['\\p{Lu}\\p{Ll}', ['Åå'], ['åÅ']],
  ['\\P{L}', ['1'], ['a']],
  ['\\p{IsGreek}+', ['αβ'], ['a']],
  ['[\\p{IsBasicLatin}-[\\p{Lu}]]+', ['abc1'], ['A', 'å']],
  ['\\n\\.\\\\\\^\\-\\/\\$', ['\n.\\^-/$'], ['']],
  ['\\s*\\S.*', ['  a b'], ['   ', '']],
  ['^abc$', ['^abc$'], ['abc']],
  ['.{0,4000}', ['x'.repeat(4000)], ['x'.repeat(4001)]],
  ['(){999999999}', [''], ['a']],
  ['(a?){3}', ['', 'aaa'], ['aaaa']],
];

describe.each(rows)('%s', (pattern, matches, not) => {
  const matcher = compilePattern(pattern);
  test('matches', () => expect(matches.filter(text => !matcher(text))).toEqual([]));
  test('does not match', () => expect(not.filter(matcher)).toEqual([]));
});

describe('anchored', () => {
  test.each<Row>([
    ['^[A-Z]{3}$', ['ABC'], ['^ABC$', 'ABCD']],
    ['^a$|^b$', ['a', 'b'], ['^a$', 'ab']],
    ['(^a|b$)', ['a', 'b'], ['^a']],
    ['abc', ['abc'], ['xabc']],
    ['a^b$c', ['a^b$c'], ['abc']],
    ['\\^a\\$', ['^a$'], ['a']],
    ['[$^]', ['$', '^'], []],
  ])('%s', (pattern, matches, not) => {
    const matcher = compilePattern(pattern, { anchored: true });
    expect(matches.filter(text => !matcher(text))).toEqual([]);
    expect(not.filter(matcher)).toEqual([]);
  });
});

describe('faults', () => {
  test.each([
    ['a**', 'pattern-syntax', 2], ['(a', 'pattern-syntax', 0], ['a)', 'pattern-syntax', 1], ['a]', 'pattern-syntax', 1], ['x{,3}', 'pattern-syntax', 2],
    ['x{3,2}', 'pattern-range', 1], ['[z-a]', 'pattern-range', 1], ['[]', 'pattern-syntax', 0], ['[a', 'pattern-syntax', 0], ['[a-c-x]', 'pattern-range', 4],
    ['\\q', 'pattern-escape', 0], ['a\\', 'pattern-escape', 1], ['\\1', 'pattern-escape', 0], ['\\p{Lx}', 'pattern-property', 0], ['\\p{IsNothing}', 'pattern-property', 0],
    ['\\pL', 'pattern-syntax', 0], ['(?=a)', 'pattern-syntax', 1], ['😀*+', 'pattern-syntax', 3], ['['.repeat(300), 'pattern-syntax', 1], ['('.repeat(300), 'pattern-limit', 200],
  ])('%s', (pattern, code, offset) => {
    let fault: unknown;
    try {
      parsePattern(pattern);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(PatternError);
    expect(fault).toMatchObject({ code, offset });
  });

  test('quantifiers that multiply out too large', () => {
    expect(() => compilePattern('((a{500}){500}){500}')).toThrow(PatternError);
  });
});

/** Would take a backtracking matcher longer than anyone waits. */
test.each([
  ['(a+)+b', 'a'.repeat(50_000)], ['(a|a)*b', 'a'.repeat(50_000)], ['(a?){200}b', 'a'.repeat(50_000)],
  ['(.*)*(.*)*(.*)*x', 'y'.repeat(50_000)], ['.*a.{300}', 'ab'.repeat(5_000)],
])('%s is matched in linear time', (pattern, text) => {
  expect(compilePattern(pattern)(text)).toBe(false);
});

test('a pattern with more states than are remembered starts afresh, and stays right', () => {
  // To know what stood 15 characters ago takes 2 to the 15th states.
  const matches = compilePattern('[ab]*a[ab]{14}');
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b'), { minLength: 40_000, maxLength: 40_000 }).map(parts => parts.join('')), text => {
    expect(matches(text)).toBe(text.at(-15) === 'a');
  }), { numRuns: 5 });
});

const character = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '😀', '[a-c-[b]]', '\\p{L}');
const { pattern: patterns } = fc.letrec<{ pattern: string; piece: string }>(tie => ({
  pattern: fc.oneof({ maxDepth: 4 }, fc.array(tie('piece'), { maxLength: 3 }).map(pieces => pieces.join('')), fc.tuple(tie('pattern'), tie('pattern')).map(branches => branches.join('|'))),
  piece: fc.tuple(fc.oneof({ maxDepth: 4 }, character, tie('pattern').map(inner => `(${inner})`)), fc.constantFrom('', '', '?', '*', '+', '{2}', '{0,2}', '{1,}')).map(parts => parts.join('')),
}));

/** The same in JavaScript, where the languages differ. */
function native(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern.replaceAll('[a-c-[b]]', '[ac]').replaceAll('.', '[^\\n\\r]')})$`, 'u');
}

test('agrees with the native RegExp where both can be asked', () => {
  fc.assert(fc.property(patterns, fc.array(fc.constantFrom('a', 'b', 'c', '1', '😀', '\n'), { maxLength: 8 }).map(parts => parts.join('')), (pattern, text) => {
    expect(compilePattern(pattern)(text)).toBe(native(pattern).test(text));
  }), { numRuns: 1000 });
});

test('any text either parses or is refused with a place in it', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab-^[](){},1|*+?.\\pLIs😀$') }), pattern => {
    try {
      parsePattern(pattern);
    } catch (error) {
      expect(error).toBeInstanceOf(PatternError);
      expect((error as PatternError).offset).toBeLessThanOrEqual(pattern.length);
    }
  }), { numRuns: 1000 });
});
