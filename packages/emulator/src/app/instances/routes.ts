/**
 * Routes of an instance itself.
 *
 * @module
 */
import { json, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { authorisePath, fetchInstance } from './fetch-instance.js';
import { instanceJson } from './instance-json.js';

const instancePath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}';

export const instanceRoutes: readonly Route<AppCall>[] = [
  { operation: 'instance.read', method: 'GET', path: instancePath, handle: readInstance },
];

function readInstance(call: AppCall): Outgoing {
  const decision = authorisePath(call, 'read');
  if (!decision.permitted) {
    // recorded: access – a login that is too weak is told which level would do
    return decision.requiredAuthenticationLevel === undefined
      ? problem(call, 403, {}, 'json')
      : json(403, { RequiredAuthenticationLevel: String(decision.requiredAuthenticationLevel) });
  }
  return json(200, instanceJson(call.world, fetchInstance(call)));
}
