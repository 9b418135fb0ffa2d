/**
 * `process/next` and `process/resume` since version 9: the workflow engine does the work, and the request waits for it.
 *
 * @module
 */
import { plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { defaultAction, isServiceTask } from '../../process/task-kinds.js';
import { awaitTransition } from '../../workflow/await-transition.js';
import { beginTransition, resumeTransition, writeOff } from '../../workflow/transition.js';
import { type Workflow, workflowOf } from '../../workflow/workflow.js';
import type { StoredInstance } from '../../world/world.js';
import { ConnectionRefused } from '../platform-error.js';
import { currentTaskOf, type NextRequest, refuseCaller, refuseTask } from './perform-next.js';
import { conflict, refuseState } from './refusals.js';

/** The process has moved. */
export interface Moved {
  /** Task for which the answer says what the caller may do. recorded: signFlow – after a service task it is the one passed, not the one reached */
  readonly actionsOf: string | undefined;
}

/** Moves on and waits. Gives the refusal or the failure, or that there is a state to answer with. */
export async function engineNext(call: AppCall, instance: StoredInstance, request: NextRequest): Promise<Outgoing | Moved> {
  const refusal = refuseState(call, instance.document.process) ?? refuseCaller(call, instance, request.action);
  if (refusal !== undefined) return refusal;
  demandEngine(call);
  const task = currentTaskOf(call, instance);
  if (task === undefined) return { actionsOf: undefined };
  const rejects = request.action === 'reject' && task.actions.some(({ id }) => id === 'reject');
  const busy = refuseBusy(instance, rejects);
  if (busy !== undefined) return busy;
  if (!isServiceTask(call.app, task)) {
    const refused = await refuseTask(call, instance, task, request);
    if (refused !== undefined) return refused;
  }
  writeOff(instance);
  await beginTransition(call, instance, { action: request.action ?? defaultAction(task.taskType), language: request.language });
  return await outcome(call, instance);
}

/** Goes on where the engine failed, and waits. behaviour: process-resume-not-needed-409-v9 */
export async function engineResume(call: AppCall, instance: StoredInstance): Promise<Outgoing | Moved> {
  const refusal = refuseState(call, instance.document.process) ?? refuseCaller(call, instance, undefined);
  if (refusal !== undefined) return refusal;
  demandEngine(call);
  if (workflowOf(instance)?.status !== 'failed') {
    return conflict('The current task does not have a failed workflow that can be resumed.', 'Task does not need to be resumed.');
  }
  resumeTransition(call, instance);
  return await outcome(call, instance);
}

/** Nothing that asks the engine goes while it is away. */
export function demandEngine(call: AppCall): void {
  if (call.world.away.has('workflow-engine')) throw new ConnectionRefused('workflow-engine');
}

/** recorded: transition, transitionLong; behaviours: process-next-retrying-409-v9, process-next-resume-required-409-v9 */
function refuseBusy(instance: StoredInstance, rejects: boolean): Outgoing | undefined {
  const status = workflowOf(instance)?.status;
  if (status === 'processing') {
    return conflict('The current task is still being processed by the workflow engine. Wait for automatic retries to finish before trying again.',
      'Task is still being processed.', { processNextState: 'retrying' });
  }
  if (status !== 'failed' || rejects) return undefined;
  return conflict('The current task has a failed workflow that must be resumed before it can continue.',
    'Task must be resumed before it can continue.', { processNextState: 'resumeRequired' });
}

async function outcome(call: AppCall, instance: StoredInstance): Promise<Outgoing | Moved> {
  const first = workflowOf(instance)?.target;
  const title = 'Something went wrong while moving to the next task.';
  const awaited = await awaitTransition(call, instance);
  if (awaited === 'timeout') {
    return plainProblem(504, { title, detail: 'Timeout while waiting for workflows to complete.', workflowFailure: { kind: 'timeout' } });
  }
  const workflow = workflowOf(instance);
  if (awaited !== 'failed' || workflow === undefined) return { actionsOf: awaited === 'waiting' ? undefined : first };
  return plainProblem(500, {
    title,
    detail: 'A workflow step failed while performing the process action.',
    workflowFailure: failureJson(workflow),
    ...(workflow.committed && { processStateChanged: true, processState: instance.document.process }),
  });
}

function failureJson({ id, from, target, step, retries }: Workflow): Record<string, unknown> {
  return {
    kind: 'stepFailed',
    workflowId: id,
    workflowOperationId: `Process next: ${from} -> ${target}`,
    stepOperationId: step,
    commandType: 'app',
    retryCount: retries,
    retryAction: 'resumeWorkflow',
    retryTargetWorkflowId: id,
  };
}
