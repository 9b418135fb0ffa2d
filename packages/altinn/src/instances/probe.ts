/**
 * An outage of the platform can look like a refusal: with its authorisation away, an app answers 403 to reading an instance
 * that was made a minute ago. Other ways to the same instance tell the two apart.
 *
 * @module
 */
import { isAltinnError } from '../errors/altinn-error.js';
import type { AltinnError } from '../errors/altinn-error.js';

/**
 * `well`: somebody answers for the instance, so that it can be read now. `outage`: a part of the platform is away.
 * `refused`: every way is closed; which an outage can still look like.
 */
export type Probe = 'well' | 'outage' | 'refused';

/** Asks in turn until one answer tells. Every look is one request at the most (and its repetitions). */
export async function probe(looks: readonly (() => Promise<unknown>)[]): Promise<Probe> {
  let answered = 0;
  for (const look of looks) {
    try {
      await look();
      answered += 1;
    } catch (error) {
      if (!isAltinnError(error) || error.code === 'aborted') throw error;
      if (isOutage(error)) return 'outage';
    }
  }
  return answered > 0 ? 'well' : 'refused';
}

/** A failure of the server's, no answer, or a refusal that says of itself that it is one. */
function isOutage(error: AltinnError): boolean {
  return (error.status ?? 500) >= 500 || error.code === 'platform-unavailable' || error.code === 'workflow-unavailable';
}
