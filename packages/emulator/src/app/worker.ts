/**
 * In whose name an app works on when the caller's request is over.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import type { AppCall } from '../http/route.js';
import { actorOf } from '../policy/caller.js';
import { platformOwnerNumber } from '../setup/parties.js';

/** Who makes the forms of a task and moves the process: the caller, or since version 9 the workflow engine. recorded: lifecycle */
export function workerOf(call: AppCall): string {
  const caller = actorOf(call.caller);
  return hasFeature(call.app.library, 'workflowEngine') ? platformOwnerNumber(call.world.population) ?? caller : caller;
}
