/**
 * The faults of submitting, one test each: S1 to S14, S23, S28, S29, S33 to S35 here, the others in `faults-of-answers`; S20,
 * S21, S24 and S36 in the tests of logins. What was done is asked of the emulator's own log of effects.
 */
import { AltinnError, serviceIssuesOf } from '@blankett/altinn';
import { memoryJournal } from '@blankett/altinn/journal';
import { describe, expect, it } from 'vitest';
import { mortal } from '../../src/submission/crash.js';
import { confirmationTask, dataTask, feedbackTask, secondDataTask } from '../../src/submission/trial-service.js';
import { file, form, inputsOf, partyId, startTrial } from '../../src/submission/trial.js';
import { asked, errorOf, expectSentOnce, formOnly, moves, submitWith } from './asking.js';

describe('instantiating', () => {
  it('S1 adopts the instance when the answer is lost', async () => {
    const trial = await submitWith([{ operation: 'instance.instantiate', fault: { kind: 'lose-response' } }]);
    expect(trial.result.state).toBe('sent');
    expect(trial.effects('instance.created')).toHaveLength(1);
    expect(asked(trial, 'instance.instantiate')).toBe(1);
    expectSentOnce(trial);
  });

  it('S2 makes another when the request was lost, and not before it can no longer come', async () => {
    const trial = await startTrial({ faults: [{ operation: 'instance.instantiate', fault: { kind: 'lose-request' } }] });
    const began = trial.clock.now();
    expect((await trial.client.submit(inputsOf('r-1', formOnly))).state).toBe('sent');
    expect(trial.effects('instance.created').map(({ at }) => at - began >= 400_000)).toEqual([true]);
    expectSentOnce(trial);
  });

  it.each([
    ['within the limit', 200_000], ['just within the limit', 395_000],
  ])('S3 adopts what was made late, %s', async (_, after) => {
    const trial = await submitWith([{ operation: 'instance.instantiate', fault: { kind: 'lose-response', work: 'done later', after } }]);
    expect(trial.result.state).toBe('sent');
    expect(trial.effects('instance.created')).toHaveLength(1);
    expectSentOnce(trial);
  });

  it('S3 tells of what was made beyond the limit, and never advances it', async () => {
    const trial = await submitWith([{ operation: 'instance.instantiate', fault: { kind: 'lose-response', work: 'done later', after: 1_200_000 } }]);
    expect(trial.result).toMatchObject({ state: 'sent', twins: [] });
    await trial.emulator.faults.settled();
    const { twins } = await trial.client.status('r-1');
    expect(twins).toEqual([{ instance: trial.effects('instance.created')[1]!.instance, state: 'reported' }]);
    expect(trial.effects('process.ended')).toHaveLength(1);
  });

  it.each(['done', 'not done'] as const)('S4 after a 500 with the work %s there is one instance', async work => {
    const trial = await submitWith([{ operation: 'instance.instantiate', fault: { kind: 'status', status: 500, work } }]);
    expect(trial.result.state).toBe('sent');
    expectSentOnce(trial);
  });

  it('S4 begins anew when what was made was deleted again', async () => {
    const trial = await startTrial();
    const inner = trial.emulator.fetch;
    let failed = false;
    const client = trial.another({
      fetch: async (input, init) => {
        const answer = await inner(input, init);
        if (failed || answer.status !== 201 || new Request(input, init).method !== 'POST') return answer;
        failed = true;
        await trial.client.instances.delete((await answer.json() as { readonly id: string }).id, { hard: true });
        return new Response(null, { status: 500 });
      },
    });
    expect((await client.submit(inputsOf('r-1', formOnly))).state).toBe('sent');
    expect(trial.effects('instance.created')).toHaveLength(2);
    expectSentOnce(trial);
  });

  it('S34 adopts the instance that the failure names', async () => {
    const trial = await startTrial();
    const stranger = await trial.asOwner('GET', '/ttd/prove/api/v1/applicationmetadata');
    expect(stranger.status).toBe(200);
    let named = '';
    const inner = trial.emulator.fetch;
    const client = trial.another({
      fetch: async (input, init) => {
        const answer = await inner(input, init);
        if (named !== '' || new Request(input, init).method !== 'POST' || answer.status !== 201) return answer;
        named = (await answer.json() as { readonly id: string }).id;
        const [instanceOwnerPartyId, instanceGuid] = named.split('/');
        return Response.json({
          title: 'Instance initialization failed.', status: 500, initializationState: 'workflowAcceptanceUnknown', recommendedAction: 'inspectInstance',
          instanceDeleted: false, instanceId: named, instanceOwnerPartyId: Number(instanceOwnerPartyId), instanceGuid,
        }, { status: 500 });
      },
    });
    const began = trial.clock.now();
    expect(await client.submit(inputsOf('r-1', formOnly))).toMatchObject({ state: 'sent', instance: named });
    expect(trial.clock.now() - began).toBeLessThan(60_000);
    expectSentOnce(trial);
  });

  it('S35 takes an unknown party for an outage when the answer says that the platform is away', async () => {
    const trial = await submitWith([{ operation: 'instance.instantiate', occurrence: [1, 2], fault: { kind: 'away', parts: ['platform'] } }]);
    expect(trial.result.state).toBe('sent');
    expectSentOnce(trial);
  });

  it('never adopts a person’s own draft of the same content where marks are dropped', async () => {
    const trial = await startTrial({ faults: ({ operation, count }) => (operation !== 'instance.instantiate' ? undefined : [
      { kind: 'drop-data-values' }, ...(count === 2 ? [{ kind: 'lose-request' } as const] : []),
    ]) });
    const draft = await trial.client.instances.instantiate({ party: { partyId } });
    await trial.client.forms.upload('skjema', { instance: draft.id, dataElement: draft.data![0]!.id, value: form });
    expect((await errorOf(trial.client.submit(inputsOf('r-1', formOnly)))).code).toBe('outcome-unknown');
    expect(trial.effects('process.moved', 'process.ended', 'instance.deleted')).toEqual([]);
    expect(trial.effects('instance.created').map(({ instance }) => instance)).toEqual([draft.id]);
  });

  it('never makes a second one where marks are dropped: the outcome is unknown', async () => {
    const trial = await startTrial({
      faults: ({ operation, count }) => (operation === 'instance.instantiate' && count === 1
        ? [{ kind: 'lose-response' }, { kind: 'drop-data-values' }]
        : [{ kind: 'drop-data-values' }]),
    });
    const error = await errorOf(trial.client.submit(inputsOf('r-1', formOnly)));
    expect([error.code, error.outcomeKnown]).toEqual(['outcome-unknown', false]);
    expect(trial.effects('instance.created')).toHaveLength(1);
    expect(trial.effects('process.ended')).toHaveLength(0);
  });
});

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

