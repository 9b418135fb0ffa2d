/**
 * Refusals of `process/next`, by version of the app library.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { jsonString, plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import type { ProcessDocument } from '../../world/documents.js';
import { errorsIn, issueJson, type ValidationIssue } from '../validate/issue.js';

/** Why a process cannot move at all; undefined: it can. behaviours: process-next-ended-409, -old, process-next-not-started-409, process-next-no-current-task-409 */
export function refuseState(call: AppCall, process: ProcessDocument | null): Outgoing | undefined {
  if (process !== null && process.currentTask !== null) return undefined;
  const { library } = call.app;
  if (!hasFeature(library, 'processNextIssues')) return jsonString(409, (process?.ended ?? null) !== null ? 'Process is ended.' : 'Process is not started. Use start!');
  if (!hasFeature(library, 'processNextDetails')) return plainProblem(409, { title: 'Process is not started. Use start!' });
  if (process === null) return conflict('The instance is missing process information.');
  return conflict(process.ended === null ? 'Process is not started. Use start!' : 'Process is ended.');
}

/** A 409 of the process. */
export function conflict(detail: string, title?: string, further: Readonly<Record<string, unknown>> = {}): Outgoing {
  return plainProblem(409, { ...(title !== undefined && { title }), detail, validationIssues: null, ...further });
}

/** behaviours: process-next-action-unauthorised-403, process-next-no-write-403 */
export function notAuthorised(taskId: string, taskType: string | null, action: string | undefined): Outgoing {
  return plainProblem(403, {
    title: 'Unauthorized',
    detail: `User is not authorized to perform process next. Task ID: ${taskId}. Task type: ${taskType ?? ''}. Action: ${action ?? 'none'}.`,
  });
}

/** behaviours: process-next-validation-409, process-next-validation-409-v7 */
export function notValid(call: AppCall, taskId: string, issues: readonly ValidationIssue[]): Outgoing {
  const { library } = call.app;
  if (!hasFeature(library, 'processNextIssues')) return jsonString(409, `Not able to complete task ${taskId}. Validation failed.`);
  return plainProblem(409, {
    title: 'Validation failed for task',
    detail: `${errorsIn(issues)} validation errors found for task ${taskId}`,
    validationIssues: issues.map((issue) => issueJson(issue, library)),
  });
}

/** What an exception becomes. */
export function failed(title: string, error: unknown): Outgoing {
  return plainProblem(500, { title, detail: error instanceof Error ? error.message : '' });
}
