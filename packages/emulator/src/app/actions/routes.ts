/**
 * `POST …/actions`.
 *
 * @module
 */
import { featureSince } from '@blankett/altinn/features';
import { empty, json, plainProblem, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { memberOf } from '../../http/lenient-json.js';
import type { AppCall, Route } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { newestChange, storedInstanceJson, withoutLinks } from '../instances/instance-json.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { readOptionalJsonBody, textMember } from '../json-body.js';
import type { StoredInstance } from '../../world/world.js';
import { type ActionResult, actionErrorStatus } from './action-result.js';
import { performUserAction } from './perform-action.js';

export const actionRoutes: readonly Route<AppCall>[] = [
  { operation: 'action.perform', method: 'POST', path: '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/actions', since: featureSince.userActions, handle: perform },
];

async function perform(call: AppCall): Promise<Outgoing> {
  const read = readOptionalJsonBody(call);
  if ('refusal' in read) return read.refusal;
  const action = textMember(read.body, 'action');
  if (action === undefined) {
    return plainProblem(400, { title: 'Action is missing', detail: 'Action is missing in the request', instance: call.parameters['instanceGuid'] });
  }
  const instance = fetchInstance(call);
  const { process } = instance.document;
  if (process === null || process.currentTask === null) return text(call, 409, (process?.ended ?? null) === null ? 'Process is not started.' : 'Process is ended.');
  if (!authorise(call, instance, action).permitted) return empty(403);
  const metadata = memberOf(read.body, 'metadata');
  // The answer shows who changed the instance last before the action. recorded: signFlow
  const before = newestChange(instance);
  const result = await performUserAction(call, instance, {
    action,
    buttonId: textMember(read.body, 'buttonId'),
    metadata: typeof metadata === 'object' && metadata !== null ? metadata as Readonly<Record<string, unknown>> : undefined,
    onBehalfOf: textMember(read.body, 'onBehalfOf'),
  });
  if (result === undefined) return actionNotFound(call, action);
  return json(result.succeeded ? 200 : actionErrorStatus(result), actionJson(instance, before, result));
}

/** recorded: signFlow – the links to the app are not filled in here. */
function actionJson(instance: StoredInstance, before: ReturnType<typeof newestChange>, { updatedDataModels, clientActions, error, redirectUrl, succeeded }: ActionResult): Record<string, unknown> {
  return {
    instance: withoutLinks({ ...storedInstanceJson(instance), ...before }, 'apps'),
    updatedDataModels,
    updatedValidationIssues: succeeded ? {} : null,
    clientActions,
    error,
    redirectUrl,
  };
}

/** The app's code has no such action, though the policy grants it. */
function actionNotFound(call: AppCall, action: string): Outgoing {
  return plainProblem(404, {
    title: 'Internal server error',
    detail: `User action handler with id ${action} not found`,
    instance: call.parameters['instanceGuid'],
  });
}
