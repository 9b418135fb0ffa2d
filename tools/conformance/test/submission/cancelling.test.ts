/** Cancelling: our own draft, all of it, and nothing that is more than a draft. */
import { isAltinnError } from '@blankett/altinn';
import { describe, expect, it } from 'vitest';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';
import type { Trial } from '../../src/submission/trial.js';

const tasks = [dataTask, confirmationTask];
const inputs = inputsOf('r-1', { attachments: [], deadline: 60_000 });
const party = inputs.party!;
const stopping = { operation: 'validate.instance', fault: { kind: 'status', status: 400 } } as const;

async function endOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (isAltinnError(error)) return error.code;
    throw error;
  }
}

/** Of instances, in the order of their making: deleted or not. */
function fates(trial: Trial): readonly boolean[] {
  const deleted = new Set(trial.effects('instance.deleted').map(({ instance }) => instance));
  return trial.effects('instance.created').map(({ instance }) => deleted.has(instance));
}

describe('cancelling', () => {
  it('leaves alone what a person has sent on', async () => {
    const trial = await startTrial({ tasks, faults: [stopping] });
    expect(await endOf(trial.client.submit(inputs))).toBe('bad-request');
    const { instance } = await trial.client.status('r-1');
    await trial.client.process.next(instance!);
    expect(await endOf(trial.client.cancel('r-1'))).toBe('not-cancellable');
    expect(fates(trial)).toEqual([false]);
  });

  it('is not done while a draft may still come, and then deletes it', async () => {
    const trial = await startTrial({ tasks, faults: [{ operation: 'instance.instantiate', fault: { kind: 'lose-response', work: 'done later', after: 200_000 } }] });
    const began = trial.clock.now();
    expect(await trial.client.submit(inputs)).toMatchObject({ state: 'pending', waitingFor: 'instance', code: 'network', resumeAfter: new Date(began + 400_000).toISOString() });
    expect(await endOf(trial.client.cancel('r-1', { party }))).toBe('outcome-unknown');
    await trial.clock.sleep(400_000);
    expect(await endOf(trial.client.cancel('r-1', { party }))).toBe('done');
    expect(fates(trial)).toEqual([true]);
    expect((await trial.client.list()).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('is finished first when the same is submitted again', async () => {
    const trial = await startTrial({ tasks, faults: [{ operation: 'instance.instantiate', fault: { kind: 'lose-response', work: 'done later', after: 200_000 } }] });
    expect((await trial.client.submit(inputs)).state).toBe('pending');
    expect(await endOf(trial.client.cancel('r-1', { party }))).toBe('outcome-unknown');
    expect((await trial.client.submit({ ...inputs, deadline: 900_000 })).state).toBe('awaiting-person');
    expect(fates(trial)).toEqual([true, false]);
  });

  it('deletes every draft that bears our mark', async () => {
    const trial = await startTrial({ tasks, faults: [{ operation: 'instance.instantiate', fault: { kind: 'lose-response', work: 'done later', after: 420_000 } }, stopping] });
    expect(await endOf(trial.client.submit({ ...inputs, deadline: 3_600_000 }))).toBe('bad-request');
    await trial.clock.sleep(60_000);
    expect(await endOf(trial.client.cancel('r-1'))).toBe('done');
    expect(fates(trial)).toEqual([true, true]);
  });
});
