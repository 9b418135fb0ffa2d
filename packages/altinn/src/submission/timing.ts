/**
 * How long what may take, and how often is looked.
 *
 * @module
 */

/** In milliseconds. The defaults are right for the platform; tests and unusual services may change them. */
export interface SubmissionTiming {
  /** For the answer to instantiating. */
  readonly instantiate: number;
  /** For the answer to `process/next`: the service does its work within the request, and breaking it off can stop it half-way. */
  readonly advance: number;
  /**
   * How long after a request has been given up the service may still begin with it. After this time an instance that is not
   * there will not come, and a process that has not moved will not move. Not less than the five
   * minutes for which the platform locks an instance.
   */
  readonly settle: number;
  /** The right to go on is taken for so long, and renewed while work goes on: another worker waits at most this after a crash. */
  readonly lease: number;
  /** For a whole call, when the caller says nothing. */
  readonly call: number;
  /** For how long a refusal that an outage can look like is probed. */
  readonly probe: number;
}

const minutes = 60_000;

export const defaultTiming: SubmissionTiming = {
  instantiate: 100_000,
  advance: 5 * minutes,
  settle: 5 * minutes,
  lease: 30_000,
  call: 15 * minutes,
  probe: 2 * minutes,
};

export type WaitingFor = 'instance' | 'process' | 'scan' | 'outcome' | 'platform';

/** What is waited for, and how long before each look; the last one goes on. */
export const pauses: Readonly<Record<WaitingFor, readonly number[]>> = {
  instance: [2_000, 5_000, 15_000, 60_000],
  process: [1_000, 2_000, 5_000, 10_000, 15_000, 30_000],
  scan: [1_000, 2_000, 5_000],
  outcome: [2_000, 5_000, 15_000, 60_000],
  platform: [1_000, 2_000, 5_000, 15_000, 30_000, 60_000],
};

/** The pause before look number `look` (from 0). */
export function pauseBefore(what: WaitingFor, look: number): number {
  const row = pauses[what];
  return row[Math.min(look, row.length - 1)]!;
}
