/**
 * Refusals that an outage can look like: with the platform away an app answers 403 to what it allowed a moment ago.
 *
 * @module
 */
import { isAltinnError } from '../../errors/altinn-error.js';
import { rest } from '../rest.js';
import { pauseBefore } from '../timing.js';
import { instanceId, journalOf, readOptions } from '../work.js';
import type { Work } from '../work.js';

/** More looks would only add to an outage. */
const mostProbes = 5;

/** Refusals of one step that are looked into, when everything else is allowed. */
const mostRefusals = 3;

/**
 * Whether to try again after a refusal: it turns out to be an outage, or one that is over. Only for an instance that this
 * journal has read or made: at first contact a refusal is one.
 *
 * @param refusals of the step until now, one after another
 */
export async function probeRefusal(work: Work, error: unknown, refusals: number, deadline: number): Promise<boolean> {
  if (!isAltinnError(error) || error.mayBeOutage !== true || journalOf(work).instance === undefined) return false;
  const until = Math.min(work.clock.now() + work.timing.probe, deadline);
  for (let probe = 0; probe < mostProbes; probe += 1) {
    const wait = pauseBefore('platform', probe + 1);
    if (work.clock.now() + wait > until) break;
    await rest(work.clock, wait, work.signal);
    const found = await work.platform.probe(await instanceId(work), readOptions(work));
    if (found === 'outage') return true;
    // Over by now, or refused for its own sake.
    if (found === 'well') return refusals < mostRefusals;
  }
  return false;
}
