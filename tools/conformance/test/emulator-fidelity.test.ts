/** Done-when 1 of the emulator: recorded flows are played against it, and its answers are those that were recorded. */
import { afterAll, describe, expect, test } from 'vitest';
import { corpusRoot } from '../src/corpus/services.js';
import { knownDifferences, playableFolders, playFolder, type Count } from '../src/emulator/play-folder.js';

/** The same app once more, with pages for developers; not counted. */
const notCounted = new Set(['basic-development']);

const folders = corpusRoot === undefined ? [] : playableFolders(corpusRoot);
const totals = new Map<string, Count>();

describe.skipIf(folders.length === 0)('the emulator answers as the platform does', () => {
  for (const folder of folders) {
    test(folder, { timeout: 300_000 }, async () => {
      const { output, flows, total } = await playFolder({ corpus: corpusRoot ?? '', folder, rate: 10, show: 30 });
      for (const [flow, { steps, status, equal, known, other }] of flows) console.log(`${folder} ${flow}: ${steps} steps, ${status} same status, ${equal} equal, ${known} known, ${other} other`);
      totals.set(folder, total);
      expect(total.other, output).toBe(0);
    });
  }

  test('every known difference has a reason', () => {
    for (const folder of folders) for (const { why } of knownDifferences(folder)) expect(why.length).toBeGreaterThan(20);
  });

  afterAll(() => {
    const sum = (of: keyof Count): number => [...totals].filter(([folder]) => !notCounted.has(folder)).reduce((total, [, count]) => total + count[of], 0);
    const steps = sum('steps');
    if (steps === 0) return;
    console.log(`all: ${steps} steps, ${((100 * sum('status')) / steps).toFixed(1)} % same status, ${((100 * sum('equal')) / steps).toFixed(1)} % equal, ${((100 * sum('known')) / steps).toFixed(1)} % known, ${sum('other')} other`);
    expect(sum('status') / steps).toBeGreaterThanOrEqual(0.98);
    expect(sum('equal') / steps).toBeGreaterThanOrEqual(0.9);
    expect(sum('known') / steps).toBeLessThanOrEqual(0.1);
  });
});

test.skipIf(corpusRoot !== undefined)('the emulator answers as the platform does: no corpus on this machine', () => undefined);
