/**
 * `DELETE …/instances/{party}/{guid}`: to the bin, or with `hard=true` for good.
 *
 * @module
 */
import { empty, json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { isDeletionPrevented, markDeleted } from '../../world/instance-changes.js';
import { fetchInstance } from './fetch-instance.js';
import { storedInstanceJson, withoutLinks } from './instance-json.js';

export function deleteInstance(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  // storage's words do not come through: https://github.com/Altinn/app-lib-dotnet (InstancesController.HandlePlatformHttpException)
  if (isDeletionPrevented(call.world, instance)) return empty(403);
  markDeleted(call, instance, call.query.get('hard')?.toLowerCase() === 'true');
  // recorded: after – storage answers the app here without its own link
  return json(200, withoutLinks(storedInstanceJson(instance), 'platform'));
}
