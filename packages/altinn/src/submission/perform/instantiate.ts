/**
 * Making an instance, adopting the one that was made, and what is done about others.
 *
 * @see https://github.com/Altinn/altinn-storage/issues/500 (no idempotency key)
 * @module
 */
import { isAltinnError } from '../../errors/altinn-error.js';
import { present } from '../../members/members.js';
import { notDoneBy } from '../failure.js';
import { markOf, markerValues } from '../marker.js';
import { idParts } from '../observe.js';
import type { Step } from '../steps.js';
import { instanceId, journalOf, note, onceOptions, readOptions, sealed, see, seeMoved } from '../work.js';
import type { Work } from '../work.js';
import { prepareBirth } from './birth.js';
import { findOurs, partyOf } from './find-ours.js';

type StepOf<Name extends Step['name']> = Extract<Step, { readonly name: Name }>;

export async function instantiate(work: Work, { attempt }: StepOf<'instantiate'>): Promise<void> {
  const { timing, clock, platform } = work;
  const party = partyOf(work);
  const { forms, ...birth } = await prepareBirth(work);
  const from = clock.now();
  await note(work, { kind: 'instantiating', attempt, from, until: from + timing.instantiate + timing.settle, ...birth });
  see(work, { instances: undefined, looks: 0 });
  try {
    const instance = await platform.instantiate(
      party, { dataValues: markerValues(work.record.key), ...present({ forms }) }, onceOptions(work, timing.instantiate),
    );
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

export async function adopt(work: Work, { guid, how }: StepOf<'adopt'>): Promise<void> {
  const [owner] = idParts(await instanceId(work, guid));
  await note(work, { kind: 'instance', how, ...await sealed(work, guid, owner) });
  seeMoved(work);
}

/** All of the party's instances of this service since the first attempt. */
export async function lookUp(work: Work, { why }: StepOf<'look-up'>): Promise<void> {
  const { instances, at } = await findOurs(work);
  see(work, {
    instances: { at, ...instances },
    serviceMarker: await work.markers.known(),
    ...(why === 'twins' ? { twinsLookedFor: true } : {}),
    ...(why === 'end' ? { endLookedFor: true } : {}),
  });
}

/** Whether the service keeps marks: where it has dropped ours, storage is asked once to set it. */
export async function mark(work: Work): Promise<void> {
  const isKept = work.seen.instance!.mark === work.record.key;
  // A mark that had to be set afterwards says nothing of an instance whose answer is lost.
  await work.markers.found(isKept ? 'dataValues' : 'none');
  const isSet = isKept || await setMark(work);
  const { bears } = journalOf(work).instantiation?.births.at(-1) ?? {};
  await note(work, { kind: 'marker', capability: isKept ? 'dataValues' : bears?.by ?? (isSet ? 'dataValues' : 'none') });
}

async function setMark(work: Work): Promise<boolean> {
  const { key } = work.record;
  try {
    await work.platform.setDataValues(await instanceId(work), markerValues(key), readOptions(work));
    const again = await work.platform.read(await instanceId(work), readOptions(work));
    see(work, { stale: true });
    return markOf(again.dataValues) === key;
  } catch (error) {
    // Who may not set it has no mark.
    if (!isAltinnError(error)) throw error;
    return false;
  }
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
