/**
 * Which of the party's instances are this submission's: by the mark in their dataValues, or where the service has dropped it by
 * the form that went along with them.
 *
 * A field that holds the submission's own key is as good as a mark. Everything else is likeness: it tells something only of what
 * a machine of ours has made while our attempt could make it, that nobody has touched since, and that no other submission of
 * this journal has or may have made.
 *
 * @module
 */
import { readIncompleteBody } from '../../data/form-body.js';
import { isAltinnError } from '../../errors/altinn-error.js';
import type { Instance } from '../../wire/index.js';
import { mayPass } from '../failure.js';
import { fingerprintOf } from '../fingerprint.js';
import { isUnclear } from '../fold.js';
import type { Birth, Instantiation, JournalledSubmission } from '../fold.js';
import { idParts, seeInstance } from '../observe.js';
import type { OwnInstance, SeenInstance, SeenInstances } from '../seen.js';
import { referenceIn } from '../sender-reference.js';
import { SubmissionError } from '../submission-error.js';
import { instanceId, journalOf, readOptions } from '../work.js';
import type { Work } from '../work.js';

/** Clocks differ: what was made a little before our first attempt counts. */
const skew = 5 * 60_000;

/** @throws AltinnError `inputs-needed` when it is not known whose instances to look at */
export function partyOf({ party, reference }: Work): NonNullable<Work['party']> {
  if (party !== undefined) return party;
  throw new SubmissionError({ code: 'inputs-needed', step: 'instantiate' }, { reference, needs: [{ kind: 'party' }] });
}

/** Looks. What others have written into the journal is read after that: who makes an instance writes it down before. */
export async function findOurs(work: Work): Promise<{ readonly at: number; readonly instances: Omit<SeenInstances, 'at'> }> {
  const { instantiation, instance } = journalOf(work);
  const at = work.clock.now();
  const party = instance === undefined ? partyOf(work) : { partyId: idParts(await instanceId(work))[0] };
  const ours: OwnInstance[] = [];
  const candidates: Candidate[] = [];
  for await (const found of work.platform.find(party, (instantiation?.first ?? at) - skew, readOptions(work))) {
    const seen = await seeInstance(found, work.secrets);
    if (seen.deleted) continue;
    work.owners.set(seen.guid, seen.owner);
    if (seen.mark === work.record.key) ours.push({ ...seen, certain: true, deletable: true });
    else if (seen.mark === undefined && seen.guid !== instance?.guid) candidates.push(...await candidateOf(work, found, seen));
  }
  const told = candidates.length === 0 ? { ours: [], doubtful: 0 } : tellApart(candidates, journalOf(work), await work.others());
  return { at, instances: { ours: [...ours, ...told.ours], doubtful: told.doubtful } };
}

/** An instance without any mark, and what it can be known by. */
interface Candidate {
  readonly seen: SeenInstance;
  /** Keyed hash of what `createdBy` shows; none when it shows nothing. */
  readonly maker: string | undefined;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Of the texts in members for the sender's own reference. */
  readonly references: readonly string[];
  /** By data type, of forms that are as they were made with the instance. */
  readonly contents: readonly { readonly dataType: string; readonly hash: string }[];
  /** Nobody has sent it on. */
  readonly isDraft: boolean;
}

/** None when others have made it. */
async function candidateOf(work: Work, found: Instance, seen: SeenInstance): Promise<readonly Candidate[]> {
  const births = journalOf(work).instantiation?.births ?? [];
  const { createdBy: by } = found;
  const maker = typeof by === 'string' && by !== '' ? await work.secrets.hash('maker', by) : undefined;
  if (maker !== undefined && births.length > 0 && births.every(birth => birth.maker !== undefined && birth.maker !== maker)) return [];
  const known = {
    seen, maker, created: Date.parse(found.created ?? ''), references: [] as string[], contents: [] as { dataType: string; hash: string }[],
    isDraft: !seen.ended && seen.task !== undefined && seen.task.id === work.plan.first,
  };
  if (births.every(({ bears }) => bears === undefined)) return [known];
  const declared = work.service.senderReference;
  for (const { id, created, createdBy, lastChanged, lastChangedBy, ...element } of found.data ?? []) {
    const dataType = element.dataType ?? '';
    const value = Object.hasOwn(work.service.forms as object, dataType) ? await valueOf(work, seen.guid, id, dataType) : undefined;
    if (value === undefined) continue;
    const reference = dataType === declared?.dataType ? referenceIn(value, declared) : undefined;
    if (reference !== undefined) known.references.push(await work.secrets.hash('sender reference', reference));
    const isUntouched = created === lastChanged && createdBy === by && lastChangedBy === by;
    if (isUntouched) known.contents.push({ dataType, hash: await fingerprintOf(work.secrets, value) });
  }
  return [known];
}

