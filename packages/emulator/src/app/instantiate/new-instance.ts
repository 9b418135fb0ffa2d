/**
 * A new instance in the world.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import { actorOf } from '../../policy/caller.js';
import type { PopulationParty } from '../../setup/population.js';
import type { InstanceDocument, InstanceOwnerDocument, StatusDocument } from '../../world/documents.js';
import { logInstanceEvent } from '../../world/instance-events.js';
import { logEffect } from '../../world/effects.js';
import type { StoredInstance } from '../../world/world.js';
import { readStatuses } from '../../world/read-status.js';
import { metadataOf } from '../metadata.js';

/** What a new instance starts with. */
export interface NewInstance {
  readonly owner: PopulationParty;
  readonly dueBefore?: string | null;
  readonly visibleAfter?: string | null;
  readonly dataValues?: Record<string, string> | null;
  readonly presentationTexts?: Record<string, string> | null;
  readonly status?: Partial<StatusDocument>;
}

/** Adds an instance without data elements, and without a process yet, to the world. */
export function addInstance(call: AppCall, { owner, dueBefore, visibleAfter, dataValues, presentationTexts, status }: NewInstance): StoredInstance {
  const { world, app } = call;
  const guid = world.newGuid();
  const id = `${owner.partyId}/${guid}`;
  const appId = `${app.org}/${app.app}`;
  const at = world.timestamp();
  const by = actorOf(call.caller);
  const document: InstanceDocument = {
    id,
    instanceOwner: ownerDocument(owner),
    appId,
    org: app.org,
    selfLinks: {
      apps: `https://${world.linkHost}/${appId}/instances/${id}`,
      platform: `https://platform.${world.linkHost}/storage/api/v1/instances/${id}`,
    },
    dueBefore: dueBefore ?? null,
    visibleAfter: visibleAfter ?? at,
    process: null,
    status: newStatus(call, status),
    completeConfirmations: null,
    presentationTexts: presentationTexts ?? ((metadataOf(app).presentationFields ?? []).length > 0 ? {} : null),
    dataValues: dataValues ?? ((metadataOf(app).dataFields ?? []).length > 0 ? {} : null),
    created: at,
    createdBy: by,
    lastChanged: at,
    lastChangedBy: by,
  };
  const instance: StoredInstance = { id, guid, appId, document, data: [], blobs: new Map(), events: [] };
  world.instances.set(guid, instance);
  logInstanceEvent(call, instance, { kind: 'Created' });
  logEffect(call, instance, { kind: 'instance.created' });
  return instance;
}

/** Takes an instance out of the world that could not be made whole. */
export function removeInstance(call: AppCall, instance: StoredInstance): void {
  call.world.instances.delete(instance.guid);
  logEffect(call, instance, { kind: 'instance.deleted' });
}

function ownerDocument(owner: PopulationParty): InstanceOwnerDocument {
  return {
    partyId: String(owner.partyId),
    personNumber: owner.ssn ?? null,
    organisationNumber: owner.orgNumber ?? null,
    username: owner.type === 'self-identified' ? owner.name : null,
    externalIdentifier: null,
  };
}

/** A template's status is believed (recorded: marker), but for a person's own instance counting as read. behaviour: instantiate-user-read-status-forced */
function newStatus(call: AppCall, claimed: Partial<StatusDocument> = {}): StatusDocument {
  const readStatus = call.caller?.kind === 'org' ? claimed.readStatus ?? readStatuses.unread : readStatuses.read;
  return {
    isArchived: false, archived: null, isSoftDeleted: false, softDeleted: null, isHardDeleted: false, hardDeleted: null, substatus: null,
    ...claimed,
    readStatus,
  };
}
