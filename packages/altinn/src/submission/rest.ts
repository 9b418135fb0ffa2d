/**
 * Waiting that the caller can give up.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';
import { AltinnError } from '../errors/altinn-error.js';

/** @throws AltinnError `aborted` */
export async function rest(clock: Clock, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(milliseconds, signal);
  } catch (cause) {
    throw signal?.aborted === true ? givenUp() : cause;
  }
}

/** Between two steps: what was begun is in the journal. */
export function givenUp(): AltinnError {
  return new AltinnError({ code: 'aborted', operation: 'submit', outcomeKnown: true });
}
