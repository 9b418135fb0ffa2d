/**
 * From an answer that is no success to the error that says what it means.
 *
 * @module
 */
import type { Operation } from '../http/transport.js';
import { AltinnError } from './altinn-error.js';
import { readAnswer } from './answer.js';
import type { Answer } from './answer.js';
import type { AltinnErrorCode } from './codes.js';

/** A whole answer. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/**
 * Makes the error for an answer whose status is no success of `operation`.
 *
 * @param now milliseconds since 1970, to reckon `Retry-After` dates from
 */
export function errorFromAnswer(operation: Operation, received: ReceivedAnswer, now: number = Date.now()): AltinnError {
  const { status, headers } = received;
  const answer = readAnswer(headers.get('content-type') ?? undefined, received.bytes);
  const code = codeOf(status, answer);
  const retryAfter = readRetryAfter(headers.get('retry-after'), now);
  const traceId = answer.kind === 'problem' ? safeTraceId(answer.traceId) : undefined;
  return new AltinnError({
    code,
    operation: operation.name,
    status,
    // A server's fault may come after the deed: `process/next` is known to answer 500 and to have moved the instance.
    outcomeKnown: status < 500 || operation.effect === 'read',
    retryable: code === 'rate-limited' || (code === 'server-fault' && operation.effect !== 'once'),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(traceId === undefined ? {} : { traceId }),
    answer,
  });
}

function codeOf(status: number, answer: Answer): AltinnErrorCode {
  const hasIssues = answer.kind === 'problem' && answer.validationIssues !== undefined && answer.validationIssues.length > 0;
  if (hasIssues && status >= 400 && status < 500) return 'validation-failed';
  switch (status) {
    case 401: return 'not-authenticated';
    case 403: return 'not-permitted';
    case 404: return 'not-found';
    case 409: return 'conflict';
    case 413: return 'too-large';
    case 415: return 'unsupported-media-type';
    case 429: return 'rate-limited';
  }
  if (status >= 400 && status < 500) return 'bad-request';
  return status >= 500 ? 'server-fault' : 'status-unexpected';
}

/** Only what looks like a trace id, and not like a national id: the member comes from an answer, and goes into logs. */
function safeTraceId(traceId: string | undefined): string | undefined {
  if (traceId === undefined || !/^[0-9A-Za-z:|.-]{8,80}$/.test(traceId)) return undefined;
  return /(^|[^0-9A-Za-z])\d{11}($|[^0-9A-Za-z])/.test(traceId) ? undefined : traceId;
}

/** Seconds. @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim());
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
