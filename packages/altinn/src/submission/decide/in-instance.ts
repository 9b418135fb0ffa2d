/**
 * Once the instance is known: what it shows, and what it means.
 *
 * @module
 */
import type { TaskPlan } from '../plan.js';
import type { SeenTask } from '../seen.js';
import type { Step } from '../steps.js';
import { afterEnd } from './after-end.js';
import { inDataTask } from './in-data-task.js';
import { leaveTask } from './leave-task.js';
import { firstOf } from './situation.js';
import type { Rule, Situation } from './situation.js';

const readInstance: Rule = ({ seen }) => (seen.instance === undefined ? { name: 'read', what: 'instance' } : undefined);

const gone: Rule = ({ seen }) => (seen.instance?.deleted === true ? { name: 'stop', code: 'instance-gone' } : undefined);

const noteMark: Rule = ({ journal }) => (journal.marker === 'unknown' && journal.instance?.how !== 'given' ? { name: 'mark' } : undefined);

/** The process is no longer where we last tried to leave it, or where we left it to a person. */
const noteMove: Rule = ({ journal, seen }) => {
  const { advance, person } = journal;
  const { task, ended } = seen.instance!;
  const to = task === undefined ? {} : { to: task.id };
  if (advance !== undefined && (ended || task?.flow !== advance.flow)) return { name: 'note-move', from: advance.task, flow: advance.flow, ...to };
  if (person !== undefined && (ended || task?.id !== person.task)) {
    return { name: 'note-move', from: person.task, flow: journal.moves.at(-1)?.flow ?? 0, ...to };
  }
  return undefined;
};

const ended: Rule = situation => (situation.seen.instance!.ended ? firstOf(afterEnd, situation) : undefined);

/** Which tasks there are the package says, not the server: a task that it does not know is nothing to go on from. */
const unknownTask: Rule = situation => {
  const { task } = situation.seen.instance!;
  const planned = plannedTask(situation);
  if (task === undefined) return { name: 'wait', for: 'process' };
  return planned === undefined || planned.kind === 'unknown' || planned.type !== task.type ? { name: 'stop', code: 'task-unknown', task: task.id } : undefined;
};

/** We have left this task before: somebody has sent it back, and what is locked can no longer be ours to change. */
const returned: Rule = ({ journal, seen }) => {
  const task = seen.instance!.task!;
  return journal.moves.some(move => move.from === task.id && move.flow < task.flow) ? { name: 'stop', code: 'task-returned', task: task.id } : undefined;
};

/** An attempt to leave this task whose end is not known: never a second one while the first may still work. */
const pendingAdvance: Rule = ({ journal, seen, now, safeguards }) => {
  const { advance } = journal;
  if (!safeguards.flowCheck || advance === undefined || advance.ended?.how === 'refused' || advance.ended?.how === 'not-sent') return undefined;
  if (seen.process === undefined) return { name: 'read', what: 'process' };
  const until = advance.ended?.how === 'busy' ? advance.busyUntil ?? advance.until : advance.until;
  return now < until ? { name: 'wait', for: 'process', until } : undefined;
};

/** The service's own work on the process: let it go on, and set it going once when it has failed. */
const workflow: Rule = ({ journal, seen, now }) => {
  const { process } = seen;
  const state = process?.workflow;
  if (state === undefined || process?.task === undefined || state.status === 'idle') return undefined;
  if (state.status !== 'failed') return { name: 'wait', for: 'process' };
  const failure = state.failure ?? 'unnamed';
  const resumed = journal.resumes[failure];
  if (resumed?.state === 'done') return { name: 'stop', code: 'stuck-at-owner', task: process.task.id };
  // One whose answer was lost may still be on its way; one that was refused or never came is none.
  const isOnItsWay = (resumed?.state === 'begun' || resumed?.state === 'unclear') && now < resumed.until;
  return isOnItsWay ? { name: 'wait', for: 'process', until: resumed.until } : { name: 'resume-process', task: process.task.id, flow: process.task.flow, failure };
};

/** Read at two times, the instance and its process may tell of two states. */
const sameFlow: Rule = ({ seen }) => {
  if (seen.process === undefined) return undefined;
  return seen.process.ended || seen.process.task?.flow !== seen.instance!.task?.flow ? { name: 'read', what: 'instance' } : undefined;
};

const byKind: Rule = situation => firstOf(rulesOfKind[plannedTask(situation)!.kind], situation);

const rulesOfKind: Readonly<Record<TaskPlan['kind'], readonly Rule[]>> = {
  data: inDataTask,
  confirmation: [
    situation => (situation.plan.confirm || plannedTask(situation)!.machineMayConfirm ? undefined : personStep(situation, 'confirm')),
    ...leaveTask('confirm'),
  ],
  signing: [situation => personStep(situation, 'sign')],
  payment: [situation => personStep(situation, 'pay')],
  feedback: afterEnd,
  // They run by themselves; only their end is waited for. A failed one is seen by reading the process.
  service: [({ seen }) => (seen.process === undefined ? { name: 'read', what: 'process' } : { name: 'wait', for: 'process' })],
  unknown: [],
};

function personStep({ seen }: Situation, action: 'confirm' | 'sign' | 'pay'): Step {
  return { name: 'person', task: seen.instance!.task!.id, action };
}

function plannedTask({ plan, seen }: Situation): TaskPlan | undefined {
  const task: SeenTask | undefined = seen.instance!.task;
  return task === undefined ? undefined : plan.tasks.get(task.id);
}

export const inInstance: readonly Rule[] = [
  readInstance, gone, noteMark, noteMove, ended, unknownTask, returned, sameFlow, workflow, pendingAdvance, byKind,
];
