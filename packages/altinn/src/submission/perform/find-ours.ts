/**
 * Which of the party's instances are this submission's: by the mark in their dataValues, or where the service has dropped it by
 * the form that went along with them.
 *
 * @module
 */
import { readIncompleteBody } from '../../data/form-body.js';
import { isAltinnError } from '../../errors/altinn-error.js';
import type { Instance } from '../../wire/index.js';
import { mayPass } from '../failure.js';
import { fingerprintOf } from '../fingerprint.js';
import { idParts, seeInstance } from '../observe.js';
import type { OwnInstance, SeenInstance, SeenInstances } from '../seen.js';
import { referenceIn } from '../sender-reference.js';
import { SubmissionError } from '../submission-error.js';
import { skew, tellApart } from '../tell-apart.js';
import type { Candidate } from '../tell-apart.js';
import { instanceId, journalOf, readOptions } from '../work.js';
import type { Work } from '../work.js';

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
  // Where marks are kept and nothing else was borne, what has none is nobody's to us: neither its forms nor the others' journals are read.
  const isByMarkAlone = (instantiation?.births ?? []).every(({ bears }) => bears === undefined) && await work.markers.known() === 'dataValues';
  for await (const found of work.platform.find(party, (instantiation?.first ?? at) - skew, readOptions(work))) {
    const seen = await seeInstance(found, work.secrets);
    if (seen.deleted) continue;
    work.owners.set(seen.guid, seen.owner);
    if (seen.mark === work.record.key) ours.push({ ...seen, certain: true, deletable: true });
    else if (!isByMarkAlone && seen.mark === undefined && seen.guid !== instance?.guid) candidates.push(...await candidateOf(work, found, seen));
  }
  const told = candidates.length === 0 ? { ours: [], doubtful: 0 } : tellApart(candidates, journalOf(work), await work.others());
  return { at, instances: { ours: [...ours, ...told.ours], doubtful: told.doubtful } };
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
