/** Every difference between the platform and its local test server, seen at both. */
import { createVirtualClock, type World } from '@blankett/emulator';
import { describe, expect, it } from 'vitest';
import { type PlatformDifferences, platformDifferences } from '../../src/platform/differences.js';
import { ask, askParty, owner, simpleStage, type SimpleStage } from '../simple-app.js';

type Platform = World['platform'];
type Send = SimpleStage['send'];

const storage = '/storage/api/v1/instances';
const own = `instanceOwner.partyId=${askParty}&appId=ttd/melding`;
const systemUser = 'GetTestSystemUserToken?systemUserId=00000000-0000-4000-8000-000000020101&scope=altinn:instances.read%20altinn:instances.write';

/** A stage, and the ids of new instances on it. */
async function started(platform: Platform, count = 1): Promise<SimpleStage & { readonly ids: readonly string[] }> {
  const stage = simpleStage({ clock: createVirtualClock(), platform });
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { body } = await stage.send(ask, 'POST', '/ttd/melding/instances', { instanceOwner: { partyId: String(askParty) }, dueBefore: '2026-06-01T00:00:00Z' });
    ids.push(String(body['id']));
  }
  return { ...stage, ids };
}

/** What a query by the instances' owner answers. */
async function asked(platform: Platform, query: string, count = 1, prepare: (send: Send, id: string) => Promise<unknown> = () => Promise.resolve()): Promise<Record<string, unknown> & { status: number }> {
  const { send, ids } = await started(platform, count);
  await prepare(send, ids[0] ?? '');
  const { status, body } = await send(ask, 'GET', `${storage}?${query}`);
  return { ...body, status };
}

/** How each is seen, and what is seen at `altinn` and at `localtest`. */
const seen: Readonly<Record<keyof PlatformDifferences, readonly [(platform: Platform) => Promise<unknown>, unknown, unknown]>> = {
  platformAddress: [async (platform) => {
    const { emulator } = simpleStage({ platform });
    const answer = await emulator.fetch(`${emulator.origin}/ttd/melding/`, { redirect: 'manual' });
    return new URL(answer.headers.get('location') ?? '').host;
  }, 'platform.altinn.no', 'localhost:5101'],
  unknownInstance: [async (platform) => (await (await started(platform)).send(ask, 'GET', `${storage}/${askParty}/00000000-0000-4000-8000-000000000001`)).status, 404, 403],
  unknownPartyReason: [
    async (platform) => (await (await started(platform)).send(ask, 'POST', '/ttd/melding/instances', { instanceOwner: { partyId: '1' } })).text.split('exception was: ')[1],
    expect.stringMatching(/^404 - Not Found - /), expect.stringMatching(/^Object reference not set/),
  ],
  elementsChangeInstance: [async (platform) => {
    const { send, ids, emulator } = await started(platform);
    const instance = [...emulator.world.instances.values()][0];
    const before = instance?.document.lastChanged;
    const added = await send(ask, 'POST', `/ttd/melding/instances/${ids[0]}/data?dataType=vedlegg`, 'x', { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename=a.txt' });
    expect(added.status).toBe(201);
    return instance?.document.lastChanged !== before;
  }, true, false],
  paging: [async (platform) => (await asked(platform, `${own}&size=1`, 3))['count'], 1, 3],
  queryNeedsApp: [async (platform) => (await asked(platform, `instanceOwner.partyId=${askParty}`)).status, 200, 500],
  hardDeletedListed: [async (platform) => {
    const { send, ids } = await started(platform);
    await send(ask, 'DELETE', `${storage}/${ids[0]}?hard=true`);
    return (await send(owner, 'GET', `${storage}?appId=ttd/melding`)).body['count'];
  }, 1, 0],
  totalHits: [async (platform) => (await asked(platform, own))['totalHits'], undefined, 0],
  completeFilter: [async (platform) => (await asked(platform, `${own}&process.isComplete=true`))['count'], 0, 1],
  archiveReferenceFilter: [async (platform) => (await asked(platform, `${own}&dataValues.A2ArchRef=1`))['count'], 0, 1],
  strictTimeBounds: [async (platform) => (await asked(platform, `${own}&created=2026-01-01`)).status, 500, 200],
  peopleTimesAsText: [async (platform) => (await asked(platform, `${own}&dueBefore=lt:garbage`)).status, 200, 500],
  shownStatusSaved: [async (platform) => {
    const { send, ids, emulator } = await started(platform);
    const instance = [...emulator.world.instances.values()][0];
    await send(owner, 'POST', `/ttd/melding/instances/${ids[0]}/data?dataType=vedlegg`, 'x', { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename=a.txt' });
    if (instance !== undefined) instance.document.status.readStatus = 1;
    await send(ask, 'PUT', `${storage}/${ids[0]}/datavalues`, { values: { a: 'b' } });
    return instance?.document.status.readStatus;
  }, 1, 2],
  systemUserForAnyParty: [async (platform) => (await (await started(platform)).send(systemUser, 'POST', `/ttd/melding/instances?instanceOwnerPartyId=${askParty}`)).status, 403, 201],
};

describe('where the platform and its local test server differ', () => {
  it.each(Object.entries(seen))('%s', async (name, [see, altinn, localtest]) => {
    expect([await see('altinn'), await see('localtest')]).toEqual([altinn, localtest]);
    const difference = platformDifferences[name as keyof PlatformDifferences];
    expect(difference.altinn).not.toBe(difference.localtest);
    expect(difference.source).toMatch(/behaviours?: |recorded: |https:/);
  });
});
