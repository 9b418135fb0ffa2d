/** What every journal store promises: one suite for memory, file and PostgreSQL. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/clock/index.js';
import type { JournalEvent, JournalStore, Lease } from '../../src/journal/index.js';

/** A journal that several clients may open: what one has written, the others read. */
export interface OpenedJournal {
  open(): JournalStore;
}

/** A clock that stands still until it is moved. */
export interface StoppedClock extends Clock {
  advance(milliseconds: number): void;
}

export function stoppedClock(start = Date.UTC(2026, 0, 1)): StoppedClock {
  let now = start;
  return {
    now: () => now,
    sleep: async milliseconds => void (now += milliseconds),
    advance: milliseconds => void (now += milliseconds),
  };
}

let keys = 0;
/** A key that no other test has. */
export function newKey(): string {
  return `${(++keys).toString(16).padStart(8, '0')}${Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')}`;
}

export function eventOf(key: string, seq: number, more: Record<string, unknown> = {}): JournalEvent {
  return { v: 1, key, seq, at: '2026-01-01T00:00:00.000Z', kind: 'noted', ...more };
}

/** Tests that a store keeps its promises. @param make a new journal whose leases run by the clock */
export function keepsThePromisesOfAJournal(make: (clock: Clock) => Promise<OpenedJournal>): void {
  async function store(clock: Clock = stoppedClock()): Promise<JournalStore> {
    return (await make(clock)).open();
  }

  describe('append and read', () => {
    it('reads what was appended, in order, by any client, and each key for itself', async () => {
      const journal = await make(stoppedClock());
      const [one, other] = [newKey(), newKey()];
      const written = [eventOf(one, 1, { text: 'æøå \u2028 "\\\n' }), eventOf(one, 2, { deep: { list: [1, null, { a: true }] } })];
      await journal.open().append(one, 0, written[0]!);
      await journal.open().append(other, 0, eventOf(other, 1));
      await journal.open().append(one, 1, written[1]!);
      expect(await journal.open().read(one)).toEqual(written);
      expect(await journal.open().read(other)).toEqual([eventOf(other, 1)]);
      expect(await journal.open().read(newKey())).toEqual([]);
    });

    it.each([[0, 1], [2, 3], [5, 6]])('changes nothing when %i events are expected and there is one', async (expectedSeq, seq) => {
      const journal = await store();
      const key = newKey();
      await journal.append(key, 0, eventOf(key, 1));
      await expect(journal.append(key, expectedSeq, eventOf(key, seq, { lost: true }))).rejects.toMatchObject({ code: 'journal-conflict', retryable: false, outcomeKnown: true });
      expect(await journal.read(key)).toEqual([eventOf(key, 1)]);
    });

    it('does not make a key by an append that is refused', async () => {
      const journal = await store();
      const key = newKey();
      await expect(journal.append(key, 3, eventOf(key, 4))).rejects.toMatchObject({ code: 'journal-conflict' });
      expect(await journal.list()).not.toContain(key);
    });

    it('lets one of many appenders win', async () => {
      const journal = await make(stoppedClock());
      const key = newKey();
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, worker) => journal.open().append(key, 0, eventOf(key, 1, { worker }))));
      const won = outcomes.flatMap((outcome, worker) => (outcome.status === 'fulfilled' ? [worker] : []));
      expect(won).toHaveLength(1);
      for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'journal-conflict' });
      expect(await journal.open().read(key)).toEqual([eventOf(key, 1, { worker: won[0] })]);
    });

    it('keeps no tie to the objects that it was given, or gave', async () => {
      const journal = await store();
      const key = newKey();
      const given = { ...eventOf(key, 1), list: [1] };
      await journal.append(key, 0, given);
      given.list.push(2);
      ((await journal.read(key))[0] as typeof given).list.push(3);
      expect(await journal.read(key)).toEqual([eventOf(key, 1, { list: [1] })]);
    });

    it.each(['', '../evil', 'a/b', 'SHOUTING-KEY', 'short', 'a'.repeat(129), 'nul\0nul\0nul', 'con', "x'; drop table--"])('refuses the key %j', async key => {
      const journal = await store();
      await expect((async () => journal.append(key, 0, eventOf(key, 1)))()).rejects.toThrow(TypeError);
      await expect((async () => journal.read(key))()).rejects.toThrow(TypeError);
      await expect((async () => journal.lease(key, 1000))()).rejects.toThrow(TypeError);
    });

    it.each<[string, (key: string) => unknown]>([
      ['of another key', () => eventOf(newKey(), 1)], ['out of order', key => eventOf(key, 2)], ['of another version', key => ({ ...eventOf(key, 1), v: 2 })],
      ['without a kind', key => ({ ...eventOf(key, 1), kind: undefined })],
    ])('refuses an event %s', async (_, event) => {
      const journal = await store();
      const key = newKey();
      await expect((async () => journal.append(key, 0, event(key) as JournalEvent))()).rejects.toThrow(TypeError);
      expect(await journal.read(key)).toEqual([]);
    });
  });

  describe('lease', () => {
    it('is held by one until it is over, or given back', async () => {
      const clock = stoppedClock();
      const journal = await make(clock);
      const [worker, rival, key] = [journal.open(), journal.open(), newKey()];
      const first = await worker.lease(key, 1000);
      expect(first).toMatchObject({ key, until: clock.now() + 1000 });
      expect(await rival.lease(key, 1000)).toBeUndefined();
      clock.advance(999);
      expect(await rival.lease(key, 1000)).toBeUndefined();
      clock.advance(1);
      const second = await rival.lease(key, 1000);
      expect(second!.fencingToken).toBeGreaterThan(first!.fencingToken);
      await rival.release(second!);
      expect((await worker.lease(key, 1000))!.fencingToken).toBeGreaterThan(second!.fencingToken);
    });

    it('is renewed as long as no other has it', async () => {
      const clock = stoppedClock();
      const journal = await make(clock);
      const [worker, rival, key] = [journal.open(), journal.open(), newKey()];
      const lease = await worker.lease(key, 1000);
      clock.advance(900);
      expect(await worker.renew(lease!, 1000)).toEqual({ ...lease, until: clock.now() + 1000 });
      clock.advance(900);
      expect(await rival.lease(key, 1000)).toBeUndefined();
      clock.advance(200);
      // Over, but nobody has come: it goes on.
      expect(await worker.renew(lease!, 1000)).toMatchObject({ fencingToken: lease!.fencingToken });
      clock.advance(1000);
      expect(await rival.lease(key, 1000)).toBeDefined();
      expect(await worker.renew(lease!, 1000)).toBeUndefined();
    });

    it('fences off the worker that lost it, and giving back a lost one takes nothing from the new holder', async () => {
      const clock = stoppedClock();
      const journal = await make(clock);
      const [worker, rival, key] = [journal.open(), journal.open(), newKey()];
      const lost = await worker.lease(key, 1000);
      await worker.append(key, 0, eventOf(key, 1), lost);
      clock.advance(1000);
      await worker.append(key, 1, eventOf(key, 2), lost);
      const held = await rival.lease(key, 1000);
      await expect(worker.append(key, 2, eventOf(key, 3), lost)).rejects.toMatchObject({ code: 'journal-fenced' });
      await worker.release(lost!);
      await rival.append(key, 2, eventOf(key, 3), held);
      expect(await worker.lease(key, 1000)).toBeUndefined();
      expect(await rival.read(key)).toHaveLength(3);
    });

    it('fences off its holder when the clock jumps ahead, and is free when the clock is set back by more than it lasts', async () => {
      for (const jump of [10_000, 86_400_000, -10_000, -86_400_000]) {
        const clock = stoppedClock();
        const journal = await make(clock);
        const [worker, rival, key] = [journal.open(), journal.open(), newKey()];
        const lost = (await worker.lease(key, 1000))!;
        await worker.append(key, 0, eventOf(key, 1), lost);
        clock.advance(jump);
        const held = (await rival.lease(key, 1000))!;
        expect(held.fencingToken).toBeGreaterThan(lost.fencingToken);
        expect(held.until).toBe(clock.now() + 1000);
        await expect(worker.append(key, 1, eventOf(key, 2), lost)).rejects.toMatchObject({ code: 'journal-fenced' });
        expect(await worker.renew(lost, 1000)).toBeUndefined();
        await rival.append(key, 1, eventOf(key, 2), held);
      }
    });

    it('is not taken from its holder when the clock is set back a little', async () => {
      const clock = stoppedClock();
      const journal = await make(clock);
      const [worker, rival, key] = [journal.open(), journal.open(), newKey()];
      const lease = (await worker.lease(key, 1000))!;
      clock.advance(-900);
      expect(await rival.lease(key, 1000)).toBeUndefined();
      expect(await worker.renew(lease, 1000)).toMatchObject({ fencingToken: lease.fencingToken, until: clock.now() + 1000 });
    });

    it('goes to one of many', async () => {
      const journal = await make(stoppedClock());
      const key = newKey();
      const leases = await Promise.all(Array.from({ length: 8 }, () => journal.open().lease(key, 1000)));
      expect(leases.filter(lease => lease !== undefined)).toHaveLength(1);
    });

    it('does not come back with an old token after the key was erased', async () => {
      const clock = stoppedClock();
      const journal = await store(clock);
      const key = newKey();
      const old = await journal.lease(key, 1000);
      await journal.erase(key);
      const fresh = await journal.lease(key, 1000);
      expect(fresh!.fencingToken).toBeGreaterThan(old!.fencingToken);
      await expect(journal.append(key, 0, eventOf(key, 1), old)).rejects.toMatchObject({ code: 'journal-fenced' });
    });
  });

  it('lists the keys that have events, and forgets one that is erased', async () => {
    const journal = await store();
    const [kept, erased, leased] = [newKey(), newKey(), newKey()];
    for (const key of [kept, erased]) await journal.append(key, 0, eventOf(key, 1));
    await journal.lease(leased, 1000);
    expect((await journal.list()).filter(key => [kept, erased, leased].includes(key)).sort()).toEqual([kept, erased].sort());
    await journal.erase(erased);
    await journal.erase(erased);
    expect(await journal.list()).toContain(kept);
    expect(await journal.list()).not.toContain(erased);
    expect(await journal.read(erased)).toEqual([]);
    await journal.append(erased, 0, eventOf(erased, 1, { again: true }));
    expect(await journal.read(erased)).toHaveLength(1);
  });

  it('has one secret of 32 bytes, which nobody can change', async () => {
    const journal = await make(stoppedClock());
    const secrets = await Promise.all(Array.from({ length: 4 }, () => journal.open().secret()));
    expect(secrets.map(secret => secret.length)).toEqual([32, 32, 32, 32]);
    expect(new Set(secrets.map(String)).size).toBe(1);
    const store = journal.open();
    (await store.secret()).fill(0);
    expect(await store.secret()).toEqual(secrets[0]);
    expect(new Set(secrets[0])).not.toEqual(new Set([0]));
  });

  it('holds its promises over random histories of two workers', async () => {
    await fc.assert(fc.asyncProperty(fc.array(commandOf, { maxLength: 25 }), async commands => {
      const clock = stoppedClock();
      const journal = await make(clock);
      const workers = [journal.open(), journal.open()] as const;
      const key = newKey();
      const model = { events: 0, holder: undefined as number | undefined, until: 0, tokens: 0 };
      const leases: (Lease | undefined)[] = [undefined, undefined];
      for (const { worker, what, stale } of commands) {
        const store = workers[worker];
        const mine = leases[worker];
        const fenced = mine !== undefined && mine.fencingToken !== model.tokens;
        if (what === 'append') {
          const expected = Math.max(0, model.events - (stale ? 1 : 0));
          const outcome = await store.append(key, expected, eventOf(key, expected + 1, { worker }), mine).then(() => 'done', (error: { code: string }) => error.code);
          expect(outcome).toBe(fenced ? 'journal-fenced' : expected === model.events ? 'done' : 'journal-conflict');
          if (outcome === 'done') model.events++;
        } else if (what === 'lease') {
          const lease = await store.lease(key, 100);
          expect(lease !== undefined).toBe(model.until <= clock.now());
          if (lease === undefined) continue;
          expect(lease.fencingToken).toBeGreaterThan(model.tokens);
          leases[worker] = lease;
          Object.assign(model, { holder: worker, until: lease.until, tokens: lease.fencingToken });
        } else if (what === 'renew' && mine !== undefined) {
          const lease = await store.renew(mine, 100);
          expect(lease === undefined).toBe(fenced);
          if (lease !== undefined) model.until = lease.until;
        } else if (what === 'release' && mine !== undefined) {
          await store.release(mine);
          if (!fenced) model.until = 0;
        } else if (what === 'wait') {
          clock.advance(stale ? 100 : 40);
        }
      }
      expect((await workers[0].read(key)).map(({ seq }) => seq)).toEqual(Array.from({ length: model.events }, (_, index) => index + 1));
    }), { numRuns: 30 });
  });
}

const commandOf = fc.record({
  worker: fc.constantFrom(0 as const, 1 as const),
  what: fc.constantFrom('append' as const, 'append' as const, 'lease' as const, 'renew' as const, 'release' as const, 'wait' as const),
  /** Appends on an old state; waits long. */
  stale: fc.boolean(),
});
