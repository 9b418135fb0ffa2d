/**
 * The journal of one submission while it is worked on: every event is durable before the next call leaves.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';
import { AltinnError } from '../errors/altinn-error.js';
import type { JournalStore, Lease } from '../journal/store.js';
import { fold, foldEvent } from './fold.js';
import type { JournalledSubmission } from './fold.js';
import { journalEvent } from './journal-events.js';
import type { SubmissionEventBody } from './journal-events.js';
import { rest } from './rest.js';
import type { Safeguards } from './safeguards.js';

/** An open journal. */
export interface SubmissionRecord {
  readonly key: string;
  /** As of the last event; none before the first. */
  state(): JournalledSubmission | undefined;
  /** @throws AltinnError `journal-conflict`, `journal-fenced`, `journal-unavailable` */
  append(body: SubmissionEventBody): Promise<JournalledSubmission>;
  /** @throws AltinnError `journal-fenced` when another worker has taken over */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenRecord {
  readonly store: JournalStore;
  readonly key: string;
  readonly clock: Clock;
  readonly ttl: number;
  /** Milliseconds since 1970: how long another worker is waited for. */
  readonly waitUntil: number;
  readonly signal?: AbortSignal;
  readonly safeguards: Safeguards;
}

/**
 * Takes the submission's lease and reads its journal.
 *
 * @throws AltinnError `submission-busy` when another worker keeps it
 */
export async function openRecord({ store, key, clock, ttl, waitUntil, signal, safeguards }: OpenRecord): Promise<SubmissionRecord> {
  const held = safeguards.lease ? await holdLease() : undefined;
  let state: JournalledSubmission | undefined;
  try {
    state = fold(await store.read(key));
  } catch (error) {
    await held?.release();
    throw error;
  }
  return {
    key,
    state: () => state,
    async append(body) {
      const lease = await held?.current();
      const event = journalEvent(key, (state?.seq ?? 0) + 1, clock.now(), body);
      await store.append(key, state?.seq ?? 0, event, lease);
      state = state === undefined ? fold([event])! : foldEvent(state, event);
      return state;
    },
    async check() {
      await held?.current();
    },
    async close() {
      await held?.release();
    },
  };

  async function holdLease(): Promise<{ current(): Promise<Lease>; release(): Promise<void> }> {
    let lease = await store.lease(key, ttl);
    for (let pause = 250; lease === undefined; pause = Math.min(pause * 2, 5_000)) {
      if (clock.now() + pause > waitUntil) throw new AltinnError({ code: 'submission-busy', operation: 'submit', outcomeKnown: true, retryable: true });
      await rest(clock, pause, signal);
      lease = await store.lease(key, ttl);
    }
    let mine: Lease | undefined = lease;
    const ended = new AbortController();
    const renew = async (): Promise<void> => {
      if (mine !== undefined) mine = await store.renew(mine, ttl);
    };
    const beat = async (): Promise<void> => {
      try {
        for (;;) {
          await clock.sleep(ttl / 3, ended.signal);
          // A store that is away for a moment has not given the lease to anybody.
          await renew().catch(() => undefined);
        }
      } catch {
        // The record was closed.
      }
    };
    void beat();
    return {
      async current() {
        if (mine !== undefined && mine.until <= clock.now()) await renew();
        if (mine === undefined) throw new AltinnError({ code: 'journal-fenced', operation: 'submit', outcomeKnown: true, retryable: true });
        return mine;
      },
      async release() {
        ended.abort();
        if (mine !== undefined) await store.release(mine).catch(() => undefined);
        mine = undefined;
      },
    };
  }
}
