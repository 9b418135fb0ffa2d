/**
 * `POST …/complete`: the owner of the service says that it needs the instance no longer.
 *
 * @module
 */
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { touchInstance } from '../../world/data-elements.js';
import { logEffect } from '../../world/effects.js';
import { fetchInstance } from './fetch-instance.js';
import { storedInstanceJson } from './instance-json.js';

export function completeInstance(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  const stakeholderId = call.caller?.kind === 'org' ? call.caller.org ?? '' : '';
  const confirmations = instance.document.completeConfirmations ?? [];
  if (!confirmations.some((one) => one.stakeholderId === stakeholderId)) {
    instance.document.completeConfirmations = [...confirmations, { stakeholderId, confirmedOn: call.world.timestamp() }];
    touchInstance(call, instance);
    logEffect(call, instance, { kind: 'confirmed' });
  }
  return json(200, storedInstanceJson(instance));
}
