/**
 * `PUT …/substatus`: the owner of the service tells how the case stands.
 *
 * @module
 */
import { bareFailure, empty, json, jsonString } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { readSubstatus, setSubstatus, substatusFault } from '../../world/instance-changes.js';
import type { StoredInstance } from '../../world/world.js';
import { readJsonBody } from '../json-body.js';
import { PlatformError } from '../platform-error.js';
import { fetchInstance } from './fetch-instance.js';
import { storedInstanceJson, withoutLinks } from './instance-json.js';

export function replaceSubstatus(call: AppCall): Outgoing {
  const read = readJsonBody(call, 'json', 'substatus');
  if ('refusal' in read) return read.refusal;
  const substatus = readSubstatus(read.body);
  const fault = substatusFault(substatus);
  if (fault !== undefined) return jsonString(400, fault);
  const instance = fetchOrFail(call);
  if (instance === undefined) return bareFailure;
  if (call.caller?.kind !== 'org' || call.caller.org !== instance.document.org) return empty(403);
  setSubstatus(call, instance, substatus);
  // recorded: access, after – this is storage's own document
  return json(200, withoutLinks(storedInstanceJson(instance), 'apps'));
}

/** recorded: access – a refusal by storage is not caught here */
function fetchOrFail(call: AppCall): StoredInstance | undefined {
  try {
    return fetchInstance(call);
  } catch (error) {
    if (error instanceof PlatformError) return undefined;
    throw error;
  }
}
