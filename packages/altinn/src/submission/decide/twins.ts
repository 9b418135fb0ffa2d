/**
 * Other instances of the submission: a draft that nobody else can have made is deleted, any other is told of. None is advanced.
 *
 * @module
 */
import type { OwnInstance } from '../seen.js';
import type { Step } from '../steps.js';
import type { Situation } from './situation.js';

/** The next one of which nothing has been done yet. */
export function nextTwin({ journal, seen }: Situation): OwnInstance | undefined {
  return (seen.instances?.ours ?? []).find(({ guid }) => {
    const fate = journal.twins[guid]?.state;
    return guid !== journal.instance?.guid && fate !== 'deleted' && fate !== 'reported';
  });
}

export function twinStep(twin: OwnInstance, situation: Situation): Step {
  return { name: 'twin', guid: twin.guid, fate: twin.deletable && !isAdvanced(twin, situation) ? 'delete' : 'report' };
}

/** Somebody has sent it on. */
export function isAdvanced({ ended, task }: OwnInstance, { plan: { first } }: Situation): boolean {
  return ended || task === undefined || task.id !== first;
}
