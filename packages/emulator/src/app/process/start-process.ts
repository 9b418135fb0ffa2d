/**
 * Where an instance's process begins.
 *
 * @module
 */
import { conditionHolds, nothingToLookInto } from '../../expressions/expression.js';
import type { AppCall } from '../../http/route.js';
import { processOf } from '../../process/definition-of.js';
import { enterTask } from '../../process/enter-task.js';
import { completeEvents, logProcessEvent } from '../../world/instance-events.js';
import { beginProcess, moveTo } from '../../process/move.js';
import { nextElement } from '../../process/navigate.js';
import { type ProcessElement, taskOf } from '../../process/process-definition.js';
import type { ProcessDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import type { EmulatedApp } from '../emulated-app.js';

/** The first element that an app's process stands at. */
export async function firstElement(app: EmulatedApp, startEvent?: string): Promise<ProcessElement> {
  const definition = processOf(app);
  const start = [...definition.elements.values()].find(({ kind, id }) => kind === 'start' && (startEvent === undefined || id === startEvent));
  return await nextElement(definition, start?.id ?? startEvent ?? '', (condition) => conditionHolds(condition, nothingToLookInto));
}

/** A process that stands where it first stands. */
export async function firstState(call: AppCall, startEvent?: string): Promise<ProcessDocument> {
  const begun = beginProcess(processOf(call.app), call.world.timestamp(), startEvent);
  if (begun === undefined) throw new TypeError('The process has no such start event.');
  return moveTo(begun, await firstElement(call.app, startEvent), call.world.timestamp());
}

/** Begins an instance's process and enters its first task. */
export async function startProcess(call: AppCall, instance: StoredInstance, startEvent?: string): Promise<void> {
  instance.document.process = await firstState(call, startEvent);
  completeEvents(instance);
  logProcessStart(call, instance, instance.document.process);
  const task = taskOf(processOf(call.app), instance.document.process.currentTask?.elementId ?? '');
  if (task !== undefined) await enterTask(call, instance, task);
}

/** recorded: after – the events are made before the first task has a way of flowing */
function logProcessStart(call: AppCall, instance: StoredInstance, process: ProcessDocument): void {
  const validated = { timestamp: null, canCompleteTask: false };
  const begun = { flow: 1, started: null, elementId: process.startEvent, name: null, altinnTaskType: null, ended: null, validated, flowType: null };
  logProcessEvent(call, instance, { kind: 'process_StartEvent', process: { ...process, currentTask: begun }, ...(process.started !== null && { at: process.started }) });
  if (process.currentTask === null) return;
  const entered = { ...process, currentTask: { ...process.currentTask, validated, flowType: null } };
  logProcessEvent(call, instance, { kind: 'process_StartTask', process: entered, ...(process.currentTask.started !== null && { at: process.currentTask.started }) });
}
