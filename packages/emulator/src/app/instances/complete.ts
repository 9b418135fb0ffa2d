/**
 * `POST …/complete`: the owner of the service says that it needs the instance no longer.
 *
 * @module
 */
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { confirmInstance } from '../../world/instance-changes.js';
import { fetchInstance } from './fetch-instance.js';
import { storedInstanceJson } from './instance-json.js';

export function completeInstance(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  confirmInstance(call, instance);
  return json(200, storedInstanceJson(instance));
}
