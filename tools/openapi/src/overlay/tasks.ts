/**
 * Tasks with all that is known of them: process, policy and service.json.
 *
 * @module
 */
import type { TaskManifest, TaskModel } from '@blankett/model';
import { permitted, type Permit } from '../policy/policy.js';
import { actorOf, completingAction } from '../process/task-actors.js';

/** What those who submit do in tasks; reading is everyone's. */
const taskActions: readonly string[] = ['write', 'confirm', 'sign', 'pay', 'reject'];

/** The task as policy and service.json complete it; service.json has the last word. */
export function completeTask(task: TaskModel, permits: readonly Permit[] | undefined, { type = task.type, actor, machineMay = [] }: TaskManifest = {}): TaskModel {
  const known = permits && permitsOf(task, permits);
  const completedBy = completingAction(type);
  return {
    ...task,
    type,
    completedBy,
    actor: actor ?? ownersAlone(known?.[completedBy]) ?? (type === task.type ? task.actor : actorOf(type, false)),
    machineMay,
    ...(known === undefined ? {} : { permits: known }),
  };
}

function permitsOf({ id }: TaskModel, permits: readonly Permit[]): Readonly<Record<string, readonly string[]>> {
  const entries = taskActions.map((action) => [action, permitted(permits, action, id)] as const);
  return Object.fromEntries(entries.filter(([, to]) => to.length > 0));
}

function ownersAlone(to: readonly string[] | undefined): 'owner' | undefined {
  return to !== undefined && to.length > 0 && to.every((one) => one.startsWith('org:')) ? 'owner' : undefined;
}
