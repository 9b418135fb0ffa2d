/**
 * An instance as answers show it.
 *
 * @module
 */
import { partyById } from '../../setup/parties.js';
import type { PopulationParty } from '../../setup/population.js';
import type { StatusDocument } from '../../world/documents.js';
import { readStatuses } from '../../world/read-status.js';
import type { StoredInstance, World } from '../../world/world.js';

/** As storage gives it: the document and its data elements. */
export function storedInstanceJson(instance: StoredInstance): Record<string, unknown> {
  const { status: _status, completeConfirmations, presentationTexts, dataValues, created, createdBy, lastChanged: _, lastChangedBy: __, ...first } = instance.document;
  const { lastChanged, lastChangedBy } = newestChange(instance);
  return {
    ...first,
    status: shownStatus(instance),
    completeConfirmations,
    data: instance.data,
    presentationTexts, dataValues, created, createdBy, lastChanged, lastChangedBy,
  };
}

/** Storage shows the last change of an instance's elements, if that is later than its own. recorded: signFlow, attachmentErrors of version 9 */
export function newestChange({ document, data }: StoredInstance): { readonly lastChanged: string; readonly lastChangedBy: string } {
  const changes = [document, ...data].map(({ lastChanged, lastChangedBy }) => ({ lastChanged, lastChangedBy }));
  return changes.reduce((newest, one) => (one.lastChanged > newest.lastChanged ? one : newest));
}

/** An instance that was read, but has elements that were not, is updated since. recorded: ownerStarted, lifecycle */
export function shownStatus({ document, data }: StoredInstance): StatusDocument {
  const updated = document.status.readStatus === readStatuses.read && data.some(({ isRead }) => !isRead);
  return updated ? { ...document.status, readStatus: readStatuses.updatedSinceLastReview } : document.status;
}

/**
 * As an app gives it where it asks the register about the owner: `instanceOwner.party` is there.
 *
 * @param partyId whom the app asks about: the party of the path (recorded: dataErrors)
 */
export function instanceJson(world: World, instance: StoredInstance, partyId: number = Number(instance.document.instanceOwner.partyId)): Record<string, unknown> {
  const party = partyById(world.population, partyId);
  const document = storedInstanceJson(instance);
  return party === undefined ? document : { ...document, instanceOwner: { ...instance.document.instanceOwner, party: ownerParty(party) } };
}

function ownerParty(party: PopulationParty): Record<string, unknown> {
  return {
    partyId: party.partyId,
    partyUuid: party.partyUuid ?? null,
    partyTypeName: party.partyTypeName ?? (party.type === 'person' ? 1 : 2),
    ssn: party.ssn ?? null,
    orgNumber: party.orgNumber ?? null,
    unitType: party.unitType ?? null,
    name: party.name,
    isDeleted: false,
  };
}

/** The links of an instance and of its elements, as one of the two that write them leaves them: storage knows not those of the app. */
export function withoutLinks(document: Record<string, unknown>, which: 'apps' | 'platform'): Record<string, unknown> {
  const cut = <T extends object>(one: T): T => ({ ...one, selfLinks: { ...(one as { selfLinks?: object }).selfLinks, [which]: null } });
  return { ...cut(document), data: (document['data'] as readonly object[]).map(cut) };
}
