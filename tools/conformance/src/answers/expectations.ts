/**
 * What is expected of every recorded answer: a table of readings that a person has read (`readings.txt`), and for each
 * recorded step which of them it is (`steps.json`: by flow, the numbers of lines, in the order of steps).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readRecordedAnswer } from './reading.js';
import type { Reading } from './reading.js';
import { readRecordedAnswers } from './recorded-answers.js';

const tableFile = new URL('./readings.txt', import.meta.url);
const stepsFile = new URL('./steps.json', import.meta.url);

export interface Expectations {
  /** `operation | shape | outcome` */
  readonly table: readonly string[];
  /** Lines of the table, from 0; none for what is not asked. */
  readonly steps: Readonly<Record<string, readonly (number | null)[]>>;
}

/** One step and what was made of it. */
export interface StepReading {
  readonly flow: string;
  readonly index: number;
  readonly reading?: Reading;
}

export async function readAll(corpus: string): Promise<readonly StepReading[]> {
  const steps: StepReading[] = [];
  for (const recorded of readRecordedAnswers(corpus)) {
    const reading = await readRecordedAnswer(recorded);
    steps.push({ flow: recorded.flow, index: recorded.index, ...(reading === undefined ? {} : { reading }) });
  }
  return steps;
}

export function lineOf({ operation, shape, outcome }: Reading): string {
  return `${operation} | ${shape} | ${outcome}`;
}

export function readExpectations(): Expectations {
  return {
    table: readFileSync(tableFile, 'utf8').trimEnd().split('\n'),
    steps: JSON.parse(readFileSync(stepsFile, 'utf8')) as Expectations['steps'],
  };
}

/** Writes both files anew; the difference in the table is for a person to read. */
export function writeExpectations(readings: readonly StepReading[]): void {
  const table = [...new Set(readings.flatMap(({ reading }) => (reading === undefined ? [] : [lineOf(reading)])))].sort();
  const steps: Record<string, (number | null)[]> = {};
  for (const { flow, reading } of readings) (steps[flow] ??= []).push(reading === undefined ? null : table.indexOf(lineOf(reading)));
  writeFileSync(tableFile, `${table.join('\n')}\n`);
  const lines = Object.entries(steps).map(([flow, numbers]) => `${JSON.stringify(flow)}: ${JSON.stringify(numbers)}`);
  writeFileSync(stepsFile, `{\n${lines.join(',\n')}\n}\n`);
}
