/**
 * One at a time for each instance.
 *
 * @module
 */
import type { World } from './world.js';

/** Does the work when all earlier work on the same instance is done; gives its result. */
export function exclusively<T>(world: World, instanceGuid: string, work: () => T | Promise<T>): Promise<T> {
  const before = world.turns.get(instanceGuid) ?? Promise.resolve();
  const mine = before.then(work);
  const settled = mine.then(() => undefined, () => undefined);
  world.turns.set(instanceGuid, settled);
  void settled.then(() => {
    if (world.turns.get(instanceGuid) === settled) world.turns.delete(instanceGuid);
  });
  return mine;
}
