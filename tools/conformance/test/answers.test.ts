/** Done-when 2 of the submission: the client understands every answer that was ever recorded. */
import { describe, expect, it } from 'vitest';
import { readBehaviours, readExpectedBehaviours } from '../src/answers/behaviours.js';
import { lineOf, readAll, readExpectations } from '../src/answers/expectations.js';
import type { StepReading } from '../src/answers/expectations.js';
import { corpusRoot } from '../src/corpus/services.js';

describe.skipIf(corpusRoot === undefined)('recorded answers', async () => {
  const { table, steps } = readExpectations();
  const readings = corpusRoot === undefined ? [] : await readAll(corpusRoot);

  it('are all read as expected', () => {
    const expected = Object.entries(steps).flatMap(([flow, lines]) => lines.map((line, position) => `${flow} ${position}: ${line === null ? 'not read' : table[line]}`));
    const positions = new Map<string, number>();
    const read = readings.map(({ flow, reading }) => {
      const position = positions.get(flow) ?? 0;
      positions.set(flow, position + 1);
      return `${flow} ${position}: ${reading === undefined ? 'not read' : lineOf(reading)}`;
    });
    expect(read).toEqual(expected);
  });

  it('and so are those that the platform’s own tests tell of', () => {
    expect(readBehaviours(corpusRoot ?? '')).toEqual(readExpectedBehaviours());
  });

  it('and every line of the table is one that occurs', () => {
    const occurring = new Set(Object.values(steps).flat());
    expect(table.filter((_, line) => !occurring.has(line))).toEqual([]);
  });

  it('the catch-all is for failures of no known shape, and only for those', () => {
    const caught = table.filter((line) => line.includes('| server-fault'));
    expect(caught.filter((line) => !line.includes('| 500 empty |'))).toEqual([]);
    expect(table.filter((line) => / 5\d\d empty/.test(line) && !caught.includes(line))).toEqual([]);
    console.log(summary(readings));
  });
});

/** Codes and counts, and how much the catch-all catches. */
function summary(readings: readonly StepReading[]): string {
  const read = readings.flatMap(({ reading }) => reading ?? []);
  const counts = new Map<string, number>();
  for (const { outcome } of read) counts.set(codeOf(outcome), (counts.get(codeOf(outcome)) ?? 0) + 1);
  const failures = read.filter(({ shape }) => /^5/.test(shape)).length;
  const caught = counts.get('server-fault') ?? 0;
  const rows = [...counts].sort(([, a], [, b]) => b - a).map(([code, count]) => `${String(count).padStart(6)}  ${code}`);
  return [
    `${readings.length} recorded answers, ${readings.length - read.length} of them not recorded whole or not ours to ask`,
    ...rows,
    `server-fault: ${caught} of ${failures} answers 5xx, ${((100 * caught) / read.length).toFixed(1)} % of all`,
  ].join('\n');
}

function codeOf(outcome: string): string {
  return /^[a-z-]+, (not )?retryable/.test(outcome) ? outcome.split(',', 1)[0]! : 'success';
}
