/**
 * Faults of what the platform answers: S15 to S19, S22, S25 to S27, S30 to S32, one test each. S20, S21, S24 and S36 stand in the
 * tests of logins. What was done is asked of the emulator's own log of effects.
 */
import type { AltinnError } from '@blankett/altinn';
import type { FaultPlan } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { confirmationTask, dataTask, feedbackTask, paymentTask, signingTask } from '../../src/submission/trial-service.js';
import { form, inputsOf, partyId, startTrial } from '../../src/submission/trial.js';
import { asked, errorOf, expectSentOnce, formOnly, moves, submitWith } from './asking.js';

describe('answers', () => {
  it.each([['seconds', '7'], ['a date', new Date(Date.UTC(2026, 0, 5, 8, 0, 7)).toUTCString()]])('S16 waits as long as it is told, in %s', async (_, after) => {
    const trial = await startTrial({ faults: [{ operation: 'metadata.read', fault: { kind: 'status', status: 429, headers: { 'retry-after': after } } }] });
    const began = trial.clock.now();
    expect((await trial.client.submit(inputsOf('r-1', formOnly))).state).toBe('sent');
    expect(trial.clock.now() - began).toBeGreaterThanOrEqual(7_000);
  });

  it('S16 waits no longer than the call may take, and can be given up', async () => {
    const faults: FaultPlan = [{ operation: 'instance.read', occurrence: 'every', fault: { kind: 'status', status: 429, headers: { 'retry-after': '86400' } } }];
    const trial = await startTrial({ faults });
    const began = trial.clock.now();
    expect(await trial.client.submit(inputsOf('r-1', { ...formOnly, deadline: 60_000 }))).toMatchObject({
      state: 'pending', waitingFor: 'platform', code: 'rate-limited', resumeAfter: new Date(began + 86_400_000).toISOString(),
    });
    expect(trial.clock.now() - began).toBeLessThanOrEqual(60_000);
    trial.emulator.faults.set([{ operation: 'instance.read', occurrence: 'every', fault: { kind: 'status', status: 429, headers: { 'retry-after': '20' } } }]);
    const giveUp = new AbortController();
    const submitted = errorOf(trial.client.submit(inputsOf('r-1', { ...formOnly, signal: giveUp.signal })));
    await trial.clock.sleep(1_000);
    giveUp.abort();
    expect((await submitted).code).toBe('aborted');
    expect(trial.clock.now() - began).toBeLessThan(120_000);
  });

  it.each(['instance.instantiate', 'data.create', 'process.next'])('S18 does %s once more after a token that has run out, for nothing was done', async operation => {
    const trial = await startTrial({ faults: [{ operation, fault: { kind: 'expired-token' } }] });
    expect((await trial.client.submit(inputsOf())).state).toBe('sent');
    expect([asked(trial, operation), trial.effects('data.created').length]).toEqual([2, 2]);
    expectSentOnce(trial);
  });

  it.each([502, 503, 504])('S17 reads again after %i', async status => {
    const trial = await submitWith([
      { operation: 'instance.read', occurrence: [1, 2], fault: { kind: 'status', status } }, { operation: 'process.read', fault: { kind: 'status', status } },
    ]);
    expect(trial.result.state).toBe('sent');
    expectSentOnce(trial);
  });

  it.each(['instance.instantiate', 'metadata.read'])('S19 believes a refusal at first contact: %s', async operation => {
    const trial = await startTrial({ faults: [{ operation, occurrence: 'every', fault: { kind: 'status', status: 403 } }] });
    const error = await errorOf(trial.client.submit(inputsOf('r-1', formOnly)));
    expect([error.code, asked(trial, operation), asked(trial, 'process.read')]).toEqual(['not-permitted', 1, 0]);
  });

  it('S19 believes a refusal that names action and task', async () => {
    const body = JSON.stringify({ title: 'User is not authorized to perform action', status: 403, detail: 'User is not authorized to perform process next. Task ID: Task_1. Task type: data. Action: write.' });
    const trial = await startTrial({ faults: [{ operation: 'process.next', occurrence: 'every', fault: { kind: 'status', status: 403, body, headers: { 'content-type': 'application/problem+json' } } }] });
    const began = trial.clock.now();
    const error = await errorOf(trial.client.submit(inputsOf('r-1', formOnly)));
    expect([error.code, error.mayBeOutage ?? false, asked(trial, 'process.next')]).toEqual(['not-permitted', false, 1]);
    expect(trial.clock.now() - began).toBeLessThan(1_000);
    expect(moves(trial)).toEqual([]);
  });

  it('S19 takes a refusal of what was just allowed for an outage, when others fail too', async () => {
    const trial = await submitWith(({ operation, count }) => (
      (operation === 'instance.read' && count <= 1) || (operation === 'process.read' && count <= 1) ? { kind: 'away', parts: ['platform'] } : undefined
    ));
    expect(trial.result.state).toBe('sent');
    expectSentOnce(trial);
  });

  it('S19 believes it in the end, and says that it may be an outage', async () => {
    const refusal = { kind: 'status', status: 403 } as const;
    const trial = await startTrial({ faults: ({ operation }) => (['instance.read', 'process.read', 'validate.instance', 'instance.storage-read'].includes(operation) ? refusal : undefined) });
    const began = trial.clock.now();
    const error = await errorOf(trial.client.submit(inputsOf('r-1', formOnly)));
    expect([error.code, error.mayBeOutage]).toEqual(['not-permitted', true]);
    // Five probes at most, and within two minutes.
    expect(asked(trial, 'process.read')).toBeLessThanOrEqual(5);
    expect(trial.clock.now() - began).toBeLessThanOrEqual(120_000);
    trial.emulator.faults.clear();
    expect((await trial.client.submit(inputsOf('r-1', formOnly))).state).toBe('sent');
    expectSentOnce(trial);
  });

  it('S22 gives up on answers that never come, and looks', async () => {
    const trial = await submitWith([{ operation: 'instance.instantiate', fault: { kind: 'no-answer' } }, { operation: 'process.next', fault: { kind: 'no-answer' } }]);
    expect(trial.result.state).toBe('sent');
    expectSentOnce(trial);
  });

  it('S30 keeps the draft when rights are taken away, and goes on when they are back', async () => {
    const trial = await startTrial({ faults: ({ operation }) => (/^(?:process|validate|instance\.(?:read|storage))/.test(operation) ? { kind: 'status', status: 403 } : undefined) });
    expect((await errorOf(trial.client.submit(inputsOf('r-1', formOnly)))).code).toBe('not-permitted');
    trial.emulator.faults.clear();
    expect((await trial.client.resume('r-1', { forms: { skjema: form } })).state).toBe('sent');
    expectSentOnce(trial);
  });
});

