/**
 * `process/next` as the app library does it up to version 8: everything within the request.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { advance } from '../../process/advance.js';
import { processOf } from '../../process/definition-of.js';
import { type ProcessTask, taskOf } from '../../process/process-definition.js';
import { runServiceTask } from '../../process/service-task.js';
import { defaultAction, isServiceTask, sufficientActions } from '../../process/task-kinds.js';
import { leversOf } from '../../workflow/levers.js';
import type { StoredInstance } from '../../world/world.js';
import { performUserAction } from '../actions/perform-action.js';
import { actionErrorStatus } from '../actions/action-result.js';
import { errorsIn } from '../validate/issue.js';
import { validateInstance } from '../validate/validate-instance.js';
import { notAuthorised, notValid, refuseState } from './refusals.js';

/** What is asked. */
export interface NextRequest {
  readonly action: string | undefined;
  readonly onBehalfOf?: string | undefined;
  readonly language: string;
}

/** Checks whether the caller may leave the task, and with that action. */
export function refuseCaller(call: AppCall, instance: StoredInstance, action: string | undefined): Outgoing | undefined {
  const current = instance.document.process?.currentTask ?? undefined;
  if (current === undefined) return undefined;
  const sufficient = action === undefined ? sufficientActions(current.altinnTaskType, hasFeature(call.app.library, 'signingNextByWriters')) : [action];
  return sufficient.some((each) => authorise(call, instance, each).permitted) ? undefined : notAuthorised(current.elementId, current.altinnTaskType, action);
}

/** What is done before the task is left: the caller's action, then validation. Undefined: nothing stands in the way. */
export async function refuseTask(call: AppCall, instance: StoredInstance, task: ProcessTask, request: NextRequest): Promise<Outgoing | undefined> {
  const { action, onBehalfOf, language } = request;
  if (action !== undefined) {
    const result = await performUserAction(call, instance, { action, onBehalfOf });
    if (result !== undefined && !result.succeeded) {
      return plainProblem(actionErrorStatus(result), { title: 'Process next failed.', detail: result.error?.message ?? '' });
    }
  }
  if (skipsValidation(call, task, action)) return undefined;
  const issues = await validateInstance(call, instance, task.id, { language });
  return errorsIn(issues) > 0 ? notValid(call, task.id, issues) : undefined;
}

/** behaviours: process-next-reject-skips-validation-200, process-next-reject-not-in-bpmn-validates */
function skipsValidation(call: AppCall, task: ProcessTask, action: string | undefined): boolean {
  return action === 'reject' && hasFeature(call.app.library, 'rejectSkipsValidation') && task.actions.some(({ id }) => id === 'reject');
}

/** Moves on. Gives the refusal, or nothing when the process has moved. */
export async function performNext(call: AppCall, instance: StoredInstance, request: NextRequest): Promise<Outgoing | undefined> {
  const refusal = refuseState(call, instance.document.process) ?? refuseCaller(call, instance, request.action);
  if (refusal !== undefined) return refusal;
  const task = currentTaskOf(call, instance);
  if (task === undefined) return undefined;
  if (isServiceTask(call.app, task)) {
    if (request.action !== 'reject') {
      const failure = await runTask(call, instance, task, request.language);
      if (failure !== undefined) return failure;
    }
  } else {
    const refused = await refuseTask(call, instance, task, request);
    if (refused !== undefined) return refused;
  }
  await advance(call, instance, { action: request.action ?? defaultAction(task.taskType), language: request.language });
  return hasFeature(call.app.library, 'serviceTasksRunOn') ? await runOn(call, instance, request.language) : undefined;
}

/** behaviours: process-next-service-tasks-run-on, process-next-service-task-later-fails-500 */
async function runOn(call: AppCall, instance: StoredInstance, language: string): Promise<Outgoing | undefined> {
  for (let task = currentTaskOf(call, instance); task !== undefined && isServiceTask(call.app, task); task = currentTaskOf(call, instance)) {
    const failure = await runTask(call, instance, task, language);
    if (failure !== undefined) return failure;
    await advance(call, instance, { action: defaultAction(task.taskType), language });
  }
  return undefined;
}

async function runTask(call: AppCall, instance: StoredInstance, task: ProcessTask, language: string): Promise<Outgoing | undefined> {
  try {
    if (leversOf(call, instance, task.id, 'service').endState === 'failure') throw new Error('The service task failed.');
    await runServiceTask(call, instance, task, language);
    return undefined;
  } catch (error) {
    return plainProblem(500, { title: 'Service task failed!', detail: error instanceof Error ? error.message : '' });
  }
}

export function currentTaskOf(call: AppCall, instance: StoredInstance): ProcessTask | undefined {
  return taskOf(processOf(call.app), instance.document.process?.currentTask?.elementId);
}
