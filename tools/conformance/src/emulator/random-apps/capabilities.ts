/** What any app can do, tried on an app made at random: each a small story with its answers looked at. */
import assert from 'node:assert/strict';
import { createEmulator, defaultPopulation, type StoredInstance } from '@blankett/emulator';
import { hasFeature } from '@blankett/altinn/features';
import type { RandomApp, RandomTask } from './random-app.js';
import type { RandomForm, Sample } from './random-form.js';

/** One capability and the proof of it. */
export interface Capability {
  readonly name: string;
  /** Left out where the app's version does not have it. */
  readonly of?: (app: RandomApp) => boolean;
  readonly prove: (story: Story) => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly json: () => unknown;
}

interface Sent {
  readonly as?: 'person' | 'stranger' | 'owner';
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A fresh emulator with the app, and the people that act. */
export interface Story {
  readonly random: RandomApp;
  readonly party: number;
  readonly instances: ReadonlyMap<string, StoredInstance>;
  /** Sends to the app; a path that begins with `//` goes to the platform. */
  readonly send: (method: string, path: string, sent?: Sent) => Promise<Answer>;
  readonly start: () => Promise<StoredInstance>;
}

const xml = 'application/xml';
const json = 'application/json';

export function tell(random: RandomApp): Story {
  const [person, stranger] = defaultPopulation.users;
  if (person === undefined || stranger === undefined) throw new Error('There are two people at least.');
  const emulator = createEmulator({ apps: [random.app], seed: 3, platform: 'localtest' });
  const tokens = {
    person: `GetTestUserToken/${person.userId}`, stranger: `GetTestUserToken/${stranger.userId}`,
    owner: 'GetTestOrgToken/ttd?scopes=altinn:serviceowner/instances.read%20altinn:serviceowner/instances.write',
  };
  const base = `${emulator.origin}/${random.app.org}/${encodeURIComponent(random.app.app)}`;
  const send: Story['send'] = async (method, path, { as = 'person', type, headers = {}, body } = {}) => {
    const token = (await (await emulator.fetch(`${emulator.origin}/Home/${tokens[as]}`)).text()).replaceAll('"', '');
    const answer = await emulator.fetch(path.startsWith('//') ? `${emulator.origin}${path.slice(1)}` : base + path, {
      method, ...(body === undefined ? {} : { body }),
      headers: { ...headers, authorization: `Bearer ${token}`, ...(type === undefined ? {} : { 'content-type': type }) },
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) as unknown };
  };
  const start = async (): Promise<StoredInstance> => {
    const made = await send('POST', `/instances?instanceOwnerPartyId=${person.partyId}`);
    assert.equal(made.status, 201, made.text);
    return instanceOf(made);
  };
  const instanceOf = (made: Answer): StoredInstance => emulator.world.instances.get((made.json() as { id: string }).id.split('/')[1] ?? '') as StoredInstance;
  return { random, party: person.partyId, instances: emulator.world.instances, send, start };
}

const elementOf = (instance: StoredInstance, form: { readonly dataType: string }): string => instance.data.find(({ dataType }) => dataType === form.dataType)?.id ?? '';
const firstForm = ({ random }: Story): RandomForm => random.tasks[0].forms[0] as RandomForm;

async function put(story: Story, instance: StoredInstance, form: RandomForm, body: string = form.xmlOf(form.sample)): Promise<void> {
  const answer = await story.send('PUT', `/instances/${instance.id}/data/${elementOf(instance, form)}`, { type: xml, body });
  assert.equal(answer.status, 201, answer.text);
}

async function read(story: Story, instance: StoredInstance, form: RandomForm): Promise<Sample> {
  const answer = await story.send('GET', `/instances/${instance.id}/data/${elementOf(instance, form)}`, { headers: { accept: json } });
  assert.equal(answer.status, 200, answer.text);
  return answer.json() as Sample;
}

const putAll = async (story: Story, instance: StoredInstance, { forms }: RandomTask): Promise<void> => {
  for (const form of forms) await put(story, instance, form);
};

/** Rows carry ids of their own; members that were not sent are null, lists empty. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (key, member: unknown) => (key === 'altinnRowId' || member === null || (Array.isArray(member) && member.length === 0) ? undefined : member));

/** What moves each kind of task on. */
const moves: Readonly<Record<RandomTask['kind'], Sent>> = {
  data: { type: json },
  confirmation: { type: json, body: '{"action":"confirm"}' },
  signing: { type: json, body: '{"action":"sign"}' },
  feedback: { type: json, as: 'owner' },
};

async function advance(story: Story, instance: StoredInstance, task: RandomTask): Promise<void> {
  await putAll(story, instance, task);
  if (task.kind === 'signing') {
    const signed = await story.send('POST', `/instances/${instance.id}/actions`, { type: json, body: '{"action":"sign"}' });
    assert.equal(signed.status, 200, signed.text);
  }
  const next = await story.send('PUT', `/instances/${instance.id}/process/next`, moves[task.kind]);
  assert.equal(next.status, 200, next.text);
}

async function finish(story: Story): Promise<StoredInstance> {
  const instance = await story.start();
  for (const task of story.random.tasks) await advance(story, instance, task);
  return instance;
}

const since = (feature: Parameters<typeof hasFeature>[1]) => ({ app }: RandomApp): boolean => hasFeature(app.library, feature);

export const capabilities: readonly Capability[] = [
  {
    name: 'instantiate by party: the forms of the first task are there',
    async prove(story) {
      const instance = await story.start();
      assert.deepEqual(instance.data.map(({ dataType }) => dataType).sort(), story.random.tasks[0].forms.map(({ dataType }) => dataType).sort());
      assert.equal(instance.document.process?.currentTask?.elementId, 'Task_1');
    },
  },
  {
    name: 'instantiate by template: a marker in dataValues is kept and found again',
    async prove(story) {
      const body = JSON.stringify({ instanceOwner: { partyId: String(story.party) }, dataValues: { merke: 'm-1' } });
      const made = await story.send('POST', '/instances', { type: json, body });
      assert.equal(made.status, 201, made.text);
      const { app } = story.random;
      const found = await story.send('GET', `//storage/api/v1/instances?instanceOwner.partyId=${story.party}&appId=${encodeURIComponent(`${app.org}/${app.app}`)}`);
      assert.equal(found.status, 200, found.text);
      const { instances } = found.json() as { instances: { id: string; dataValues: Record<string, string> }[] };
      assert.deepEqual(instances.map(({ dataValues }) => dataValues['merke']), ['m-1']);
    },
  },
  {
    name: 'instantiate by multipart: form and file in one request',
    async prove(story) {
      const form = firstForm(story);
      const part = (name: string, type: string, body: string, more = ''): string => `--g\r\nContent-Disposition: form-data; name="${name}"${more}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
      const body = `${part('instance', json, JSON.stringify({ instanceOwner: { partyId: String(story.party) } }))}${part(form.dataType, xml, form.xmlOf(form.sample))}${part(story.random.files, 'application/pdf', '%PDF-', '; filename="a.pdf"')}--g--\r\n`;
      const made = await story.send('POST', '/instances', { type: 'multipart/form-data; boundary=g', body });
      assert.equal(made.status, 201, made.text);
      const instance = [...story.instances.values()][0] as StoredInstance;
      assert.deepEqual(plain(await read(story, instance, form)), form.sample);
      assert.deepEqual(instance.document.dataValues, { felt: form.sample[form.textField] });
      assert.equal(instance.data.filter(({ dataType }) => dataType === story.random.files).length, 1);
    },
  },
  {
    name: 'create with prefill: the member is filled in',
    async prove(story) {
      const form = firstForm(story);
      const made = await story.send('POST', '/instances/create', { type: json, body: JSON.stringify({ instanceOwner: { partyId: String(story.party) }, prefill: { [form.textField]: 'fylt' } }) });
      assert.equal(made.status, 201, made.text);
      const [instance] = story.instances.values();
      assert.equal((await read(story, instance as StoredInstance, form))[form.textField], 'fylt');
    },
  },
  {
    name: 'forms as XML and as JSON: what was put is what is read',
    async prove(story) {
      const instance = await story.start();
      for (const form of story.random.tasks[0].forms) {
        await put(story, instance, form);
        assert.deepEqual(plain(await read(story, instance, form)), form.sample);
        const answer = await story.send('PUT', `/instances/${instance.id}/data/${elementOf(instance, form)}`, { type: json, body: JSON.stringify(form.sample) });
        assert.equal(answer.status, 201, answer.text);
        assert.deepEqual(plain(await read(story, instance, form)), form.sample);
      }
    },
  },
  {
    name: 'a form with an element that the schema does not have is accepted, and loses it',
    async prove(story) {
      const [instance, form] = [await story.start(), firstForm(story)];
      await put(story, instance, form, form.xmlOf(form.sample, '<ukjent>x</ukjent>'));
      assert.deepEqual(plain(await read(story, instance, form)), form.sample);
    },
  },
  {
    name: 'a form with another root is refused',
    async prove(story) {
      const [instance, form] = [await story.start(), firstForm(story)];
      const answer = await story.send('PUT', `/instances/${instance.id}/data/${elementOf(instance, form)}`, { type: xml, body: '<annen />' });
      assert.equal(answer.status, 400, answer.text);
    },
  },
  {
    name: 'patch: one member is changed',
    of: since('patchDataElements'),
    async prove(story) {
      const [instance, form] = [await story.start(), firstForm(story)];
      await put(story, instance, form);
      const body = JSON.stringify({ patches: [{ dataElementId: elementOf(instance, form), patch: [{ op: 'replace', path: `/${form.textField}`, value: 'lappet' }] }], ignoredValidators: [] });
      const answer = await story.send('PATCH', `/instances/${instance.id}/data`, { type: json, body });
      assert.equal(answer.status, 200, answer.text);
      assert.deepEqual(plain(await read(story, instance, form)), { ...form.sample, [form.textField]: 'lappet' });
    },
  },
  {
    name: 'files: sent, read, deleted; a type that is not allowed is refused',
    async prove(story) {
      const instance = await story.start();
      const file = { headers: { 'content-disposition': 'attachment; filename=a.pdf' }, body: '%PDF-1' };
      const path = `/instances/${instance.id}/data?dataType=${encodeURIComponent(story.random.files)}`;
      const sent = await story.send('POST', path, { ...file, type: 'application/pdf' });
      assert.equal(sent.status, 201, sent.text);
      const { id } = sent.json() as { id: string };
      assert.equal((await story.send('GET', `/instances/${instance.id}/data/${id}`)).text, '%PDF-1');
      assert.equal((await story.send('POST', path, { ...file, type: 'text/plain' })).status, 400);
      assert.equal((await story.send('DELETE', `/instances/${instance.id}/data/${id}`)).status, 200);
      assert.equal(instance.data.some((element) => element.id === id), false);
    },
  },
  {
    name: 'validate: nothing to say of right forms; a text that is too long stops the process',
    async prove(story) {
      const [instance, form] = [await story.start(), firstForm(story)];
      await putAll(story, instance, story.random.tasks[0]);
      const right = await story.send('GET', `/instances/${instance.id}/validate`);
      assert.deepEqual([right.status, right.json()], [200, []]);
      await put(story, instance, form, form.xmlOf({ ...form.sample, [form.textField]: 'x'.repeat(form.maxLength + 1) }));
      const wrong = await story.send('GET', `/instances/${instance.id}/validate`);
      assert.ok((wrong.json() as { severity: number | string; field?: string }[]).some(({ severity }) => severity === 1 || severity === 'Error'), wrong.text);
      const next = await story.send('PUT', `/instances/${instance.id}/process/next`, { type: json });
      assert.equal(next.status, 409, next.text);
      assert.equal(instance.document.process?.currentTask?.elementId, 'Task_1');
    },
  },
  {
    name: 'process: every task in its turn, to the end; then all is locked',
    async prove(story) {
      const instance = await story.start();
      for (const task of story.random.tasks) {
        assert.equal(instance.document.process?.currentTask?.elementId, task.id);
        await advance(story, instance, task);
      }
      assert.equal(instance.document.process?.endEvent, 'End');
      assert.equal(instance.document.status.isArchived, true);
      const form = firstForm(story);
      assert.deepEqual(plain(await read(story, instance, form)), form.sample);
      const late = await story.send('PUT', `/instances/${instance.id}/data/${elementOf(instance, form)}`, { type: xml, body: form.xmlOf(form.sample) });
      assert.equal(late.status, 409, late.text);
      const again = await story.send('PUT', `/instances/${instance.id}/process/next`, { type: json });
      assert.equal(again.status, 409, again.text);
    },
  },
  {
    name: 'several forms of one type: each is filled in, and one more than there may be is refused',
    async prove(story) {
      const [instance, form] = [await story.start(), story.random.repeated];
      const path = `/instances/${instance.id}/data?dataType=${encodeURIComponent(form.dataType)}`;
      const texts = ['ein', 'to'];
      for (const text of texts) {
        const made = await story.send('POST', path, { type: xml, body: form.xmlOf({ ...form.sample, [form.textField]: text }) });
        assert.equal(made.status, 201, made.text);
      }
      const elements = instance.data.filter(({ dataType }) => dataType === form.dataType);
      const found = await Promise.all(elements.map(async ({ id }) => ((await story.send('GET', `/instances/${instance.id}/data/${id}`, { headers: { accept: json } })).json() as Sample)[form.textField]));
      assert.deepEqual(found, texts);
      assert.equal((await story.send('POST', path, { type: xml, body: form.xmlOf(form.sample) })).status, 409);
    },
  },
  {
    name: 'a member that the layout wants is missed',
    of: ({ settings, ...app }) => settings.RequiredValidation && since('titledRefusals')({ settings, ...app }),
    async prove(story) {
      const [instance, form] = [await story.start(), firstForm(story)];
      await putAll(story, instance, story.random.tasks[0]);
      const { [form.textField]: _, ...rest } = form.sample;
      await put(story, instance, form, form.xmlOf(rest));
      const next = await story.send('PUT', `/instances/${instance.id}/process/next`, { type: json });
      assert.equal(next.status, 409, next.text);
      assert.match(next.text, /"source":"Required"/);
    },
  },
  {
    name: 'tags: set, read, taken away',
    async prove(story) {
      const instance = await story.start();
      const path = `/instances/${instance.id}/data/${elementOf(instance, firstForm(story))}/tags`;
      assert.equal((await story.send('POST', path, { type: json, body: '"Merke"' })).status, 201);
      assert.deepEqual((await story.send('GET', path)).json(), { tags: ['Merke'] });
      assert.equal((await story.send('DELETE', `${path}/Merke`)).status, 204);
      assert.deepEqual((await story.send('GET', path)).json(), { tags: [] });
    },
  },
  {
    name: 'reject: back to the first task, whose forms are open again',
    of: ({ rejectable, tasks, ...app }) => rejectable && tasks.some(({ kind }) => kind === 'confirmation') && since('userActions')({ rejectable, tasks, ...app }),
    async prove(story) {
      const instance = await story.start();
      for (const task of story.random.tasks.slice(0, story.random.tasks.findIndex(({ kind }) => kind === 'confirmation'))) await advance(story, instance, task);
      const back = await story.send('PUT', `/instances/${instance.id}/process/next`, { type: json, body: '{"action":"reject"}' });
      assert.equal(back.status, 200, back.text);
      assert.equal(instance.document.process?.currentTask?.elementId, 'Task_1');
      await put(story, instance, firstForm(story));
    },
  },
  {
    name: 'copy: the first form of an ended case is there again',
    of: ({ settings }) => settings.copy,
    async prove(story) {
      const [source, form] = [await finish(story), firstForm(story)];
      const made = await story.send('POST', '/instances/create', { type: json, body: JSON.stringify({ instanceOwner: { partyId: String(story.party) }, sourceInstanceId: source.id }) });
      assert.equal(made.status, 201, made.text);
      const copy = [...story.instances.values()].find((one) => one !== source) as StoredInstance;
      assert.deepEqual(plain(await read(story, copy, form)), form.sample);
    },
  },
  {
    name: 'the owner tells how the case stands, and that it needs it no longer',
    async prove(story) {
      const instance = await finish(story);
      const told = await story.send('PUT', `/instances/${instance.id}/substatus`, { as: 'owner', type: json, body: '{"label":"Mottatt"}' });
      assert.equal(told.status, 200, told.text);
      const done = await story.send('POST', `/instances/${instance.id}/complete`, { as: 'owner' });
      assert.equal(done.status, 200, done.text);
      assert.deepEqual([instance.document.status.substatus?.label, instance.document.completeConfirmations?.map(({ stakeholderId }) => stakeholderId)], ['Mottatt', ['ttd']]);
    },
  },
  {
    name: 'active instances: a draft is there until it is deleted',
    async prove(story) {
      const instance = await story.start();
      const active = async (): Promise<readonly string[]> => ((await story.send('GET', `/instances/${story.party}/active`)).json() as { id: string }[]).map(({ id }) => id);
      assert.deepEqual(await active(), [instance.id]);
      assert.equal((await story.send('DELETE', `/instances/${instance.id}`)).status, 200);
      assert.deepEqual(await active(), []);
    },
  },
  {
    name: 'strangers are refused',
    async prove(story) {
      const instance = await story.start();
      assert.equal((await story.send('GET', `/instances/${instance.id}`, { as: 'stranger' })).status, 403);
      assert.equal((await story.send('POST', `/instances?instanceOwnerPartyId=${story.party}`, { as: 'stranger' })).status, 403);
      assert.equal((await story.send('PUT', `/instances/${instance.id}/process/next`, { as: 'stranger', type: json })).status, 403);
    },
  },
];
