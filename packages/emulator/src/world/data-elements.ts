/**
 * Making, writing and deleting data elements, as storage does it for an app.
 *
 * @module
 */
import type { Call } from '../http/route.js';
import { platformDifferences } from '../platform/differences.js';
import { actorOf } from '../policy/caller.js';
import type { DataElementDocument, FileScanResult } from './documents.js';
import { logEffect } from './effects.js';
import { logInstanceEvent, type NewInstanceEvent } from './instance-events.js';
import type { StoredInstance } from './world.js';

/** What a new data element holds. */
export interface NewDataElement {
  /** Left out: a new one. */
  readonly id?: string;
  readonly dataType: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly filename?: string | null;
  readonly fileScanResult?: FileScanResult;
  readonly metadata?: DataElementDocument['metadata'];
  /** Whom storage takes for its maker; left out: the caller. */
  readonly by?: string;
  /** What storage logs of it; left out: that it was made. */
  readonly event?: NewInstanceEvent;
}

/** Adds a data element to an instance. */
export function createDataElement(call: Call, instance: StoredInstance, element: NewDataElement): DataElementDocument {
  const { world } = call;
  const { id = world.newGuid() } = element;
  const at = world.timestamp();
  const by = element.by ?? actorOf(call.caller);
  const document: DataElementDocument = {
    id,
    instanceGuid: instance.guid,
    dataType: element.dataType,
    filename: element.filename ?? null,
    contentType: element.contentType,
    blobStoragePath: `${instance.appId}/${instance.guid}/data/${id}`,
    selfLinks: {
      apps: `${instance.document.selfLinks.apps}/data/${id}`,
      platform: `${instance.document.selfLinks.platform}/data/${id}`,
    },
    size: element.bytes.length,
    contentHash: null,
    locked: false,
    refs: null,
    isRead: isPersonal(call, by),
    tags: [],
    userDefinedMetadata: null,
    metadata: element.metadata ?? null,
    deleteStatus: null,
    fileScanResult: element.fileScanResult ?? 'NotApplicable',
    references: null,
    created: at,
    createdBy: by,
    lastChanged: at,
    lastChangedBy: by,
  };
  instance.data.push(document);
  instance.blobs.set(id, element.bytes);
  if (platformDifferences.elementsChangeInstance[world.platform]) touchInstance(call, instance, by);
  logInstanceEvent(call, instance, element.event ?? { kind: 'Created', dataId: id });
  logEffect(call, instance, { kind: 'data.created', dataElement: id, dataType: element.dataType });
  return document;
}

/** Puts other bytes in a data element. */
export function writeDataElement(call: Call, instance: StoredInstance, element: DataElementDocument, bytes: Uint8Array, by: string = actorOf(call.caller)): void {
  instance.blobs.set(element.id, bytes);
  element.size = bytes.length;
  element.isRead = isPersonal(call, by);
  element.lastChanged = call.world.timestamp();
  element.lastChangedBy = by;
  touchInstance(call, instance, by);
  logInstanceEvent(call, instance, { kind: 'Saved', dataId: element.id });
  logEffect(call, instance, { kind: 'data.written', dataElement: element.id, dataType: element.dataType });
}

/** Takes a data element away for good. Storage logs no event of it. recorded: confirmFlow */
export function deleteDataElement(call: Call, instance: StoredInstance, element: DataElementDocument): void {
  instance.data = instance.data.filter((one) => one !== element);
  instance.blobs.delete(element.id);
  if (platformDifferences.elementsChangeInstance[call.world.platform]) touchInstance(call, instance);
  logEffect(call, instance, { kind: 'data.deleted', dataElement: element.id, dataType: element.dataType });
}

/** Whether whoever wrote acts for the party: what an owner, or the platform itself, writes is unread. recorded: access, ownerStarted */
function isPersonal({ caller }: Call, by: string): boolean {
  return caller !== undefined && caller.kind !== 'org' && by === actorOf(caller);
}

/** What a person's request gets from storage has been read; an owner's leaves it as it was. recorded: lifecycle, processErrors, ownerStarted */
export function markRead({ caller }: Call, element: DataElementDocument): void {
  if (caller?.kind !== 'org') element.isRead = true;
}

/** Marks an instance as changed now. */
export function touchInstance(call: Call, instance: StoredInstance, by: string = actorOf(call.caller)): void {
  instance.document.lastChanged = call.world.timestamp();
  instance.document.lastChangedBy = by;
}
