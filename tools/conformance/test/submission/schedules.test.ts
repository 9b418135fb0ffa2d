/**
 * Model-based: whatever happens, in whatever order, no instance of a reference is advanced beside another, no draft is left that
 * nobody tells of, no form is lost, no state is wrong, and there is an end.
 *
 * `BLANKETT_SEED` and `BLANKETT_SCHEDULES` choose others than the usual ones.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openField } from '../../src/submission/field.js';
import type { Field, Outcome } from '../../src/submission/field.js';
import { happenings, openings, settings } from '../../src/submission/schedule.js';
import type { Happening } from '../../src/submission/schedule.js';

const soak = process.env['BLANKETT_SOAK'] === '1';
const runs = Number(process.env['BLANKETT_SCHEDULES'] ?? (soak ? 10_000 : 1_000));
const seed = Number(process.env['BLANKETT_SEED'] ?? 20260105);
const tables = { 'what happened': new Map<string, number>(), 'where processes died or stood still': new Map<string, number>(), 'faults': new Map<string, number>(), 'ends': new Map<string, number>() };

/** A command of the model: that there is one is all the model knows; the truth is the emulator's. */
function command(happening: Happening): fc.AsyncCommand<object, Field> {
  return {
    check: () => true,
    async run(_, field) {
      count('what happened', [happening.kind === 'person' ? `person: ${happening.does}` : happening.kind]);
      await field.happen(happening);
    },
    toString: () => JSON.stringify(happening),
  };
}

function count(table: keyof typeof tables, names: readonly string[]): void {
  for (const name of names) tables[table].set(name, (tables[table].get(name) ?? 0) + 1);
}

function countOutcome({ crashes, injected, ends }: Outcome): void {
  count('where processes died or stood still', crashes);
  count('faults', injected);
  count('ends', ends);
}

function total(table: keyof typeof tables): number {
  return [...tables[table].values()].reduce((sum, times) => sum + times, 0);
}

describe('schedules', () => {
  it(`keep every promise (${runs} from seed ${seed})`, async () => {
    const commands = fc.commands(happenings.map(one => one.map(command)), { maxCommands: 6, size: 'max' });
    await fc.assert(fc.asyncProperty(settings, openings, commands, async (setting, opening, more) => {
      const field = await openField({ setting });
      for (const happening of opening) await command(happening).run({}, field);
      await fc.asyncModelRun(() => ({ model: {}, real: field }), more);
      const outcome = await field.judge();
      countOutcome(outcome);
      expect(outcome.faults).toEqual([]);
      // A schedule takes a tenth of a second; one that comes to no end is a broken promise.
    }), { numRuns: runs, seed, endOnFailure: soak, verbose: 1, timeout: 120_000 });
  }, soak ? 14_400_000 : 1_800_000);

  afterAll(() => {
    const names = Object.keys(tables) as (keyof typeof tables)[];
    console.log(`schedules: ${runs} from seed ${seed}; ${names.map(name => `${name}: ${total(name)}`).join(', ')}`);
    for (const name of soak ? names : ['ends'] as const) {
      console.log([name, ...[...tables[name]].sort().map(([what, times]) => `${String(times).padStart(7)} ${what}`)].join('\n'));
    }
    expect(tables['where processes died or stood still'].size).toBeGreaterThan(20);
    expect(total('faults')).toBeGreaterThan(runs);
  });
});
