/**
 * The one error of this package. What went wrong is its stable `code`, not its class.
 *
 * @module
 */
import type { Issue } from '@blankett/forms';
import { safeCause } from '../redaction/safe-cause.js';
import type { Answer } from './answer.js';
import { errorTexts } from './codes.js';
import type { AltinnErrorCode } from './codes.js';
import type { ErrorFacts } from './error-facts.js';
import { serviceIssuesIn } from './service-issues.js';
import type { ServiceIssue } from './service-issues.js';
import type { SubmissionErrorFacts } from './submission-error-facts.js';

/** What an {@link AltinnError} is made from. */
export interface AltinnErrorDetails {
  readonly code: AltinnErrorCode;
  /** The operation by name: `process.next`. */
  readonly operation: string;
  /** Our own words on this case. Never text from an answer, nor anything that a person wrote. */
  readonly reason?: string;
  readonly status?: number;
  /** Default `false`. */
  readonly retryable?: boolean;
  readonly outcomeKnown: boolean;
  /** A refusal that an outage of the platform can look like. */
  readonly mayBeOutage?: true;
  /** Seconds to wait before another try, as the service asked for. */
  readonly retryAfter?: number;
  /** The platform's id of the request, to give to its support. */
  readonly traceId?: string;
  /** Our id of the request: the trace id that went with it. */
  readonly correlationId?: string;
  /** `<party id>/<guid>`: only the guid is shown. */
  readonly instance?: string;
  /** Step of a submission. */
  readonly step?: string;
  readonly facts?: ErrorFacts;
  readonly submission?: SubmissionErrorFacts;
  readonly issues?: readonly Issue[];
  readonly answer?: Answer;
  /** Kept as it is where nothing in it is a secret. */
  readonly cause?: unknown;
}

const brand: unique symbol = Symbol.for('@blankett/altinn/error') as never;
const answers = new WeakMap<object, Answer>();

/**
 * Something went wrong between us and the platform.
 *
 * Message, properties and `toString` hold no text from answers and no personal data: they may be logged. The answer itself,
 * which may hold both, is had by {@link answerOf} only.
 *
 * @example
 * try {
 *   await client.forms.upload('omsetningsmelding', { instance, dataElement, value });
 * } catch (error) {
 *   if (isAltinnError(error) && error.retryable) console.log(error.code, error.advice);
 *   else throw error;
 * }
 */
export class AltinnError extends Error {
  override readonly name = 'AltinnError';
  /** Stable: switch on it. */
  readonly code: AltinnErrorCode;
  /** The operation by name. */
  readonly operation: string;
  /** Of the answer; none when there was none. */
  declare readonly status?: number;
  /** The same request may be sent again, as it is. */
  readonly retryable: boolean;
  /** `false`: what was asked for may have been done, or not; only looking can tell. */
  readonly outcomeKnown: boolean;
  /** An outage of the platform can look like this refusal: look again before you believe it. */
  declare readonly mayBeOutage?: true;
  /** What to do. */
  readonly advice: string;
  /** Seconds to wait before another try, as the service asked for. */
  declare readonly retryAfter?: number;
  /** The platform's id of the request, to give to its support. */
  declare readonly traceId?: string;
  /** Our id of the request: the trace id that went with it, and in many services that of its logs. */
  declare readonly correlationId?: string;
  /** Guid of the instance. */
  declare readonly instance?: string;
  /** Step of a submission, where it is about one. */
  declare readonly step?: string;
  /** What the answer told beyond the code. */
  declare readonly facts?: ErrorFacts;
  /** What is known of the submission, where it is about one: what is needed again, what differs. */
  declare readonly submission?: SubmissionErrorFacts;
  /** Faults of a form that we found, when it is about one. Those that the service found: {@link serviceIssuesOf}. */
  declare readonly issues?: readonly Issue[];

  constructor(details: AltinnErrorDetails) {
    const text = errorTexts[details.code];
    const status = details.status === undefined ? '' : ` (status ${details.status})`;
    const reason = details.reason === undefined ? '' : `: ${details.reason}`;
    super(`${details.operation}: ${text.happened}${status}${reason}`, details.cause === undefined ? undefined : { cause: safeCause(details.cause) });
    this.code = details.code;
    this.operation = details.operation;
    this.retryable = details.retryable ?? false;
    this.outcomeKnown = details.outcomeKnown;
    this.advice = text.advice;
    if (details.status !== undefined) this.status = details.status;
    if (details.mayBeOutage !== undefined) this.mayBeOutage = details.mayBeOutage;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
    if (details.traceId !== undefined) this.traceId = details.traceId;
    if (details.correlationId !== undefined) this.correlationId = details.correlationId;
    if (details.instance !== undefined) this.instance = details.instance.slice(details.instance.indexOf('/') + 1);
    if (details.step !== undefined) this.step = details.step;
    if (details.facts !== undefined) this.facts = details.facts;
    if (details.submission !== undefined) this.submission = details.submission;
    if (details.issues !== undefined) this.issues = details.issues;
    if (details.answer !== undefined) answers.set(this, details.answer);
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Tells an {@link AltinnError} from others, also when two copies of this package are installed. */
export function isAltinnError(value: unknown): value is AltinnError {
  return typeof value === 'object' && value !== null && brand in value;
}

/**
 * The answer that an error came from. It may hold personal data, and in development environments even the request's token:
 * show it to the person concerned, never log it as it is.
 */
export function answerOf(error: AltinnError): Answer | undefined {
  return answers.get(error);
}

/**
 * The faults that the service found, in one shape whatever its generation; empty when the answer lists none. Their texts
 * are the service's own, for the person concerned.
 *
 * @example
 * for (const { path, description } of serviceIssuesOf(error)) show(path, description);
 */
export function serviceIssuesOf(error: AltinnError): readonly ServiceIssue[] {
  const answer = answerOf(error);
  return answer === undefined ? [] : serviceIssuesIn(answer);
}
