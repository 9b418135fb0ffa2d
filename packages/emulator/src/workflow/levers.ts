/**
 * What an app's own code makes of a transition, as data: `logic.taskHooks` of setup.json names the tasks, and the form (or the
 * hook itself, `levers`) says how slow it is, how often it fails, and how it ends.
 *
 * @module
 */
import { storedForms } from '../app/data/stored-forms.js';
import type { FormObject } from '../forms/form-class.js';
import type { AppCall } from '../http/route.js';
import { logicOf } from '../setup/app-setup.js';
import type { StoredInstance } from '../world/world.js';

/** How a step of the app's own goes. */
export interface Levers {
  /** Before every attempt. */
  readonly delayMs: number;
  /** All but the last fail, and are tried again. */
  readonly attempts: number;
  /** How the last attempt ends. `waitExpired`: it is put off until nobody waits any longer. */
  readonly endState: 'success' | 'failure' | 'failureThenSuccess' | 'waitExpired';
  /** How often a service task says that its outcome is not there yet. */
  readonly deferrals: number;
  readonly deferDelayMs: number;
  /** `park`: the service task has succeeded, and the process stays until someone moves it on. */
  readonly advance: 'auto' | 'park' | 'parkThenRelease';
  /** What the step calls itself in its texts. */
  readonly name: string;
}

/** Nothing of the app's own happens. */
export const untouched: Levers = { delayMs: 0, attempts: 1, endState: 'success', deferrals: 0, deferDelayMs: 2000, advance: 'auto', name: '' };

/** The levers of a task: when it ends, or when the app does it as a service. */
export function leversOf(call: AppCall, instance: StoredInstance, taskId: string, moment: 'ending' | 'service'): Levers {
  const hook = logicOf(call.app, 'taskHooks').find((each) => (moment === 'ending' ? each.task === taskId : each.serviceTasks?.includes(taskId) === true));
  if (hook === undefined) return untouched;
  const [first] = storedForms(call.app, instance);
  const { name, value } = { name: first?.form.dataType ?? '', value: first?.value ?? {} };
  if (hook.onlyIf !== undefined && !holds(hook.onlyIf, value)) return untouched;
  const number = (member: string, otherwise: number): number => (typeof value[member] === 'string' || typeof value[member] === 'number' ? Number(value[member]) : otherwise);
  const text = <T extends string>(member: string, otherwise: T): T => (typeof value[member] === 'string' && value[member] !== '' ? value[member] as T : otherwise);
  return {
    delayMs: number('delayMs', 0),
    attempts: Math.max(1, number('attempts', 1)),
    endState: text('endState', 'success'),
    deferrals: number('deferrals', 0),
    deferDelayMs: number('deferDelayMs', untouched.deferDelayMs),
    advance: text('advance', 'auto'),
    name,
    ...(hook.levers as Partial<Levers> | undefined),
  };
}

function holds(condition: string, value: FormObject): boolean {
  const [, member = '', wanted] = /^(\S+) is (\S+)$/.exec(condition) ?? [];
  return value[member] === wanted;
}
