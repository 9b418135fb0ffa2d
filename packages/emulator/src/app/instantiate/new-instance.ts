/**
 * A new instance in the world.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import { actorOf } from '../../policy/caller.js';
import type { PopulationParty } from '../../setup/population.js';
import type { InstanceDocument, ProcessDocument } from '../../world/documents.js';
import { logEffect } from '../../world/effects.js';
import type { StoredInstance } from '../../world/world.js';

/** What a new instance starts with. */
export interface NewInstance {
  readonly owner: PopulationParty;
  readonly process: ProcessDocument;
  readonly dueBefore?: string | null;
  readonly visibleAfter?: string | null;
  readonly dataValues?: Record<string, string> | null;
}

/** Adds an instance without data elements to the world. */
export function addInstance(call: AppCall, { owner, process, dueBefore, visibleAfter, dataValues }: NewInstance): StoredInstance {
  const { world, app } = call;
  const guid = world.newGuid();
  const id = `${owner.partyId}/${guid}`;
  const appId = `${app.org}/${app.app}`;
  const at = world.timestamp();
  const by = actorOf(call.caller);
  const document: InstanceDocument = {
    id,
    instanceOwner: {
      partyId: String(owner.partyId),
      personNumber: owner.ssn ?? null,
      organisationNumber: owner.orgNumber ?? null,
      username: null,
      externalIdentifier: null,
    },
    appId,
    org: app.org,
    selfLinks: {
      apps: `https://${world.linkHost}/${appId}/instances/${id}`,
      platform: `https://platform.${world.linkHost}/storage/api/v1/instances/${id}`,
    },
    dueBefore: dueBefore ?? null,
    visibleAfter: visibleAfter ?? at,
    process,
    status: { isArchived: false, archived: null, isSoftDeleted: false, softDeleted: null, isHardDeleted: false, hardDeleted: null, readStatus: 1, substatus: null },
    completeConfirmations: null,
    presentationTexts: null,
    dataValues: dataValues ?? null,
    created: at,
    createdBy: by,
    lastChanged: at,
    lastChangedBy: by,
  };
  const instance: StoredInstance = { id, guid, appId, document, data: [], blobs: new Map(), events: [] };
  world.instances.set(guid, instance);
  logEffect(call, instance, { kind: 'instance.created' });
  return instance;
}
