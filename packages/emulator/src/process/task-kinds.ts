/**
 * Kinds of tasks: which action moves them on, and which the app does by itself.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import { logicOf } from '../setup/app-setup.js';
import type { ProcessTask } from './process-definition.js';

/** Kinds whose action has another name than the kind. https://github.com/Altinn/app-lib-dotnet: ProcessEngine.ConvertTaskTypeToAction */
const actions: Readonly<Record<string, string>> = {
  data: 'write',
  feedback: 'write',
  pdf: 'write',
  eFormidling: 'write',
  fiksArkiv: 'write',
  subformPdf: 'write',
  confirmation: 'confirm',
  signing: 'sign',
  payment: 'pay',
};

/** The action that a task is left with when the caller names none. */
export function defaultAction(taskType: string | null): string {
  return taskType === null ? '' : actions[taskType] ?? taskType;
}

/** Kinds where the right to write does as well as that to the action itself, when the caller names no action. */
const byWriters: ReadonlySet<string> = new Set(['signing', 'payment']);

/** What is enough of the caller's rights to leave a task without naming an action: one of these. */
export function sufficientActions(taskType: string | null, writersMaySign: boolean): readonly string[] {
  const action = defaultAction(taskType);
  return writersMaySign && taskType !== null && byWriters.has(taskType) ? [action, 'write'] : [action];
}

const platformServices: ReadonlySet<string> = new Set(['pdf', 'eFormidling', 'fiksArkiv', 'subformPdf']);

/** Whether the app does the task by itself: one of the platform's service tasks, or one of its own (setup.json, taskHooks). */
export function isServiceTask(app: EmulatedApp, task: ProcessTask): boolean {
  if (task.elementType === 'ServiceTask' || (task.taskType !== null && platformServices.has(task.taskType))) return true;
  return logicOf(app, 'taskHooks').some(({ serviceTasks }) => serviceTasks?.includes(task.id) === true);
}
