/** Sets what was played beside what was recorded, with the list of known differences. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownFile, runScript } from './run-script.js';

/** A difference that has a reason; the comparison counts it apart. */
export interface KnownDifference {
  readonly flow: string;
  readonly step: string;
  readonly at: string;
  readonly why: string;
  /** Holds only where one emulator plays all flows. */
  readonly when?: 'one run';
}

/** Steps of one flow, or of all. */
export interface Count {
  readonly steps: number;
  readonly status: number;
  readonly equal: number;
  readonly known: number;
  readonly other: number;
}

export interface Comparison {
  /** What the comparison printed: differences, then a line per flow. */
  readonly output: string;
  readonly flows: ReadonlyMap<string, Count>;
  readonly total: Count;
}

export interface ComparisonOptions {
  /** Folder of `compare.mjs`. */
  readonly tools: string;
  readonly recorded: string;
  readonly played: string;
  readonly known: readonly KnownDifference[];
  /** Flows to compare; none: all. */
  readonly flows: readonly string[];
  readonly except: readonly string[];
  readonly show: number;
}

/** The known differences of a folder. */
export function knownDifferences(folder: string): readonly KnownDifference[] {
  const file = ownFile(join('known', `${folder}.json`));
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as readonly KnownDifference[] : [];
}

/** Compares. */
export async function comparePlayed({ tools, recorded, played, known, flows, except, show }: ComparisonOptions): Promise<Comparison> {
  const list = join(mkdtempSync(join(tmpdir(), 'blankett-known-')), 'known.json');
  writeFileSync(list, JSON.stringify(known));
  try {
    const output = await runScript(join(tools, 'compare.mjs'), [
      recorded, played,
      ...flows.flatMap((flow) => ['--flow', flow]), ...except.flatMap((flow) => ['--except', flow]), '--known', list, '--show', String(show),
    ]);
    return { output, ...readCounts(output) };
  } finally {
    rmSync(dirname(list), { recursive: true, force: true });
  }
}

/** Reads the lines that the comparison ends with. */
function readCounts(output: string): Pick<Comparison, 'flows' | 'total'> {
  const flows = new Map<string, Count>();
  for (const [, flow = '', ...numbers] of output.matchAll(/^([\w-]+): (\d+) steps, (\d+)[^,]* same status, (\d+)[^,]* equal, (\d+)[^,]* known, (\d+)/gm)) {
    const [steps = 0, status = 0, equal = 0, known = 0, other = 0] = numbers.map(Number);
    flows.set(flow, { steps, status, equal, known, other });
  }
  const total = flows.get('total');
  if (total === undefined) throw new Error(`The comparison said nothing:\n${output}`);
  flows.delete('total');
  return { flows, total };
}
