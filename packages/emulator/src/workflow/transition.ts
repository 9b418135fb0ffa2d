/**
 * Moves an instance on as version 9 does: the app hands the transition to the workflow engine, which does it step by step and
 * keeps trying when nobody waits any longer.
 *
 * @module
 */
import { refreshAllTexts } from '../app/data/refresh-texts.js';
import { shownStatus } from '../app/instances/instance-json.js';
import type { AppCall } from '../http/route.js';
import { abandons, following, type Leaving, moveAndEnter } from '../process/advance.js';
import { processOf } from '../process/definition-of.js';
import { type ProcessElement, taskOf } from '../process/process-definition.js';
import { runServiceTask } from '../process/service-task.js';
import { defaultAction, isServiceTask } from '../process/task-kinds.js';
import type { StoredInstance } from '../world/world.js';
import { asEngine } from './engine-caller.js';
import { leversOf, untouched } from './levers.js';
import { runStep } from './run-step.js';
import { change, track, type Workflow, workflowOf } from './workflow.js';

/** What is needed to go on with a workflow that failed. */
interface Resumable {
  readonly call: AppCall;
  readonly target: ProcessElement;
  readonly leaving: Leaving;
}

const resumables = new WeakMap<Workflow, Resumable>();

/** Begins to move on. Nobody needs to wait for it: what comes of it stands in the workflow. */
export async function beginTransition(call: AppCall, instance: StoredInstance, leaving: Leaving): Promise<void> {
  const from = instance.document.process?.currentTask?.elementId;
  if (from === undefined) throw new TypeError('There is no task to leave.');
  const target = await following(call, instance, from, leaving);
  const workflow: Workflow = {
    id: call.world.newGuid(),
    from,
    target: target.id,
    startedAt: call.world.timestamp(),
    status: 'processing',
    step: 'OnTaskEndingHook',
    retrying: false,
    retries: 0,
    waitingReason: undefined,
    committed: false,
    failedAt: undefined,
    hasFailed: false,
    progress: progressTo(call, target),
  };
  track(instance, workflow);
  resumables.set(workflow, { call, target, leaving });
  void run(instance, workflow, { call, target, leaving });
}

/** Goes on where the newest workflow failed. */
export function resumeTransition(call: AppCall, instance: StoredInstance): void {
  const workflow = workflowOf(instance);
  const resumable = workflow && resumables.get(workflow);
  if (workflow?.status !== 'failed' || resumable === undefined) throw new TypeError('There is nothing to resume.');
  change(instance, workflow, { status: 'processing', failedAt: undefined });
  void run(instance, workflow, { ...resumable, call });
}

/** Gives up a workflow that failed. */
export function writeOff(instance: StoredInstance): void {
  const workflow = workflowOf(instance);
  if (workflow?.status === 'failed') change(instance, workflow, { status: 'done' });
}

async function run(instance: StoredInstance, workflow: Workflow, { call, target, leaving }: Resumable): Promise<void> {
  const { world } = call;
  if (!workflow.committed) {
    const levers = abandons(leaving) ? untouched : leversOf(call, instance, workflow.from, 'ending');
    const at = workflow.startedAt;
    const move = async (): Promise<void> => {
      refreshAllTexts(call, instance);
      await moveAndEnter(asEngine(call), call, instance, target, leaving, at);
      // recorded: transition – what the engine saves is the instance as it was shown, read or not
      instance.document.status = shownStatus(instance);
    };
    if (!await runStep(world, instance, workflow, 'OnTaskEndingHook', levers, move)) return;
    change(instance, workflow, { committed: true });
  }
  const task = target.kind === 'task' && isServiceTask(call.app, target) ? target : undefined;
  if (task === undefined) return change(instance, workflow, { status: 'done' });
  const levers = leversOf(call, instance, task.id, 'service');
  const engine = asEngine(call);
  if (!await runStep(world, instance, workflow, 'ExecuteServiceTask', levers, () => runServiceTask(engine, instance, task, leaving.language))) return;
  if (levers.advance !== 'auto') {
    if (levers.advance === 'parkThenRelease') void release(call, instance, task.id, leaving.language);
    return change(instance, workflow, { status: 'done' });
  }
  await goOn(call, instance, task.taskType, leaving.language);
  change(instance, workflow, { status: workflowOf(instance) === workflow ? 'done' : workflow.status });
}

/** How long the app lets a parked task stand before it moves it on by itself. */
const parkedFor = 5000;

async function release(call: AppCall, instance: StoredInstance, taskId: string, language: string): Promise<void> {
  await call.world.clock.sleep(parkedFor);
  const current = instance.document.process?.currentTask;
  if (current?.elementId === taskId) await goOn(call, instance, current.altinnTaskType, language);
}

async function goOn(call: AppCall, instance: StoredInstance, taskType: string | null, language: string): Promise<void> {
  await beginTransition(call, instance, { action: defaultAction(taskType), language });
}

/** How many commands a transition has, and how many are done when the app's own step comes. recorded: transition */
function progressTo(call: AppCall, target: ProcessElement): Workflow['progress'] {
  const service = target.kind === 'task' && isServiceTask(call.app, target) && taskOf(processOf(call.app), target.id) !== undefined;
  return { ending: { completed: 2, total: service ? 14 : 12 }, service: { completed: 13, total: 14 } };
}