describe('people and owners', () => {
  it.each([
    ['confirm', confirmationTask], ['sign', signingTask], ['pay', paymentTask],
  ] as const)('S25 leaves it to a person to %s, with a link', async (action, task) => {
    const trial = await startTrial({ tasks: [dataTask, task] });
    const result = await trial.client.submit(inputsOf('r-1', formOnly));
    expect(result).toMatchObject({ state: 'awaiting-person', task: task.id, action, link: `${trial.emulator.origin}/ttd/prove/#/instance/${result.instance}` });
    expect(moves(trial)).toEqual([`Task_1 ${task.id}`]);
    expect(await trial.client.resume('r-1')).toEqual(result);
  });

  const outcome = { dataType: 'svar', accepted: ['godkjent'], rejected: ['avvist'], path: '/status' };

  it.each([['godkjent', 'accepted'], ['avvist', 'rejected'], ['ukjent', 'sent']] as const)('S26 %s is %s, by the declared outcome alone', async (status, want) => {
    const trial = await startTrial({ tasks: [dataTask, feedbackTask], outcome });
    const sent = await trial.client.submit(inputsOf('r-1', { ...formOnly, deadline: 30_000 }));
    expect(sent.state).toBe('sent');
    expect((await trial.asOwner('POST', `/ttd/prove/instances/${sent.instance}/data?dataType=svar`, JSON.stringify({ status }))).status).toBe(201);
    expect((await trial.client.resume('r-1', { deadline: 30_000 })).state).toBe(want);
    if (want === 'rejected') {
      expect((await errorOf(trial.client.submit(inputsOf('r-1', { ...formOnly, forms: { skjema: { navn: 'Ny' } } })))).code).toBe('reference-reused');
    }
  });

  it('S27 stops before it writes when the service has a new task or a new required type', async () => {
    const trial = await startTrial({ tasks: [dataTask, confirmationTask] });
    const { service } = trial.client;
    const older = [
      { ...service, tasks: [dataTask] },
      { ...service, dataTypes: service.dataTypes.filter(({ id }) => id !== 'vedlegg') },
      { ...service, tasks: [dataTask, { ...confirmationTask, type: 'data' }] },
    ];
    const codes = await Promise.all(older.map(async one => {
      const submitted = trial.another({ service: one }).submit(inputsOf(`r-${older.indexOf(one)}`, { ...formOnly, deadline: 1_000 }));
      return submitted.then(({ state }) => state, (error: AltinnError) => error.code);
    }));
    expect(codes).toEqual(['incompatible-service', 'awaiting-person', 'incompatible-service']);
    expect(trial.effects('instance.created')).toHaveLength(1);
  });
});

