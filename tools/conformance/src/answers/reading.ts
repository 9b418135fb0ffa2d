/**
 * What the client makes of a recorded answer: a client as any other, whose `fetch` gives that answer and no other.
 */
import { fixedToken } from '@blankett/altinn/auth';
import { isAltinnError } from '@blankett/altinn';
import type { AltinnError } from '@blankett/altinn';
import { call, connect, fetchTransport } from '@blankett/altinn/http';
import { createServiceClient } from '@blankett/altinn/generated-v1';
import { clientCallOf } from './client-calls.js';
import { operationOf } from './other-calls.js';
import type { RecordedAnswer } from './recorded-answers.js';
import { shapeOf } from './shape.js';

/** A recorded answer and its reading: `process.next 409 problem(detail, title, …)` → `process-busy`. */
export interface Reading {
  readonly operation: string;
  readonly shape: string;
  /** What came of it, or the error's code, whether to try again, and whether the outcome is known. */
  readonly outcome: string;
}

const service = {
  descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, dataTypes: [], tasks: [], forms: {},
  // Newer than all: no call is refused for the app's age.
  appLibrary: { version: '9.9.9', level: 'v9' },
} as const;

/** Pauses between repetitions pass at once; deadlines never come, unless no answer does. */
function clockFor(recorded: RecordedAnswer): { now: () => number; sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void> } {
  let now = Date.UTC(2026, 10, 21);
  return {
    now: () => now,
    sleep: (milliseconds, signal) => {
      if (milliseconds < 25_000 || recorded.answer === 'no-answer') {
        now += milliseconds;
        return Promise.resolve();
      }
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
    },
  };
}

function fetchOf({ answer }: RecordedAnswer): (url: string, init: RequestInit) => Promise<Response> {
  return async (_, { signal }) => {
    if (answer === 'no-answer') {
      return new Promise((_, reject) => {
        if (signal?.aborted === true) reject(signal.reason as Error);
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
    }
    if (typeof answer === 'string') throw new TypeError('fetch failed');
    const { status, headers, bytes } = answer;
    return new Response(bytes.byteLength === 0 || status === 204 ? null : bytes.slice(), { status, headers });
  };
}

/** Reads it; nothing when it was not recorded whole. */
export async function readRecordedAnswer(recorded: RecordedAnswer): Promise<Reading | undefined> {
  if (recorded.answer === 'not-recorded') return undefined;
  const fetch = fetchOf(recorded);
  const clock = clockFor(recorded);
  const shape = shapeOf(recorded);
  const clientCall = clientCallOf(recorded.method, recorded.path, recorded.platform);
  if (clientCall !== undefined) {
    const client = createServiceClient<object, Record<string, never>>(service, { environment: 'http://localhost:8080', auth: fixedToken('t'), fetch, clock });
    return { operation: clientCall.operation, shape, outcome: await clientCall.perform(client).catch(errorOutcome) };
  }
  const operation = operationOf(recorded.method, recorded.path);
  if (operation === undefined) return undefined;
  const connection = connect({ transport: fetchTransport({ fetch, clock }), clock });
  const outcome = call(connection, { operation, method: 'GET', url: 'http://localhost:8080/', successes: [200, 201, 204] });
  return { operation, shape, outcome: await outcome.then(({ status }) => (status === 204 ? 'nothing' : 'document'), errorOutcome) };
}

function errorOutcome(error: unknown): string {
  if (!isAltinnError(error)) throw error;
  const { code, retryable, outcomeKnown, mayBeOutage }: AltinnError = error;
  return [
    code, retryable ? 'retryable' : 'not retryable', outcomeKnown ? 'known' : 'outcome not known', ...(mayBeOutage === true ? ['may be an outage'] : []),
  ].join(', ');
}
