/**
 * How an instance is known again whose answer was lost: by the mark in its dataValues; where the service drops that, by a field of
 * its form or by the whole content, as far as nobody else can have made it; or not at all.
 */
import { testToken } from '@blankett/altinn/auth';
import { memoryJournal } from '@blankett/altinn/journal';
import type { Fault } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { mortal } from '../../src/submission/crash.js';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import type { Melding } from '../../src/submission/trial-service.js';
import { form, inputsOf, organisation, startTrial } from '../../src/submission/trial.js';
import type { Trial, TrialClient, TrialSetting } from '../../src/submission/trial.js';
import { asked, errorOf } from './asking.js';

type Capability = 'dataValues' | 'field' | 'fingerprint' | 'none';

const party = { organisation };
const inputs = inputsOf('r-1', { party, attachments: [] });
const tasks = [dataTask, confirmationTask];
const lost: Fault = { kind: 'lose-response' };
const neverThere: Fault = { kind: 'lose-request' };
/** Requests with this header are not ours: no fault befalls them. */
const othersHeader = 'x-others';

interface Marks extends Trial {
  /** Befalls the next instantiations, one after another. */
  readonly befall: (...faults: readonly (Fault | undefined)[]) => void;
  /** A person who may act for the same party, in the service's own pages. */
  readonly person: TrialClient;
  /** Another system of the same party, with a journal of its own. */
  readonly stranger: TrialClient;
  /** Instances that were made since the service's way with marks is known. */
  readonly made: () => readonly string[];
}

/** A service of which the journal knows what it does with marks, by a submission that came before. */
async function serviceWith(capability: Capability, setting: TrialSetting = {}, slow: boolean = false): Promise<Marks> {
  const trial = await startTrial({ tasks, login: 'system user', senderReference: capability === 'field', ...setting });
  const pending: (Fault | undefined)[] = [];
  const dropped: readonly Fault[] = capability === 'dataValues' ? [] : [{ kind: 'drop-data-values' }];
  trial.emulator.faults.set(({ operation, headers }) => {
    if (headers.has(othersHeader)) return undefined;
    if (operation === 'data.read' && slow) return { kind: 'delay', milliseconds: 30_000 };
    if (operation === 'instance.data-values') return { kind: 'status', status: 403 };
    if (operation !== 'instance.instantiate') return undefined;
    const fault = pending.shift();
    return fault === undefined ? dropped : [...dropped, fault];
  });
  const first = await trial.client.submit({ ...inputs, reference: 'r-0', forms: { skjema: { navn: 'før' } } });
  expect(first.state).toMatch(/^(awaiting-person|sent)$/);
  await trial.clock.sleep(3_600_000);
  const others = {
    journal: memoryJournal({ clock: trial.clock }),
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      const request = new Request(input, init);
      request.headers.set(othersHeader, '1');
      return trial.emulator.fetch(request);
    },
  };
  return {
    ...trial, person: trial.another({ ...others, auth: testToken({ user: 20001 }) }), stranger: trial.another(others), befall: (...faults) => { pending.push(...faults); },
    made: () => trial.effects('instance.created').map(({ instance }) => instance).filter(instance => instance !== first.instance),
  };
}

/** What `none` stands for: functions cannot go along with a new instance. */
function contentFor(capability: Capability): typeof inputs {
  return capability === 'none' ? { ...inputs, forms: { skjema: () => form } } as typeof inputs : inputs;
}

/** A draft of the very same content, by hand. */
async function draftOf(client: TrialClient, value: Melding = form): Promise<string> {
  return (await client.instances.instantiate({ party, forms: { skjema: value } })).id;
}

/** With another text in the answers of a route. */
function rewriting({ emulator }: Trial, path: string, from: string, to: string): typeof fetch {
  return async (input, init) => {
    const answer = await emulator.fetch(input, init);
    return new URL(new Request(input, init).url).pathname.endsWith(path) ? new Response((await answer.text()).replaceAll(from, to), answer) : answer;
  };
}

/** What was done to an instance after it was made. */
function touches(trial: Trial, instance: string): readonly string[] {
  return trial.effects('data.written', 'process.moved', 'instance.deleted').filter(effect => effect.instance === instance).map(({ kind }) => kind);
}

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

async function formsIn(trial: Trial, instance: string): Promise<readonly Melding[]> {
  const { data } = trial.emulator.world.instances.get(instance.split('/')[1]!)!;
  return Promise.all(data.filter(({ dataType }) => dataType === 'skjema').map(async ({ id }) => (await trial.client.forms.download('skjema', { instance, dataElement: id })).value as Melding));
}
