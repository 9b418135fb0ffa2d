/**
 * The last step of making an instance: its process begins.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { asEngine } from '../../workflow/engine-caller.js';
import { touchInstance } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import { shownStatus } from '../instances/instance-json.js';
import { firstElement, firstState, startProcess } from '../process/start-process.js';
import { acceptanceUnknown, notAccepted, stepFailed } from './initialization-failure.js';
import { removeInstance } from './new-instance.js';
import type { Prefill } from './prefill.js';
import { createTaskData } from './task-data.js';

/** Begins the process, with forms prefilled by what the caller sent; an answer only if that fails. */
export async function finishInstance(call: AppCall, instance: StoredInstance, sent: Prefill = {}): Promise<Outgoing | undefined> {
  if (hasFeature(call.app.library, 'workflowEngine')) return finishByEngine(call, instance, sent);
  await begin(call, call, instance, sent);
  return undefined;
}

async function finishByEngine(call: AppCall, instance: StoredInstance, sent: Prefill): Promise<Outgoing | undefined> {
  if (call.world.away.has('workflow-engine')) return acceptanceUnknown(instance);
  if (call.world.refusing.has('workflow-engine')) {
    removeInstance(call, instance);
    return notAccepted(instance);
  }
  try {
    await begin(call, asEngine(call), instance, sent);
  } catch {
    // The app's own code threw: the process stands at its first task, which is not ready.
    instance.document.process = await firstState(call);
    return stepFailed(call, instance);
  }
  // recorded: transition – the engine saves the instance as it read it
  instance.document.status = shownStatus(instance);
  return undefined;
}

async function begin(call: AppCall, worker: AppCall, instance: StoredInstance, sent: Prefill): Promise<void> {
  const first = await firstElement(call.app);
  await createTaskData(worker, instance, first.id, sent);
  await startProcess(call, instance);
  touchInstance(worker, instance);
}
