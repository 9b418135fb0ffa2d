/**
 * Faults of making an instance: S1 to S4, S34, S35, one test each. What was done is asked of the emulator's own log of effects.
 */
import { describe, expect, it } from 'vitest';
import { form, inputsOf, partyId, startTrial } from '../../src/submission/trial.js';
import { asked, errorOf, expectSentOnce, formOnly, submitWith } from './asking.js';

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
