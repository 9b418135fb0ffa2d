/** Storage as its own tests say it is; and where the local test server is known to differ, both. */
import { createVirtualClock, type World } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { ask, askParty, eik, owner, simpleStage, type SimpleStage } from '../simple-app.js';

const storage = '/storage/api/v1/instances';
const minute = 60_000;

/** So many instances of `ask`, a minute between each; their guids. */
async function started(count: number, platform: World['platform'] = 'altinn'): Promise<SimpleStage & { readonly ids: readonly string[]; readonly begun: number }> {
  const clock = createVirtualClock({ mode: 'hand' });
  const begun = clock.now();
  const stage = simpleStage({ clock, platform });
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    await clock.advance(minute);
    const { body } = await stage.send(ask, 'POST', '/ttd/melding/instances', { instanceOwner: { partyId: String(askParty) }, dataValues: { nr: String(n + 1) } });
    ids.push(String(body['id']));
  }
  return { ...stage, ids, begun };
}

const numbers = ({ body }: { body: Record<string, unknown> }): string => (body['instances'] as { dataValues: { nr: string } }[]).map(({ dataValues }) => dataValues.nr).join('');
const own = `instanceOwner.partyId=${askParty}`;
const iso = (time: number): string => new Date(time).toISOString();

describe('queries', () => {
  it('order, pages and continuation', async () => {
    const { send } = await started(5);
    expect(numbers(await send(ask, 'GET', `${storage}?${own}`))).toBe('54321');
    expect(numbers(await send(ask, 'GET', `${storage}?${own}&order=asc:lastChanged`))).toBe('12345');
    const seen: string[] = [];
    let query = `?${own}&size=2`;
    for (;;) {
      const page = await send(ask, 'GET', storage + query);
      seen.push(numbers(page));
      if (page.body['next'] === null) break;
      query = new URL(String(page.body['next'])).search;
    }
    expect(seen).toEqual(['54', '32', '1']);
  });

  it('an exact multiple has an empty last page; the token may be decoded once more', async () => {
    const { send } = await started(2);
    const first = await send(ask, 'GET', `${storage}?${own}&size=2`);
    const next = new URL(String(first.body['next']));
    const token = decodeURIComponent(next.searchParams.get('continuationToken') ?? '');
    const last = await send(ask, 'GET', `${storage}?${own}&size=2&continuationToken=${encodeURIComponent(token)}`);
    expect([first.body['count'], last.body['count'], last.body['next']]).toEqual([2, 0, null]);
  });

  it('pages of none lead to another one, a token without semicolon to the beginning, and one that is none to a failure', async () => {
    const { send } = await started(2);
    const empty = await send(ask, 'GET', `${storage}?${own}&size=0`);
    const again = await send(ask, 'GET', storage + new URL(String(empty.body['next'])).search);
    expect([empty.body['count'], again.body['count'], again.body['next']]).toEqual([0, 0, empty.body['next']]);
    expect((await send(ask, 'GET', `${storage}?${own}&continuationToken=first`)).body['count']).toBe(2);
    expect((await send(ask, 'GET', `${storage}?${own}&continuationToken=abc;def`)).status).toBe(500);
  });

  it.each<[string, (begun: number) => string, string]>([
    ['created after', (begun) => `created=gt:${iso(begun + 2 * minute)}`, '43'],
    ['created from', (begun) => `created=gte:${iso(begun + 2 * minute)}`, '432'],
    ['a range', (begun) => `created=gt:${iso(begun + minute)}&created=lt:${iso(begun + 3.5 * minute)}`, '32'],
    ['a moment without operator', () => 'created=2026-01-01T00:00:00Z', '4321'],
    ['an operator that is none', (begun) => `created=after:${iso(begun + 3 * minute)}`, '4321'],
    ['the app', () => 'appId=ttd/melding', '4321'],
    ['another app', () => 'appId=ttd/anna', ''],
    ['its task', () => 'process.currentTask=Fill', '4321'],
    ['ended', () => 'process.isComplete=true', ''],
    ['not archived', () => 'status.isArchived=false', '4321'],
    ['a parameter that is none', () => 'dataValues.nr=2', '4321'],
  ])('%s', async (_, filter, wanted) => {
    const { send, begun } = await started(4);
    expect(numbers(await send(ask, 'GET', `${storage}?${own}&${filter(begun)}`))).toBe(wanted);
  });

  it.each<[string, string, number, string]>([
    ['a person without party', `${storage}?appId=ttd/melding`, 400, '"Either InstanceOwnerPartyId or InstanceOwnerIdentifier need to be defined."'],
    ['a date that is none', `${storage}?${own}&created=gt:yesterday`, 500, '"Invalid date expression: gt:yesterday for query key: created"'],
    ['a date without operator', `${storage}?${own}&lastChanged=2026-01-01`, 500, '"Invalid date expression: 2026-01-01 for query key: lastChanged"'],
    ['an operator twice', `${storage}?${own}&created=gt:2024-01-01&created=gt:2024-02-01`, 500, '"Invalid date expression: gt:2024-02-01 for query key: created"'],
    ['a time of people without operator', `${storage}?${own}&dueBefore=2026`, 500, '"Invalid date expression: 2026 for query key: dueBefore"'],
    ['a reference of another length', `${storage}?${own}&A3Ref=abc`, 400, '"The A3 reference needs to be exactly 12 characters long."'],
  ])('%s', async (_, path, status, text) => {
    const { send } = await started(1);
    expect(await send(ask, 'GET', path)).toMatchObject({ status, text });
  });

  it('the owner of the instances in a header', async () => {
    const { send, emulator } = await started(1);
    const pid = emulator.world.population.users[0]?.pid ?? '';
    const by = (header: string, query = ''): Promise<{ status: number; body: Record<string, unknown> }> => send(ask, 'GET', storage + query, undefined, { 'X-Ai-InstanceOwnerIdentifier': header });
    expect(numbers(await by(`person: ${pid}`))).toBe('1');
    expect([(await by(`Person:${pid}`, `?${own}`)).status, (await by('Organisation:12')).status, (await by('Someone:1')).status]).toEqual([400, 400, 400]);
  });

  it('others see nothing, owners only their own, and with the scope', async () => {
    const { send } = await started(1);
    expect((await send(eik, 'GET', `${storage}?${own}`)).body['count']).toBe(0);
    expect((await send(owner, 'GET', `${storage}?org=ttd`)).body['count']).toBe(1);
    expect([
      (await send(owner, 'GET', storage)).text,
      (await send(`${owner}?scopes=altinn:other`, 'GET', `${storage}?org=ttd`)).status,
      (await send('GetTestOrgToken/brg?orgNumber=310000015', 'GET', `${storage}?org=ttd`)).text,
      (await send('', 'GET', `${storage}?org=ttd`)).status,
    ]).toEqual(['"Org or AppId must be defined."', 403, '"AppId must be defined."', 401]);
  });
});

