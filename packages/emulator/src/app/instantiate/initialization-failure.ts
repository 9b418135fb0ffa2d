/**
 * Version 9's answers when an instance was made and its first workflow was not, or may not have been.
 *
 * @module
 */
import { plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import type { StoredInstance } from '../../world/world.js';

const title = 'Instance initialization failed.';

/** The engine was not reached. recorded: engineAway – the instance is there, and nobody knows whether its process began */
export function acceptanceUnknown(instance: StoredInstance): Outgoing {
  return plainProblem(500, {
    title,
    detail: 'Runtime submitted the initial workflow, but could not determine whether the workflow engine accepted it. Inspect the instance and workflow state before retrying instance creation.',
    initializationState: 'workflowAcceptanceUnknown',
    recommendedAction: 'inspectInstance',
    instanceDeleted: false,
    workflowSubmissionFailureKind: 'unknown',
    workflowCollectionKey: instance.guid,
    ...identity(instance),
  }, 'json');
}

/** The engine said no, and the instance was taken away again. behaviour: create-v9-workflow-not-accepted-500 */
export function notAccepted(instance: StoredInstance): Outgoing {
  return plainProblem(500, {
    title,
    detail: 'The workflow engine did not accept the initial workflow. The instance was deleted.',
    initializationState: 'workflowNotAccepted',
    recommendedAction: 'retryInstanceCreation',
    instanceDeleted: true,
    workflowSubmissionFailureKind: 'notAccepted',
    workflowSubmissionStatusCode: 429,
    workflowCollectionKey: instance.guid,
    ...identity(instance),
  }, 'json');
}

/** The engine took the workflow on, and its first step failed for good. behaviour: create-v9-workflow-failed-500 */
export function stepFailed({ app }: AppCall, instance: StoredInstance): Outgoing {
  return plainProblem(500, {
    title,
    detail: 'The initial workflow was accepted, and one of its steps failed. Resume the current task.',
    initializationState: 'workflowFailed',
    recommendedAction: 'resumeCurrentTask',
    instanceDeleted: false,
    workflowAccepted: true,
    resumeEndpoint: { method: 'POST', path: `/${app.org}/${app.app}/instances/${instance.id}/process/resume` },
    workflowFailure: { kind: 'stepFailed', stepOperationId: 'StartTask' },
    ...identity(instance),
  }, 'json');
}

function identity({ id, guid, document }: StoredInstance): object {
  return { instanceId: id, instanceOwnerPartyId: Number(document.instanceOwner.partyId), instanceGuid: guid };
}
