/** Submissions as the first version of the journal has them, in `samples/v1`: what they say then, they say ever after. */
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JournalStore } from '@blankett/altinn/journal';
import { fileJournal } from '@blankett/altinn/journal/file';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { confirmationTask, dataTask } from '../../src/submission/trial-service.js';
import { inputsOf, startTrial } from '../../src/submission/trial.js';
import type { Trial, TrialClient } from '../../src/submission/trial.js';

const samples = fileURLToPath(new URL('samples/v1', import.meta.url));
let root: string;
let trial: Trial;
let client: TrialClient;
let store: JournalStore;

beforeEach(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'blankett-version-1-')), 'journal');
  await mkdir(root, { mode: 0o700 });
  for (const name of await readdir(samples)) await copyFile(join(samples, name), join(root, name));
  // A service that has never seen these submissions.
  trial = await startTrial({ tasks: [dataTask, confirmationTask] });
  store = fileJournal(root, { clock: trial.clock });
  const held = new Proxy(store, {
    get: (target, name: keyof JournalStore) => (...given: readonly unknown[]) => trial.clock.hold(() => (target[name] as (...given: readonly unknown[]) => Promise<unknown>)(...given)),
  });
  client = trial.another({ journal: held });
});
afterEach(() => rm(join(root, '..'), { recursive: true }));

const states = { sendt: 'sent', omveier: 'sent', venter: 'awaiting-person', stanset: 'stopped', avlyst: 'cancelled', avbrutt: 'pending' };

it('says where each submission stood', async () => {
  expect(Object.fromEntries((await client.list()).map(({ reference, state }) => [reference, state]))).toEqual(states);
  expect((await client.list({ state: 'stopped' })).map(({ stopped }) => stopped)).toEqual(['form-refused']);
});

it('has every kind of event that was written then', async () => {
  const kinds = new Set<string>();
  for (const key of await store.list()) for (const { v, kind } of await store.read(key)) kinds.add(`${v} ${kind}`);
  expect([...kinds].sort()).toEqual([
    'advance-ended', 'advancing', 'awaiting-person', 'begun', 'cancelled', 'cancelling', 'content', 'finished', 'form-stored', 'form-writing', 'form-written', 'instance', 'instantiating',
    'instantiation-ended', 'marker', 'moved', 'sent', 'service-marker', 'stopped', 'upload-ended', 'uploaded', 'uploading', 'validated',
  ].map(kind => `1 ${kind}`));
});

it.each(Object.keys(states).filter(reference => reference !== 'avlyst'))('sends %s no second time', async reference => {
  await client.submit({ ...inputsOf(reference, { confirm: true }), deadline: 60_000 }).catch(() => undefined);
  expect(trial.effects('instance.created')).toEqual([]);
});

it('knows the content again: other content under a reference that was sent is refused', async () => {
  await expect(client.submit(inputsOf('sendt', { confirm: true, forms: { skjema: { navn: 'noe annet' } } }))).rejects.toMatchObject({ code: 'reference-reused' });
});
