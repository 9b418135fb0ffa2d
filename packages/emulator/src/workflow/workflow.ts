/**
 * One transition as the workflow engine keeps it, and the signal that it has changed.
 *
 * @module
 */
import type { StoredInstance } from '../world/world.js';

/** A step of a workflow that the app's own code does. */
export type StepName = 'OnTaskEndingHook' | 'ExecuteServiceTask';

export interface Workflow {
  readonly id: string;
  readonly from: string;
  readonly target: string;
  readonly startedAt: string;
  status: 'processing' | 'failed' | 'done';
  /** The step that is being done, or that failed. */
  step: StepName;
  /** An attempt failed and is to be tried again. */
  retrying: boolean;
  retries: number;
  /** Why a service task is put off. */
  waitingReason: string | undefined;
  /** The state has been saved at storage. */
  committed: boolean;
  failedAt: string | undefined;
  /** Has failed for good before: what fails only once goes now. */
  hasFailed: boolean;
  readonly progress: { readonly ending: Progress; readonly service: Progress };
}

export interface Progress {
  readonly completed: number;
  readonly total: number;
}

interface Tracked {
  workflow: Workflow;
  readonly listeners: Set<() => void>;
}

const tracked = new WeakMap<StoredInstance, Tracked>();

/** The newest workflow of an instance. */
export function workflowOf(instance: StoredInstance): Workflow | undefined {
  return tracked.get(instance)?.workflow;
}

export function track(instance: StoredInstance, workflow: Workflow): void {
  const known = tracked.get(instance);
  if (known === undefined) tracked.set(instance, { workflow, listeners: new Set() });
  else known.workflow = workflow;
}

/** Changes a workflow and wakes those who wait for a change. */
export function change(instance: StoredInstance, workflow: Workflow, changes: Partial<Omit<Workflow, 'id' | 'from' | 'target' | 'startedAt' | 'progress'>>): void {
  Object.assign(workflow, changes);
  const listeners = tracked.get(instance)?.listeners ?? new Set();
  for (const listener of [...listeners]) listener();
}

/** Resolves at the next change of the instance's workflow. */
export function nextChange(instance: StoredInstance, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const listeners = tracked.get(instance)?.listeners;
    const listener = (): void => {
      listeners?.delete(listener);
      resolve();
    };
    listeners?.add(listener);
    signal.addEventListener('abort', listener, { once: true });
  });
}

/** A time as the engine writes it: with its zone as an offset. recorded: transition */
function engineTime(timestamp: string): string {
  return timestamp.replace(/Z$/, '+00:00');
}

/** The engine's view of an instance, as `GET …/process` shows it. recorded: transition */
export function workflowStatus(instance: StoredInstance): Record<string, unknown> {
  const workflow = workflowOf(instance);
  if (workflow === undefined || workflow.status === 'done') return { status: 'idle' };
  if (workflow.status === 'failed') {
    return { status: 'failed', targetTask: workflow.target, failure: { kind: 'stepFailed', workflowId: workflow.id, occurredAt: workflow.failedAt === undefined ? null : engineTime(workflow.failedAt) } };
  }
  return {
    status: 'processing',
    targetTask: workflow.target,
    ...(workflow.retrying && { retrying: true }),
    ...(workflow.waitingReason !== undefined && { waitingReason: workflow.waitingReason }),
    progress: workflow.step === 'OnTaskEndingHook' ? workflow.progress.ending : workflow.progress.service,
    startedAt: engineTime(workflow.startedAt),
  };
}
