/**
 * The transport over `fetch`, as every JavaScript platform has it.
 *
 * @module
 */
import { systemClock } from '../clock/clock.js';
import type { Clock } from '../clock/clock.js';
import { AltinnError } from '../errors/altinn-error.js';
import type { AltinnErrorCode } from '../errors/codes.js';
import { present } from '../members/members.js';
import { openTimeBox } from './time-box.js';
import type { TimeBox } from './time-box.js';
import { traceIdOf } from './trace-context.js';
import type { Transport, TransportAnswer, TransportRequest } from './transport.js';

export interface FetchTransportOptions {
  /** Default: the platform's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds until the whole answer has to be there, for requests that do not say. Default 5 minutes: `process/next` can take that long. */
  readonly deadline?: number;
  /** Milliseconds that the body of an answer may stand still, for requests that do not say. Default 60 seconds. */
  readonly idle?: number;
  /** Most bytes of an answer once unpacked, for requests that do not say. Default 64 MiB. */
  readonly maxAnswerBytes?: number;
  /** Default: the machine's. */
  readonly clock?: Clock;
}

/**
 * Makes a transport over `fetch`: no cookies, no cache, no redirects, one request for one call.
 *
 * @example
 * const transport = fetchTransport({ deadline: 30_000 });
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const usualDeadline = options.deadline ?? 300_000;
  const usualIdle = options.idle ?? 60_000;
  const usualMaxBytes = options.maxAnswerBytes ?? 64 * 1024 * 1024;
  const clock = options.clock ?? systemClock;

  return async request => {
    requireHeaders(request);
    const timeBox = openTimeBox(clock, request.deadline ?? usualDeadline, request.signal);
    const begun = new AbortController();
    let response: Response;
    try {
      if (request.answerWithin !== undefined) clock.sleep(request.answerWithin, begun.signal).then(() => timeBox.expire(), () => undefined);
      response = await inTime(timeBox, send(request, timeBox.signal));
    } catch (cause) {
      const error = lostAnswer(request, timeBox, cause);
      timeBox.close();
      throw error;
    } finally {
      begun.abort();
    }
    if (isRedirect(response)) {
      await discard(response);
      timeBox.close();
      throw noAnswer('redirect-refused', request, { status: response.status });
    }
    return guardedAnswer(response, request, timeBox, { clock, idle: request.idle ?? usualIdle, maxBytes: request.maxAnswerBytes ?? usualMaxBytes });
  };

  async function send(request: TransportRequest, signal: AbortSignal): Promise<Response> {
    const body = await bodyOf(request);
    // Reading the body may have taken all the time.
    signal.throwIfAborted();
    return fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...body,
      signal,
      ...redirectsOf(request),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  }
}

/** An answer that comes before the end of its time. Whatever `fetch` is given, and whether or not it minds its signal: there is an end. */
async function inTime(timeBox: TimeBox, answer: Promise<Response>): Promise<Response> {
  const { signal } = timeBox;
  const ended = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  answer.then(late => (signal.aborted ? discard(late) : undefined), () => undefined);
  return Promise.race([answer, ended]);
}

/** @throws AltinnError `header-refused`: fetch would throw for it what it throws for a connection that is lost */
function requireHeaders({ operation, headers }: TransportRequest): void {
  try {
    new Headers(headers);
  } catch {
    // Not as the cause: its message shows the value, which may be a token.
    throw new AltinnError({ code: 'header-refused', operation: operation.name, outcomeKnown: true, reason: 'a letter that no header takes' });
  }
}

/** Streams are sent while they are read, which fetch wants to be told. @see https://fetch.spec.whatwg.org/#dom-requestinit-duplex */
async function bodyOf({ body }: TransportRequest): Promise<{ readonly body?: BodyInit; readonly duplex?: 'half' }> {
  if (body === undefined) return {};
  if (!(body instanceof ReadableStream)) return { body: body as BodyInit };
  // Some browsers would send the words "[object ReadableStream]": there it has to be read first.
  return sendsStreams() ? { body, duplex: 'half' } : { body: await new Response(body).blob() };
}

