/**
 * `PUT …/substatus`: the owner of the service tells how the case stands.
 *
 * @module
 */
import { bareFailure, empty, json, jsonString } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { memberOf, textOf } from '../../http/lenient-json.js';
import type { AppCall } from '../../http/route.js';
import { touchInstance } from '../../world/data-elements.js';
import { logEffect } from '../../world/effects.js';
import { logInstanceEvent } from '../../world/instance-events.js';
import type { StoredInstance } from '../../world/world.js';
import { PlatformError } from '../platform-error.js';
import { fetchInstance } from './fetch-instance.js';
import { storedInstanceJson, withoutLinks } from './instance-json.js';

export function setSubstatus(call: AppCall): Outgoing {
  const body: unknown = JSON.parse(new TextDecoder().decode(call.incoming.body));
  const substatus = { label: textOf(memberOf(body, 'label')) ?? null, description: textOf(memberOf(body, 'description')) ?? null };
  if (substatus.label === null || substatus.label === '') {
    return jsonString(400, `Invalid sub status: ${JSON.stringify(substatus)}. Substatus must be defined and include a label.`);
  }
  const instance = fetchOrFail(call);
  if (instance === undefined) return bareFailure;
  if (call.caller?.kind !== 'org' || call.caller.org !== instance.document.org) return empty(403);
  instance.document.status.substatus = substatus;
  touchInstance(call, instance);
  logInstanceEvent(call, instance, { kind: 'SubstatusUpdated' });
  logEffect(call, instance, { kind: 'changed' });
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
