/**
 * What an answer tells beyond its code, as far as it is of a form that can be checked: such members may be logged.
 *
 * @module
 */
import { isObject } from '../members/members.js';
import type { Answer } from './answer.js';

/** Each member only where the answer has it. */
export interface ErrorFacts {
  /** The instance that there is, or may be: `<party id>/<guid>`. */
  readonly instanceId?: string;
  /** Whether the service has deleted what it had made. */
  readonly instanceDeleted?: boolean;
  /** What the service recommends after a failed instantiation. */
  readonly recommendedAction?: 'retryInstanceCreation' | 'retryStartProcess' | 'inspectInstance' | 'resumeCurrentTask';
  readonly processNextState?: 'retrying' | 'resumeRequired';
  /** A step of the workflow that failed, or did not end in time. */
  readonly workflowFailure?: { readonly kind: string; readonly retryAction?: string };
  /** The process moved all the same. */
  readonly processStateChanged?: boolean;
  /** Level of login that the service wants. */
  readonly requiredAuthenticationLevel?: number;
  /** A refusal that names what it refused: the action, in the task. */
  readonly refused?: { readonly action: string; readonly task: string };
  /** Which operation of a patch was refused, from 0. */
  readonly patchOperation?: number;
  readonly dataElement?: string;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const instanceId = /^\d{1,10}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const recommendedActions = ['retryInstanceCreation', 'retryStartProcess', 'inspectInstance', 'resumeCurrentTask'] as const;
const processNextStates = ['retrying', 'resumeRequired'] as const;
/** A name from a program, and too short for anything that a person wrote. */
const word = /^[A-Za-z][A-Za-z_]{0,39}$/;

/** The facts of an answer; none when it has none. */
export function factsOf(answer: Answer): ErrorFacts | undefined {
  const members = answer.kind === 'problem' ? answer.members : answer.kind === 'json' ? answer.value : undefined;
  if (!isObject(members)) return undefined;
  const facts: { -readonly [Fact in keyof ErrorFacts]: ErrorFacts[Fact] } = {};
  const text = (name: string, form: RegExp): string | undefined => {
    const value = members[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };

  const id = text('instanceId', instanceId);
  if (id !== undefined) facts.instanceId = id;
  if (typeof members['instanceDeleted'] === 'boolean') facts.instanceDeleted = members['instanceDeleted'];
  const recommended = recommendedActions.find(action => action === members['recommendedAction']);
  if (recommended !== undefined) facts.recommendedAction = recommended;
  const next = processNextStates.find(state => state === members['processNextState']);
  if (next !== undefined) facts.processNextState = next;
  const failure = members['workflowFailure'];
  if (isObject(failure) && typeof failure['kind'] === 'string' && word.test(failure['kind'])) {
    const retryAction = failure['retryAction'];
    facts.workflowFailure = { kind: failure['kind'], ...(typeof retryAction === 'string' && word.test(retryAction) ? { retryAction } : {}) };
  }
  if (typeof members['processStateChanged'] === 'boolean') facts.processStateChanged = members['processStateChanged'];
  const level = text('RequiredAuthenticationLevel', /^\d$/);
  if (level !== undefined) facts.requiredAuthenticationLevel = Number(level);
  const refused = refusedAction(answer);
  if (refused !== undefined) facts.refused = refused;
  const index = members['patchOperationIndex'];
  if (typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < 100_000) facts.patchOperation = index;
  const element = text('dataElementId', guid);
  if (element !== undefined) facts.dataElement = element;
  return Object.keys(facts).length === 0 ? undefined : facts;
}

/** "… Task ID: Task_1. Task type: data. Action: confirm.": the one refusal that cannot be an outage. */
export function refusedAction(answer: Answer): { readonly action: string; readonly task: string } | undefined {
  const detail = answer.kind === 'problem' ? answer.detail : undefined;
  const match = /\bTask ID: ([A-Za-z_][\w-]{0,59})\. Task type: [\w-]{1,40}\. Action: ([A-Za-z_][\w-]{0,39})\.$/.exec(detail ?? '');
  return match === null || /\d{11}/.test(match[0]) ? undefined : { task: match[1]!, action: match[2]! };
}
