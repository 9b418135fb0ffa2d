/**
 * Tokens that are still good, so that one is got once for many requests.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';

export interface CachedToken {
  readonly token: string;
  /** Milliseconds since 1970, by the caller's clock. */
  readonly end: number;
}

/** How a token is got. */
export interface TokenWish {
  /** Everything that tells one token from another; {@link cacheKey}. */
  readonly key: string;
  readonly clock: Clock;
  /** Not the one that was given last: it was refused. */
  readonly fresh: boolean;
  readonly signal?: AbortSignal;
  readonly obtain: () => Promise<CachedToken>;
}

/** Keeps tokens in memory. One may be shared by the providers of many customers. */
export interface TokenCache {
  get(wish: TokenWish): Promise<string>;
}

/** Milliseconds before its end when a token is renewed while it is still used, at most; of one with a short life a fifth of that. */
const renewAhead = 60_000;
/** Milliseconds before its end when a token is not used any more: the request has to get there. */
const tooLate = 5_000;
/** Tokens kept at most; the ones that end first go first. */
const mostTokens = 10_000;

/**
 * Makes a cache.
 *
 * Callers that want the same token wait for the same answer (single flight): one that gives up does not stop the others. Ahead of
 * its end a token is renewed behind the scenes, and used until the new one is there.
 *
 * @example
 * const cache = tokenCache();
 * const authOf = (customer: string) => systemUser({ clientId, key, scopes, customer, cache });
 */
export function tokenCache(): TokenCache {
  interface Entry extends CachedToken {
    readonly got: number;
  }
  const entries = new Map<string, Entry>();
  const flights = new Map<string, Promise<Entry>>();

  return {
    async get({ key, clock, fresh, signal, obtain }) {
      signal?.throwIfAborted();
      const entry = entries.get(key);
      const now = clock.now();
      if (entry === undefined || fresh || now >= entry.end - tooLate) return (await orAborted(fly(key, clock, obtain), signal)).token;
      if (now >= entry.end - Math.min(renewAhead, (entry.end - entry.got) / 5)) fly(key, clock, obtain).catch(() => undefined);
      return entry.token;
    },
  };

  function fly(key: string, clock: Clock, obtain: () => Promise<CachedToken>): Promise<Entry> {
    const current = flights.get(key);
    if (current !== undefined) return current;
    const flight = (async () => {
      try {
        const entry: Entry = { ...(await obtain()), got: clock.now() };
        entries.set(key, entry);
        if (entries.size > mostTokens) entries.delete(firstToEnd());
        return entry;
      } finally {
        flights.delete(key);
      }
    })();
    flights.set(key, flight);
    return flight;
  }

  function firstToEnd(): string {
    let first: string | undefined;
    for (const [key, { end }] of entries) if (first === undefined || end < entries.get(first)!.end) first = key;
    return first!;
  }
}

/** One text of many parts, none of which can pass for another. Scopes: a sorted copy, for the order says nothing. */
export function cacheKey(parts: { readonly [part: string]: string | readonly string[] | undefined }): string {
  return JSON.stringify(Object.entries(parts).map(([name, value]) => [name, typeof value === 'object' ? [...new Set(value)].sort() : value ?? null]));
}

async function orAborted<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let giveUp: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp!);
  }
}
