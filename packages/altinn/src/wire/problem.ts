/**
 * Refusals in the form of problem details, and other JSON that says no.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 * @module
 */
import type { AppProcessState } from './process.js';
import type { ValidationIssue } from './validation.js';

/** RFC 9457, with what apps add. */
export interface ProblemDetails {
  readonly type?: string | null;
  readonly title?: string | null;
  readonly status?: number | null;
  readonly detail?: string | null;
  readonly traceId?: string | null;
  /** Of the framework's own checks, by member. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  /** Of a refused `process/next`. */
  readonly validationIssues?: readonly ValidationIssue[] | null;
  /** Of a refused attachment. */
  readonly uploadValidationIssues?: readonly ValidationIssue[] | null;
}

/** 409 and 422 to PATCH. */
export interface DataPatchProblem extends ProblemDetails {
  readonly previousModel?: unknown;
  readonly dataElementId?: string;
  readonly patchOperationIndex?: number;
}

/** Refusals and failures of `process/next` and `process/resume` from 9 on. */
export interface ProcessProblem extends ProblemDetails {
  readonly processNextState?: 'retrying' | 'resumeRequired' | null;
  readonly workflowFailure?: WorkflowFailure | null;
  readonly processStateChanged?: boolean;
  readonly processState?: AppProcessState | null;
}

export interface WorkflowFailure {
  /** `stepFailed`, `timeout`, … */
  readonly kind: string;
  readonly workflowId?: string | null;
  readonly workflowOperationId?: string | null;
  readonly stepOperationId?: string | null;
  readonly commandType?: string | null;
  readonly retryCount?: number;
  /** `resumeWorkflow`, … */
  readonly retryAction?: string | null;
  readonly retryTargetWorkflowId?: string | null;
}

/** 500 to instantiating from 9 on. */
export interface InstantiationProblem extends ProblemDetails {
  readonly instanceId?: string | null;
  readonly instanceGuid?: string | null;
  readonly instanceOwnerPartyId?: number | string | null;
  readonly initializationState?: string | null;
  readonly recommendedAction?: 'retryInstanceCreation' | 'retryStartProcess' | 'inspectInstance' | 'resumeCurrentTask' | (string & {}) | null;
  readonly instanceDeleted?: boolean | null;
  readonly resumeEndpoint?: string | null;
  readonly workflowCollectionKey?: string | null;
  readonly workflowSubmissionFailureKind?: string | null;
}

/** 403 because of a login that is too weak. */
export interface FailedObligations {
  readonly RequiredAuthenticationLevel?: string;
}
