/**
 * Waits for the workflow engine as an app does within `process/next`: until it is done, has failed, is put off, or takes too long.
 *
 * @module
 */
import type { AppCall } from '../http/route.js';
import type { StoredInstance } from '../world/world.js';
import { nextChange, workflowOf } from './workflow.js';

/** How long the app waits for the engine altogether. recorded: transitionLong */
const patience = 100_000;

/** How long it waits for a service task that has put its outcome off. recorded: transition, "deferred" */
const patienceWithWaiting = 3000;

export type Awaited = 'done' | 'failed' | 'waiting' | 'timeout';

/** Resolves when there is something to answer. */
export async function awaitTransition(call: AppCall, instance: StoredInstance): Promise<Awaited> {
  const { clock } = call.world;
  const began = clock.now();
  for (;;) {
    const workflow = workflowOf(instance);
    const waited = clock.now() - began;
    if (workflow === undefined || workflow.status === 'done') return 'done';
    if (workflow.status === 'failed') return 'failed';
    if (workflow.waitingReason !== undefined && waited >= patienceWithWaiting) return 'waiting';
    if (waited >= patience) return 'timeout';
    const limit = workflow.waitingReason === undefined ? patience : patienceWithWaiting;
    const stop = new AbortController();
    const alarm = clock.sleep(limit - waited, stop.signal).catch(() => undefined);
    await Promise.race([nextChange(instance, stop.signal), alarm]);
    stop.abort();
  }
}
