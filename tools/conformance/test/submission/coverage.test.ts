/** Operation × fault × { done, not done, done later }: every cell tried, every cell judged, and the table printed. */
import { afterAll, describe, expect, it } from 'vitest';
import { cover, coveredFaults, coveredOperations } from '../../src/submission/coverage.js';

const table = new Map<string, readonly string[]>();
const columns = coveredFaults.map(({ name, work }) => `${name} / ${work}`);

describe('coverage', () => {
  it.each(coveredOperations.map(one => [one.operation, one] as const))('%s under every fault', async (name, operation) => {
    const row: string[] = [];
    for (const fault of coveredFaults) {
      const { end, happened, faults } = await cover(operation, fault);
      expect({ fault: fault.name, work: fault.work, happened, faults }).toEqual({ fault: fault.name, work: fault.work, happened: true, faults: [] });
      expect(end, `${fault.name} / ${fault.work}`).toMatch(/sent$/);
      row.push(end === 'sent' ? 'sent' : `sent after ${end.split(',')[0]}`);
    }
    table.set(name, row);
  });

  afterAll(() => {
    const holes = coveredOperations.flatMap(({ operation }) => (table.get(operation)?.length === columns.length ? [] : [operation]));
    const lines = columns.map((column, index) => `${column.padEnd(26)} ${coveredOperations.map(({ operation }) => (table.get(operation)?.[index] ?? '').replace(/^sent$/, '·')).join(' | ')}`);
    console.log([`${coveredOperations.length} operations × ${columns.length} faults (· = sent at the first call)`, coveredOperations.map(({ operation }) => operation).join(' | '), ...lines].join('\n'));
    expect(holes).toEqual([]);
  });
});
