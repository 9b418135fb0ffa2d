/**
 * The clock of an issuer: Maskinporten takes a grant only if its `iat` is within 10 seconds of its own time.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';

export interface IssuerClock {
  /** Milliseconds since 1970, as the issuer has it. */
  now(): number;
  /** Takes over what the issuer's `Date` said; true when that is a difference that explains a refusal. */
  learn(ahead: number | undefined): boolean;
}

/** `Date` has whole seconds, and the answer took its time; what is less explains nothing. */
const tolerance = 5_000;

/** @param skew milliseconds that the issuer is known to be ahead of `clock` */
export function issuerClock(clock: Clock, skew: number): IssuerClock {
  let offset = skew;
  return {
    now: () => clock.now() + offset,
    learn(ahead) {
      if (ahead === undefined || Math.abs(ahead - offset) <= tolerance) return false;
      offset = ahead;
      return true;
    },
  };
}
