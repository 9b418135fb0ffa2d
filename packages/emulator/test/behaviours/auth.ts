/** Rows of the areas `auth` and `errors`. */
import { expect } from 'vitest';
import { area, type Area, type Play } from './rows.js';
import { type CallerKind, multipart, pathOf, type Sending, stage, type StageOptions } from './stage.js';

const scopes = { read: 'custom:instances.read', write: 'custom:instances.write' };
const ownScopes: StageOptions = { metadata: { apiScopes: { users: scopes, serviceOwners: scopes } } };

const plain = (options: StageOptions = {}, sending: Sending = {}): Play => async (row) => stage(options).play(row, sending);
const about = (options: StageOptions = {}, sending: Sending = {}): Play => async (row) => {
  const s = stage(options);
  return s.play(row, { path: pathOf(await s.instance()), ...sending });
};

export const authRows: Area = area('app-api.json', 'auth', {
  'auth-anonymous-401': about({}, { as: 'anonymous' }),
  'auth-policy-403-empty': about({}, { as: 'stranger' }),
  'auth-custom-scope-missing-403': plain(ownScopes),
  'auth-custom-scope-read-only-403': async (row) => {
    const [open, s] = [stage(), stage(ownScopes)];
    const instance = await open.instance();
    s.emulator.world.instances.set(instance.guid, instance);
    const user = s.emulator.world.population.users.find(({ partyId }) => partyId === s.person)?.userId ?? 0;
    const token = (await (await s.emulator.fetch(`${s.emulator.origin}/Home/GetTestUserToken/${user}?scope=${scopes.read}`)).text()).replaceAll('"', '');
    const read = await s.send('GET', `/instances/${instance.id}`, { as: { token } });
    expect(read.status).toBe(200);
    return s.play(row, { as: { token }, path: pathOf(instance) });
  },
  'auth-custom-scope-service-owner-403': plain(ownScopes, { as: 'owner' }),
  'auth-custom-scope-public-route-200': plain({ ...ownScopes, documents: new Map([['applicationmetadata.json', new TextEncoder().encode('{"id":"ttd/basis"}')]]) }),
  'auth-cookie-needs-xsrf-400': async (row) => {
    const s = stage();
    const token = await s.token('user');
    return s.play(row, { as: 'anonymous', headers: { Cookie: `AltinnStudioRuntime=${token ?? ''}` } });
  },
  'auth-parties-user-200': async (row) => {
    const s = stage({ metadata: { partyTypesAllowed: { bankruptcyEstate: false, organisation: false, person: true, subUnit: false } } });
    const answer = await s.play(row);
    expect((JSON.parse(answer.text) as { partyId: number }[]).map(({ partyId }) => partyId)).toEqual([s.person]);
    return answer;
  },
  'auth-profile-not-user-400': async (row) => {
    const s = stage();
    const answers = await Promise.all((['owner', 'systemUser'] satisfies CallerKind[]).map((as) => s.play(row, { as })));
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    return answers[0] as (typeof answers)[number];
  },
});

export const errorRows: Area = area('app-api.json', 'errors', {
  'headers-on-every-answer': async (row) => {
    const s = stage();
    const answer = await s.emulator.fetch(`${s.emulator.origin}/ttd/basis/nothing`);
    expect(answer.headers.get('cache-control')).toBe('no-store,no-cache');
    expect(row.when.path).toBe('/');
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  },
  'error-problem-content-type': async (row) => {
    const s = stage();
    return s.play(row, { path: { ...pathOf(await s.instance()), dataGuid: s.emulator.world.newGuid() } });
  },
  'error-problem-on-instances-routes-plain-json': async (row) => stage().play(row, multipart([{ name: 'default', type: 'application/xml', body: 'INVALID XML' }])),
  'error-storage-status-passed-on': async (row) => {
    const s = stage();
    const path = pathOf(await s.instance());
    s.emulator.world.refusing.add('platform');
    return s.play(row, { path, headers: { 'Content-Type': 'application/xml' }, body: '<Skjema />' });
  },
});