/**
 * No redirect is followed, and where one could be, fetch keeps a second copy of what is sent. A file must not be kept: its
 * redirects are errors of fetch itself, which alone spares the copy. (Forms are: old apps answer 303 to them, with a body.)
 * @see https://fetch.spec.whatwg.org/#http-network-or-cache-fetch (step 3, "clone")
 */
function redirectsOf({ body }: TransportRequest): Pick<RequestInit, 'redirect' | 'window'> {
  return body instanceof ReadableStream || (body instanceof Blob && body.size > largestCopy) ? { redirect: 'error', window: null } : { redirect: 'manual' };
}

/** No form is larger: 16 MiB. */
const largestCopy = 16 * 1024 * 1024;

let streams: boolean | undefined;

/** Whether this platform's fetch knows streams: it then looks at `duplex`, and takes them for no text. */
function sendsStreams(): boolean {
  if (streams !== undefined) return streams;
  let asked = false;
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      asked = true;
      return 'half';
    },
  } as RequestInit);
  streams = asked && !request.headers.has('content-type');
  return streams;
}

/**
 * Apps on library version 7 and older answer 303 without Location to a form that they recalculated: that is an answer, not a redirect.
 * A browser shows a redirect that it did not follow as an opaque answer of status 0.
 */
function isRedirect(response: Response): boolean {
  if (response.type === 'opaqueredirect') return true;
  return response.status >= 300 && response.status < 400 && response.status !== 304 && response.headers.has('location');
}

interface AnswerLimits {
  readonly clock: Clock;
  readonly idle: number;
  readonly maxBytes: number;
}

/** Bytes are counted as they come out of fetch, which has unpacked them: a small answer cannot become a large one. */
function guardedAnswer(response: Response, request: TransportRequest, timeBox: TimeBox, { clock, idle, maxBytes }: AnswerLimits): TransportAnswer {
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
        const { done, value } = await readInTime(reader, clock, idle, timeBox);
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
        const error = lostAnswer(request, timeBox, cause);
        timeBox.close();
        controller.error(error);
        return;
      }
      timeBox.close();
      await reader.cancel().catch(() => undefined);
      controller.error(noAnswer('answer-too-large', request, { status, reason: `more than ${maxBytes} bytes` }));
    },
    async cancel(reason) {
      timeBox.close();
      await reader.cancel(reason);
    },
  }, { highWaterMark: 0 });
  return { status, headers, body };
}

/** The next bytes; a body that stands still for too long ends as one that takes too long in all. */
async function readInTime(
  reader: ReadableStreamDefaultReader<Uint8Array>, clock: Clock, idle: number, timeBox: TimeBox,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  const timer = new AbortController();
  const stalled = new Promise<never>((_, reject) => {
    clock.sleep(idle, timer.signal).then(() => {
      timeBox.expire();
      reject(timeBox.signal.reason);
    }, () => undefined);
  });
  try {
    return await Promise.race([reader.read(), stalled]);
  } finally {
    timer.abort();
  }
}

async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}

function lostAnswer(request: TransportRequest, timeBox: TimeBox, cause: unknown): AltinnError {
  if (isRefusedRedirect(cause)) return noAnswer('redirect-refused', request, {});
  // The reason that a platform gives for a failed fetch holds addresses at most; it is kept as the cause, not in the message.
  return noAnswer(timeBox.ended() ?? 'network', request, { cause });
}

/** As Node says it of files; elsewhere it looks like a lost connection. */
function isRefusedRedirect(cause: unknown): boolean {
  return cause instanceof Error && cause.cause instanceof Error && cause.cause.message === 'unexpected redirect';
}

function noAnswer(
  code: AltinnErrorCode, { operation, headers, instance }: TransportRequest,
  more: { readonly status?: number; readonly reason?: string; readonly cause?: unknown },
): AltinnError {
  const repeatable = operation.effect !== 'once';
  const correlationId = traceIdOf(headers['traceparent']);
  return new AltinnError({
    code,
    operation: operation.name,
    ...more,
    ...present({ correlationId, instance }),
    outcomeKnown: operation.effect === 'read',
    retryable: repeatable && (code === 'network' || code === 'deadline'),
  });
}
