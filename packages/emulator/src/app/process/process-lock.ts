/**
 * The lock that an app takes on an instance in storage while it moves the process.
 *
 * @module
 */
import type { World } from '../../world/world.js';

const held = new WeakMap<World, Set<string>>();

/** How long an app needs at least between taking the lock and giving it back, in milliseconds: it asks storage several times. */
const shortest = 40;

/** Does the work under the lock; undefined when another has it. */
export async function withProcessLock<T>(world: World, instanceGuid: string, work: () => Promise<T>): Promise<T | undefined> {
  const locks = held.get(world) ?? new Set<string>();
  held.set(world, locks);
  if (locks.has(instanceGuid)) return undefined;
  locks.add(instanceGuid);
  try {
    await world.clock.sleep(shortest);
    return await work();
  } finally {
    locks.delete(instanceGuid);
  }
}
