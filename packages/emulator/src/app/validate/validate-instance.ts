/**
 * All validators of an app, over an instance in a task.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import type { AppCall } from '../../http/route.js';
import { markRead } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import type { ValidationIssue } from './issue.js';
import { validatorsOf } from './validators.js';

/** What a caller may leave out. */
export interface ValidationScope {
  readonly language: string;
  /** Sources whose validators do not run. */
  readonly ignoredValidators?: readonly string[];
  /** `true`: only validators that run while the form is filled in; `false`: only the others. */
  readonly onlyIncremental?: boolean | undefined;
}

/** The issues of an instance as it stands in a task. */
export async function validateInstance(call: AppCall, instance: StoredInstance, taskId: string, { language, ignoredValidators = [], onlyIncremental }: ValidationScope): Promise<readonly ValidationIssue[]> {
  // recorded: transition, lifecycle – the forms are read in the caller's name, of whatever task they are
  for (const element of instance.data) if (appFormOf(call.app, element.dataType) !== undefined) markRead(call, element);
  const issues: ValidationIssue[] = [];
  for (const { noIncrementalUpdates, validate } of validatorsOf(call.app)) {
    if (onlyIncremental === undefined || onlyIncremental === (noIncrementalUpdates !== true)) issues.push(...await validate(call, instance, taskId, language));
  }
  return issues.filter(({ source }) => !ignoredValidators.some((name) => name.toLowerCase() === source.toLowerCase()));
}
