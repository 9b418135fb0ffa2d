/** Operation × fault × { done, not done, done later }: every cell tried, every cell judged, and the table printed. */
import { afterAll, describe, expect, it } from 'vitest';
import { cover, coveredFaults, coveredOperations, goodEnds } from '../../src/submission/coverage.js';

const table = new Map<string, readonly string[]>();
const asked = new Set<string>();
const columns = coveredFaults.map(({ name, work }) => `${name} / ${work}`);
const rows = coveredOperations.map(one => [one.name ?? one.operation, one] as const);
/** The world's own, which no client asks for: test identities. */
const ofTrials = /^token\.test$/;

describe('coverage', () => {
  it.each(rows)('%s under every fault', async (name, operation) => {
    const good = goodEnds[operation.call ?? 'submit'];
    const row: string[] = [];
    for (const fault of coveredFaults) {
      const { end, happened, faults, asked: operations } = await cover(operation, fault);
      expect({ fault: fault.name, work: fault.work, happened, faults }).toEqual({ fault: fault.name, work: fault.work, happened: true, faults: [] });
      expect(end.split(', ').at(-1), `${fault.name} / ${fault.work}`).toBe(good);
      row.push(end === good ? '·' : `${good} after ${end.split(',')[0]}`);
      for (const one of operations) asked.add(one);
    }
    table.set(name, row);
  }, 900_000);

  it('has a row for every operation that is asked for, and no hole', () => {
    const covered = new Set(coveredOperations.map(({ operation }) => operation));
    expect([...asked].filter(operation => !covered.has(operation) && !ofTrials.test(operation))).toEqual([]);
    expect(rows.filter(([name]) => table.get(name)?.length !== columns.length).map(([name]) => name)).toEqual([]);
    // Each way in which work can go, for every kind of fault on the wire that leaves it open.
    for (const kind of ['lose-request', 'lose-response', 'no-answer', 'cut-body', 'status 500', 'status 503']) {
      expect(coveredFaults.filter(({ name }) => name === kind).map(({ work }) => work)).toEqual(['done', 'not done', 'done later']);
    }
  });

  afterAll(() => {
    const lines = columns.map((column, index) => `${column.padEnd(26)} ${rows.map(([name]) => table.get(name)?.[index] ?? 'HOLE').join(' | ')}`);
    console.log([`${rows.length} operations × ${columns.length} faults (· = well at the first call)`, rows.map(([name]) => name).join(' | '), ...lines].join('\n'));
  });
});
