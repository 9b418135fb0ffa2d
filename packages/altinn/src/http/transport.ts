/**
 * What carries a request to the platform and brings the answer back. One function, so that tests, emulators, proxies and
 * tracing can stand in its place.
 *
 * @module
 */

/** What is being done: its name for errors and traces, and what repeating it would do. */
export interface Operation {
  /** Names a kind of request, never one request: no ids. */
  readonly name: string;
  /**
   * `read`: changes nothing. `replace`: doing it twice is the same as once. `once`: doing it twice does it twice
   * (instantiating, but also `PUT process/next`, which moves one step further each time).
   */
  readonly effect: 'read' | 'replace' | 'once';
}

/** A request, built from ids and never from links found in answers. */
export interface TransportRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | Blob | ReadableStream<Uint8Array>;
  /** The caller's wish to give up. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the whole answer has to be there. */
  readonly deadline?: number;
  /** Milliseconds until the answer has to begin, where that is less than the deadline: a long document may come slowly. */
  readonly answerWithin?: number;
  /** Milliseconds that the answer's body may stand still. */
  readonly idle?: number;
  /** Most bytes that the answer may have, once unpacked. */
  readonly maxAnswerBytes?: number;
  /** The token that went with this request before was not accepted: get another. */
  readonly freshToken?: true;
  /** `<party id>/<guid>` of the instance that it is about, for errors. */
  readonly instance?: string;
}

/** An answer, of whatever status. `body` has to be read to its end or cancelled; it obeys the request's deadline, signal and size, and fails with an AltinnError. */
export interface TransportAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * Carries a request. Answers of every status are returned; what is no answer is thrown as an AltinnError
 * (`network`, `deadline`, `aborted`, `redirect-refused`, `answer-too-large`). Never repeats a request and never follows a redirect.
 */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

/** Reads the whole body. */
export async function readBody(answer: TransportAnswer): Promise<Uint8Array> {
  if (answer.body === null) return new Uint8Array();
  return new Uint8Array(await new Response(answer.body).arrayBuffer());
}
