/**
 * What every call to one app shares: where it is, and the way there.
 *
 * @module
 */
import { errorFromAnswer } from '../errors/from-answer.js';
import { readBody } from '../http/transport.js';
import type { Operation, Transport } from '../http/transport.js';

/** An app in an environment, and an authorised transport to it. */
export interface AppConnection {
  /** `https://skatt.apps.altinn.no/skatt/omsetning` */
  readonly baseUrl: string;
  readonly transport: Transport;
}

/** A call of ours, below the app's base address. */
export interface AppCall {
  readonly operation: Operation;
  readonly method: 'GET' | 'PUT' | 'POST';
  /** With its query, encoded. */
  readonly path: string;
  readonly accept: string;
  readonly body?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly deadline?: number;
}

/** The whole of an answer that was a success. */
export interface AppAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

/**
 * Makes a call and reads the whole answer.
 *
 * @param successes statuses that mean success
 * @throws AltinnError for every other status, and when no whole answer came
 */
export async function callApp(app: AppConnection, call: AppCall, successes: readonly number[]): Promise<AppAnswer> {
  const answer = await app.transport({
    operation: call.operation,
    method: call.method,
    url: app.baseUrl + call.path,
    headers: {
      accept: call.accept,
      // A content type of its own: fetch takes the Blob's, other transports need not.
      ...(call.body === undefined || call.body.type === '' ? {} : { 'content-type': call.body.type }),
      ...call.headers,
    },
    ...(call.body === undefined ? {} : { body: call.body }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
    ...(call.deadline === undefined ? {} : { deadline: call.deadline }),
  });
  const bytes = await readBody(answer);
  if (!successes.includes(answer.status)) throw errorFromAnswer(call.operation, { status: answer.status, headers: answer.headers, bytes });
  return { status: answer.status, contentType: answer.headers.get('content-type') ?? undefined, bytes };
}
