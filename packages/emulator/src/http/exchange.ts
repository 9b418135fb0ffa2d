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
}
