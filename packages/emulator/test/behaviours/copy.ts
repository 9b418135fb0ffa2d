/** Rows of the area `copy`. */
import { expect } from 'vitest';
import type { StoredInstance } from '@blankett/emulator';
import { area, type Area, type Play } from './rows.js';
import { type CallerKind, pathOf, stage, type Stage, type StageOptions } from './stage.js';

const xml = { 'Content-Type': 'application/xml' };

/** An instance with a filled form, as far as a row wants it archived. */
async function source(s: Stage, archived = true, as: CallerKind = 'user'): Promise<StoredInstance> {
  const instance = await s.instance(s.person, as);
  const put = await s.send('PUT', `/instances/${instance.id}/data/${instance.data[0]?.id ?? ''}`, { headers: xml, body: '<Skjema><melding><name>X</name><random>R</random></melding></Skjema>' });
  expect(put.status).toBe(201);
  instance.document.status.isArchived = archived;
  return instance;
}

/** Copies by the simplified route: the body names the source. */
const create = (options: StageOptions = {}, archived = true): Play => async (row) => {
  const s = stage(options);
  const original = await source(s, archived);
  return s.play(row, { body: JSON.stringify(row.when.body).replace('{sourceGuid}', original.guid) });
};

/** Follows the inbox's link. */
const link = (options: StageOptions, look: (copy: StoredInstance, original: StoredInstance) => void = () => undefined, prepare: (s: Stage, original: StoredInstance) => Promise<void> = async () => undefined): Play => async (row) => {
  const s = stage(options);
  const original = await source(s);
  await prepare(s, original);
  const answer = await s.play(row, { path: pathOf(original) });
  const copy = [...s.emulator.world.instances.values()].find((instance) => instance !== original);
  expect(copy === undefined).toBe(answer.status !== 302);
  if (copy !== undefined) look(copy, original);
  return answer;
};

const types = (instance: StoredInstance): readonly string[] => instance.data.map(({ dataType }) => dataType).sort();

/** A file of the first task on an archived instance. */
async function addFile(s: Stage, original: StoredInstance): Promise<void> {
  original.document.status.isArchived = false;
  const added = await s.send('POST', `/instances/${original.id}/data?dataType=specificFileType`, { headers: { 'Content-Type': 'image/png', 'Content-Disposition': 'attachment; filename=a.png' }, body: 'x' });
  expect(added.status).toBe(201);
  original.document.status.isArchived = true;
}

const copySettings = (settings: object): StageOptions => ({ metadata: { copyInstanceSettings: { enabled: true, ...settings } } });

export const copyRows: Area = area('app-api.json', 'copy', {
  'create-copy-201': async (row) => {
    const s = stage({
      setup: { environment: 'Production' },
      metadata: { disallowUserInstantiation: true, copyInstanceSettings: { enabled: true, excludedDataFields: ['melding.random'] } },
    });
    const original = await source(s, true, 'owner');
    const answer = await s.play(row, { body: JSON.stringify(row.when.body).replace('{sourceGuid}', original.guid) });
    const copy = [...s.emulator.world.instances.values()].find(({ guid }) => guid !== original.guid) as StoredInstance;
    const form = new TextDecoder().decode(copy.blobs.get(copy.data[0]?.id ?? ''));
    expect([form.includes('<name>X</name>'), form.includes('<random>R</random>')]).toEqual([true, false]);
    return answer;
  },
  'create-copy-other-owner-400': create(),
  'create-copy-not-archived-400': create({}, false),
  'create-copy-source-missing-500': async (row) => {
    const s = stage();
    return s.play(row, { body: JSON.stringify(row.when.body).replace('{sourceGuid}', s.emulator.world.newGuid()) });
  },
  'create-copy-validator-refuses-403': create({ hooks: { onValidateCopy: () => ({ message: 'Copy validation failed for test purposes' }) } }),
  'legacy-copy-302': link({}, (copy) => expect(copy.document.status.readStatus).toBe(1)),
  'legacy-copy-not-enabled-400': link({ metadata: { copyInstanceSettings: null } }),
  'legacy-copy-read-denied-403': async (row) => {
    const s = stage();
    const original = await source(s);
    return s.play(row, { as: 'stranger', path: pathOf(original) });
  },
  'legacy-copy-missing-source-400': async (row) => {
    const s = stage();
    return s.play(row, { path: { party: String(s.person), guid: s.emulator.world.newGuid() } });
  },
  'legacy-copy-attachments-included': link(copySettings({ includeAttachments: true }), (copy) => expect(types(copy)).toEqual(['default', 'specificFileType']), addFile),
  'legacy-copy-attachments-default-not': link(copySettings({}), (copy) => expect(types(copy)).toEqual(['default']), addFile),
});
