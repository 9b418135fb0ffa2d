/**
 * Drafts of the very same content that others have made, persons, other systems, other references of ours: none is taken for
 * the one whose answer was lost.
 */
import { testToken } from '@blankett/altinn/auth';
import { describe, expect, it } from 'vitest';
import { mortal } from '../../src/submission/crash.js';
import { dataTask } from '../../src/submission/trial-service.js';
import { form } from '../../src/submission/trial.js';
import { errorOf } from './asking.js';
import { draftOf, formsIn, inputs, lost, neverThere, party, serviceWith, touches } from './marked-service.js';

describe('a draft of the very same content', () => {
  it.each([
    ['field', lost], ['field', neverThere], ['fingerprint', lost], ['fingerprint', neverThere],
  ] as const)('of a person is never taken for ours, by %s, after %j', async (capability, fault) => {
    const trial = await serviceWith(capability);
    trial.befall(fault);
    const submitted = trial.client.submit(inputs);
    await trial.clock.sleep(1_000);
    const draft = await draftOf(trial.person);
    expect(await submitted).toMatchObject({ state: 'awaiting-person', twins: [] });
    expect(touches(trial, draft)).toEqual([]);
    expect(trial.made()).toHaveLength(2);
  });

  it('of a person stops one who is logged in as a person: what he has made and what we have cannot be told apart', async () => {
    const trial = await serviceWith('fingerprint');
    const person = trial.another({ auth: testToken({ user: 20001 }) });
    trial.befall(lost);
    const draft = await draftOf(trial.person);
    expect((await errorOf(person.submit(inputs))).code).toBe('outcome-unknown');
    expect(touches(trial, draft)).toEqual([]);
  });

  it('that bears our own key in its field because a person has copied it is left alone', async () => {
    const trial = await serviceWith('field', { tasks: [dataTask] });
    const { instance } = await trial.client.submit(inputs);
    const [sent] = await formsIn(trial, instance!);
    const copy = await draftOf(trial.person, sent);
    expect(await trial.client.status('r-1')).toMatchObject({ state: 'sent', twins: [] });
    expect(touches(trial, copy)).toEqual([]);
  });

  it('of another reference is that one’s: one whose answer came, one whose answer was lost', async () => {
    const trial = await serviceWith('fingerprint');
    trial.befall(undefined, lost);
    const [other, own] = await Promise.all([trial.client.submit({ ...inputs, reference: 'r-2' }), trial.client.submit(inputs)]);
    expect([other.state, own.state]).toEqual(['awaiting-person', 'awaiting-person']);
    expect(new Set([other.instance, own.instance])).toEqual(new Set(trial.made()));
    expect(trial.made()).toHaveLength(2);
    expect([...other.twins, ...own.twins]).toEqual([]);
  });

  it('of another reference is that one’s though nobody has gone on with it yet', async () => {
    const trial = await serviceWith('fingerprint');
    const worker = mortal(trial.journal, trial.clock, { write: 'instance', when: 'after' });
    await trial.another({ journal: worker.journal, clock: worker.clock }).submit({ ...inputs, reference: 'r-2' }).catch(() => undefined);
    trial.befall(neverThere);
    const { instance } = await trial.client.submit(inputs);
    expect(trial.made()).toEqual([expect.any(String), instance]);
    expect(touches(trial, trial.made()[0]!)).toEqual([]);
  });

  it('of two references whose answers were both lost is nobody’s by its content', async () => {
    const trial = await serviceWith('fingerprint');
    trial.befall(lost, lost);
    const ends = await Promise.all([errorOf(trial.client.submit({ ...inputs, reference: 'r-2' })), errorOf(trial.client.submit(inputs))]);
    expect(ends.map(({ code }) => code)).toEqual(['outcome-unknown', 'outcome-unknown']);
    expect(trial.made().flatMap(instance => touches(trial, instance))).toEqual([]);
    // One is given up, and one of the drafts deleted by a person: then the other one is known.
    await trial.client.cancel('r-2', { party });
    expect((await errorOf(trial.client.submit(inputs))).code).toBe('outcome-unknown');
    await trial.person.instances.delete(trial.made()[0]!, { hard: true });
    expect(await trial.client.submit(inputs)).toMatchObject({ state: 'awaiting-person', instance: trial.made()[1] });
  });

  it('of two references whose answers were both lost is known by its field', async () => {
    const trial = await serviceWith('field');
    trial.befall(lost, lost);
    const ends = await Promise.all([trial.client.submit({ ...inputs, reference: 'r-2' }), trial.client.submit(inputs)]);
    expect(ends.map(({ state }) => state)).toEqual(['awaiting-person', 'awaiting-person']);
    expect(new Set(ends.map(({ instance }) => instance))).toEqual(new Set(trial.made()));
  });

  it.each(['written again', 'sent on'])('by another system of the same party is not taken for ours when it was %s', async how => {
    const trial = await serviceWith('fingerprint');
    trial.befall(neverThere);
    const submitted = errorOf(trial.client.submit(inputs));
    await trial.clock.sleep(60_000);
    const draft = await draftOf(trial.stranger);
    const [element] = trial.emulator.world.instances.get(draft.split('/')[1]!)!.data;
    await trial.clock.sleep(60_000);
    if (how === 'sent on') await trial.stranger.process.next(draft);
    else await trial.stranger.forms.upload('skjema', { instance: draft, dataElement: element!.id, value: form });
    expect((await submitted).code).toBe('outcome-unknown');
    expect(touches(trial, draft).at(-1)).toBe(how === 'sent on' ? 'process.moved' : 'data.written');
  });

  it('by another system that has sent it on untouched is not taken for ours', async () => {
    const trial = await serviceWith('fingerprint');
    trial.befall(neverThere);
    const submitted = errorOf(trial.client.submit(inputs));
    await trial.clock.sleep(60_000);
    const draft = await draftOf(trial.stranger);
    await trial.stranger.process.next(draft);
    // As if the service had not written its form on the way.
    const [element] = trial.emulator.world.instances.get(draft.split('/')[1]!)!.data;
    element!.lastChanged = element!.created;
    expect((await submitted).code).toBe('outcome-unknown');
  });

  it('by another system, later than ours could come, is nothing to us', async () => {
    const trial = await serviceWith('fingerprint');
    trial.befall(neverThere);
    expect(await trial.client.submit({ ...inputs, deadline: 60_000 })).toMatchObject({ state: 'pending', waitingFor: 'instance', code: 'network' });
    await trial.clock.sleep(7_200_000);
    const draft = await draftOf(trial.stranger);
    const { instance } = await trial.client.submit(inputs);
    expect(trial.made()).toEqual([draft, instance]);
    expect(touches(trial, draft)).toEqual([]);
  });

  it('by another system while ours may still come is nobody’s when both are there', async () => {
    const trial = await serviceWith('fingerprint');
    trial.befall({ kind: 'lose-response', work: 'done later', after: 300_000 });
    const submitted = errorOf(trial.client.submit(inputs));
    await trial.clock.sleep(60_000);
    const draft = await draftOf(trial.stranger);
    expect((await submitted).code).toBe('outcome-unknown');
    expect(trial.made()).toHaveLength(2);
    expect(touches(trial, draft)).toEqual([]);
  });
});
