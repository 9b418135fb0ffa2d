/**
 * Persons and the owner on a field: what they do beside our own processes.
 *
 * @module
 */
import { isAltinnError } from '@blankett/altinn';
import { testToken } from '@blankett/altinn/auth';
import type { StoredInstance } from '@blankett/emulator';
import { formOf, labels } from './field-submissions.js';
import type { FieldSubmission } from './field-submissions.js';
import { labelIn } from './oracle.js';
import { fetchWith, personsHeader } from './requesters.js';
import type { PersonsDeed } from './schedule.js';
import { confirmationTask, dataTask, feedbackTask } from './trial-service.js';
import type { Trial } from './trial.js';

export interface Persons {
  do(deed: PersonsDeed): Promise<void>;
  /** Drafts of their own. */
  readonly drafts: ReadonlySet<string>;
  /** Instances whose form they have written over. */
  readonly overwritten: ReadonlySet<string>;
  /** Instances of ours that they have deleted. */
  readonly deleted: ReadonlySet<string>;
}

export function personsOf(trial: Trial, { party }: FieldSubmission): Persons {
  const drafts = new Set<string>();
  const overwritten = new Set<string>();
  const deleted = new Set<string>();
  const client = trial.another({
    auth: testToken({ user: 20001 }),
    fetch: fetchWith(trial, personsHeader, '1'),
  });
  const ours = (task: string): readonly StoredInstance[] => [...trial.emulator.world.instances.values()].filter(instance => (
    !drafts.has(instance.id) && instance.document.process?.currentTask?.elementId === task && instance.document.status?.isHardDeleted !== true
  ));
  const deeds: Readonly<Record<PersonsDeed, () => Promise<unknown>>> = {
    'confirm': () => Promise.all(ours(confirmationTask.id).map(({ id }) => client.process.next(id))),
    'send back': () => Promise.all(ours(confirmationTask.id).map(({ id }) => client.process.next(id, { action: 'reject' }))),
    'delete the draft': () => Promise.all(ours(dataTask.id).map(async ({ id }) => {
      deleted.add(id);
      await client.instances.delete(id, { hard: true });
    })),
    'write over the form': () => Promise.all(ours(dataTask.id).map(async instance => {
      const element = instance.data.find(({ dataType }) => dataType === 'skjema');
      const label = labelIn(instance, labels);
      if (element === undefined || label === undefined) return;
      overwritten.add(instance.id);
      await client.forms.upload('skjema', { instance: instance.id, dataElement: element.id, value: { navn: `${label} en annens` } });
    })),
    'begin a draft of the same': async () => {
      const { id } = await client.instances.instantiate({ party, forms: { skjema: formOf(0, 0) } });
      drafts.add(id);
    },
  };
  return {
    drafts,
    overwritten,
    deleted,
    // What the service refuses them is their own affair.
    do: deed => deeds[deed]().then(() => undefined, (error: unknown) => { if (!isAltinnError(error)) throw error; }),
  };
}

export async function answerAsOwner(trial: Trial, status: string): Promise<void> {
  for (const { id, document, data } of [...trial.emulator.world.instances.values()]) {
    if (document.process?.currentTask?.elementId !== feedbackTask.id || data.some(({ dataType }) => dataType === 'svar')) continue;
    await trial.asOwner('POST', `/ttd/prove/instances/${id}/data?dataType=svar`, JSON.stringify({ status }), { headers: { [personsHeader]: '1' } });
    await trial.asOwner('PUT', `/ttd/prove/instances/${id}/process/next`, undefined, { headers: { [personsHeader]: '1' } });
  }
}
