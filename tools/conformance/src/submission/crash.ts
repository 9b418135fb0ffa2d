/**
 * A process that dies: at one of its journal's writes, before or after the write is durable. What it had asked of the service
 * goes on there; nothing that it would have done afterwards happens.
 *
 * @module
 */
import type { JournalEvent, JournalStore } from '@blankett/altinn/journal';
import type { Clock } from '@blankett/altinn/clock';

/**
 * When: the write by its number in this process, from 1, or by its kind of event. Before it, after it, or after it the process only stands still for so
 * many milliseconds, as one does whose machine sleeps.
 */
export interface CrashPoint {
  readonly write: number | string;
  readonly when: 'before' | 'after' | { readonly frozen: number };
}

export interface Mortal {
  readonly journal: JournalStore;
  readonly clock: Clock;
  /** Its way to the service. */
  readonly connected: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  /** The kind of event at whose write it died. */
  readonly diedAt: () => string | undefined;
  /** The kind of event after whose write it stood still. */
  readonly frozenAt: () => string | undefined;
  readonly writes: () => number;
}

class Died extends Error {
  override readonly name = 'Died';
}

export function mortal(journal: JournalStore, clock: Clock, point?: CrashPoint): Mortal {
  let writes = 0;
  let died: string | undefined;
  let frozen: string | undefined;
  let thawed: Promise<void> = Promise.resolve();
  const alive = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await thawed;
    if (died !== undefined) throw new Died();
    return work();
  };
  return {
    diedAt: () => died,
    frozenAt: () => frozen,
    writes: () => writes,
    connected: fetch => (input, init) => alive(() => fetch(input, init)),
    // The dead do not wake, whatever they make of the failure that killed them.
    clock: {
      now: () => clock.now(),
      sleep: async (milliseconds, signal) => {
        if (died !== undefined) throw new Died();
        await clock.sleep(milliseconds, signal);
        return alive(async () => undefined);
      },
    },
    journal: {
      append: (key, expectedSeq, event, lease) => alive(async () => {
        writes += 1;
        const isLast = writes === point?.write || event.kind === point?.write;
        if (isLast && point?.when === 'before') {
          died = event.kind;
          throw new Died();
        }
        await journal.append(key, expectedSeq, event, lease);
        if (!isLast) return;
        if (point?.when === 'after') {
          died = event.kind;
          throw new Died();
        }
        frozen = event.kind;
        thawed = clock.sleep((point?.when as { readonly frozen: number }).frozen);
        await thawed;
      }),
      read: key => alive(() => journal.read(key)),
      lease: (key, ttl) => alive(() => journal.lease(key, ttl)),
      renew: (lease, ttl) => alive(() => journal.renew(lease, ttl)),
      release: lease => alive(() => journal.release(lease)),
      list: () => alive(() => journal.list()),
      erase: key => alive(() => journal.erase(key)),
      secret: () => alive(() => journal.secret()),
    },
  };
}

export interface Forgetful {
  readonly journal: JournalStore;
  readonly crash: () => void;
}

/** A journal that forgets: what is appended is only durable when the next but one is. A crash loses the rest. For showing that flushing is missed. */
export function forgetful(journal: JournalStore): Forgetful {
  let waiting: { key: string; event: JournalEvent }[] = [];
  return {
    crash: () => { waiting = []; },
    journal: {
      ...journal,
      async append(key, expectedSeq, event, lease) {
        const own = waiting.filter(one => one.key === key);
        const flushed = own[0];
        waiting.push({ key, event });
        if (own.length < 2 || flushed === undefined) return;
        waiting.splice(waiting.indexOf(flushed), 1);
        await journal.append(key, expectedSeq - own.length, flushed.event, lease);
      },
      async read(key) {
        return [...await journal.read(key), ...waiting.filter(one => one.key === key).map(({ event }) => event)];
      },
    },
  };
}
