/**
 * Changes of an instance at storage itself: data values, texts, confirmation, substatus, read status, deletion.
 *
 * @module
 */
import { empty, json, jsonString } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import { logInstanceEvent } from '../../world/instance-events.js';
import { touchInstance } from '../../world/data-elements.js';
import type { InstanceDocument } from '../../world/documents.js';
import { logEffect } from '../../world/effects.js';
import type { StoredInstance } from '../../world/world.js';
import { shownStatus } from '../../app/instances/instance-json.js';
import { platformDifferences } from '../differences.js';
import { instanceAt, withInstance, writeActionOf } from './stored-instance.js';
import { storageInstance } from './stored-json.js';

const instancePath = '/storage/api/v1/instances/{partyId:int}/{instanceGuid:guid}';

export const changeRoutes: readonly Route[] = [
  { operation: 'instance.data-values', method: 'PUT', path: `${instancePath}/datavalues`, handle: (call) => merge(call, 'dataValues', 'values') },
  { operation: 'instance.presentation-texts', method: 'PUT', path: `${instancePath}/presentationtexts`, handle: (call) => merge(call, 'presentationTexts', 'texts') },
  { operation: 'instance.complete', method: 'POST', path: `${instancePath}/complete`, handle: complete },
  { operation: 'instance.substatus', method: 'PUT', path: `${instancePath}/substatus`, handle: setSubstatus },
  { operation: 'instance.read-status', method: 'PUT', path: `${instancePath}/readstatus`, handle: setReadStatus },
  { operation: 'instance.delete', method: 'DELETE', path: instancePath, handle: deleteInstance },
];

/** Sets values beside those that are there; an empty one takes its key away. The time of the last change stays. behaviours: storage-datavalues-*, storage-presentationtexts-*; recorded: marker */
function merge(call: Call, member: 'dataValues' | 'presentationTexts', wrapper: 'values' | 'texts'): Promise<Outgoing> {
  return withInstance(call, writeActionOf, (instance) => {
    const given = (readBody(call) as Record<string, unknown> | undefined)?.[wrapper];
    if (typeof given !== 'object' || given === null) return jsonString(400, `Missing parameter value: ${member} is misformed or empty`);
    const values: Record<string, string> = { ...instance.document[member] };
    for (const [name, value] of Object.entries(given)) {
      if (value === null || value === '') delete values[name];
      else values[name] = String(value);
    }
    instance.document[member] = values;
    if (platformDifferences.shownStatusSaved[call.world.platform]) instance.document.status = shownStatus(instance);
    logEffect(call, instance, { kind: 'changed' });
    return json(200, storageInstance(instance, 'none'));
  });
}

/** The owner says that he has fetched it. Said twice by the same, it stands once. behaviours: storage-complete-* */
async function complete(call: Call): Promise<Outgoing> {
  if (instanceAt(call) === undefined) return empty(500);
  return withInstance(call, () => 'complete', (instance) => {
    confirmInstance(call, instance);
    return json(200, storageInstance(instance));
  });
}

/** Notes the confirmation of the calling owner. */
export function confirmInstance(call: Call, instance: StoredInstance): void {
  const stakeholderId = call.caller?.kind === 'org' ? call.caller.org ?? call.caller.organisationNumber : '';
  const confirmations = instance.document.completeConfirmations ?? [];
  if (confirmations.some((confirmation) => confirmation.stakeholderId === stakeholderId)) return;
  instance.document.completeConfirmations = [...confirmations, { stakeholderId, confirmedOn: call.world.timestamp() }];
  touchInstance(call, instance);
  logInstanceEvent(call, instance, { kind: 'ConfirmedComplete' });
  logEffect(call, instance, { kind: 'confirmed' });
}

/** Owners alone; another is 403, an instance that is not there 500. behaviours: storage-substatus-* */
function setSubstatus(call: Call): Outgoing {
  const instance = instanceAt(call);
  if (instance === undefined) return empty(500);
  if (call.caller?.kind !== 'org' || call.caller.org !== instance.document.org) return empty(403);
  const { label, description } = (readBody(call) ?? {}) as { label?: string; description?: string };
  if (!label) return jsonString(400, `Invalid sub status: ${JSON.stringify({ label, description })}. Substatus must be defined and include a label.`);
  instance.document.status.substatus = { label, description: description ?? null };
  touchInstance(call, instance);
  logInstanceEvent(call, instance, { kind: 'SubstatusUpdated' });
  logEffect(call, instance, { kind: 'changed' });
  return json(200, storageInstance(instance));
}

const readStatuses: Readonly<Record<string, number>> = { unread: 0, read: 1, updatedsincelastreview: 2 };

/** behaviours: storage-readstatus-* */
function setReadStatus(call: Call): Promise<Outgoing> {
  return withInstance(call, () => 'read', (instance) => {
    const asked = call.query.get('status') ?? '';
    const status = readStatuses[asked.toLowerCase()];
    if (status === undefined) return jsonString(400, `Invalid read status: ${asked}. Accepted types include: Unread, Read, UpdatedSinceLastReview`);
    instance.document.status.readStatus = status;
    return json(200, storageInstance(instance));
  });
}

/** Soft, or for good. behaviours: storage-delete-* */
function deleteInstance(call: Call): Promise<Outgoing> {
  return withInstance(call, () => 'delete', (instance) => {
    const app = call.world.apps.get(instance.appId);
    const days = Number(app?.metadata['preventInstanceDeletionForDays'] ?? 0);
    const { status } = instance.document;
    const free = status.archived === null ? 0 : Date.parse(status.archived) + days * 24 * 3_600_000;
    if (days > 0 && status.isArchived && call.world.clock.now() < free) return jsonString(403, 'Instance cannot be deleted yet due to application restrictions.');
    markDeleted(call, instance, call.query.get('hard')?.toLowerCase() === 'true');
    return json(200, storageInstance(instance));
  });
}

/** Marks an instance as deleted, so that it could be had back, or for good. */
export function markDeleted(call: Call, instance: StoredInstance, hard: boolean): void {
  const at = call.world.timestamp();
  const { status }: InstanceDocument = instance.document;
  if (hard) {
    status.isHardDeleted = true;
    status.hardDeleted = at;
  }
  if (!status.isSoftDeleted) {
    status.isSoftDeleted = true;
    status.softDeleted = at;
  }
  touchInstance(call, instance);
  logInstanceEvent(call, instance, { kind: 'Deleted' });
  logEffect(call, instance, { kind: 'instance.deleted' });
}

function readBody({ incoming }: Call): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(incoming.body));
  } catch {
    return undefined;
  }
}
