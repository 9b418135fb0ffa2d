/**
 * Faults of moving the process: S12 to S14, S23, S33, one test each. What was done is asked of the emulator's own log of effects.
 */
import { serviceIssuesOf } from '@blankett/altinn';
import { describe, expect, it } from 'vitest';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';
import { asked, errorOf, expectSentOnce, formOnly, moves } from './asking.js';

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
