/**
 * Speaking with a login service: one request to one of its own addresses, its answer understood, its clock learned.
 *
 * @module
 */
import { systemClock } from '../clock/clock.js';
import type { Clock } from '../clock/clock.js';
import { AltinnError, isAltinnError } from '../errors/altinn-error.js';
import { readAnswer } from '../errors/answer.js';
import type { Answer } from '../errors/answer.js';
import { readRetryAfter } from '../errors/retry-after.js';
import { backoff } from '../http/backoff.js';
import { fetchTransport } from '../http/fetch-transport.js';
import { operation, operations } from '../http/operations.js';
import type { OperationName } from '../http/operations.js';
import { readBody } from '../http/transport.js';
import { present } from '../members/members.js';
import type { Logger } from '../telemetry/logger.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import type { Transport } from '../http/transport.js';
import type { TokenRequest } from './token-provider.js';

/** What logins are done with. Left out: what the client has that asks for a token, else the machine's own. */
export interface LoginMeans {
  readonly transport?: Transport;
  readonly clock?: Clock;
  /** 0 to below 1. */
  readonly random?: () => number;
  readonly logger?: Logger;
  readonly telemetry?: Telemetry;
}

export type ReadyMeans = Required<Pick<LoginMeans, 'transport' | 'clock' | 'random'>> & Pick<LoginMeans, 'logger' | 'telemetry'>;

/** The means of a login: the provider's own before those of the client that asks. */
export function meansFor(own: LoginMeans, request: Pick<TokenRequest, keyof LoginMeans>): ReadyMeans {
  const clock = own.clock ?? request.clock ?? systemClock;
  const logger = own.logger ?? request.logger;
  const telemetry = own.telemetry ?? request.telemetry;
  return {
    clock,
    transport: own.transport ?? request.transport ?? fetchTransport({ clock }),
    random: own.random ?? request.random ?? Math.random,
    ...present({ logger, telemetry }),
  };
}

export interface LoginRequest {
  readonly operation: OperationName;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form. None: it is a GET. */
  readonly form?: Readonly<Record<string, string>>;
}

export interface LoginAnswer {
  readonly status: number;
  readonly answer: Answer;
  readonly headers: Headers;
  /** Milliseconds that the service's clock is ahead of ours, as its `Date` says; none when it does not. */
  readonly ahead?: number;
  readonly retryAfter?: number;
}

/** No token answer is larger. */
const maxAnswerBytes = 256 * 1024;

/**
 * Asks once.
 *
 * @throws AltinnError as the transport does (`network`, `deadline`, …)
 */
export async function askLogin({ transport, clock }: ReadyMeans, request: LoginRequest): Promise<LoginAnswer> {
  const answer = await transport({
    operation: operation(request.operation),
    method: request.form === undefined ? 'GET' : 'POST',
    url: request.url,
    headers: { accept: 'application/json, text/plain', ...(request.form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...request.headers },
    ...(request.form === undefined ? {} : { body: new TextEncoder().encode(new URLSearchParams(request.form).toString()) }),
    deadline: operations[request.operation].deadline,
    maxAnswerBytes,
  });
  const arrived = clock.now();
  const date = Date.parse(answer.headers.get('date') ?? '');
  const retryAfter = readRetryAfter(answer.headers.get('retry-after'), arrived);
  return {
    status: answer.status,
    answer: readAnswer(answer.headers.get('content-type') ?? undefined, await readBody(answer)),
    headers: answer.headers,
    ...(Number.isNaN(date) ? {} : { ahead: date - arrived }),
    ...present({ retryAfter }),
  };
}

/** The answer says nothing about the request: the service is not there, overloaded or broken. */
export function isOutage({ status }: { readonly status: number }): boolean {
  return status >= 500 || status === 429 || status === 408;
}

export function loginUnavailable(name: OperationName, { status, answer, retryAfter }: LoginAnswer): AltinnError {
  return new AltinnError({
    code: 'login-unavailable', operation: name, status, answer, retryable: true, outcomeKnown: true, ...present({ retryAfter }),
  });
}

/** A 200 that is no token: a captive portal, a wrong address. */
export function loginUnreadable(name: OperationName, { status, answer }: LoginAnswer): AltinnError {
  return new AltinnError({ code: 'answer-unreadable', operation: name, status, answer, retryable: true, outcomeKnown: true });
}

/** Tries of one login, and milliseconds for all of them: enough for a restart of a service, not for an incident. */
const mostTries = 6;
const loginBudget = 60_000;

/**
 * Logs in, again from the beginning when it fails for a reason that may pass. Every try is a new one: a grant and its `jti` are good for one use.
 *
 * @throws AltinnError of the last try
 */
export async function untilLoggedIn<Result>({ clock, random }: ReadyMeans, attempt: () => Promise<Result>): Promise<Result> {
  const giveUpAt = clock.now() + loginBudget;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isAltinnError(error) || !error.retryable && !isLost(error)) throw error;
      // Slower than other calls are repeated: a login service that is away is away for seconds.
      const wait = backoff(tries + 1, random, error.retryAfter);
      if (tries >= mostTries || wait === undefined || clock.now() + wait > giveUpAt) throw error;
      await clock.sleep(wait);
    }
  }
}

/** Asking for a token twice does no harm, whatever became of the first. */
function isLost({ code }: AltinnError): boolean {
  return code === 'network' || code === 'deadline' || code === 'answer-unreadable';
}
