/**
 * The one error of this package. What went wrong is its stable `code`, not its class.
 *
 * @module
 */
import type { Issue } from '@blankett/forms';
import type { Answer } from './answer.js';
import { errorTexts } from './codes.js';
import type { AltinnErrorCode } from './codes.js';

/** What an {@link AltinnError} is made from. */
export interface AltinnErrorDetails {
  readonly code: AltinnErrorCode;
  /** The operation by name: `form.upload`, `GET /instances/{instanceOwnerPartyId}/{instanceGuid}`. */
  readonly operation: string;
  /** Our own words on this case. Never text from an answer, nor anything that a person wrote. */
  readonly reason?: string;
  readonly status?: number;
  /** Default `false`. */
  readonly retryable?: boolean;
  readonly outcomeKnown: boolean;
  /** Seconds to wait before another try, as the service asked for. */
  readonly retryAfter?: number;
  /** The platform's id of the request, to give to its support. */
  readonly traceId?: string;
  readonly issues?: readonly Issue[];
  readonly answer?: Answer;
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
  readonly status?: number;
  /** The same request may be sent again, as it is. */
  readonly retryable: boolean;
  /** `false`: what was asked for may have been done, or not; only looking can tell. */
  readonly outcomeKnown: boolean;
  /** What to do. */
  readonly advice: string;
  /** Seconds to wait before another try, as the service asked for. */
  readonly retryAfter?: number;
  /** The platform's id of the request, to give to its support. */
  readonly traceId?: string;
  /** Faults of a form, when it is about one. */
  readonly issues?: readonly Issue[];

  constructor(details: AltinnErrorDetails) {
    const text = errorTexts[details.code];
    const status = details.status === undefined ? '' : ` (status ${details.status})`;
    const reason = details.reason === undefined ? '' : `: ${details.reason}`;
    super(`${details.operation}: ${text.happened}${status}${reason}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = details.code;
    this.operation = details.operation;
    this.retryable = details.retryable ?? false;
    this.outcomeKnown = details.outcomeKnown;
    this.advice = text.advice;
    if (details.status !== undefined) this.status = details.status;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
    if (details.traceId !== undefined) this.traceId = details.traceId;
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
