/**
 * All validators of an app, over an instance in a task.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import type { AppCall } from '../../http/route.js';
import { markRead } from '../../world/data-elements.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { metadataOf } from '../metadata.js';
import { elementIssues } from './element-issues.js';
import { formIssues } from './form-issues.js';
import type { ValidationIssue } from './issue.js';
import { signatureIssues } from './signature-issues.js';
import { taskIssues } from './task-issues.js';

/** What a caller may leave out. */
export interface ValidationScope {
  readonly language: string;
  /** Sources whose validators do not run. */
  readonly ignoredValidators?: readonly string[];
  /** `true`: only validators that run while the form is filled in; `false`: only the others. */
  readonly onlyIncremental?: boolean | undefined;
}

/** The issues of an instance as it stands in a task. */
export async function validateInstance(call: AppCall, instance: StoredInstance, taskId: string, scope: ValidationScope): Promise<readonly ValidationIssue[]> {
  // recorded: transition, lifecycle – the forms are read in the caller's name, of whatever task they are
  for (const element of instance.data) if (appFormOf(call.app, element.dataType) !== undefined) markRead(call, element);
  const issues: ValidationIssue[] = [...await taskIssues(call, instance, taskId), ...await signatureIssues(call, instance, taskId, scope.language)];
  for (const element of elementsOf(call, instance, taskId)) {
    issues.push(...elementIssues(call, element), ...await formIssues(call, instance, element, scope.language));
  }
  return issues.filter((issue) => isWanted(issue, scope));
}

function elementsOf(call: AppCall, instance: StoredInstance, taskId: string): readonly DataElementDocument[] {
  const types = metadataOf(call.app).dataTypes.filter((type) => type.taskId === taskId);
  return types.flatMap((type) => instance.data.filter((element) => element.dataType === type.id));
}

/** The issues of one element. */
export async function validateElement(call: AppCall, instance: StoredInstance, element: DataElementDocument, scope: ValidationScope): Promise<readonly ValidationIssue[]> {
  const issues = [...elementIssues(call, element), ...await formIssues(call, instance, element, scope.language)];
  return issues.filter((issue) => isWanted(issue, scope));
}

function isWanted({ source, noIncrementalUpdates }: ValidationIssue, { ignoredValidators = [], onlyIncremental }: ValidationScope): boolean {
  if (ignoredValidators.some((name) => name.toLowerCase() === source.toLowerCase())) return false;
  return onlyIncremental === undefined || onlyIncremental === (noIncrementalUpdates !== true);
}
