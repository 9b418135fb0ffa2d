/**
 * Leaving a task: `process/next` is sent once, to a process that stands where it is believed to stand.
 *
 * @module
 */
import type { Rule } from './situation.js';

/** The process is read last of all, so that nothing of ours lies between the look and the step. */
const readProcess: Rule = ({ seen, safeguards }) => (
  safeguards.flowCheck && seen.process === undefined ? { name: 'read', what: 'process' } : undefined
);

/** @param action the right that it takes: a second guard, where the policy differs from task to task */
export function leaveTask(action: 'write' | 'confirm'): readonly Rule[] {
  return [
    readProcess,
    ({ seen }) => {
      const task = seen.instance!.task!;
      return { name: 'advance', task: task.id, flow: task.flow, action };
    },
  ];
}
