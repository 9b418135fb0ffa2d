/**
 * Who has to act for a task to be completed, by its type.
 *
 * @see https://docs.altinn.studio/altinn-studio/v8/reference/process/tasks/
 * @module
 */
import type { TaskActor } from '@blankett/model';

const actors: ReadonlyMap<string, TaskActor> = new Map([
  ['data', 'sender'],
  ['confirmation', 'person'],
  ['signing', 'person'],
  ['payment', 'person'],
  ['feedback', 'owner'],
  ['pdf', 'service'],
  ['subformPdf', 'service'],
  ['eFormidling', 'service'],
  ['fiksArkiv', 'service'],
]);

/** @param isServiceTask whether the process calls it a service task; such run by themselves, whatever their type */
export function actorOf(type: string, isServiceTask: boolean): TaskActor {
  return actors.get(type) ?? (isServiceTask ? 'service' : 'unknown');
}

/** The action that completes a task of a type, as the app's process engine asks the policy for it. */
export function completingAction(type: string): string {
  switch (type) {
    case 'confirmation':
      return 'confirm';
    case 'signing':
      return 'sign';
    case 'payment':
      return 'pay';
    default:
      return 'write';
  }
}