describe('version 9', () => {
  const v9 = { library: '9.0.0', tasks: [dataTask, confirmationTask] };
  const problem = (status: number, members: object) => ({ kind: 'status', status, body: JSON.stringify({ status, ...members }), headers: { 'content-type': 'application/problem+json' } } as const);

  it('S15 polls while the service tries again by itself', async () => {
    const trial = await startTrial({ ...v9, faults: [{ operation: 'process.next', fault: { ...problem(409, { title: 'Conflict', processNextState: 'retrying' }), work: 'done later', after: 15_000 } }] });
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('sent');
    expect(moves(trial)).toEqual(['Task_1 Task_2', 'Task_2 end']);
  });

  it('S15 resumes once what the service’s own work asks for', async () => {
    let runs = 0;
    const trial = await startTrial({
      library: '9.0.0', tasks: [dataTask, { id: 'Task_PDF', type: 'pdf' }, confirmationTask],
      hooks: { onServiceTask: () => { if ((runs += 1) === 1) throw new Error('the first run fails'); } },
    });
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('sent');
    expect([runs, asked(trial, 'process.resume')]).toEqual([2, 1]);
    expect(moves(trial)).toEqual(['Task_1 Task_PDF', 'Task_PDF Task_2', 'Task_2 end']);
  });

  it('S31 is pending at the caller’s deadline while the service works on, and repeats nothing', async () => {
    const trial = await startTrial({
      ...v9, faults: [{ operation: 'process.next', fault: { ...problem(504, { title: 'Timeout', workflowFailure: { kind: 'timeout' } }), work: 'done later', after: 3_600_000 } }],
    });
    const inner = trial.emulator.fetch;
    const client = trial.another({
      fetch: async (input, init) => {
        const answer = await inner(input, init);
        const isProcess = new URL(new Request(input, init).url).pathname.endsWith('/process');
        return isProcess && asked(trial, 'process.next') > 0 ? Response.json({ ...await answer.json() as object, workflow: { status: 'processing', targetTask: 'Task_2' } }) : answer;
      },
    });
    expect(await client.submit(inputsOf('r-1', { ...formOnly, confirm: true, deadline: 1_800_000 }))).toMatchObject({ state: 'pending', waitingFor: 'process', code: 'workflow-timeout' });
    expect(asked(trial, 'process.next')).toBe(1);
  });

  it('S31 polls after a timeout while work goes on, and never repeats', async () => {
    const trial = await startTrial({
      ...v9, faults: [{ operation: 'process.next', fault: { ...problem(504, { title: 'Timeout', workflowFailure: { kind: 'timeout' } }), work: 'done later', after: 200_000 } }],
    });
    expect((await trial.client.submit(inputsOf('r-1', { ...formOnly, confirm: true }))).state).toBe('sent');
    expect(moves(trial)).toEqual(['Task_1 Task_2', 'Task_2 end']);
    expect(asked(trial, 'process.next')).toBe(2);
  });

  it('S32 resumes a failed step once, and then leaves it to the owner', async () => {
    const failed = { status: 'failed', targetTask: 'Task_2', failure: { kind: 'stepFailed', workflowId: '01a1fd51-4ee7-76f3-8710-682eb0e74eec' } };
    const trial = await startTrial({ ...v9, faults: [{ operation: 'process.next', fault: problem(500, { title: 'x', workflowFailure: { kind: 'stepFailed', retryAction: 'resumeWorkflow' } }) }] });
    const resumed: string[] = [];
    const inner = trial.emulator.fetch;
    let hasFailed = false;
    const client = trial.another({
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const path = new URL(request.url).pathname;
        if (path.endsWith('/process/resume')) {
          resumed.push(path);
          return Response.json({ title: 'x', status: 500, workflowFailure: { kind: 'stepFailed', retryAction: 'resumeWorkflow' } }, { status: 500 });
        }
        const answer = await inner(input, init);
        if (path.endsWith('/process/next')) hasFailed = true;
        return hasFailed && path.endsWith('/process') ? Response.json({ ...await answer.json() as object, workflow: failed }) : answer;
      },
    });
    expect((await errorOf(client.submit(inputsOf('r-1', formOnly)))).code).toBe('stuck-at-owner');
    expect(resumed).toHaveLength(1);
    expect((await errorOf(client.resume('r-1'))).code).toBe('stuck-at-owner');
    expect(resumed).toHaveLength(1);
    expect(asked(trial, 'process.next')).toBe(1);
  });
});

it('knows the party by number however it is asked for', async () => {
  const trial = await startTrial();
  const submitted = await trial.client.submit({ ...inputsOf('r-1', formOnly), party: { partyId: Number(partyId) } } as never);
  expect(await trial.client.resume('r-1', { party: { partyId } })).toEqual(submitted);
});
