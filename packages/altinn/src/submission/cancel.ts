/**
 * Deleting the draft that we made, as long as it is nothing more.
 *
 * @module
 */
import { isAltinnError } from '../errors/altinn-error.js';
import { isUnclear, lockAttempted } from './fold.js';
import { seeInstance } from './observe.js';
import { findOurs } from './perform/find-ours.js';
import { SubmissionError } from './submission-error.js';
import { instanceId, journalOf, note, readOptions, sealed } from './work.js';
import type { Work } from './work.js';

/** @throws AltinnError `not-cancellable`, `outcome-unknown` */
export async function cancel(work: Work): Promise<void> {
  const journal = journalOf(work);
  if (journal.cancel === 'done') return;
  if (lockAttempted(journal) || journal.sent || journal.instance?.how === 'given') throw notCancellable(work);
  await note(work, { kind: 'cancelling' });
  for (const guid of await draftsOf(work)) await deleteDraft(work, guid);
  const { instance, instantiation } = journalOf(work);
  if (instance === undefined && isUnclear(instantiation) && work.clock.now() < instantiation!.until) {
    // A request may still be on its way to a draft that nobody would know of.
    throw new SubmissionError({ code: 'outcome-unknown', operation: 'cancel', step: 'delete-draft', outcomeKnown: false, retryable: true }, { reference: work.reference });
  }
  await note(work, { kind: 'cancelled' });
}

/** All that are certainly ours, and the one that we know. What only looks like ours is told of, and left alone. */
async function draftsOf(work: Work): Promise<ReadonlySet<string>> {
  const { instance, instantiation } = journalOf(work);
  const known = instance === undefined ? [] : [instance.guid];
  if (instantiation === undefined) return new Set(known);
  const { instances } = await findOurs(work);
  for (const { guid, owner } of instances.ours.filter(one => !one.certain && !known.includes(one.guid))) {
    await note(work, { kind: 'twin', state: 'reported', ...await sealed(work, guid, owner) });
  }
  return new Set([...known, ...instances.ours.filter(({ certain }) => certain).map(({ guid }) => guid)]);
}

async function deleteDraft(work: Work, guid: string): Promise<void> {
  const id = await instanceId(work, guid);
  const seen = await seeInstance(await work.platform.read(id, readOptions(work)), work.secrets);
  if (seen.deleted) return;
  if (seen.ended || seen.task?.id !== work.plan.first) {
    // Another that bears our mark, and that somebody has sent on: it is told of (`twin-advanced`), and left alone.
    const own = journalOf(work).instance?.guid;
    if (own !== undefined && own !== guid) return;
    throw notCancellable(work);
  }
  try {
    await work.platform.delete(id, readOptions(work));
  } catch (error) {
    if (!isAltinnError(error) || error.outcomeKnown) throw error;
    const again = await seeInstance(await work.platform.read(id, readOptions(work)), work.secrets);
    if (!again.deleted) throw error;
  }
}

function notCancellable(work: Work): SubmissionError {
  return new SubmissionError({ code: 'not-cancellable', operation: 'cancel', step: 'delete-draft' }, { reference: work.reference });
}
