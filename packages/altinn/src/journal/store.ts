/**
 * Where a submission's journal is kept: append-only events by key, a lease that lets one worker at a time go on, and a
 * secret with which national ids and party numbers become hashes. Nothing in a journal is a form or a national id.
 *
 * One test suite (`test/journal/contract.ts`) holds every store to the same promises.
 *
 * @module
 */

/** An event as it is kept. Kinds and their members: submission/journal-events.ts. */
export interface JournalEvent {
  /** Version of the event's form. A later version of this package reads every earlier one. */
  readonly v: 1;
  /** Of the submission: a hash, safe as a file name. */
  readonly key: string;
  /** 1, 2, 3 … without holes. */
  readonly seq: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly kind: string;
  readonly [member: string]: unknown;
}

/** The right to go on with one submission, for a while. */
export interface Lease {
  readonly key: string;
  /** Grows with every lease of the key: an append under an older one is refused. */
  readonly fencingToken: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * A durable store. What `append` has answered is there after a crash of process or machine.
 *
 * Throws AltinnError, as `journalError` makes it: `journal-conflict` (another has appended), `journal-fenced` (a newer lease is
 * out), `journal-corrupt` (a broken event that is not the torn last one), `journal-unavailable` (full, read-only, no connection).
 */
export interface JournalStore {
  /**
   * Appends `event` when the last event of the key has `expectedSeq` (0: there is none), and else changes nothing.
   * With a `lease`: refused when a newer one was given out.
   */
  append(key: string, expectedSeq: number, event: JournalEvent, lease?: Lease): Promise<void>;
  /** All events of the key in order; none when there is no such key. A torn last event is as if it had never been. */
  read(key: string): Promise<readonly JournalEvent[]>;
  /** Takes the lease of the key for `ttl` milliseconds; none when another holds it. */
  lease(key: string, ttl: number): Promise<Lease | undefined>;
  /** The same lease, `ttl` milliseconds from now; none when it was lost. */
  renew(lease: Lease, ttl: number): Promise<Lease | undefined>;
  /** Gives it back; does nothing when it was lost. */
  release(lease: Lease): Promise<void>;
  /** The keys that have events, in any order. */
  list(): Promise<readonly string[]>;
  /** Forgets the key and all its events. */
  erase(key: string): Promise<void>;
  /** 32 random bytes, made once and kept with the journal: what ids are hashed with. */
  secret(): Promise<Uint8Array>;
}
