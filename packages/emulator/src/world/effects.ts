/**
 * The log of what was done.
 *
 * @module
 */
import type { Call } from '../http/route.js';
import type { Effect, StoredInstance } from './world.js';

/** Logs something that the call did to an instance. */
export function logEffect(call: Call, instance: StoredInstance, effect: Omit<Effect, 'at' | 'instance' | 'operation'>): void {
  call.world.effects.push({ at: call.world.clock.now(), instance: instance.id, operation: call.operation, ...effect });
}
