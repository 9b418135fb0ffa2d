/**
 * Moves an instance from one task to the next, as the app library of version 8 does it: the app works on the data while
 * storage still has the old state, and hands in the new state with its events at the end.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { cancelPayment, completePayment } from '../app/payment/payment.js';
import { conditionHolds } from '../expressions/expression.js';
import { expressionContext } from '../expressions/expression-context.js';
import type { AppCall } from '../http/route.js';
import { touchInstance } from '../world/data-elements.js';
import { logEffect } from '../world/effects.js';
import type { ProcessDocument } from '../world/documents.js';
import type { StoredInstance } from '../world/world.js';
import { processOf } from './definition-of.js';
import { clearAtEnd, enterTask } from './enter-task.js';
import { logInstanceEvent, logProcessEvent, type NewInstanceEvent } from '../world/instance-events.js';
import { finaliseForms, setLocks } from './leave-task.js';
import { moveTo } from './move.js';
import { nextElement } from './navigate.js';
import { type ProcessElement, taskOf } from './process-definition.js';
import { leavesReceipt, storeReceipt } from './receipt.js';

/** How the current task is left. */
export interface Leaving {
  readonly action?: string | undefined;
  readonly language: string;
}

/** Where the process would go. */
export function following(call: AppCall, instance: StoredInstance, from: string, { action }: Leaving): Promise<ProcessElement> {
  return nextElement(processOf(call.app), from, (condition, { connectedDataType }) => conditionHolds(condition, expressionContext(call, instance, { action, dataType: connectedDataType })));
}

/** Leaves the current task for the next one, or for the end. */
export async function advance(call: AppCall, instance: StoredInstance, leaving: Leaving): Promise<void> {
  const from = instance.document.process?.currentTask?.elementId;
  if (from === undefined) throw new TypeError('There is no task to leave.');
  const target = await following(call, instance, from, leaving);
  await moveAndEnter(call, call, instance, target, leaving, call.world.timestamp());
}

/** Whether the task is abandoned: its forms are not made final, and nothing is locked. */
export function abandons({ action }: Leaving): boolean {
  return action === 'reject';
}

/** Leaves the current task for `target`. The work on data is done in one name (`worker`), the events bear another (`call`). */
export async function moveAndEnter(worker: AppCall, call: AppCall, instance: StoredInstance, target: ProcessElement, leaving: Leaving, at: string): Promise<void> {
  const process = instance.document.process;
  if (process === null || process.currentTask === null) throw new TypeError('There is no task to leave.');
  const abandoned = abandons(leaving);
  await leaveTask(worker, instance, process.currentTask.elementId, leaving);
  if (target.kind === 'task') await enterTask(worker, instance, target);
  saveMove(call, instance, process, moveTo(process, target, at, abandoned), at, abandoned);
  // recorded: after, signFlow
  if (target.kind === 'task' && target.taskType === 'signing') logInstanceEvent(worker, instance, { kind: 'SentToSign' });
  touchInstance(worker, instance);
}

async function leaveTask(call: AppCall, instance: StoredInstance, taskId: string, leaving: Leaving): Promise<void> {
  const task = taskOf(processOf(call.app), taskId);
  const paying = task?.taskType === 'payment' ? task : undefined;
  if (abandons(leaving)) {
    if (paying !== undefined) cancelPayment(call, instance, paying);
    return;
  }
  if (paying !== undefined) await completePayment(call, instance, paying);
  finaliseForms(call, instance, taskId);
  if (!hasFeature(call.app.library, 'receiptOnlyByTask') && leavesReceipt(call, taskId)) storeReceipt(call, instance, taskId, leaving.language);
  setLocks(call, instance, taskId, true);
}

/** Hands a new state in at storage, with the events that led to it. */
function saveMove(call: AppCall, instance: StoredInstance, before: ProcessDocument, moved: ProcessDocument, at: string, abandoned: boolean): void {
  const from = before.currentTask?.elementId ?? '';
  const to = moved.currentTask?.elementId ?? moved.endEvent ?? '';
  instance.document.process = moved;
  logProcessEvent(call, instance, { kind: abandoned ? 'process_AbandonTask' : 'process_EndTask', process: before, at });
  const events: readonly NewInstanceEvent[] = moved.currentTask === null
    ? [{ kind: 'process_EndEvent', at }, { kind: 'Submited', at }]
    : [{ kind: 'process_StartTask', at }];
  for (const event of events) logProcessEvent(call, instance, event);
  logEffect(call, instance, { kind: 'process.moved', from, to });
  if (moved.currentTask !== null) return;
  Object.assign(instance.document.status, { isArchived: true, archived: moved.ended });
  logEffect(call, instance, { kind: 'process.ended', from, to });
  clearAtEnd(call, instance);
}
