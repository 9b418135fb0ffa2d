/**
 * Making an instance, and finding the one that was made.
 *
 * @see https://github.com/Altinn/altinn-storage/issues/500 (no idempotency key)
 * @module
 */
import { isAltinnError } from '../../errors/altinn-error.js';
import { notDoneBy } from '../failure.js';
import { capabilityOf, markerValues } from '../marker.js';
import { idParts, seeInstance } from '../observe.js';
import type { SeenInstance } from '../seen.js';
import type { Step } from '../steps.js';
import { SubmissionError } from '../submission-error.js';
import { instanceId, journalOf, note, onceOptions, readOptions, sealed, see, seeMoved } from '../work.js';
import type { Work } from '../work.js';

type StepOf<Name extends Step['name']> = Extract<Step, { readonly name: Name }>;

export async function instantiate(work: Work, { attempt }: StepOf<'instantiate'>): Promise<void> {
  const { timing, clock, platform } = work;
  const party = partyOf(work);
  const from = clock.now();
  await note(work, { kind: 'instantiating', attempt, from, until: from + timing.instantiate + timing.settle });
  see(work, { instances: undefined, looks: 0 });
  try {
    const instance = await platform.instantiate(party, markerValues(work.record.key), onceOptions(work, timing.instantiate));
    const [owner, guid] = idParts(instance.id);
    await note(work, { kind: 'instance', how: 'made', ...await sealed(work, guid, owner) });
    // What was answered is what was made; whether it is kept, reading it back tells.
    see(work, { instances: undefined, instance: undefined, looks: 0 });
  } catch (error) {
    if (!isAltinnError(error) || error.code.startsWith('journal-')) throw error;
    const named = error.facts?.instanceId;
    const exists = named !== undefined && error.facts?.instanceDeleted !== true;
    const [owner, guid] = idParts(named ?? '');
    await note(work, {
      kind: 'instantiation-ended', how: notDoneBy(error), code: error.code, ...(exists ? { named: await sealed(work, guid, owner) } : {}),
    });
    if (!exists && notDoneBy(error) !== 'unclear') throw error;
  }
}

function partyOf({ party, reference }: Work): NonNullable<Work['party']> {
  if (party !== undefined) return party;
  throw new SubmissionError({ code: 'inputs-needed', step: 'instantiate' }, { reference, needs: [{ kind: 'party' }] });
}

export async function adopt(work: Work, { guid, how }: StepOf<'adopt'>): Promise<void> {
  const [owner] = idParts(await instanceId(work, guid));
  await note(work, { kind: 'instance', how, ...await sealed(work, guid, owner) });
  seeMoved(work);
}

/** Clocks differ: what was made a little before our first attempt counts. */
const skew = 5 * 60_000;

/** All of the party's instances of this service since the first attempt: ours are known by their mark. */
export async function lookUp(work: Work, { why }: StepOf<'look-up'>): Promise<void> {
  const { instances, at } = await findOurs(work);
  see(work, {
    instances: { at, ...instances },
    serviceMarker: await work.markers.known(),
    ...(why === 'twins' ? { twinsLookedFor: true } : {}),
    ...(why === 'end' ? { endLookedFor: true } : {}),
  });
}

export async function findOurs(work: Work): Promise<{ readonly at: number; readonly instances: { readonly ours: readonly SeenInstance[]; readonly unmarked: number } }> {
  const { instantiation, instance } = journalOf(work);
  const at = work.clock.now();
  const party = instance === undefined ? partyOf(work) : { partyId: idParts(await instanceId(work))[0] };
  const ours: SeenInstance[] = [];
  let unmarked = 0;
  for await (const found of work.platform.find(party, (instantiation?.first ?? at) - skew, readOptions(work))) {
    const seen = await seeInstance(found, work.secrets);
    if (seen.deleted) continue;
    work.owners.set(seen.guid, seen.owner);
    if (seen.mark === work.record.key) ours.push(seen);
    else if (seen.mark === undefined) unmarked += 1;
  }
  return { at, instances: { ours, unmarked } };
}

/** Whether the service keeps marks: where it has dropped ours, storage is asked once to set it. */
export async function mark(work: Work): Promise<void> {
  const { key } = work.record;
  let capability = work.seen.instance!.mark === key ? 'dataValues' as const : 'none' as const;
  if (capability === 'none') {
    try {
      await work.platform.setDataValues(await instanceId(work), markerValues(key), readOptions(work));
      const again = await work.platform.read(await instanceId(work), readOptions(work));
      if (capabilityOf(again.dataValues, key) === 'dataValues') capability = 'dataValues';
      see(work, { stale: true });
    } catch (error) {
      // Who may not set it has no mark.
      if (!isAltinnError(error)) throw error;
    }
  }
  // A mark that had to be set afterwards says nothing of an instance whose answer is lost.
  await work.markers.found(work.seen.instance!.mark === key ? 'dataValues' : 'none');
  await note(work, { kind: 'marker', capability });
}

/** Another instance of ours: a draft goes, and is told of; of any other is told. */
export async function twin(work: Work, { guid, fate }: StepOf<'twin'>): Promise<void> {
  const [owner] = idParts(await instanceId(work, guid));
  const entry = await sealed(work, guid, owner);
  if (fate === 'delete') {
    await note(work, { kind: 'twin', state: 'deleting', ...entry });
    try {
      await work.platform.delete(await instanceId(work, guid), readOptions(work));
      await note(work, { kind: 'twin', state: 'deleted', ...entry });
      return;
    } catch (error) {
      if (!isAltinnError(error) || error.code.startsWith('journal-')) throw error;
    }
  }
  await note(work, { kind: 'twin', state: 'reported', ...entry });
}
