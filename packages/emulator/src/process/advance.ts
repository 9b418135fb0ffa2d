/**
 * Moves an instance from one task to the next, as the app library of version 8 does it: the app works on the data while
 * storage still has the old state, and hands in the new state with its events at the end.
 *
 * @module
 */
import type { AppCall } from '../http/route.js';
import { touchInstance } from '../world/data-elements.js';
import { logEffect } from '../world/effects.js';
import type { ProcessDocument } from '../world/documents.js';
import type { StoredInstance } from '../world/world.js';
import { hasFeature } from '@blankett/altinn/features';
import { conditionHolds } from './condition.js';
import { conditionContext } from './condition-context.js';
import { processOf } from './definition-of.js';
import { clearAtEnd, enterTask } from './enter-task.js';
import { logProcessEvent, type NewInstanceEvent } from './instance-events.js';
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
  return nextElement(processOf(call.app), from, (condition, gateway) => conditionHolds(condition, conditionContext(call, instance, gateway, action)));
}

/** Leaves the current task for the next one, or for the end. */
export async function advance(call: AppCall, instance: StoredInstance, leaving: Leaving): Promise<void> {
  const process = instance.document.process;
  if (process?.currentTask == null) throw new TypeError('There is no task to leave.');
  const from = process.currentTask.elementId;
  const target = await following(call, instance, from, leaving);
  const at = call.world.timestamp();
  const abandoned = leaving.action === 'reject';
  if (!abandoned) leaveTask(call, instance, from, leaving.language);
  if (target.kind === 'task') await enterTask(call, instance, target);
  saveMove(call, instance, process, moveTo(process, target, at, abandoned), at, abandoned);
}

function leaveTask(call: AppCall, instance: StoredInstance, taskId: string, language: string): void {
  finaliseForms(call, instance, taskId);
  const task = taskOf(processOf(call.app), taskId);
  if (task?.taskType === 'data' && !hasFeature(call.app.library, 'receiptOnlyByTask') && leavesReceipt(call, taskId)) storeReceipt(call, instance, taskId, language);
  setLocks(call, instance, taskId, true);
}

/** Hands a new state in at storage, with the events that led to it. */
export function saveMove(call: AppCall, instance: StoredInstance, before: ProcessDocument, moved: ProcessDocument, at: string, abandoned: boolean): void {
  const from = before.currentTask?.elementId ?? '';
  const to = moved.currentTask?.elementId ?? moved.endEvent ?? '';
  instance.document.process = moved;
  touchInstance(call, instance);
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
