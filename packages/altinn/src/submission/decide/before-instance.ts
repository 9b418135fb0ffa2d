/**
 * Until the instance is known: begin one, or find the one that was begun.
 *
 * @module
 */
import { isUnclear } from '../fold.js';
import type { OwnInstance, SeenInstance } from '../seen.js';
import type { Rule } from './situation.js';

/** Nothing is written at a service that has changed under the package. */
const checkService: Rule = ({ seen }) => (seen.serviceChecked ? undefined : { name: 'check' });

/** The failure itself named the instance that it left behind. */
const adoptNamed: Rule = ({ journal: { instantiation } }) => {
  const named = instantiation?.ended?.named;
  return named === undefined ? undefined : { name: 'adopt', guid: named.guid, how: 'named' };
};

/** It may be there: look, until it is found or can no longer come. */
const resolve: Rule = ({ journal, seen, now, safeguards }) => {
  const { instantiation } = journal;
  if (!safeguards.lookUp || instantiation === undefined || !isUnclear(instantiation)) return undefined;
  if (seen.instances === undefined) return { name: 'look-up', why: 'instance' };
  const isSettled = seen.instances.at >= instantiation.until;
  // What others may have made they have gone on with by then, and nothing comes any more that is more like ours.
  const found = furthest(seen.instances.ours.filter(({ certain }) => certain || isSettled));
  if (found !== undefined) return { name: 'adopt', guid: found.guid, how: 'found' };
  if (!isSettled) return { name: 'wait', for: 'instance', ...(now < instantiation.until ? { until: instantiation.until } : {}) };
  // It cannot come any more. Where marks are dropped, one without a mark may be ours.
  const isToldApart = instantiation.births.at(-1)?.bears !== undefined || seen.serviceMarker === 'unknown';
  const isNone = seen.serviceMarker === 'dataValues' || (isToldApart && seen.instances.doubtful === 0);
  return isNone ? undefined : { name: 'stop', code: 'outcome-unknown' };
};

const instantiate: Rule = ({ journal }) => ({ name: 'instantiate', attempt: (journal.instantiation?.attempt ?? 0) + 1 });

export const beforeInstance: readonly Rule[] = [adoptNamed, resolve, checkService, instantiate];

/** Of several the one that has come furthest: the others are left where they are. */
export function furthest(instances: readonly OwnInstance[]): OwnInstance | undefined {
  return [...instances].sort((one, other) => progress(other) - progress(one) || (one.guid < other.guid ? -1 : 1))[0];
}

function progress({ ended, task }: SeenInstance): number {
  return ended ? Number.MAX_SAFE_INTEGER : task?.flow ?? 0;
}
