import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorTexts } from '../../src/errors/codes.js';
import { readings } from '../../src/errors/readings.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Not of an answer to a call: what makes them says whether they pass. */
const besidesReadings: Readonly<Record<string, string>> = {
  'network': 'yes', 'deadline': 'yes', 'login-unavailable': 'yes', 'journal-unavailable': 'yes', 'journal-fenced': 'yes', 'file-scan-pending': 'yes',
  'submission-busy': 'yes', 'outcome-unknown': 'at times', 'answer-unreadable': 'at times', 'server-fault': 'yes',
};

function again(code: string): string {
  const passing = readings.filter(reading => reading.code === code).map(reading => reading.passing === true);
  if (besidesReadings[code] !== undefined) return besidesReadings[code];
  if (!passing.includes(true)) return '';
  return passing.includes(false) ? 'at times' : 'yes';
}

describe('codes', () => {
  it('each says what happened and what to do, in sentences of ours', () => {
    for (const [code, { happened, advice }] of Object.entries(errorTexts)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(happened, code).toMatch(/^[a-z].*[^.]$/);
      expect(advice, code).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('the README has them all, with what they say, and whether they pass by themselves', () => {
    const rows = Object.entries(errorTexts).map(([code, { happened, advice }]) => `| \`${code}\` | ${happened} | ${again(code)} | ${advice} |`);
    expect(readme.split('\n').filter(line => /^\| `[a-z-]+` \| [a-z].*\| .* \| [A-Z]/.test(line))).toEqual(rows);
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
