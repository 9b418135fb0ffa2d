/**
 * The one way in which anything is asked of the platform: deadline, repetitions, a fresh token when one was refused, and
 * the whole answer, or the error that says what it means.
 *
 * @module
 */
import { AltinnError, answerOf, isAltinnError } from '../errors/altinn-error.js';
import { errorFromAnswer } from '../errors/from-answer.js';
import type { ReceivedAnswer } from '../errors/from-answer.js';
import { isObject, present } from '../members/members.js';
import { observe } from '../telemetry/observe.js';
import { backoff, maxAttempts } from './backoff.js';
import type { Connection } from './connection.js';
import { isReplayable, openContent, sizeOf } from './content.js';
import type { OpenedContent, OutgoingContent } from './content.js';
import { deadlineOfTransfer, operation, operations } from './operations.js';
import type { OperationName } from './operations.js';
import { retryCost, timeoutRetryCost } from './retry-budget.js';
import { newTraceparent, traceIdOf } from './trace-context.js';
import { readBody } from './transport.js';
import type { TransportAnswer, TransportRequest } from './transport.js';

/** What every call of the client takes. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds until the whole answer has to be there, repetitions included. Default: by operation (http/operations.ts). */
  readonly deadline?: number;
}

export interface Call extends CallOptions {
  readonly operation: OperationName;
  readonly method: string;
  /** Absolute, made from ids. */
  readonly url: string;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: OutgoingContent;
  /** Statuses that mean success. */
  readonly successes: readonly number[] | 'any 2xx';
  /** Statuses that mean success after a try of which nothing is known: what it did stands in the way of this one. */
  readonly successesOfRepetition?: readonly number[];
  /** `<party id>/<guid>`, for errors. */
  readonly instance?: string;
  readonly maxAnswerBytes?: number;
  /** Milliseconds until the answer has to begin. */
  readonly answerWithin?: number;
}

/** The whole of an answer that was a success. */
export interface CallAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

/** An answer whose body is read by the caller. */
export interface StreamedAnswer {
  readonly headers: Headers;
  readonly contentType: string | undefined;
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * Makes a call and reads the whole answer.
 *
 * @throws AltinnError for every status that is no success, and when no whole answer came
 */
export async function call(connection: Connection, request: Call): Promise<CallAnswer> {
  return observed(connection, request, async answer => {
    const bytes = await readBody(answer);
    return { status: answer.status, headers: answer.headers, contentType: contentTypeOf(answer), bytes };
  });
}

/**
 * Makes a call and hands over the body of a success as it comes. What breaks off while it is read is not asked for again. The
 * answer has to begin as soon as any other; how long it then takes is for the line to say, as long as it does not stand still.
 */
export async function callForStream(connection: Connection, request: Call): Promise<StreamedAnswer> {
  const patient: Call = { answerWithin: deadlineOf(request), ...request, deadline: request.deadline ?? deadlineOfTransfer(request.operation, undefined) };
  return observed(connection, patient, async answer => ({ headers: answer.headers, contentType: contentTypeOf(answer), body: answer.body }));
}

/**
 * Makes a call for those who read refusals themselves: what can be told by repeating is repeated, and then every answer of a
 * server is returned, of whatever status.
 *
 * @throws AltinnError only when no whole answer came
 */
export async function callForAnswer(connection: Connection, request: Omit<Call, 'successes'>): Promise<CallAnswer> {
  try {
    return await call(connection, { ...request, successes: 'any 2xx' });
  } catch (error) {
    const refusal = isAltinnError(error) ? refusals.get(error) : undefined;
    if (refusal === undefined) throw error;
    return { ...refusal, contentType: refusal.headers.get('content-type') ?? undefined };
  }
}

/** The answers that errors were made from. */
const refusals = new WeakMap<AltinnError, ReceivedAnswer>();

type Take<Result> = (answer: TransportAnswer) => Promise<Result>;

/** One line in the log and one span for all tries, which carry one trace id. */
function observed<Result>(connection: Connection, request: Call, take: Take<Result>): Promise<Result> {
  const instance = request.instance === undefined ? {} : { instance: request.instance.slice(request.instance.indexOf('/') + 1) };
  return observe(connection, request.operation, instance, traceparent =>
    repeat(connection, request, traceparent ?? newTraceparent(connection.random), take));
}

async function repeat<Result>(connection: Connection, request: Call, traceparent: string, take: Take<Result>): Promise<Result> {
  const { clock, retries } = connection;
  const until = clock.now() + deadlineOf(request);
  let freshToken = false;
  let inDoubt = false;
  let paid = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await attemptOnce(connection, request, { until, freshToken, inDoubt, traceparent }, take);
      retries.refund(paid === 0 ? 1 : paid);
      return result;
    } catch (error) {
      // What a login failed at is the login's to repeat.
      if (!isAltinnError(error) || error.operation !== request.operation || !canRepeat(request)) throw error;
      inDoubt ||= !error.outcomeKnown;
      if (!freshToken && connection.authorised && isTokenRefused(error)) {
        // A token is looked at before any work is done; one other is worth a try.
        freshToken = true;
        continue;
      }
      if (!error.retryable || attempt >= maxAttempts || operations[request.operation].moves === true) throw error;
      const pause = backoff(attempt, connection.random, error.retryAfter);
      if (pause === undefined || clock.now() + pause >= until) throw error;
      const cost = error.code === 'deadline' ? timeoutRetryCost : retryCost;
      if (!retries.take(cost)) throw error;
      paid = cost;
      await rest(connection, request, pause);
    }
  }
}

