/**
 * Refusals of data routes: a problem with a title since 8.5, before that a text.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { plainProblem, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import type { PlatformError } from '../platform-error.js';

/** Why a request for data is refused. */
export interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Of an upload: what each check found. */
  readonly uploadValidationIssues?: readonly Readonly<Record<string, unknown>>[];
  /** Members of a refused patch, which is a problem at every version; all but the type stand in it since 8.5. */
  readonly further?: { readonly type: string } & Readonly<Record<string, unknown>>;
  /** The form as it was, JSON text: its numbers keep their digits. */
  readonly previousModel?: string;
  /** Text of apps older than 8.5, where it is not the detail. */
  readonly oldText?: string;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'status' in value && 'title' in value && 'detail' in value;
}

/** The answer to a refused request. */
export function refused(call: AppCall, refusal: Refusal): Outgoing {
  const { status, title, detail, uploadValidationIssues, further, oldText, previousModel } = refusal;
  // behaviours: data-put-archived-409-old, data-get-unknown-element-404-old, patch-test-failed-409
  if (!hasFeature(call.app.library, 'titledRefusals')) return refusal.further === undefined ? text(call, status, oldText ?? detail) : plainProblem(status, { title, detail, type: refusal.further.type });
  const answer = plainProblem(status, { title, detail, ...(uploadValidationIssues === undefined ? {} : { uploadValidationIssues }), ...further });
  return previousModel === undefined ? answer : { ...answer, body: `${String(answer.body).slice(0, -1)},"previousModel":${previousModel}}` };
}

/** The obsolete routes that upload answer every 400 with its detail alone. behaviour: post-unknown-data-type-old-route-400 */
export function refusedAsText(call: AppCall, refusal: Refusal): Outgoing {
  if (refusal.status !== 400) return refused(call, refusal);
  const issues = refusal.uploadValidationIssues;
  return text(call, 400, issues === undefined ? refusal.detail : issues.map(({ description }) => String(description)).join(';'));
}

/** What storage says of an instance that it does not show. recorded: dataErrors */
export function instanceNotFound(error: PlatformError, call: AppCall): Outgoing {
  return refused(call, { status: error.status, title: 'Instance Not Found', detail: error.message });
}

