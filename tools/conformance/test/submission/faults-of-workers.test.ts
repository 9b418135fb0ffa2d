/**
 * Faults among our own processes and their journals: S6, S28, S29, one test each. What was done is asked of the emulator's own log of effects.
 */
import { AltinnError } from '@blankett/altinn';
import { memoryJournal } from '@blankett/altinn/journal';
import { describe, expect, it } from 'vitest';
import { mortal } from '../../src/submission/crash.js';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';
import { errorOf, expectSentOnce, formOnly } from './asking.js';

describe('workers', () => {
  it('S6 of two with the same reference one works, and both get the same receipt', async () => {
    const trial = await startTrial();
    const [one, other] = await Promise.all([trial.client.submit(inputsOf('r-1', formOnly)), trial.another().submit(inputsOf('r-1', formOnly))]);
    expect(one).toEqual(other);
    expectSentOnce(trial);
  });

  it('S6 one that stood still beyond its lease writes and sends nothing more', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
    const worker = mortal(trial.journal, trial.clock, { write: 5, when: { frozen: 120_000 } });
    const stalled = trial.another({ journal: worker.journal, clock: worker.clock }).submit(inputsOf('r-1', { ...formOnly, confirm: true }));
    await trial.clock.sleep(1_000);
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('sent');
    const journals = async (): Promise<number> => (await Promise.all((await trial.journal.list()).map(key => trial.journal.read(key)))).flat().length;
    const before = { events: await journals(), requests: [...trial.emulator.faults.requests()] };
    expect((await errorOf(stalled)).code).toBe('journal-fenced');
    expect({ events: await journals(), requests: [...trial.emulator.faults.requests()] }).toEqual(before);
    expectSentOnce(trial);
  });

  it('S6 one that waits for the service keeps its lease', async () => {
    const trial = await startTrial({ faults: [{ operation: 'instance.instantiate', fault: { kind: 'lose-request' } }] });
    const first = trial.client.submit(inputsOf('r-1', formOnly));
    await trial.clock.sleep(1_000);
    const second = trial.another().submit(inputsOf('r-1', formOnly));
    expect([await first, await second].map(({ state }) => state)).toEqual(['sent', 'sent']);
    expectSentOnce(trial);
  });

  it('S6 one that waits for another can give up', async () => {
    const trial = await startTrial({ faults: [{ operation: 'metadata.read', fault: { kind: 'delay', milliseconds: 20_000 } }] });
    const first = trial.client.submit(inputsOf('r-1', formOnly));
    const giveUp = new AbortController();
    const second = errorOf(trial.another().submit(inputsOf('r-1', { ...formOnly, signal: giveUp.signal })));
    await trial.clock.sleep(5_000);
    giveUp.abort();
    expect((await second).code).toBe('aborted');
    expect((await first).state).toBe('sent');
  });

  it('S28 sends nothing without a durable intent', async () => {
    for (const kind of ['instantiating', 'form-writing', 'advancing']) {
      const sound = memoryJournal();
      const journal = { ...sound, append: async (...given: Parameters<typeof sound.append>) => {
        if (given[2].kind === kind) throw new AltinnError({ code: 'journal-unavailable', operation: 'journal.append', outcomeKnown: false, retryable: true });
        return sound.append(...given);
      } };
      const trial = await startTrial({ journal });
      expect((await errorOf(trial.client.submit(inputsOf('r-1', formOnly)))).code).toBe('journal-unavailable');
      expect(trial.effects(kind === 'instantiating' ? 'instance.created' : kind === 'form-writing' ? 'data.written' : 'process.ended')).toEqual([]);
    }
  });

  it('S29 keeps parallel submissions of one party apart', async () => {
    const trial = await startTrial({ faults: [{ operation: 'instance.instantiate', occurrence: [1, 2, 3], fault: { kind: 'lose-response' } }] });
    const results = await Promise.all(['r-1', 'r-2', 'r-3'].map(reference => trial.client.submit(inputsOf(reference, { ...formOnly, forms: { skjema: { navn: reference } } }))));
    expect(new Set(results.map(({ instance }) => instance)).size).toBe(3);
    expect(trial.effects('process.ended')).toHaveLength(3);
    const stored = results.map(({ instance }) => [...trial.emulator.world.instances.get(instance!.split('/')[1]!)!.blobs.values()].map(bytes => new TextDecoder().decode(bytes)).join());
    expect(stored.map(text => /r-\d/.exec(text)?.[0])).toEqual(['r-1', 'r-2', 'r-3']);
  });
});
