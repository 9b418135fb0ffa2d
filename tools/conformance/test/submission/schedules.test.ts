/**
 * Model-based: whatever happens, in whatever order, no instance of a reference is advanced beside another, no draft is left that
 * nobody tells of, no form is lost, no state is wrong, and there is an end.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { happenings, openField } from '../../src/submission/schedule.js';
import type { Field, Happening, Outcome } from '../../src/submission/schedule.js';

const soak = process.env['BLANKETT_SOAK'] === '1';
const runs = Number(process.env['BLANKETT_SCHEDULES'] ?? (soak ? 10_000 : 1_000));
const seed = Number(process.env['BLANKETT_SEED'] ?? 20260105);
const counts = new Map<string, number>();

/** A command of the model: that there is one is all the model knows; the truth is the emulator's. */
function command(happening: Happening): fc.AsyncCommand<object, Field> {
  return { check: () => true, run: (_, field) => field.happen(happening), toString: () => JSON.stringify(happening) };
}

function count({ crashes, injected }: Outcome): void {
  for (const what of [...crashes.map(kind => `crash at ${kind}`), ...injected]) counts.set(what, (counts.get(what) ?? 0) + 1);
}

describe('schedules', () => {
  it(`keep every promise (${runs} from seed ${seed})`, async () => {
    await fc.assert(fc.asyncProperty(fc.commands(happenings.map(one => one.map(command)), { maxCommands: 8 }), async commands => {
      let field: Field | undefined;
      await fc.asyncModelRun(async () => {
        field = await openField();
        return { model: {}, real: field };
      }, commands);
      const outcome = await field!.judge();
      count(outcome);
      expect(outcome.faults).toEqual([]);
    }), { numRuns: runs, seed, endOnFailure: soak, verbose: 1 });
  }, soak ? 7_200_000 : 900_000);

  afterAll(() => {
    const lines = [...counts].sort().map(([what, times]) => `${String(times).padStart(6)} ${what}`);
    if (soak) console.log([`schedules: ${runs}, seed ${seed}`, ...lines].join('\n'));
    expect(lines.filter(line => line.includes('crash at')).length).toBeGreaterThan(8);
  });
});