/** None when it cannot be read, for good. */
async function valueOf(work: Work, guid: string, element: string, dataType: string): Promise<unknown> {
  try {
    const document = await work.platform.download(await instanceId(work, guid), element, readOptions(work));
    return readIncompleteBody(await work.codec(), (work.service.forms as Readonly<Record<string, never>>)[dataType]!, document, 'data.read').value;
  } catch (error) {
    if (!isAltinnError(error) || mayPass(error)) throw error;
    return undefined;
  }
}

function tellApart(candidates: readonly Candidate[], own: JournalledSubmission, others: readonly JournalledSubmission[]): Omit<SeenInstances, 'at'> {
  const claimed = new Set(others.flatMap(({ instance, instantiation, twins }) => [instance?.guid, instantiation?.ended?.named?.guid, ...Object.keys(twins)]));
  const rivals = others.filter(({ instance, instantiation, cancel }) => instance === undefined && cancel !== 'done' && isUnclear(instantiation));
  const ours: OwnInstance[] = [];
  const alike: OwnInstance[] = [];
  let doubtful = 0;
  for (const candidate of candidates) {
    const birth = birthOf(candidate, own.instantiation);
    if (birth?.bears?.unique === true) ours.push({ ...candidate.seen, certain: true, deletable: birth.machine });
    else if (claimed.has(candidate.seen.guid)) continue;
    else if (birth !== undefined && isAsMade(candidate, own) && !rivals.some(rival => birthOf(candidate, rival.instantiation) !== undefined)) alike.push({ ...candidate.seen, certain: false, deletable: false });
    else if (mayBeOf(candidate, own.instantiation)) doubtful += 1;
  }
  // Of several that are alike one at most is ours; once ours is known, the others are only told of.
  if (own.instance !== undefined || alike.length === 1) return { ours: [...ours, ...alike], doubtful };
  return { ours, doubtful: doubtful + alike.length };
}

/** The attempt that it bears the signs of. */
function birthOf(candidate: Candidate, instantiation: Instantiation | undefined): Birth | undefined {
  return instantiation?.births.find(({ maker, bears }) => {
    if (bears === undefined || (maker !== undefined && maker !== candidate.maker)) return false;
    if (bears.by === 'field') {
      const isUntouched = (type: string): boolean => candidate.contents.some(({ dataType }) => dataType === type);
      return bears.forms.some(({ dataType, hash }) => candidate.references.includes(hash) && (bears.unique === true || isUntouched(dataType)));
    }
    const left = candidate.contents.map(({ dataType, hash }) => `${dataType} ${hash}`);
    return bears.forms.every(({ dataType, hash }) => {
      const index = left.indexOf(`${dataType} ${hash}`);
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
  });
}

/** While one of our attempts could make it, and a draft still; once ours is known, others are only told of, and need be neither. */
function isAsMade({ created, isDraft }: Candidate, { instance, instantiation }: JournalledSubmission): boolean {
  return instance !== undefined || (isDraft && created >= instantiation!.first - skew && created <= instantiation!.until + skew);
}

/** Not told apart: what a failure has left half done is nobody's yet, and a form may have been changed by the service. */
function mayBeOf({ references, created }: Candidate, instantiation: Instantiation | undefined): boolean {
  if (instantiation === undefined || created > instantiation.until + skew) return false;
  const own = instantiation.births.flatMap(({ bears }) => (bears?.by === 'field' ? bears.forms.map(({ hash }) => hash) : []));
  const isAnothers = instantiation.births.at(-1)?.bears?.by === 'field' && references.length > 0 && !references.some(hash => own.includes(hash));
  return !isAnothers;
}
