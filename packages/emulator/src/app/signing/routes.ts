/**
 * Routes of signing: who signs, for which organisations, and what.
 *
 * @module
 */
import { featureSince, hasFeature } from '@blankett/altinn/features';
import { json, plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { processOf } from '../../process/definition-of.js';
import { type ProcessTask, taskOf } from '../../process/process-definition.js';
import type { StoredInstance } from '../../world/world.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { organisationsOf } from './organisations.js';
import { elementsToSign } from './signature.js';
import { signeesOf } from './signees.js';

const signingPath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/signing';
const since = featureSince.signingState;

export const signingRoutes: readonly Route<AppCall>[] = [
  { operation: 'signing.read', method: 'GET', path: signingPath, since, access: { policy: 'read' }, handle: (call) => inSigningTask(call, signeeStates) },
  { operation: 'signing.organisations', method: 'GET', path: `${signingPath}/organizations`, since, access: { policy: 'read' }, handle: (call) => inSigningTask(call, organisations) },
  { operation: 'signing.data-elements', method: 'GET', path: `${signingPath}/data-elements`, since, access: { policy: 'read' }, handle: (call) => inSigningTask(call, dataElements) },
];

type Answer = (call: AppCall, instance: StoredInstance, task: ProcessTask) => Outgoing;

/** `?taskId=` asks of a task that the instance does not stand in. behaviour: signing-state-by-task-id-200 */
function inSigningTask(call: AppCall, answer: Answer): Outgoing {
  const instance = fetchInstance(call);
  const task = taskOf(processOf(call.app), call.query.get('taskId') ?? instance.document.process?.currentTask?.elementId);
  const outgoing = task?.taskType === 'signing' ? answer(call, instance, task) : notSigning(call);
  // recorded: signFlow
  return { ...outgoing, headers: [...outgoing.headers, ['Pragma', 'no-cache']] };
}

function notSigning(call: AppCall): Outgoing {
  const byTaskId = hasFeature(call.app.library, 'validateNeedsProcess');
  return plainProblem(400, {
    title: 'Not a signing task',
    detail: byTaskId
      ? 'This endpoint is only callable while the current task is a signing task, or when taskId query param is set to a signing task\'s ID.'
      : 'This endpoint is only callable while the current task is a signing task.',
  });
}

function signeeStates(call: AppCall, instance: StoredInstance, task: ProcessTask): Outgoing {
  return json(200, {
    signeeStates: signeesOf(call, instance, task.id).map((signee) => ({
      name: signee.systemUserId === null ? signee.name : 'System',
      organization: signee.organisationName,
      delegationSuccessful: signee.delegationSuccessful,
      notificationStatus: signee.notificationStatus,
      partyId: signee.partyId,
      signedTime: signee.signedTime,
    })),
  });
}

/** behaviour: signing-organizations-no-user-401 */
function organisations(call: AppCall, instance: StoredInstance, task: ProcessTask): Outgoing {
  if (call.caller?.kind !== 'user') return plainProblem(401, { title: 'Authorization error', detail: 'User id not found in the token.' });
  return json(200, { organizations: organisationsOf(call, instance, task.id) });
}

function dataElements(_: AppCall, instance: StoredInstance, task: ProcessTask): Outgoing {
  return json(200, { dataElements: task.signature === undefined ? [] : elementsToSign(instance, task.signature) });
}
