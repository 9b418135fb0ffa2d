/**
 * The last step of making an instance: its process begins.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { touchInstance } from '../../world/data-elements.js';
import { asEngine } from '../../workflow/engine-caller.js';
import type { StoredInstance } from '../../world/world.js';
import { shownStatus } from '../instances/instance-json.js';
import { firstElement, startProcess } from '../process/start-process.js';
import type { Prefill } from './prefill.js';
import { createTaskData } from './task-data.js';

/** Begins the process, with forms prefilled by what the caller sent; an answer only if that fails. */
export async function finishInstance(call: AppCall, instance: StoredInstance, sent: Prefill = {}): Promise<Outgoing | undefined> {
  const byEngine = hasFeature(call.app.library, 'workflowEngine');
  if (byEngine && call.world.away.has('workflow-engine')) return acceptanceUnknown(instance);
  const worker = byEngine ? asEngine(call) : call;
  const first = await firstElement(call.app);
  await createTaskData(worker, instance, first.id, sent);
  await startProcess(call, instance);
  touchInstance(worker, instance);
  // recorded: transition – the engine saves the instance as it read it
  if (byEngine) instance.document.status = shownStatus(instance);
  return undefined;
}

/** recorded: engineAway – the instance is there, and nobody knows whether its process began */
function acceptanceUnknown({ id, guid, document }: StoredInstance): Outgoing {
  return plainProblem(500, {
    title: 'Instance initialization failed.',
    detail: 'Runtime submitted the initial workflow, but could not determine whether the workflow engine accepted it. Inspect the instance and workflow state before retrying instance creation.',
    initializationState: 'workflowAcceptanceUnknown',
    recommendedAction: 'inspectInstance',
    instanceDeleted: false,
    workflowSubmissionFailureKind: 'unknown',
    workflowCollectionKey: guid,
    instanceId: id,
    instanceOwnerPartyId: Number(document.instanceOwner.partyId),
    instanceGuid: guid,
  }, 'json');
}