it('the id alone decides, and what is deleted for good is still read', async () => {
  const { send, ids } = await started(1);
  const guid = ids[0]?.split('/')[1] ?? '';
  await send(ask, 'DELETE', `${storage}/${ids[0]}?hard=true`);
  const answers = await Promise.all([`${storage}/${guid}`, `${storage}/${ids[0]}`, `${storage}/1/${guid}`, `/ttd/melding/instances/${ids[0]}`].map((path) => send(ask, 'GET', path)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const unknown = guid.replace(/^./, (first) => (first === '0' ? '1' : '0'));
  expect(await send(ask, 'GET', `${storage}/${unknown}`)).toMatchObject({ status: 404, text: `"Unable to find instance ${unknown}"` });
});

describe('changes', () => {
  it('data values are set beside others, taken away by an empty text, and move no time', async () => {
    const { send, ids, emulator } = await started(1);
    const set = async (values: object): Promise<unknown> => (await send(ask, 'PUT', `${storage}/${ids[0]}/datavalues`, { values })).body['dataValues'];
    const before = [...emulator.world.instances.values()][0]?.document.lastChanged;
    expect([await set({ a: 'b' }), await set({ nr: '', c: 'd' })]).toEqual([{ nr: '1', a: 'b' }, { a: 'b', c: 'd' }]);
    expect([...emulator.world.instances.values()][0]?.document.lastChanged).toBe(before);
    expect(await send(ask, 'PUT', `${storage}/${ids[0]}/datavalues`, {})).toMatchObject({ status: 400, text: '"Missing parameter value: dataValues is misformed or empty"' });
    expect((await send(eik, 'PUT', `${storage}/${ids[0]}/datavalues`, { values: {} })).status).toBe(403);
  });

  it('a confirmation stands once', async () => {
    const { send, ids } = await started(1);
    const confirm = async (): Promise<unknown> => (await send(owner, 'POST', `${storage}/${ids[0]}/complete`)).body['completeConfirmations'];
    expect([await confirm(), await confirm()]).toEqual([[{ stakeholderId: 'ttd', confirmedOn: expect.any(String) as unknown }], [{ stakeholderId: 'ttd', confirmedOn: expect.any(String) as unknown }]]);
    expect([(await send(owner, 'GET', `${storage}?org=ttd&confirmed=true`)).body['count'], (await send(owner, 'GET', `${storage}?org=ttd&excludeConfirmedBy=ttd`)).body['count']]).toEqual([1, 0]);
    expect((await send(owner, 'POST', `${storage}/${askParty}/00000000-0000-4000-8000-000000000001/complete`)).status).toBe(500);
  });

  it('a substatus is the owner’s, and replaced as a whole', async () => {
    const { send, ids } = await started(1);
    const set = async (as: string, value: object): Promise<unknown> => {
      const { status, body } = await send(as, 'PUT', `${storage}/${ids[0]}/substatus`, value);
      return status === 200 ? (body['status'] as { substatus: unknown }).substatus : status;
    };
    expect([await set(owner, { label: 'L', description: 'D' }), await set(owner, { label: 'M' }), await set(ask, { label: 'N' })])
      .toEqual([{ label: 'L', description: 'D' }, { label: 'M', description: null }, 403]);
  });

  it.each([['read', 200, 'Read'], ['UNREAD', 200, 'Unread'], ['half', 400, undefined]])('read status %s', async (asked, status, shown) => {
    const { send, ids } = await started(1);
    const answer = await send(ask, 'PUT', `${storage}/${ids[0]}/readstatus?status=${asked}`);
    expect([answer.status, (answer.body['status'] as { readStatus?: string } | undefined)?.readStatus]).toEqual([status, shown]);
  });

  it('a deletion is soft, or for good', async () => {
    const { send, ids } = await started(2);
    const status = async (id: string, query = ''): Promise<unknown> => (await send(ask, 'DELETE', `${storage}/${id}${query}`)).body['status'];
    expect(await status(ids[0] ?? '')).toMatchObject({ isSoftDeleted: true, isHardDeleted: false });
    expect(await status(ids[1] ?? '', '?hard=true')).toMatchObject({ isSoftDeleted: true, isHardDeleted: true });
  });
});
