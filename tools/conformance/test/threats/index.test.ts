/** The threat table as an index of tests: a row without a test fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rows that this part of the project answers; those of receiving, of browsers' pages and of the supply chain are the concern of others. */
const rows: Readonly<Record<string, string>> = {
  T1: 'code out of the text of schemas and documents',
  T2: 'markup and links out of it, in documents for people',
  T3: 'names and versions in package.json',
  T4: 'paths that lead out of a folder',
  T5: 'addresses and files that documents name',
  T6: 'DTDs, entities and instructions in XML',
  T7: 'documents and answers that fill memory or time',
  T8: 'patterns that take forever',
  T9: 'names of members that every object has',
  T10: 'tokens to foreign origins',
  T11: 'tokens of one environment in another',
  T12: 'personal data and secrets in what is let out',
  T15: 'keys',
  T16: 'tokens of one customer for another',
  T18: 'logins of persons',
  T20: 'the emulator, seen from outside',
  T24: 'text of others on a terminal',
  T25: 'names in headers',
  T26: 'text that is no XML',
  T27: 'numbers that are none',
  T28: 'tasks that a server invents',
};

/** Files with a test, or a group of tests, whose name begins with the number of a row. */
function testFiles(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const root of ['packages', 'tools']) {
    for (const project of readdirSync(root)) {
      for (const path of filesBelow(join(root, project, 'test'))) {
        const text = readFileSync(path, 'utf8');
        for (const row of new Set(Array.from(text.matchAll(/['"`](T\d{1,2}) \S/g), ([, number]) => number!))) found.set(row, [...found.get(row) ?? [], path]);
      }
    }
  }
  return found;
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.test.ts')).map(path => join(folder, path)).sort();
  } catch {
    return [];
  }
}

describe('the threat table', () => {
  const files = testFiles();
  for (const [row, threat] of Object.entries(rows)) console.log(`${row.padEnd(4)} ${threat.padEnd(56)} ${(files.get(row) ?? ['none']).join(' ')}`);

  it.each(Object.entries(rows))('%s, %s, has a test', row => {
    expect(files.get(row) ?? []).not.toEqual([]);
  });

  it('has a row for each number that a test bears', () => {
    expect([...files.keys()].filter(row => rows[row] === undefined)).toEqual([]);
  });

  it('is what SECURITY.md tells, row by row', () => {
    const told = Array.from(readFileSync('SECURITY.md', 'utf8').matchAll(/^\| (T\d{1,2}) \| ([^|]+?) \|/gm), ([, row, threat]) => [row, threat]);
    expect(told).toEqual(Object.entries(rows));
  });
});
