import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorTexts } from '../../src/errors/codes.js';
import { readings } from '../../src/errors/readings.js';
import { submissionCodes } from '../../src/errors/codes/submission.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

describe('codes', () => {
  it('each says what happened and what to do, in sentences of ours', () => {
    for (const [code, { happened, advice }] of Object.entries(errorTexts)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(happened, code).toMatch(/^[a-z].*[^.]$/);
      expect(advice, code).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('the README has them all', () => {
    const codes = Object.keys(errorTexts).filter(code => !Object.hasOwn(submissionCodes, code));
    expect(codes.filter(code => !readme.includes(`\`${code}\``))).toEqual([]);
  });

  it('no row of the table of readings stands there twice', () => {
    const seen = new Set<string>();
    for (const { code, ...conditions } of readings) {
      const key = `${code} ${JSON.stringify(conditions, (_, value: unknown) => (value instanceof RegExp || typeof value === 'function' ? String(value) : value))}`;
      expect(seen.has(key), key).toBe(false);
      seen.add(key);
    }
  });
});
