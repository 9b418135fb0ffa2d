/**
 * A request and its answer, as the emulator sees them: the same over a socket and in process.
 *
 * @module
 */

/** A request that has come in whole. */
export interface Incoming {
  readonly method: string;
  /** Absolute; the host is what the caller used. */
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Aborted when the caller has gone away. */
  readonly signal: AbortSignal;
}

/** An answer. Header names as the platform spells them; a name may occur twice. */
export interface Outgoing {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Uint8Array | string;
  /** Made by the web server beneath the app, so without the headers that every answer of an app has: a bare 500, a bad request line. */
  readonly bare?: true;
  /** The connection breaks: before a word of the answer, or after so many bytes of the body. Only faults set it. */
  readonly breaks?: 'before-answer' | { readonly afterBytes: number };
}
