/**
 * The transport over `fetch`, as every JavaScript platform has it.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { AltinnErrorCode } from '../errors/codes.js';
import { openTimeBox } from './time-box.js';
import type { TimeBox } from './time-box.js';
import type { Operation, Transport, TransportAnswer, TransportRequest } from './transport.js';

export interface FetchTransportOptions {
  /** Default: the platform's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds until the whole answer has to be there, for requests that do not say. Default 100 seconds: `process/next` of new apps takes that long. */
  readonly deadline?: number;
  /** Most bytes of an answer, for requests that do not say. Default 64 MiB. */
  readonly maxAnswerBytes?: number;
}

/**
 * Makes a transport over `fetch`: no cookies, no cache, no redirects, one request for one call.
 *
 * @example
 * const transport = fetchTransport({ deadline: 30_000 });
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const usualDeadline = options.deadline ?? 100_000;
  const usualMaxBytes = options.maxAnswerBytes ?? 64 * 1024 * 1024;

  return async request => {
    const timeBox = openTimeBox(request.deadline ?? usualDeadline, request.signal);
    let response: Response;
    try {
      response = await fetch(request.url, {
        method: request.method,
        headers: request.headers,
        ...(request.body === undefined ? {} : { body: request.body as BodyInit }),
        signal: timeBox.signal,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
    } catch (cause) {
      const error = lostAnswer(request.operation, timeBox, cause);
      timeBox.close();
      throw error;
    }
    if (isRedirect(response)) {
      await discard(response);
      timeBox.close();
      throw noAnswer('redirect-refused', request.operation, { status: response.status });
    }
    return guardedAnswer(response, request, timeBox, request.maxAnswerBytes ?? usualMaxBytes);
  };
}

/**
 * Apps on library version 7 and older answer 303 without Location to a form that they recalculated: that is an answer, not a redirect.
 * A browser shows a redirect that it did not follow as an opaque answer of status 0.
 */
function isRedirect(response: Response): boolean {
  if (response.type === 'opaqueredirect') return true;
  return response.status >= 300 && response.status < 400 && response.status !== 304 && response.headers.has('location');
}

function guardedAnswer(response: Response, request: TransportRequest, timeBox: TimeBox, maxBytes: number): TransportAnswer {
  const { status, headers } = response;
  if (response.body === null) {
    timeBox.close();
    return { status, headers, body: null };
  }
  const reader = response.body.getReader();
  let received = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) {
          timeBox.close();
          controller.close();
          return;
        }
        received += value.byteLength;
        if (received <= maxBytes) {
          controller.enqueue(value);
          return;
        }
      } catch (cause) {
        const error = lostAnswer(request.operation, timeBox, cause);
        timeBox.close();
        controller.error(error);
        return;
      }
      timeBox.close();
      await reader.cancel().catch(() => undefined);
      controller.error(noAnswer('answer-too-large', request.operation, { status, reason: `more than ${maxBytes} bytes` }));
    },
    async cancel(reason) {
      timeBox.close();
      await reader.cancel(reason);
    },
  }, { highWaterMark: 0 });
  return { status, headers, body };
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

function lostAnswer(operation: Operation, timeBox: TimeBox, cause: unknown): AltinnError {
  // The reason that a platform gives for a failed fetch holds addresses at most; it is kept as the cause, not in the message.
  return noAnswer(timeBox.ended() ?? 'network', operation, { cause });
}

function noAnswer(
  code: AltinnErrorCode, operation: Operation, more: { readonly status?: number; readonly reason?: string; readonly cause?: unknown },
): AltinnError {
  const repeatable = operation.effect !== 'once';
  return new AltinnError({
    code,
    operation: operation.name,
    ...more,
    outcomeKnown: operation.effect === 'read',
    retryable: repeatable && (code === 'network' || code === 'deadline'),
  });
}
