/**
 * What the journal knows and what the platform says: nothing is changed by asking.
 *
 * @module
 */
import { present } from '../members/members.js';
import { knowsTwins, publicState } from './fold.js';
import { findOurs } from './perform/find-ours.js';
import type { SubmissionEntry, SubmissionStatus, TwinInstance } from './receipt.js';
import type { JournalledSubmission } from './fold.js';
import { factsOf } from './result.js';
import { instanceId, journalOf, readOptions } from './work.js';
import type { Work } from './work.js';

export function entryOf(journal: JournalledSubmission): SubmissionEntry {
  return {
    reference: journal.reference,
    state: publicState(journal),
    begun: journal.begun,
    lastChanged: journal.lastChanged,
    ...(journal.stopped === undefined ? {} : { stopped: journal.stopped.code }),
  };
}

/** @param linkTo where people are sent */
export async function statusOf(work: Work, linkTo: (instance: string) => string): Promise<SubmissionStatus> {
  const journal = journalOf(work);
  const known = { ...entryOf(journal), ...await factsOf(work) };
  if (journal.instance === undefined || journal.cancel === 'done') return known;
  const instance = await work.platform.readStored(await instanceId(work), readOptions(work));
  const { label, description } = instance.status?.substatus ?? {};
  const task = instance.process?.currentTask?.elementId;
  const owner = work.service.org;
  return {
    ...known,
    ...(known.state === 'awaiting-person' ? present({ action: journal.person?.action, link: linkTo(await instanceId(work)) }) : {}),
    twins: await twinsNow(work, known.twins),
    ...(typeof task === 'string' ? { task } : {}),
    ...(typeof label === 'string' || typeof description === 'string' ? {
      substatus: { ...(typeof label === 'string' ? { label } : {}), ...(typeof description === 'string' ? { description } : {}) },
    } : {}),
    fetched: (instance.completeConfirmations ?? []).some(({ stakeholderId }) => stakeholderId === owner),
  };
}

/** With those that have come since: a request that was late beyond all measure is told of here. */
async function twinsNow(work: Work, known: readonly TwinInstance[]): Promise<readonly TwinInstance[]> {
  const { instance } = journalOf(work);
  if (!knowsTwins(journalOf(work))) return known;
  const { instances } = await findOurs(work);
  const others = instances.ours.filter(({ guid }) => guid !== instance!.guid);
  const ids = await Promise.all(others.map(({ guid }) => instanceId(work, guid)));
  return [...known, ...ids.filter(id => !known.some(twin => twin.instance === id)).map(id => ({ instance: id, state: 'reported' as const }))];
}
