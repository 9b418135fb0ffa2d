/**
 * Runs a step of the app's own: slow, tried again, put off, or failing for good.
 *
 * @module
 */
import { ConnectionRefused } from '../app/platform-error.js';
import type { World, StoredInstance } from '../world/world.js';
import type { Levers } from './levers.js';
import { change, type StepName, type Workflow } from './workflow.js';

/** The engine's pauses between attempts: 1 s, twice as long each time, a minute at most. recorded: transitionLong */
function pauseBefore(retry: number): number {
  return Math.min(1000 * 2 ** (retry - 1), 60_000);
}

/** How long a service task may put its outcome off altogether. */
const waitBudget = 30_000;

/** Does a step. True: it has succeeded; false: it has failed for good, and the workflow says so. */
export async function runStep(world: World, instance: StoredInstance, workflow: Workflow, step: StepName, levers: Levers, work: () => Promise<void>): Promise<boolean> {
  const { clock } = world;
  change(instance, workflow, { status: 'processing', step, retrying: false, retries: 0, waitingReason: undefined, failedAt: undefined });
  const fail = (): false => {
    change(instance, workflow, { status: 'failed', retrying: false, waitingReason: undefined, failedAt: world.timestamp(), hasFailed: true });
    return false;
  };
  const again = async (): Promise<void> => {
    change(instance, workflow, { retrying: true, retries: workflow.retries + 1 });
    await clock.sleep(pauseBefore(workflow.retries));
  };

  if (levers.delayMs > 0) await clock.sleep(levers.delayMs);
  if (!await putOff(world, instance, workflow, levers)) return fail();
  for (let attempt = 1; attempt < levers.attempts; attempt++) {
    await again();
    if (levers.delayMs > 0) await clock.sleep(levers.delayMs);
  }
  if (levers.endState === 'failure' || (levers.endState === 'failureThenSuccess' && !workflow.hasFailed)) return fail();
  for (;;) {
    try {
      await work();
      return true;
    } catch (error) {
      // What cannot be reached may be reached later; what the app's code throws is for good.
      if (!(error instanceof ConnectionRefused)) return fail();
      await again();
    }
  }
}

/** Waits as often as the step puts its outcome off. False: too long. */
async function putOff(world: World, instance: StoredInstance, workflow: Workflow, { endState, deferrals, deferDelayMs, name }: Levers): Promise<boolean> {
  const began = world.clock.now();
  const forever = endState === 'waitExpired';
  for (let check = 1; forever || check <= deferrals; check++) {
    if (world.clock.now() - began >= waitBudget) return false;
    const waitingReason = forever ? `waitExpired scenario: outcome will never arrive (check ${check})` : `${name} forced a deferral (${check} of ${deferrals})`;
    change(instance, workflow, { waitingReason });
    await world.clock.sleep(deferDelayMs);
  }
  change(instance, workflow, { waitingReason: undefined });
  return true;
}
