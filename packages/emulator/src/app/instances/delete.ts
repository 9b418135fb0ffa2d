/**
 * `DELETE …/instances/{party}/{guid}`: to the bin, or with `hard=true` for good.
 *
 * @module
 */
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { logEffect } from '../../world/effects.js';
import { touchInstance } from '../../world/data-elements.js';
import { fetchInstance } from './fetch-instance.js';
import { storedInstanceJson, withoutLinks } from './instance-json.js';

export function deleteInstance(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  const at = call.world.timestamp();
  const { status } = instance.document;
  if (call.query.get('hard')?.toLowerCase() === 'true') Object.assign(status, { isHardDeleted: true, hardDeleted: at });
  Object.assign(status, { isSoftDeleted: true, softDeleted: status.softDeleted ?? at });
  touchInstance(call, instance);
  logEffect(call, instance, { kind: 'instance.deleted' });
  // recorded: after – storage answers the app here without its own link
  return json(200, withoutLinks(storedInstanceJson(instance), 'platform'));
}
