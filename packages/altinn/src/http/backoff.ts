/**
 * How long to wait before a request is sent again.
 *
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @module
 */

/** Tries of one call, the first included. */
export const maxAttempts = 3;
const base = 500;
const cap = 20_000;
/** The longest that a service may make a call wait; beyond it the caller decides. */
const longestRetryAfter = 120_000;

/**
 * Milliseconds: anything up to an exponentially growing limit, so that callers that failed together do not come back
 * together. What the service asked for (`Retry-After`) is waited in full.
 *
 * @param attempt that failed, from 1
 * @param retryAfter seconds
 * @returns nothing when the service wants to be left alone for longer than a call should wait
 */
export function backoff(attempt: number, random: () => number, retryAfter?: number): number | undefined {
  const jitter = Math.floor(random() * Math.min(cap, base * 2 ** (attempt - 1)));
  if (retryAfter === undefined) return jitter;
  const asked = retryAfter * 1000;
  // A little later than asked for: everybody was asked the same.
  return asked > longestRetryAfter ? undefined : asked + jitter;
}
