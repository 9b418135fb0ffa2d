/**
 * Whether a lease is still good, by a clock that may have been set.
 *
 * @module
 */

/** A lease as it is kept. */
export interface LeaseLife {
  /** Milliseconds since 1970. */
  readonly until: number;
  /** Milliseconds that it was given for. */
  readonly ttl: number;
}

/**
 * A lease that would last more than twice as long as it was given for was given by a clock that has been set back since: it is over,
 * or nobody could go on before that clock's time comes again. Its holder, if there still is one, is fenced off.
 */
export function isGood({ until, ttl }: LeaseLife, now: number): boolean {
  return until > now && until - now <= 2 * ttl;
}
