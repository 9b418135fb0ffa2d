/**
 * From the journal to what the caller is told.
 *
 * @module
 */
import type { AltinnErrorCode } from '../errors/codes.js';
import { present } from '../members/members.js';
import type { JournalledSubmission } from './fold.js';
import type { ProcessMove, SubmissionFacts, SubmissionResult, SubmittedReceipt, TwinInstance } from './receipt.js';
import type { WaitingFor } from './timing.js';
import { dataTypeOf } from './perform/forms.js';
import { instanceId, journalOf } from './work.js';
import type { Work } from './work.js';

/** What the call's time did not last for. */
export interface Waiting {
  readonly for: WaitingFor;
  readonly code?: AltinnErrorCode;
  /** Milliseconds since 1970. */
  readonly until?: number;
}

export async function resultOf(work: Work, linkTo: (instance: string) => string, waiting?: Waiting): Promise<SubmissionResult> {
  const journal = journalOf(work);
  const facts = await factsOf(work);
  const { instance } = facts;
  if (instance !== undefined && journal.sent) {
    const receipt: SubmittedReceipt = {
      ...facts,
      instance,
      documents: documentsOf(journal),
      ...(journal.finished === undefined || journal.finished.differs.length === 0 ? {} : { storedDiffers: journal.finished.differs }),
    };
    return { ...receipt, state: journal.outcome?.state ?? 'sent' };
  }
  if (instance !== undefined && journal.person !== undefined && waiting === undefined) {
    return { ...facts, instance, state: 'awaiting-person', task: journal.person.task, action: journal.person.action, link: linkTo(instance) };
  }
  const { for: what = 'process', code = codeIn(journal, what), until } = waiting ?? {};
  return {
    ...facts, state: 'pending', waitingFor: what === 'outcome' ? 'process' : what,
    ...present({ code, resumeAfter: until === undefined ? undefined : new Date(until).toISOString() }),
  };
}

/** Of the request whose fate is waited for. */
function codeIn({ instantiation, advance }: JournalledSubmission, what: WaitingFor): AltinnErrorCode | undefined {
  const ended = what === 'instance' ? instantiation?.ended : what === 'process' ? advance?.ended : undefined;
  return ended?.code as AltinnErrorCode | undefined;
}

export async function factsOf(work: Work): Promise<SubmissionFacts> {
  const journal = journalOf(work);
  const { instance } = journal;
  return {
    reference: journal.reference,
    ...(instance === undefined ? {} : { instance: await instanceId(work) }),
    // The platform's archive knows an instance by the end of its guid.
    ...(instance === undefined || !journal.sent ? {} : { archiveReference: instance.guid.slice(-12) }),
    moves: journal.moves.map(({ at, from, to }): ProcessMove => ({ at, from, ...present({ to }) })),
    calculated: Object.entries(journal.forms)
      .filter(([, { calculated }]) => calculated.length > 0)
      .map(([slot, { calculated }]) => ({ dataType: dataTypeOf(work, slot), paths: calculated })),
    twins: await twinsOf(work),
    marker: journal.marker,
  };
}

async function twinsOf(work: Work): Promise<readonly TwinInstance[]> {
  const twins = Object.values(journalOf(work).twins);
  return Promise.all(twins.map(async ({ guid, state }) => ({ instance: await instanceId(work, guid), state: state === 'deleted' ? 'deleted' : 'reported' })));
}

function documentsOf({ finished, outcome, content }: JournalledSubmission): SubmittedReceipt['documents'] {
  const documents = finished?.documents ?? [];
  const isKnown = outcome === undefined || content === undefined || documents.some(({ dataElement }) => dataElement === outcome.element);
  return isKnown ? documents : [...documents, { dataType: outcome.dataType, dataElement: outcome.element }];
}
