/** Rows of the areas about an instance itself: reading, deleting, listing the active ones. */
import { expect } from 'vitest';
import { area, type Area, type Play } from './rows.js';
import { pathOf, type Sending, stage, type Stage, type StageOptions } from './stage.js';

/** Sends what the row sends about a new instance. */
const about = (options: StageOptions = {}, sending: Sending = {}): Play => async (row) => {
  const s = stage(options);
  return s.play(row, { path: pathOf(await s.instance()), ...sending });
};

/** The same about an instance that is not there. */
const aboutNothing = (options: StageOptions): Play => async (row) => {
  const s = stage(options);
  return s.play(row, { path: { party: String(s.person), guid: s.emulator.world.newGuid() } });
};

const form = '<Skjema><melding><name>X</name></melding></Skjema>';

async function finished(s: Stage): Promise<Awaited<ReturnType<Stage['instance']>>> {
  const instance = await s.instance();
  await s.send('PUT', `/instances/${instance.id}/data/${instance.data[0]?.id ?? ''}`, { headers: { 'Content-Type': 'application/xml' }, body: form });
  const next = await s.send('PUT', `/instances/${instance.id}/process/next`, { headers: { 'Content-Type': 'application/json' } });
  expect(next.status, next.text).toBe(200);
  return instance;
}

/** The rows' app calls its form `model`. */
const renamed = (text: string): string => text.replaceAll('"default"', '"model"');

export const instanceReadRows: Area = area('app-api.json', 'instance-read', {
  'instance-get-as-org-not-marked-read': async (row) => {
    const s = stage();
    const instance = await s.instance(s.person, 'owner');
    const answer = await s.play(row, { as: 'owner', path: pathOf(instance) });
    expect(instance.document.status.readStatus).toBe(0);
    return answer;
  },
  'instance-get-forbidden-403': about({}, { as: 'stranger' }),
  'instance-get-missing-404': aboutNothing({ platform: 'altinn' }),
  'instance-get-storage-forbidden-403-empty': aboutNothing({ platform: 'localtest' }),
  'instance-get-hides-restricted-elements': async (row) => {
    const s = stage();
    const instance = await s.instance();
    const added = await s.send('POST', `/instances/${instance.id}/data?dataType=requiresActionToRead`, { headers: { 'Content-Type': 'application/xml' }, body: form });
    expect([added.status, instance.data.length]).toEqual([201, 2]);
    const answer = await s.play(row, { path: pathOf(instance) });
    expect((JSON.parse(answer.text) as { data: unknown[] }).data).toHaveLength(1);
    return answer;
  },
  'instance-get-archived-locked-pdf': async (row) => {
    const s = stage();
    const answer = await s.play(row, { path: pathOf(await finished(s)) });
    return { ...answer, text: renamed(answer.text) };
  },
  'instance-get-archived-no-implicit-pdf-v9': async (row) => {
    const s = stage({ library: '9.0.0' });
    const instance = await finished(s);
    const answer = await s.play(row, { path: pathOf(instance) });
    const engine = s.emulator.world.population.serviceOwners?.find(({ org }) => org === 'digdir')?.orgNumber;
    expect([instance.data.map(({ dataType }) => dataType), instance.document.lastChangedBy]).toEqual([['default'], engine]);
    return { ...answer, text: renamed(answer.text) };
  },
});

export const instanceDeleteRows: Area = area('app-api.json', 'instance-delete', {
  'instance-delete-soft-200': async (row) => {
    const s = stage();
    const instance = await s.instance();
    const answer = await s.play(row, { path: pathOf(instance) });
    expect(instance.document.status).toMatchObject({ isSoftDeleted: true, isHardDeleted: false });
    return answer;
  },
  'instance-delete-hard-200': async (row) => {
    const s = stage();
    const instance = await s.instance();
    const answer = await s.play(row, { path: pathOf(instance) });
    expect(instance.document.status.isHardDeleted).toBe(true);
    return answer;
  },
  'instance-delete-policy-403': about({ actions: ['read', 'write', 'instantiate'] }),
  'instance-delete-missing-404': aboutNothing({ platform: 'altinn' }),
});

/** One active instance whose last change was somebody's. */
const changedBy = (actor: string, options: StageOptions = {}): Play => async (row) => {
  const s = stage(options);
  const instance = await s.instance();
  instance.document.lastChangedBy = actor;
  const answer = await s.play(row, { path: pathOf(instance) });
  expect(JSON.parse(answer.text)).toHaveLength(1);
  return answer;
};

export const activeRows: Area = area('app-api.json', 'active-instances', {
  'active-unknown-user-empty-name': changedBy('99999'),
  'active-org-name-200': async (row) => {
    const s = stage();
    const owner = s.emulator.world.population.serviceOwners?.[0];
    return changedBy(owner?.orgNumber ?? '')(row);
  },
  'active-unknown-org-empty-name': changedBy('123456789'),
});
