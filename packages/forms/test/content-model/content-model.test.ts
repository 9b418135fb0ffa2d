/** Words that a content model accepts, one letter an element, judged against the regular expression that it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Form, Particle } from '../../src/generated-v1.js';
import { readXml } from '../../src/index.js';

function formOf(content: Particle, ordered = true): Form<unknown> {
  return {
    descriptor: 1,
    root: { element: 'r', type: 'R' },
    types: { R: { complex: true, content, ...(ordered ? { ordered: true } : {}) } },
  };
}

const codesOf = (form: Form<unknown>, word: string): string[] => readXml(form, `<r>${[...word].map(letter => `<${letter}/>`).join('')}</r>`).issues
  .filter(issue => issue.severity === 'error').map(issue => issue.code);
const accepts = (form: Form<unknown>, word: string): boolean => codesOf(form, word).length === 0;

const e = (element: string, min = 1, max: number | 'unbounded' = 1): Particle => ({ element, type: 'xs:string', min, max });

describe('accepted words', () => {
  test.each<[string, Particle, RegExp]>([
    ['(a{1,2}){2}', { sequence: [e('a', 1, 2)], min: 2, max: 2 }, /^(a{1,2}){2}$/],
    ['(a{2,3}){2,3}', { sequence: [e('a', 2, 3)], min: 2, max: 3 }, /^(a{2,3}){2,3}$/],
    ['(a{3}){0,2} with a gap', { sequence: [e('a', 3, 3)], min: 0, max: 2 }, /^(aaa){0,2}$/],
    ['(a b?){2,3}', { sequence: [e('a'), e('b', 0)], min: 2, max: 3 }, /^(ab?){2,3}$/],
    ['(a? b?){2}', { sequence: [e('a', 0), e('b', 0)], min: 2, max: 2 }, /^(a?b?){2}$/],
    ['(a | b){2,4} c', { sequence: [{ choice: [e('a'), e('b')], min: 2, max: 4 }, e('c')] }, /^[ab]{2,4}c$/],
    ['((a b){2} | c){2}', { choice: [{ sequence: [e('a'), e('b')], min: 2, max: 2 }, e('c')], min: 2, max: 2 }, /^((ab){2}|c){2}$/],
    ['a{2,3} b* c?', { sequence: [e('a', 2, 3), e('b', 0, 'unbounded'), e('c', 0)] }, /^a{2,3}b*c?$/],
    ['(a{2,3} b)+', { sequence: [e('a', 2, 3), e('b')], max: 'unbounded' }, /^(a{2,3}b)+$/],
    ['((a | b)? c)*', { sequence: [{ choice: [e('a'), e('b')], min: 0 }, e('c')], min: 0, max: 'unbounded' }, /^([ab]?c)*$/],
    ['a{2,}', { sequence: [e('a', 2, 'unbounded')] }, /^a{2,}$/],
    ['nothing in a branch', { choice: [e('a', 0, 0), e('b')] }, /^b?$/],
    ['all', { all: [e('a') as never, e('b', 0) as never, e('c') as never] }, /^(ac|ca|abc|acb|bac|bca|cab|cba)$/],
  ])('%s', (_, content, wanted) => {
    const form = formOf(content);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 }), word => {
      expect(`${word} ${accepts(form, word)}`).toBe(`${word} ${wanted.test(word)}`);
    }), { numRuns: 400 });
  });

  test('a large maxOccurs costs nothing', () => {
    const form = formOf({ sequence: [{ sequence: [e('a'), e('b')], min: 0, max: 99_999 }, e('c', 0, 99_999)] });
    expect(accepts(form, `${'ab'.repeat(20_000)}${'c'.repeat(99_999)}`)).toBe(true);
    expect(accepts(form, 'c'.repeat(100_000))).toBe(false);
  });
});

describe('one change, one fault', () => {
  test.each<[string, string, string[]]>([
    ['abcde', 'bcde', ['element-missing']],
    ['abcde', 'bacde', ['element-order']],
    ['abcde', 'bcade', ['element-order']],
    ['abcde', 'eabcd', ['element-order']],
    ['abcde', 'aabcde', ['element-repeated']],
    ['abcde', 'abxcde', ['element-unexpected']],
    ['abcde', 'abxde', ['element-unexpected']],
    ['abcde', 'a', ['element-missing', 'element-missing', 'element-missing', 'element-missing']],
  ])('%s as %s', (letters, word, codes) => {
    expect(codesOf(formOf({ sequence: [...letters].map(letter => e(letter)) }, false), word)).toEqual(codes);
    // Optional elements hide nothing but what is missing.
    const optional = codes.filter(code => code !== 'element-missing');
    expect(codesOf(formOf({ sequence: [...letters].map(letter => e(letter, 0)) }, false), word).slice(0, 2)).toEqual(optional);
  });
});
