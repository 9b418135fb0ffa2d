/** What the owner does, as a submitter sees it: begun for him, told of, fetched, answered. */
import { describe, expect, it } from 'vitest';
import { confirmationTask, dataTask, feedbackTask, signingTask } from '../../src/submission/trial-service.js';
import { inputsOf, partyId, startTrial } from '../../src/submission/trial.js';

const formOnly = { attachments: [] };
const outcome = { dataType: 'svar', accepted: ['godkjent'], rejected: ['avvist'], path: '/status' };

describe('status', () => {
  it('has what the owner says of it, and that it was fetched', async () => {
    const trial = await startTrial();
    const { instance } = await trial.client.submit(inputsOf('r-1', formOnly));
    expect(await trial.client.status('r-1')).toMatchObject({ state: 'sent', fetched: false });
    const address = `/ttd/prove/instances/${instance}`;
    expect((await trial.asOwner('PUT', `/storage/api/v1/instances/${instance}/substatus`, JSON.stringify({ label: 'Mottatt', description: 'Under arbeid' }))).status).toBe(200);
    expect((await trial.asOwner('POST', `${address}/complete`, '{}')).status).toBe(200);
    expect(await trial.client.status('r-1')).toMatchObject({ state: 'sent', fetched: true, substatus: { label: 'Mottatt', description: 'Under arbeid' } });
    expect(trial.effects('process.ended')).toHaveLength(1);
  });

  it.each([[confirmationTask, 'confirm'], [signingTask, 'sign']] as const)('leads a person to where the result does: %j', async (task, action) => {
    const trial = await startTrial({ tasks: [dataTask, task] });
    const result = await trial.client.submit(inputsOf('r-1', formOnly));
    expect(result).toMatchObject({ state: 'awaiting-person', action, link: `${trial.emulator.origin}/ttd/prove/#/instance/${result.instance}` });
    const { link } = result as { readonly link: string };
    expect(await trial.client.status('r-1')).toMatchObject({ state: 'awaiting-person', task: task.id, action, link });
  });

  it('asks nobody about what was never begun at the service, and changes nothing', async () => {
    const trial = await startTrial({ faults: [{ operation: 'metadata.read', occurrence: 'every', fault: { kind: 'status', status: 404 } }] });
    await trial.client.submit(inputsOf('r-1', formOnly)).catch(() => undefined);
    const events = await Promise.all((await trial.journal.list()).map(key => trial.journal.read(key)));
    trial.emulator.faults.clear();
    expect(await trial.client.status('r-1')).toMatchObject({ state: 'stopped', twins: [] });
    expect([...trial.emulator.faults.requests()]).toEqual([]);
    expect(await Promise.all((await trial.journal.list()).map(key => trial.journal.read(key)))).toEqual(events);
  });
});

describe('instances of the owner', () => {
  it('are gone on with', async () => {
    const trial = await startTrial();
    const begun = await trial.asOwner('POST', '/ttd/prove/instances', JSON.stringify({ instanceOwner: { partyId } }));
    expect(begun.status).toBe(201);
    const { id } = await begun.json() as { readonly id: string };
    const { party: _, ...rest } = inputsOf('r-1');
    expect(await trial.client.submit({ ...rest, instance: id } as never)).toMatchObject({ state: 'sent', instance: id });
    expect(trial.effects('instance.created')).toHaveLength(1);
  });
});

describe('the owner’s answer', () => {
  it('is waited for, and comes while the same call goes on', async () => {
    const trial = await startTrial({ tasks: [dataTask, feedbackTask], outcome });
    const submitted = trial.client.submit(inputsOf('r-1', { ...formOnly, deadline: 600_000 }));
    await trial.clock.sleep(120_000);
    const { id } = [...trial.emulator.world.instances.values()][0]!;
    await trial.asOwner('POST', `/ttd/prove/instances/${id}/data?dataType=svar`, '{"status":"godkjent"}');
    const result = await submitted;
    expect(result).toMatchObject({ state: 'accepted', documents: [{ dataType: 'svar' }] });
    expect(await trial.client.submit(inputsOf('r-1', formOnly))).toEqual(result);
    expect((await trial.client.list({ state: 'accepted' })).map(({ reference }) => reference)).toEqual(['r-1']);
  });

  it('is none without a declared outcome, whatever it says', async () => {
    const trial = await startTrial({ tasks: [dataTask, feedbackTask] });
    const { instance } = await trial.client.submit(inputsOf('r-1', formOnly));
    await trial.asOwner('POST', `/ttd/prove/instances/${instance}/data?dataType=svar`, '{"status":"avvist"}');
    expect((await trial.client.resume('r-1')).state).toBe('sent');
  });
});

it('a submission that was erased is still known by its mark, and not sent twice', async () => {
  const trial = await startTrial();
  const { instance } = await trial.client.submit(inputsOf('r-1', formOnly));
  await trial.client.erase('r-1');
  expect(await trial.client.list()).toEqual([]);
  await expect(trial.client.submit(inputsOf('r-1', formOnly))).rejects.toMatchObject({ code: 'twin-advanced' });
  expect(trial.effects('process.ended')).toHaveLength(1);
  await trial.client.cancel('r-1');
  const [, draft] = trial.effects('instance.created').map(effect => effect.instance);
  expect(trial.effects('instance.deleted').map(effect => effect.instance)).toEqual([draft]);
  expect(draft).not.toBe(instance);
});
