/**
 * An instance as answers show it.
 *
 * @module
 */
import { partyById, shownParty } from '../../setup/parties.js';
import type { StoredInstance, World } from '../../world/world.js';

/** As storage gives it: the document and its data elements. */
export function storedInstanceJson(instance: StoredInstance): Record<string, unknown> {
  const { presentationTexts, dataValues, created, createdBy, lastChanged, lastChangedBy, ...first } = instance.document;
  return { ...first, data: instance.data, presentationTexts, dataValues, created, createdBy, lastChanged, lastChangedBy };
}

/** As an app gives it where it asks the register about the owner: `instanceOwner.party` is there. */
export function instanceJson(world: World, instance: StoredInstance): Record<string, unknown> {
  const party = partyById(world.population, Number(instance.document.instanceOwner.partyId));
  const document = storedInstanceJson(instance);
  return party === undefined ? document : { ...document, instanceOwner: { ...instance.document.instanceOwner, party: shownParty(party) } };
}
