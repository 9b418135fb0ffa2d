/** The emulator's answers against the platform's own OpenAPI documents, as far as these tell the truth. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corpusRoot } from '../../src/corpus/services.js';
import { openApiDocumentsOf } from '../../src/emulator/contract/documents.js';
import { checkerOf, type Violation } from '../../src/emulator/contract/open-api.js';
import { readSteps, type Step } from '../../src/emulator/contract/steps.js';
import { untruthOf, untruths } from '../../src/emulator/contract/untruths.js';
import { playFolder } from '../../src/emulator/play-folder.js';

const corpus = corpusRoot ?? '';
const folders = corpusRoot === undefined ? [] : readdirSync(join(corpus, 'live'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

function violationsOf(folder: string, steps: readonly Step[]): { readonly violations: readonly Violation[]; readonly operations: number } {
  const checkers = [...openApiDocumentsOf(corpus, folder).values()].map(checkerOf);
  const violations = checkers.flatMap((checker) => steps.flatMap((step) => checker.check(step)));
  return { violations, operations: checkers.reduce((sum, { seen }) => sum + seen.size, 0) };
}

const keyOf = ({ operation, status, what }: Violation): string => `${status} ${operation}: ${what}`;
const unexplained = (violations: readonly Violation[]): readonly string[] => [...new Set(violations.filter((violation) => untruthOf(violation) === undefined).map(keyOf))];

/** What is played: enough to meet most operations, in some seconds. */
const played: readonly (readonly [folder: string, ...flows: string[]])[] = [
  ['basic', 'lifecycle', 'instantiate', 'patchErrors', 'documents'],
  ['basic-v9', 'lifecycle', 'documents'],
  ['verdiar', 'confirmFlow', 'copyFlow'],
  ['signing-test', 'signFlow'],
];

describe.skipIf(folders.length === 0)('answers against the OpenAPI documents', () => {
  const kept = mkdtempSync(join(tmpdir(), 'blankett-openapi-'));
  afterAll(() => rmSync(kept, { recursive: true, force: true }));

  test('what the documents say wrongly is listed whole, and each item is shown by a recorded answer', () => {
    const all = folders.flatMap((folder) => violationsOf(folder, readSteps(join(corpus, 'live', folder))).violations);
    expect(unexplained(all)).toEqual([]);
    const shown = new Set(all.map(untruthOf));
    expect(untruths.filter((untruth) => !shown.has(untruth))).toEqual([]);
  });

  for (const [folder, ...flows] of played) {
    test(`the emulator as ${folder}`, { timeout: 120_000 }, async () => {
      const keep = join(kept, folder);
      await playFolder({ corpus, folder, flows, keep, show: 0 });
      const { violations, operations } = violationsOf(folder, readSteps(join(keep, folder), flows));
      expect(unexplained(violations)).toEqual([]);
      const recorded = new Set(violationsOf(folder, readSteps(join(corpus, 'live', folder))).violations.map(keyOf));
      expect([...new Set(violations.map(keyOf))].filter((key) => !recorded.has(key))).toEqual([]);
      expect(operations).toBeGreaterThan(10);
    });
  }
});

test.skipIf(folders.length > 0)('answers against the OpenAPI documents: no corpus on this machine', () => undefined);
