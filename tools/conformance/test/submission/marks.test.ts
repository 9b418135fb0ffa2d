/**
 * How an instance is known again whose answer was lost: by the mark in its dataValues; where the service drops that, by a field of
 * its form or by the whole content, as far as nobody else can have made it; or not at all.
 */
import { testToken } from '@blankett/altinn/auth';
import { describe, expect, it } from 'vitest';
import { mortal } from '../../src/submission/crash.js';
import { form, inputsOf, organisation, startTrial } from '../../src/submission/trial.js';
import { asked, errorOf } from './asking.js';
import { contentFor, draftOf, formsIn, inputs, lost, neverThere, party, rewriting, serviceWith, tasks, touches } from './marked-service.js';

describe('the answer to instantiating is lost', () => {
  it.each([
    ['dataValues', 'awaiting-person'], ['field', 'awaiting-person'], ['fingerprint', 'awaiting-person'], ['none', 'outcome-unknown'],
  ] as const)('where the service is known by %s: %s', async (capability, want) => {
    const trial = await serviceWith(capability);
    trial.befall(lost);
    const end = await trial.client.submit(contentFor(capability)).then(result => result, ({ code }: { readonly code: string }) => ({ state: code, marker: capability }));
    expect(end).toMatchObject({ state: want, marker: capability });
    expect(trial.made()).toHaveLength(1);
  });

  it.each(['dataValues', 'field', 'fingerprint'] as const)('and it was never made: another is made, where the service is known by %s', async capability => {
    const trial = await serviceWith(capability);
    trial.befall(neverThere);
    const began = trial.clock.now();
    expect(await trial.client.submit(inputs)).toMatchObject({ state: 'awaiting-person', marker: capability, twins: [] });
    expect(trial.effects('instance.created').slice(1).map(({ at }) => at - began >= 400_000)).toEqual([true]);
  });

  it('and it was never made: none is made where marks are dropped and no form went along', async () => {
    const trial = await serviceWith('none');
    trial.befall(neverThere);
    expect((await errorOf(trial.client.submit(contentFor('none')))).code).toBe('outcome-unknown');
    expect(trial.made()).toEqual([]);
  });

  it.each([['field', 'deleted'], ['fingerprint', 'reported']] as const)('and it is made beyond the limit: by %s the twin is %s, and never moved', async (capability, state) => {
    const trial = await serviceWith(capability, {}, true);
    trial.befall({ kind: 'lose-response', work: 'done later', after: 410_000 });
    const result = await trial.client.submit(inputs);
    expect(result).toMatchObject({ state: 'awaiting-person', twins: [{ state }] });
    const { instance } = result.twins[0]!;
    expect(touches(trial, instance)).toEqual(state === 'deleted' ? ['instance.deleted'] : []);
  });

  it('and it is made beyond the limit: by field a person’s twin is told of, for he may have copied it', async () => {
    const trial = await serviceWith('field', {}, true);
    trial.befall({ kind: 'lose-response', work: 'done later', after: 410_000 });
    const result = await trial.another({ auth: testToken({ user: 20001 }) }).submit(inputs);
    expect(result).toMatchObject({ state: 'awaiting-person', marker: 'field', twins: [{ state: 'reported' }] });
    expect(touches(trial, result.twins[0]!.instance)).toEqual([]);
  });

  it.each(['field', 'fingerprint'] as const)('by %s status tells of what comes later still', async capability => {
    const trial = await serviceWith(capability);
    trial.befall({ kind: 'lose-response', work: 'done later', after: 1_500_000 });
    await trial.client.submit(inputs);
    await trial.emulator.faults.settled();
    const { twins } = await trial.client.status('r-1');
    expect(twins).toEqual([{ instance: trial.made()[1], state: 'reported' }]);
  });

  it.each(['field', 'fingerprint'] as const)('a process that died of it goes on without its forms, by %s', async capability => {
    const trial = await serviceWith(capability);
    trial.befall(lost);
    const worker = mortal(trial.journal, trial.clock, { write: 'instantiation-ended', when: 'before' });
    await trial.another({ journal: worker.journal, clock: worker.clock }).submit(inputs).catch(() => undefined);
    expect((await errorOf(trial.client.resume('r-1', { party }))).code).toBe('inputs-needed');
    expect(await trial.client.status('r-1')).toMatchObject({ instance: trial.made()[0] });
    expect(trial.made()).toHaveLength(1);
  });

  it.each(['field', 'fingerprint'] as const)('a form that a failure did not store is perhaps ours: by %s nothing more is made', async capability => {
    const trial = await serviceWith(capability);
    trial.befall(neverThere);
    // What such a failure leaves: an instance of our own making, with the form as the service begins it.
    await trial.stranger.instances.instantiate({ party });
    expect((await errorOf(trial.client.submit(inputs))).code).toBe('outcome-unknown');
    expect(trial.made()).toHaveLength(1);
  });
});