describe('moving on', () => {
  const tasks = [dataTask, confirmationTask];

  it.each(['lose-response', 'no-answer'] as const)('S12 moves once when the answer is lost: %s', async kind => {
    const trial = await startTrial({ tasks, faults: [{ operation: 'process.next', occurrence: [1, 2], fault: { kind } }] });
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('sent');
    expect(moves(trial)).toEqual(['Task_1 Task_2', 'Task_2 end']);
    expect(asked(trial, 'process.next')).toBe(2);
  });

  it('S13 stops for faults that the service finds, and goes on with other content', async () => {
    const setup = { logic: { validators: [{ source: 'Prove.Validator', dataType: 'skjema', rules: [{ field: 'navn', equals: 'Feil', code: 'feil_navn', description: 'Navnet er feil' }] }] } };
    const trial = await startTrial({ setup });
    const error = await errorOf(trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'Feil' } } })));
    expect(error.code).toBe('validation-failed');
    expect(serviceIssuesOf(error)).toMatchObject([{ code: 'feil_navn', field: 'navn' }]);
    expect(asked(trial, 'process.next')).toBe(0);
    expect((await trial.client.submit(inputsOf('r-1', formOnly))).state).toBe('sent');
    expectSentOnce(trial);
  });

  it('S13 does not try again when next refuses', async () => {
    const body = JSON.stringify({ title: 'Validation failed for task', status: 409, detail: '1 validation errors found for task Task_1', validationIssues: [{ severity: 1, code: 'x', source: 'y' }] });
    const trial = await startTrial({ faults: [{ operation: 'process.next', fault: { kind: 'status', status: 409, body, headers: { 'content-type': 'application/problem+json' } } }] });
    expect((await errorOf(trial.client.submit(inputsOf('r-1', formOnly)))).code).toBe('validation-failed');
    expect(asked(trial, 'process.next')).toBe(1);
    // Plainly refused: nothing is locked, and the content may still be replaced.
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'Annet' } } }))).state).toBe('sent');
    expectSentOnce(trial);
  });

  it('S12 looks at the process right before each move', async () => {
    const asking: string[] = [];
    const trial = await startTrial({ tasks, faults: ({ operation }) => { asking.push(operation); return undefined; } });
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('sent');
    expect(asking.flatMap((operation, index) => (operation === 'process.next' ? [asking[index - 1]] : []))).toEqual(['process.read', 'process.read']);
  });

  const conflict = { kind: 'status', status: 409, body: '{"title":"Conflict","status":409}', headers: { 'content-type': 'application/problem+json' } } as const;

  it('S14 waits as long as a lock can last, and looks', async () => {
    const trial = await startTrial({ faults: [{ operation: 'process.next', fault: conflict }] });
    const began = trial.clock.now();
    expect((await trial.client.submit(inputsOf('r-1', formOnly))).state).toBe('sent');
    expect(trial.clock.now() - began).toBeGreaterThanOrEqual(300_000);
    expect(moves(trial)).toEqual(['Task_1 end']);
  });

  it('S14 sees that the other one has moved it', async () => {
    const trial = await startTrial({ faults: [{ operation: 'process.next', fault: { ...conflict, work: 'done later', after: 20_000 } }] });
    expect((await trial.client.submit(inputsOf('r-1', formOnly))).state).toBe('sent');
    expect(moves(trial)).toEqual(['Task_1 end']);
    expect(asked(trial, 'process.next')).toBe(1);
  });

  const busy = { ...conflict, body: '{"title":"Conflict","status":409,"processNextState":"retrying"}' } as const;
  it.each([
    ['too many requests', { kind: 'status', status: 429, headers: { 'retry-after': '20' } }],
    ['busy', busy],
    ['an outage', { kind: 'status', status: 503, headers: { 'retry-after': '20' } }],
  ] as const)('S14 looks again before it moves again what somebody else may have moved meanwhile: %s', async (_, refusal) => {
    const trial = await startTrial({ tasks });
    const asking: string[] = [];
    const refused = new Promise<void>(resolve => {
      trial.emulator.faults.set(({ operation, count, headers }) => {
        if (headers.has('x-person')) return undefined;
        asking.push(operation);
        if (operation !== 'process.next' || count > 1) return undefined;
        resolve();
        return refusal;
      });
    });
    const person = trial.another({ fetch: (input, init) => trial.emulator.fetch(new Request(input, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), 'x-person': '1' } })) });
    const submitted = trial.client.submit(inputsOf('r-1', formOnly));
    await refused;
    await trial.clock.sleep(100);
    await person.process.next([...trial.emulator.world.instances.values()][0]!.id);
    expect((await submitted).state).toBe('awaiting-person');
    expect(moves(trial)).toEqual(['Task_1 Task_2']);
    expect(asking.flatMap((operation, index) => (operation === 'process.next' ? [asking[index - 1]] : []))).toEqual(asking.filter(operation => operation === 'process.next').map(() => 'process.read'));
  });

  it('S23 lets the service finish what the caller no longer waits for', async () => {
    const trial = await startTrial({ tasks, faults: [{ operation: 'process.next', fault: { kind: 'delay', milliseconds: 30_000, of: 'request' } }] });
    const giveUp = new AbortController();
    const submitted = trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true, signal: giveUp.signal, onProgress: ({ name }) => name === 'advance' && giveUp.abort() }));
    expect((await errorOf(submitted)).code).toBe('aborted');
    expect(moves(trial)).toEqual(['Task_1 Task_2']);
    expect((await trial.client.resume('r-1')).state).toBe('sent');
    expect(moves(trial)).toEqual(['Task_1 Task_2', 'Task_2 end']);
  });

  it('S33 takes what the process says when next answers 500 and has moved', async () => {
    const trial = await startTrial({ tasks, faults: [{ operation: 'process.next', fault: { kind: 'status', status: 500, work: 'done' } }] });
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('sent');
    expect(moves(trial)).toEqual(['Task_1 Task_2', 'Task_2 end']);
  });
});
