/**
 * From an answer that is no success to the error that says what it means.
 *
 * @module
 */
import type { Operation } from '../http/transport.js';
import { present } from '../members/members.js';
import { AltinnError } from './altinn-error.js';
import { readAnswer } from './answer.js';
import type { AltinnErrorCode } from './codes.js';
import { factsOf } from './error-facts.js';
import { findReading } from './readings.js';
import type { Reading } from './readings.js';
import { readRetryAfter } from './retry-after.js';

/** A whole answer. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** What is known of the request. */
export interface AnswerContext {
  /** Milliseconds since 1970, to reckon `Retry-After` dates from. */
  readonly now: number;
  readonly correlationId?: string;
  /** `<party id>/<guid>` */
  readonly instance?: string;
  /** The same request was sent before, and what became of it is not known: no later refusal tells. */
  readonly inDoubt?: boolean;
}

/** Makes the error for an answer whose status is no success of `operation`. */
export function errorFromAnswer(operation: Operation, received: ReceivedAnswer, context: AnswerContext): AltinnError {
  const { status, headers } = received;
  const answer = readAnswer(headers.get('content-type') ?? undefined, received.bytes);
  const reading = findReading(operation.name, status, answer);
  const retryAfter = readRetryAfter(headers.get('retry-after'), context.now);
  const traceId = answer.kind === 'problem' ? safeTraceId(answer.traceId) : undefined;
  const facts = factsOf(answer);
  return new AltinnError({
    code: reading?.code ?? codeOfStatus(status),
    operation: operation.name,
    status,
    outcomeKnown: context.inDoubt !== true && isOutcomeKnown(operation, status, reading),
    retryable: isRetryable(operation, status, reading),
    ...(reading?.mayBeOutage === true ? { mayBeOutage: true } : {}),
    ...present({ retryAfter, traceId, correlationId: context.correlationId, instance: context.instance, facts }),
    answer,
  });
}

/** What no row of the table reads: of failures, those that have no shape; of other statuses, those that nobody here gives. */
function codeOfStatus(status: number): AltinnErrorCode {
  return status >= 500 ? 'server-fault' : 'status-unexpected';
}

/** A server's fault may come after the deed: `process/next` is known to answer 500 and to have moved the instance. */
function isOutcomeKnown(operation: Operation, status: number, reading: Reading | undefined): boolean {
  if (operation.effect === 'read' || reading?.undone === true) return true;
  return status >= 400 && status < 500 && !isTimeout(status);
}

/** What passes may be sent again when nothing was done, or when doing it twice does no harm. */
function isRetryable(operation: Operation, status: number, reading: Reading | undefined): boolean {
  const passes = reading === undefined ? status >= 500 : reading.passing === true;
  return passes && (operation.effect !== 'once' || reading?.undone === true);
}

/** A proxy's: 408 and 499 say that somebody stopped waiting, not that nothing was done. */
function isTimeout(status: number): boolean {
  return status === 408 || status === 499;
}

/** Only what looks like a trace id, and not like a national id: the member comes from an answer, and goes into logs. */
function safeTraceId(traceId: string | undefined): string | undefined {
  if (traceId === undefined || !/^[0-9A-Za-z:|.-]{8,80}$/.test(traceId)) return undefined;
  return /(^|[^0-9A-Za-z])\d{11}($|[^0-9A-Za-z])/.test(traceId) ? undefined : traceId;
}
