/**
 * What can go wrong on the wire with one request, as plain data: the same in tests and in a file for `--faults`.
 *
 * @module
 */
import type { Part } from '../world/world.js';

/** What becomes of the work that was asked for, whatever the caller gets to see. */
export interface FaultedWork {
  /**
   * `done` before the answer goes wrong; `not done` at all; `done later`: `after` milliseconds on the emulator's clock,
   * while the caller already has what there is for him. The default is said with each kind.
   */
  readonly work?: 'done' | 'not done' | 'done later';
  /** Milliseconds, with `done later`. Default 60 000. */
  readonly after?: number;
}

export type Fault =
  /** The connection breaks before anything has arrived. Work: not done. */
  | ({ readonly kind: 'lose-request' } & FaultedWork)
  /** The connection breaks where the answer would begin. Work: done. */
  | ({ readonly kind: 'lose-response' } & FaultedWork)
  /** No answer ever comes, and the connection stays until the caller gives up. Work: done. */
  | ({ readonly kind: 'no-answer' } & FaultedWork)
  /** The answer's head and so many bytes of its body arrive, then the connection breaks. Left out: half. Work: done; with the others there is an empty 200 to cut. */
  | ({ readonly kind: 'cut-body'; readonly bytes?: number } & FaultedWork)
  /** Another answer than the real one. Work: not done. */
  | ({ readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } & FaultedWork)
  /** The answer is slow: before the work is begun (`request`), or after it is done (`response`, the default). */
  | { readonly kind: 'delay'; readonly milliseconds: number; readonly of?: 'request' | 'response' }
  /** The caller's token is taken for one that has run out. Work: not done, as 401 comes first. */
  | { readonly kind: 'expired-token' }
  /** Every link in the answer, Location included, leads to a foreign origin. */
  | { readonly kind: 'hostile-link'; readonly origin: string }
  /** The server's clock is so many milliseconds ahead (behind, if negative): tokens are judged by it, and it shows in Date. */
  | { readonly kind: 'clock-shift'; readonly milliseconds: number }
  /** Members of these names (elements in XML) are gone from what was sent, without a word. */
  | { readonly kind: 'drop-fields'; readonly fields: readonly string[] }
  /** `dataValues` are neither taken nor shown. */
  | { readonly kind: 'drop-data-values' }
  /** Parts of the platform are away while this request is worked on. */
  | { readonly kind: 'away'; readonly parts: readonly Part[] };

export type FaultKind = Fault['kind'];

/** A request that a fault may happen to. */
export interface FaultableRequest {
  /** As routes name it: `process.next`. */
  readonly operation: string;
  /** How many requests of this operation there have been, this one counted: 1 is the first. */
  readonly count: number;
  /** How many requests of any operation there have been, this one counted. */
  readonly sequence: number;
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

/** One line of a plan: which requests, and what happens to them. */
export interface FaultRule {
  /** `process.next`, or `*` for all. */
  readonly operation: string;
  /** Which of that operation's requests, counted from 1. Left out: the first; `every`: all of them. */
  readonly occurrence?: number | readonly number[] | 'every';
  readonly fault: Fault | readonly Fault[];
}

/** What happens to which request: a table, or a function for those who draw lots. */
export type FaultPlan = readonly FaultRule[] | ((request: FaultableRequest) => Fault | readonly Fault[] | undefined);

/** A fault that has happened. */
export interface FaultRecord {
  readonly operation: string;
  readonly count: number;
  readonly sequence: number;
  readonly kind: FaultKind;
  readonly work: 'done' | 'not done' | 'done later';
}
