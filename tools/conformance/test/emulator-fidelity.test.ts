/** Done-when 1 of the emulator: recorded flows are played against it, and its answers are those that were recorded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { corpusRoot } from '../src/corpus/services.js';
import { knownDifferences } from '../src/emulator/comparison.js';
import { playableFolders, playFolder } from '../src/emulator/play-folder.js';
import { eventsBesideEachOther } from '../src/emulator/unordered.js';

const folders = corpusRoot === undefined ? [] : playableFolders(corpusRoot);

/** Enough for every run; `BLANKETT_SOAK=1` plays all folders in one run as well. */
const inOneRun = process.env['BLANKETT_SOAK'] === '1' ? folders : folders.filter((folder) => folder === 'basic' || folder === 'verdiar-v9');

describe.skipIf(folders.length === 0)('the emulator answers as the platform does', () => {
  test.each(folders)('%s, each flow on an emulator of its own', { timeout: 300_000 }, (folder) => play(folder, false));
  test.each(inOneRun)('%s, one emulator for all flows', { timeout: 300_000 }, (folder) => play(folder, true));

  test('every known difference has a reason', () => {
    for (const folder of folders) for (const { why } of knownDifferences(folder)) expect(why.length).toBeGreaterThan(20);
  });
});

async function play(folder: string, together: boolean): Promise<void> {
  const keep = mkdtempSync(join(tmpdir(), 'blankett-fidelity-'));
  onTestFinished(() => rmSync(keep, { recursive: true, force: true }));
  const { output, flows, total } = await playFolder({ corpus: corpusRoot ?? '', folder, inOneRun: together, rate: 10, show: 30, keep });
  for (const [flow, { steps, status, equal, known, other }] of flows) console.log(`${folder} ${flow}: ${steps} steps, ${status} same status, ${equal} equal, ${known} known, ${other} other`);
  expect(total.other, output).toBe(0);
  expect(total.status / total.steps, output).toBeGreaterThanOrEqual(0.98);
  expect(total.equal / total.steps, output).toBeGreaterThanOrEqual(0.9);
  expect(total.known / total.steps, output).toBeLessThanOrEqual(0.1);
  for (const { step, recorded, played } of eventsBesideEachOther(join(corpusRoot ?? '', 'live', folder), join(keep, folder))) expect(played, step).toEqual(recorded);
}

test.skipIf(corpusRoot !== undefined)('the emulator answers as the platform does: no corpus on this machine', () => undefined);
