/**
 * `DELETE …/instances/{party}/{guid}`: to the bin, or with `hard=true` for good.
 *
 * @module
 */
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { markDeleted } from '../../platform/storage/changes.js';
import { fetchInstance } from './fetch-instance.js';
import { storedInstanceJson, withoutLinks } from './instance-json.js';

export function deleteInstance(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  markDeleted(call, instance, call.query.get('hard')?.toLowerCase() === 'true');
  // recorded: after – storage answers the app here without its own link
  return json(200, withoutLinks(storedInstanceJson(instance), 'platform'));
}
