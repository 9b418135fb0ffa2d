/**
 * A process that dies: at one of its journal's writes, before or after the write is durable. What it had asked of the service
 * goes on there; nothing that it would have done afterwards happens.
 *
 * @module
 */
import type { JournalEvent, JournalStore } from '@blankett/altinn/journal';
import type { Clock } from '@blankett/altinn/clock';

/** When: the write by its number in this process, from 1. */
export interface CrashPoint {
  readonly write: number;
  readonly when: 'before' | 'after';
}

export interface Mortal {
  readonly journal: JournalStore;
  readonly clock: Clock;
  /** The kind of event at whose write it died. */
  readonly diedAt: () => string | undefined;
  readonly writes: () => number;
}

class Died extends Error {
  override readonly name = 'Died';
}

export function mortal(journal: JournalStore, clock: Clock, point?: CrashPoint): Mortal {
  let writes = 0;
  let died: string | undefined;
  const alive = <Result>(work: () => Promise<Result>): Promise<Result> => (died === undefined ? work() : Promise.reject(new Died()));
  return {
    diedAt: () => died,
    writes: () => writes,
    // The dead do not wake: their timers are gone with them.
    clock: { now: () => clock.now(), sleep: (milliseconds, signal) => (died === undefined ? clock.sleep(milliseconds, signal) : new Promise(() => undefined)) },
    journal: {
      append: (key, expectedSeq, event, lease) => alive(async () => {
        writes += 1;
        const isLast = writes === point?.write;
        if (isLast && point?.when === 'before') {
          died = event.kind;
          throw new Died();
        }
        await journal.append(key, expectedSeq, event, lease);
        if (isLast) {
          died = event.kind;
          throw new Died();
        }
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

/** A journal that forgets: what is appended is only durable when the next but one is. A crash loses the rest. For showing that flushing is missed. */
export function forgetful(journal: JournalStore): { readonly journal: JournalStore; readonly crash: () => void } {
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
