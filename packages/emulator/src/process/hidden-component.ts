/**
 * Whether the layout hides a component.
 *
 * @module
 */
import type { AppCall } from '../http/route.js';
import type { LayoutComponent } from '../setup/app-setup.js';
import type { StoredInstance } from '../world/world.js';
import { ConditionError, conditionHolds } from './condition.js';
import { conditionContext } from './condition-context.js';

/** By its expression, or always; an expression that only a page can answer hides nothing. */
export function isHidden(call: AppCall, instance: StoredInstance, { hidden }: LayoutComponent): boolean {
  if (!Array.isArray(hidden)) return hidden === true;
  try {
    return conditionHolds(JSON.stringify(hidden), conditionContext(call, instance, { kind: 'gateway', id: '' }, undefined));
  } catch (error) {
    if (error instanceof ConditionError) return false;
    throw error;
  }
}