describe('nothing is sent twice', () => {
  it.each(['field', 'fingerprint'] as const)('when the service does not say who has made an instance: %s', async capability => {
    const trial = await serviceWith(capability);
    trial.befall(lost);
    const client = trial.another({ fetch: rewriting(trial, '/storage/api/v1/instances', `"createdBy":"${organisation}"`, '"createdBy":null') });
    expect((await errorOf(client.submit(inputs))).code).toBe('outcome-unknown');
    expect(trial.made()).toHaveLength(1);
  });

  it('when the form cannot go along, for its media type', async () => {
    const trial = await serviceWith('fingerprint');
    const { service } = trial.client;
    const dataTypes = service.dataTypes.map(dataType => (dataType.id === 'skjema' ? { ...dataType, contentTypes: ['application/json'] } : dataType));
    trial.befall(lost);
    const client = trial.another({ service: { ...service, dataTypes }, fetch: rewriting(trial, '/applicationmetadata', '"application/xml"', '"application/json"') });
    expect((await errorOf(client.submit(inputs))).code).toBe('outcome-unknown');
    expect(trial.made()).toHaveLength(1);
  });
});

describe('before anything is known of the service', () => {
  it('a declared field is a mark from the first submission on', async () => {
    const trial = await startTrial({ tasks, senderReference: true, faults: [{ operation: 'instance.instantiate', fault: [{ kind: 'drop-data-values' }, lost] }] });
    expect(await trial.client.submit(inputsOf('r-1', { attachments: [] }))).toMatchObject({ state: 'awaiting-person', marker: 'field' });
    expect(trial.effects('instance.created')).toHaveLength(1);
  });

  it('what a person has begun is no reason for doubt to a machine', async () => {
    const trial = await startTrial({ tasks, login: 'system user', faults: ({ operation, count }) => (operation === 'instance.instantiate' && count === 2 ? neverThere : undefined) });
    const draft = await draftOf(trial.another({ auth: testToken({ user: 20001 }) }));
    expect(await trial.client.submit(inputs)).toMatchObject({ state: 'awaiting-person' });
    expect(touches(trial, draft)).toEqual([]);
  });
});

describe('the sender’s own reference', () => {
  it('is the submission’s where the sender has none, and the same content is the same', async () => {
    const trial = await serviceWith('field');
    const { instance } = await trial.client.submit(inputs);
    const [stored] = await formsIn(trial, instance!);
    expect(stored!.referanse).toMatch(/^[0-9a-f]{24}$/);
    expect(await trial.client.submit(inputs)).toMatchObject({ state: 'awaiting-person', instance });
    expect((await errorOf(trial.client.submit({ ...inputs, forms: { skjema: { navn: 'annet' } } }))).code).toBe('reference-reused');
  });

  it('is the sender’s where he gives one, and then no better than a content', async () => {
    const trial = await serviceWith('field');
    trial.befall(lost);
    const own = { ...inputs, forms: { skjema: { ...form, referanse: 'termin 5' } } };
    const { instance } = await trial.client.submit(own);
    expect((await formsIn(trial, instance!))[0]!.referanse).toBe('termin 5');
    trial.befall(lost, lost);
    const ends = await Promise.all(['r-2', 'r-3'].map(reference => errorOf(trial.client.submit({ ...own, reference }))));
    expect(ends.map(({ code }) => code)).toEqual(['outcome-unknown', 'outcome-unknown']);
  });

  it('takes the place of no other instance’s', async () => {
    const trial = await serviceWith('field');
    trial.befall(neverThere);
    const other = await draftOf(trial.stranger, { ...form, referanse: 'en annens' });
    expect(await trial.client.submit(inputs)).toMatchObject({ state: 'awaiting-person', twins: [] });
    expect(touches(trial, other)).toEqual([]);
  });
});

describe('cancelling', () => {
  it.each([['field', [true]], ['fingerprint', [false]]] as const)('by %s what was lost is deleted: %j', async (capability, want) => {
    const trial = await serviceWith(capability);
    trial.befall(lost);
    const worker = mortal(trial.journal, trial.clock, { write: 'instantiation-ended', when: 'after' });
    await trial.another({ journal: worker.journal, clock: worker.clock }).submit(inputs).catch(() => undefined);
    await trial.clock.sleep(500_000);
    await trial.client.cancel('r-1', { party });
    expect(trial.made().map(instance => touches(trial, instance).includes('instance.deleted'))).toEqual(want);
    const { twins } = await trial.client.status('r-1');
    expect(twins).toEqual(want[0] ? [] : [{ instance: trial.made()[0], state: 'reported' }]);
  });
});

it('a service that keeps marks is asked no more than before', async () => {
  const trial = await serviceWith('dataValues', { senderReference: true });
  const before = [...trial.emulator.faults.requests().values()].reduce((sum, count) => sum + count, 0);
  await trial.client.submit(inputs);
  expect([...trial.emulator.faults.requests().values()].reduce((sum, count) => sum + count, 0) - before).toBeLessThanOrEqual(16);
  expect(asked(trial, 'instance.data-values')).toBe(0);
});

it('where marks are kept, what bears none is no reason to read the journals of other submissions', async () => {
  const trial = await serviceWith('dataValues');
  await draftOf(trial.stranger);
  let lists = 0;
  const { journal } = trial;
  const client = trial.another({ journal: { ...journal, list: () => { lists += 1; return journal.list(); } } });
  expect((await client.submit(inputs)).state).toBe('awaiting-person');
  expect(lists).toBe(0);
});
