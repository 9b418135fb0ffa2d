/** Done-when 2 of the submission: the client understands every answer that was ever recorded. */
import { operations } from '@blankett/altinn/http';
import type { OperationName } from '@blankett/altinn/http';
import { describe, expect, it } from 'vitest';
import { readBehaviours, readExpectedBehaviours } from '../src/answers/behaviours.js';
import { readAll, readExpectations, stepLinesOf, tableOf } from '../src/answers/expectations.js';
import type { StepReading } from '../src/answers/expectations.js';
import { corpusRoot } from '../src/corpus/services.js';

describe.skipIf(corpusRoot === undefined)('recorded answers', async () => {
  const expected = readExpectations();
  const readings = corpusRoot === undefined ? [] : await readAll(corpusRoot);

  it('are all read as expected, step by step', () => {
    expect(stepLinesOf(readings)).toEqual(expected.steps);
  });

  it('and by operation and shape', () => {
    expect(tableOf(readings)).toEqual(expected.table);
  });

  it('and so are those that the platform’s own tests tell of', () => {
    expect(readBehaviours(corpusRoot ?? '')).toEqual(readExpectedBehaviours());
  });

  it('nothing is read as surer than it is when it is in other words', () => {
    const surer = readings.filter(({ reading, inOtherWords: other }) => {
      if (reading === undefined || other === undefined) return false;
      const [before, after] = [factsOf(reading.outcome), factsOf(other.outcome)];
      const isOnce = operations[reading.operation as OperationName].effect === 'once';
      return (!before.known && after.known) || (isOnce && !before.retryable && after.retryable);
    });
    expect(surer).toEqual([]);
  });

  it('the catch-all is for failures of no known shape, and only for those', () => {
    const outcomes = readings.flatMap(({ reading }) => reading ?? []);
    const caught = outcomes.filter(({ outcome }) => codeOf(outcome) === 'server-fault');
    expect(caught.filter(({ shape }) => shape !== '500 empty')).toEqual([]);
    expect(outcomes.filter(({ shape, outcome }) => /^5\d\d empty/.test(shape) && codeOf(outcome) !== 'server-fault')).toEqual([]);
    // A status that nobody here gives has not been recorded.
    expect(outcomes.filter(({ outcome }) => codeOf(outcome) === 'status-unexpected')).toEqual([]);
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
  const worded = readings.filter(({ inOtherWords: other }) => other !== undefined);
  const moved = worded.filter(({ reading, inOtherWords: other }) => other!.outcome !== reading!.outcome);
  return [
    `${readings.length} recorded answers, ${readings.length - read.length} of them not recorded whole`,
    ...rows,
    `server-fault: ${caught} of ${failures} answers 5xx, ${((100 * caught) / read.length).toFixed(1)} % of all`,
    `in other words ${worded.length - moved.length} of ${worded.length} refusals are read as before`,
  ].join('\n');
}

function codeOf(outcome: string): string {
  return factsOf(outcome).code ?? 'success';
}

/** Of an error's outcome: `conflict, not retryable, known`. */
function factsOf(outcome: string): { readonly code?: string; readonly retryable: boolean; readonly known: boolean } {
  const match = /^([a-z-]+), (not )?retryable, (known|outcome not known)/.exec(outcome);
  return match === null ? { retryable: false, known: true } : { code: match[1]!, retryable: match[2] === undefined, known: match[3] === 'known' };
}