interface Attempt {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly freshToken: boolean;
  /** What became of a try before this one is not known. */
  readonly inDoubt: boolean;
  readonly traceparent: string;
}

async function attemptOnce<Result>(
  connection: Connection, request: Call, { until, freshToken, inDoubt, traceparent }: Attempt, take: Take<Result>,
): Promise<Result> {
  const { clock } = connection;
  const outgoing = request.content;
  const opened = outgoing === undefined ? undefined : await openContent(outgoing, request.operation);
  const headers = headersOf(request, traceparent, opened);
  const correlationId = traceIdOf(traceparent);
  try {
    const answer = await connection.transport({
      ...transportRequestOf(request, headers, opened),
      deadline: Math.max(1, until - clock.now()),
      ...(freshToken ? { freshToken: true } : {}),
    });
    if (isSuccess(request, answer.status, inDoubt)) return await take(answer);
    const received = { status: answer.status, headers: answer.headers, bytes: await readBody(answer) };
    const error = errorFromAnswer(operation(request.operation), received, {
      now: clock.now(),
      inDoubt,
      ...present({ correlationId, instance: request.instance }),
    });
    refusals.set(error, received);
    throw error;
  } catch (error) {
    await release(opened);
    throw failureAtOurEnd(request, opened) ?? error;
  }
}

function isSuccess({ successes, successesOfRepetition = [] }: Call, status: number, inDoubt: boolean): boolean {
  if (successes === 'any 2xx') return status >= 200 && status < 300;
  return successes.includes(status) || (inDoubt && successesOfRepetition.includes(status));
}

/** A stream that nobody began to read, because the request was never sent, may hold a file open. */
async function release(opened: OpenedContent | undefined): Promise<void> {
  if (opened?.body instanceof ReadableStream && !opened.body.locked) await opened.body.cancel().catch(() => undefined);
}

function transportRequestOf(request: Call, headers: Readonly<Record<string, string>>, opened: OpenedContent | undefined): TransportRequest {
  return {
    operation: operation(request.operation),
    method: request.method,
    url: request.url,
    headers,
    ...(opened === undefined ? {} : { body: opened.body }),
    ...present({ signal: request.signal, maxAnswerBytes: request.maxAnswerBytes, answerWithin: request.answerWithin, instance: request.instance }),
  };
}

function headersOf(request: Call, traceparent: string, opened: OpenedContent | undefined): Readonly<Record<string, string>> {
  const outgoing = request.content;
  const type = outgoing?.type ?? (outgoing?.content instanceof Blob ? outgoing.content.type : '');
  const size = outgoing === undefined ? undefined : sizeOf(outgoing.content, outgoing.size);
  return {
    traceparent,
    ...present({ accept: request.accept }),
    ...(type === '' ? {} : { 'content-type': type }),
    // fetch knows the length of bytes and of Blobs; of a stream it has to be told.
    ...(opened?.body instanceof ReadableStream && size !== undefined ? { 'content-length': String(size) } : {}),
    ...request.headers,
  };
}

function deadlineOf({ operation: name, deadline, content }: Call): number {
  return deadline ?? (content === undefined ? operations[name].deadline : deadlineOfTransfer(name, sizeOf(content.content, content.size)));
}

function canRepeat({ content }: Call): boolean {
  return content === undefined || isReplayable(content.content);
}

/** An action of the app answers 401 too, after it has run: its answer has an error of the app's own. */
function isTokenRefused(error: AltinnError): boolean {
  if (error.code !== 'not-authenticated') return false;
  const answer = answerOf(error);
  return answer?.kind !== 'json' || !isObject(answer.value) || !('error' in answer.value);
}

/** The stream that was to be sent failed, or grew too large: the connection broke because of us. */
function failureAtOurEnd(request: Call, opened: OpenedContent | undefined): AltinnError | undefined {
  const cause = opened?.failure();
  if (cause === undefined) return undefined;
  if (isAltinnError(cause)) return cause;
  return new AltinnError({
    code: 'argument', operation: request.operation, outcomeKnown: operations[request.operation].effect === 'read', reason: 'the content could not be read', cause,
  });
}

async function rest({ clock }: Connection, request: Call, pause: number): Promise<void> {
  try {
    await clock.sleep(pause, request.signal);
  } catch (cause) {
    // Between two tries: what the last one did is not known, unless it changes nothing.
    throw new AltinnError({ code: 'aborted', operation: request.operation, outcomeKnown: operations[request.operation].effect === 'read', cause });
  }
}

function contentTypeOf(answer: TransportAnswer): string | undefined {
  return answer.headers.get('content-type') ?? undefined;
}
