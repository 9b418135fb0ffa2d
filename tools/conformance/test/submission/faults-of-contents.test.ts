/**
 * Faults of forms and attachments: S7 to S11, one test each. What was done is asked of the emulator's own log of effects.
 */
import { describe, expect, it } from 'vitest';
import { dataTask, feedbackTask, secondDataTask } from '../../src/submission/trial-service.js';
import { file, form, inputsOf, startTrial } from '../../src/submission/trial.js';
import { asked, errorOf, expectSentOnce, formOnly, moves, submitWith } from './asking.js';

describe('forms', () => {
  it.each(['lose-request', 'lose-response', 'no-answer'] as const)('S7 sends a form again after %s, and reads it back', async kind => {
    const trial = await submitWith([{ operation: 'data.replace', fault: { kind } }]);
    expect(trial.result.state).toBe('sent');
    expect([asked(trial, 'data.replace'), asked(trial, 'data.create'), asked(trial, 'data.read') > 0]).toEqual([2, 0, true]);
    expectSentOnce(trial);
  });

  it.each([['refused', { kind: 'status', status: 400 }, 1_000], ['lost', { kind: 'lose-request' }, 310_000]] as const)('S7 makes one of a later task once, also when it was %s at first', async (_, fault, within) => {
    const trial = await startTrial({ tasks: [dataTask, secondDataTask], faults: [{ operation: 'data.create', fault }] });
    const inputs = inputsOf('r-1', { ...formOnly, forms: { skjema: form, tillegg: { navn: 'en' } } });
    const began = trial.clock.now();
    await trial.client.submit(inputs).catch(() => undefined);
    const { instance, state } = await trial.client.submit(inputs);
    expect([state, trial.clock.now() - began < within]).toEqual(['sent', true]);
    expect(trial.emulator.world.instances.get(instance!.split('/')[1]!)!.data.filter(({ dataType }) => dataType === 'tillegg')).toHaveLength(1);
  });

  it('S8 stops when members are not stored as they were sent, and names them', async () => {
    const trial = await startTrial({ faults: [{ operation: 'data.replace', occurrence: 'every', fault: { kind: 'drop-fields', fields: ['belop', 'antall'] } }] });
    const error = await errorOf(trial.client.submit(inputsOf('r-1', formOnly)));
    expect(error.code).toBe('data-not-stored');
    expect(error.submission?.differences).toEqual([
      { dataType: 'skjema', path: 'belop', kind: 'lost' }, { dataType: 'skjema', path: 'linje[0].antall', kind: 'lost' },
      { dataType: 'skjema', path: 'linje[1].antall', kind: 'lost' },
    ]);
    expect(moves(trial)).toEqual([]);
  });
});

describe('attachments', () => {
  it.each([
    ['lose-request', { kind: 'lose-request' }], ['lose-response', { kind: 'lose-response' }], ['a cut answer', { kind: 'cut-body', bytes: 20 }],
    ['500 after it was done', { kind: 'status', status: 500, work: 'done' }], ['500 before', { kind: 'status', status: 500 }], ['no answer', { kind: 'no-answer' }],
  ] as const)('S9 has the file once after %s', async (_, fault) => {
    const trial = await startTrial({ faults: [{ operation: 'data.create', fault }] });
    const { instance, state } = await trial.client.submit(inputsOf());
    expect(state).toBe('sent');
    const stored = trial.emulator.world.instances.get(instance!.split('/')[1]!)!;
    expect(stored.data.filter(({ dataType }) => dataType === 'vedlegg').map(({ size }) => size)).toEqual([file.size]);
  });

  it('S9 has the file once wherever its sending breaks off', async () => {
    for (const bytes of [0, 1, file.size - 1]) {
      const trial = await startTrial();
      let broken = false;
      const client = trial.another({
        fetch: async (input, init) => {
          const request = new Request(input, init);
          if (broken || request.method !== 'POST' || !request.url.includes('dataType=vedlegg')) return trial.emulator.fetch(request);
          broken = true;
          // Stored as far as it came, and nobody is told.
          const body = (await request.arrayBuffer()).slice(0, bytes);
          await trial.emulator.fetch(new Request(request.url, { method: 'POST', headers: request.headers, body }));
          throw new TypeError('fetch failed');
        },
      });
      const { instance, state } = await client.submit(inputsOf());
      expect(state).toBe('sent');
      const stored = trial.emulator.world.instances.get(instance!.split('/')[1]!)!;
      expect(stored.data.filter(({ dataType }) => dataType === 'vedlegg').map(({ size }) => size)).toEqual([file.size]);
    }
  });

  it('S9 takes away a copy that comes late, before the task is left', async () => {
    const trial = await startTrial({ tasks: [dataTask, feedbackTask], faults: [{ operation: 'data.create', fault: { kind: 'lose-request', work: 'done later', after: 200_000 } }] });
    const { instance, state } = await trial.client.submit(inputsOf());
    await trial.emulator.faults.settled();
    expect(state).toBe('sent');
    expect(trial.emulator.world.instances.get(instance!.split('/')[1]!)!.data.filter(({ dataType }) => dataType === 'vedlegg')).toHaveLength(1);
    expect(trial.effects('data.created', 'data.deleted').map(({ kind }) => kind)).toEqual(['data.created', 'data.created', 'data.created', 'data.deleted']);
  });

  it('S10 takes no stream: it could not be sent again', async () => {
    const trial = await startTrial();
    const error = await errorOf(trial.client.submit(inputsOf('r-1', { attachments: [{ dataType: 'vedlegg', name: 'a.pdf', body: file.stream() as never }] })));
    expect(error.code).toBe('inputs-invalid');
    expect(trial.effects('instance.created')).toEqual([]);
  });

  it('S11 waits for the scan', async () => {
    const trial = await startTrial({ fileScan: true });
    expect((await trial.client.submit(inputsOf())).state).toBe('sent');
    expect(trial.clock.now()).toBeGreaterThan(Date.UTC(2026, 0, 5, 8) + 4_000);
  });

  it('S11 stops for an infected file', async () => {
    const trial = await startTrial({ fileScan: true });
    const body = new Blob(['EICAR-STANDARD-ANTIVIRUS-TEST-FILE'], { type: 'application/pdf' });
    const error = await errorOf(trial.client.submit(inputsOf('r-1', { attachments: [{ dataType: 'vedlegg', name: 'a.pdf', body }] })));
    expect(error.code).toBe('attachment-rejected');
    expect(moves(trial)).toEqual([]);
  });
});
