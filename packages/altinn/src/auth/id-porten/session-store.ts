/**
 * Where logins that have begun, and the sessions of persons, are kept: on the server, never in the browser. The browser has an id only.
 *
 * @module
 */
import { systemClock } from '../../clock/clock.js';
import type { Clock } from '../../clock/clock.js';

/**
 * A store of texts that end by themselves. The texts hold tokens: keep them as secrets are kept, encrypted where the store is shared.
 *
 * With more than one server it has to be one that all of them see.
 */
export interface SessionStore {
  read(id: string): Promise<string | undefined>;
  /** @param until milliseconds since 1970 */
  write(id: string, value: string, until: number): Promise<void>;
  /** Reads and removes in one: of two that take the same, one gets it. */
  take(id: string): Promise<string | undefined>;
  remove(id: string): Promise<void>;
}

/**
 * Sessions in memory: gone when the process ends, and for one server only.
 *
 * @example
 * const persons = idPorten({ environment: 'tt02', clientId, key, redirectUri, scopes: ['altinn:instances.read'], sessions: memorySessions() });
 */
export function memorySessions(options: { readonly clock?: Clock } = {}): SessionStore {
  const clock = options.clock ?? systemClock;
  const entries = new Map<string, { readonly value: string; readonly until: number }>();
  const read = (id: string): string | undefined => {
    const entry = entries.get(id);
    return entry !== undefined && clock.now() < entry.until ? entry.value : undefined;
  };
  return {
    read: async id => read(id),
    async write(id, value, until) {
      for (const [other, entry] of entries) if (clock.now() >= entry.until) entries.delete(other);
      entries.set(id, { value, until });
    },
    async take(id) {
      const value = read(id);
      entries.delete(id);
      return value;
    },
    async remove(id) {
      entries.delete(id);
    },
  };
}
