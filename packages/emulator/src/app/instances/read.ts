/**
 * `GET …/instances/{party}/{guid}`
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { json, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { readStatuses } from '../../world/read-status.js';
import type { StoredInstance } from '../../world/world.js';
import { dataTypeOf } from '../metadata.js';
import { refusalAnswer } from '../instantiate/permission.js';
import { authorisePath, fetchInstance } from './fetch-instance.js';
import { instanceJson } from './instance-json.js';

export function readInstance(call: AppCall): Outgoing {
  // recorded: platformAway – nobody decides, which the app takes for a refusal
  if (call.world.away.has('platform')) return problem(call, 403, {}, 'json');
  const decision = authorisePath(call, 'read');
  if (!decision.permitted) return refusalAnswer(call, decision);
  const instance = fetchInstance(call);
  const answer = json(200, { ...instanceJson(call.world, instance, Number(call.parameters['partyId'])), data: readableData(call, instance) });
  // recorded: ownerStarted – the answer has the status from before it was read
  if (call.caller?.kind !== 'org') instance.document.status.readStatus = readStatuses.read;
  return answer;
}

/** Without the elements that the caller has no right to. behaviour: instance-get-hides-restricted-elements */
function readableData(call: AppCall, instance: StoredInstance): StoredInstance['data'] {
  if (!hasFeature(call.app.library, 'requiredActions')) return instance.data;
  return instance.data.filter(({ dataType }) => {
    const action = dataTypeOf(call.app, dataType)?.actionRequiredToRead;
    return action == null || action === '' || authorise(call, instance, action).permitted;
  });
}
