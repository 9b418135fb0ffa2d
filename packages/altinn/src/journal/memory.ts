/**
 * A journal in memory: for tests, and for submissions that may be forgotten when the process ends.
 *
 * @module
 */
import { systemClock } from '../clock/clock.js';
import type { Clock } from '../clock/clock.js';
import { checkKey, eventText } from './event.js';
import { journalError } from './journal-error.js';
import { isGood } from './lease-life.js';
import type { LeaseLife } from './lease-life.js';
import type { JournalEvent, JournalStore, Lease } from './store.js';

/**
 * Makes a journal that lives as long as the process. It is durable as far as that goes: clients that share it see one another's work.
 *
 * @example
 * const client = createClient({ environment: 'http://localhost:8080', auth, journal: memoryJournal() });
 */
export function memoryJournal(options: { readonly clock?: Clock } = {}): JournalStore {
  const clock = options.clock ?? systemClock;
  const texts = new Map<string, string[]>();
  const leases = new Map<string, Lease & LeaseLife>();
  const secret = crypto.getRandomValues(new Uint8Array(32));
  let lastToken = 0;

  return {
    async append(key, expectedSeq, event, lease) {
      const text = eventText(key, expectedSeq, event);
      if (lease !== undefined && leases.get(key)?.fencingToken !== lease.fencingToken) throw journalError('journal-fenced', 'journal.append');
      const events = texts.get(key) ?? [];
      if (events.length !== expectedSeq) throw journalError('journal-conflict', 'journal.append');
      texts.set(key, [...events, text]);
    },
    async read(key) {
      checkKey(key);
      return (texts.get(key) ?? []).map(text => JSON.parse(text) as JournalEvent);
    },
    async lease(key, ttl) {
      checkKey(key);
      const held = leases.get(key);
      if (held !== undefined && isGood(held, clock.now())) return undefined;
      const lease: Lease = { key, fencingToken: ++lastToken, until: clock.now() + ttl };
      leases.set(key, { ...lease, ttl });
      return lease;
    },
    async renew(lease, ttl) {
      if (leases.get(lease.key)?.fencingToken !== lease.fencingToken) return undefined;
      const renewed: Lease = { ...lease, until: clock.now() + ttl };
      leases.set(lease.key, { ...renewed, ttl });
      return renewed;
    },
    async release(lease) {
      if (leases.get(lease.key)?.fencingToken === lease.fencingToken) leases.set(lease.key, { ...lease, until: 0, ttl: 0 });
    },
    async list() {
      return [...texts.keys()];
    },
    async erase(key) {
      checkKey(key);
      texts.delete(key);
      leases.delete(key);
    },
    async secret() {
      return secret.slice();
    },
  };
}
