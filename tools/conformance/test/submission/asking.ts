/**
 * What the tests of faults ask: of a trial, what was requested and what was done.
 *
 * @module
 */
import { isAltinnError } from '@blankett/altinn';
import type { AltinnError } from '@blankett/altinn';
import type { FaultPlan } from '@blankett/emulator';
import { expect } from 'vitest';
import { inputsOf, startTrial } from '../../src/submission/trial.js';
import type { Trial, TrialSetting } from '../../src/submission/trial.js';

export const formOnly: { readonly attachments: readonly [] } = { attachments: [] };

export async function submitWith(faults: FaultPlan, setting: TrialSetting = {}): Promise<Trial & { readonly result: Awaited<ReturnType<Trial['client']['submit']>> }> {
  const trial = await startTrial({ ...setting, faults });
  const result = await trial.client.submit(inputsOf('r-1', formOnly));
  return { ...trial, result };
}

export async function errorOf(work: Promise<unknown>): Promise<AltinnError> {
  try {
    await work;
  } catch (error) {
    if (isAltinnError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** How often the service was asked. */
export function asked({ emulator }: Trial, operation: string): number {
  return emulator.faults.requests().get(operation) ?? 0;
}

export function moves(trial: Trial): readonly string[] {
  return trial.effects('process.moved').map(({ from = '', to = '' }) => `${from} ${to.replace('EndEvent_1', 'end')}`);
}

/** One instance, in the end once, and nothing left lying about. */
export function expectSentOnce(trial: Trial): void {
  const made = trial.effects('instance.created').map(({ instance }) => instance);
  const deleted = trial.effects('instance.deleted').map(({ instance }) => instance);
  const ended = trial.effects('process.ended').map(({ instance }) => instance);
  expect(made.filter(instance => !deleted.includes(instance))).toEqual(ended);
  expect(ended).toHaveLength(1);
}
