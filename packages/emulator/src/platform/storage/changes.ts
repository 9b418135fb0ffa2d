/**
 * Changes of an instance at storage itself: data values, texts, confirmation, substatus, read status, deletion.
 *
 * @module
 */
import { empty, json, jsonString } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { jsonOf } from '../../http/lenient-json.js';
import type { Call, Route } from '../../http/route.js';
import { logEffect } from '../../world/effects.js';
import { confirmInstance, isDeletionPrevented, markDeleted, readSubstatus, setSubstatus, substatusFault } from '../../world/instance-changes.js';
import { readStatusOf } from '../../world/read-status.js';
import { shownStatus } from '../../app/instances/instance-json.js';
import { platformDifferences } from '../differences.js';
import { instanceAt, withInstance, writeActionOf } from './stored-instance.js';
import { storageInstance } from './stored-json.js';

const instancePath = '/storage/api/v1/instances/{partyId:int}/{instanceGuid:guid}';

export const changeRoutes: readonly Route[] = [
  { operation: 'instance.data-values', method: 'PUT', path: `${instancePath}/datavalues`, handle: (call) => merge(call, 'dataValues', 'values') },
  { operation: 'instance.presentation-texts', method: 'PUT', path: `${instancePath}/presentationtexts`, handle: (call) => merge(call, 'presentationTexts', 'texts') },
  { operation: 'instance.complete', method: 'POST', path: `${instancePath}/complete`, handle: complete },
  { operation: 'instance.substatus', method: 'PUT', path: `${instancePath}/substatus`, handle: replaceSubstatus },
  { operation: 'instance.read-status', method: 'PUT', path: `${instancePath}/readstatus`, handle: setReadStatus },
  { operation: 'instance.delete', method: 'DELETE', path: instancePath, handle: deleteInstance },
];

/** Sets values beside those that are there; an empty one takes its key away. The time of the last change stays. behaviours: storage-datavalues-*, storage-presentationtexts-*; recorded: marker */
function merge(call: Call, member: 'dataValues' | 'presentationTexts', wrapper: 'values' | 'texts'): Promise<Outgoing> {
  return withInstance(call, writeActionOf, (instance) => {
    const given = (jsonOf(call.incoming.body) as Record<string, unknown> | undefined)?.[wrapper];
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

/** The owner says that he has fetched it. behaviours: storage-complete-* */
async function complete(call: Call): Promise<Outgoing> {
  if (instanceAt(call) === undefined) return empty(500);
  return withInstance(call, () => 'complete', (instance) => {
    confirmInstance(call, instance);
    return json(200, storageInstance(instance));
  });
}

/** Owners alone; another is 403, an instance that is not there 500. behaviours: storage-substatus-* */
function replaceSubstatus(call: Call): Outgoing {
  const instance = instanceAt(call);
  if (instance === undefined) return empty(500);
  if (call.caller?.kind !== 'org' || call.caller.org !== instance.document.org) return empty(403);
  const substatus = readSubstatus(jsonOf(call.incoming.body));
  const fault = substatusFault(substatus);
  if (fault !== undefined) return jsonString(400, fault);
  setSubstatus(call, instance, substatus);
  return json(200, storageInstance(instance));
}

/** behaviours: storage-readstatus-* */
function setReadStatus(call: Call): Promise<Outgoing> {
  return withInstance(call, () => 'read', (instance) => {
    const asked = call.query.get('status') ?? '';
    const status = readStatusOf(asked);
    if (status === undefined) return jsonString(400, `Invalid read status: ${asked}. Accepted types include: Unread, Read, UpdatedSinceLastReview`);
    instance.document.status.readStatus = status;
    return json(200, storageInstance(instance));
  });
}

/** Soft, or for good. behaviours: storage-delete-* */
function deleteInstance(call: Call): Promise<Outgoing> {
  return withInstance(call, () => 'delete', (instance) => {
    if (isDeletionPrevented(call.world, instance)) return jsonString(403, 'Instance cannot be deleted yet due to application restrictions.');
    markDeleted(call, instance, call.query.get('hard')?.toLowerCase() === 'true');
    return json(200, storageInstance(instance));
  });
}
