/**
 * What is expected of every recorded answer, in two files for people to read: `steps.txt`, step by step, flow by flow, what
 * the client makes of it; and `readings.txt`, the same by operation and shape of the answer, how often that occurs, where
 * first, and what would be made of it in words that nobody knows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inOtherWords } from './other-words.js';
import { readRecordedAnswer } from './reading.js';
import type { Reading } from './reading.js';
import { readRecordedAnswers } from './recorded-answers.js';

const tableFile = new URL('./readings.txt', import.meta.url);
const stepsFile = new URL('./steps.txt', import.meta.url);

/** One step and what was made of it. */
export interface StepReading {
  readonly flow: string;
  readonly index: number;
  /** None for what was not recorded whole (large lists, documents). */
  readonly reading?: Reading;
  /** Of a refusal that has words: the same in others. */
  readonly inOtherWords?: Reading;
}

export async function readAll(corpus: string): Promise<readonly StepReading[]> {
  const steps: StepReading[] = [];
  for (const recorded of readRecordedAnswers(corpus)) {
    const reading = await readRecordedAnswer(recorded);
    const other = reading === undefined ? undefined : inOtherWords(recorded);
    const otherReading = other === undefined ? undefined : await readRecordedAnswer(other);
    const { flow, index } = recorded;
    steps.push({ flow, index, ...(reading === undefined ? {} : { reading }), ...(otherReading === undefined ? {} : { inOtherWords: otherReading }) });
  }
  return steps;
}

/** Lines of the table: `operation | shape | outcome | how often | where first | in other words`. */
export function tableOf(steps: readonly StepReading[]): readonly string[] {
  const rows = new Map<string, { count: number; readonly first: string; readonly others: Set<string> }>();
  for (const { flow, index, reading, inOtherWords: other } of steps) {
    if (reading === undefined) continue;
    const key = `${reading.operation} | ${reading.shape} | ${reading.outcome}`;
    const row = rows.get(key) ?? { count: 0, first: `${flow} ${index}`, others: new Set() };
    rows.set(key, row);
    row.count += 1;
    if (other !== undefined && other.outcome !== reading.outcome) row.others.add(other.outcome);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { count, first, others }]) => (
    `${key} | ${count} | ${first}${others.size === 0 ? '' : ` | in other words: ${[...others].sort().join('; or ')}`}`
  ));
}

/** Lines of the steps: the name of a flow, and below it `0-2 operation: outcome`. */
export function stepLinesOf(steps: readonly StepReading[]): readonly string[] {
  const lines: string[] = [];
  let run: { flow: string; from: number; to: number; what: string } | undefined;
  const end = (): void => {
    if (run !== undefined) lines.push(`  ${run.from === run.to ? run.from : `${run.from}-${run.to}`} ${run.what}`);
  };
  for (const { flow, index, reading } of steps) {
    const what = reading === undefined ? '-' : `${reading.operation}: ${reading.outcome}`;
    if (run?.flow === flow && run.what === what && run.to === index - 1) {
      run.to = index;
      continue;
    }
    end();
    if (run?.flow !== flow) lines.push(flow);
    run = { flow, from: index, to: index, what };
  }
  end();
  return lines;
}

export interface Expectations {
  readonly table: readonly string[];
  readonly steps: readonly string[];
}

export function readExpectations(): Expectations {
  const linesIn = (file: URL): readonly string[] => readFileSync(file, 'utf8').trimEnd().split('\n');
  return { table: linesIn(tableFile), steps: linesIn(stepsFile) };
}

/** Writes both files anew; the difference is for a person to read. */
export function writeExpectations(steps: readonly StepReading[]): void {
  writeFileSync(tableFile, `${tableOf(steps).join('\n')}\n`);
  writeFileSync(stepsFile, `${stepLinesOf(steps).join('\n')}\n`);
}
