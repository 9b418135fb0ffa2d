/**
 * Where an instance stands in its process.
 *
 * @see https://docs.altinn.studio/api/models/instance/#processstate
 * @module
 */

/** As the instance has it. */
export interface ProcessState {
  readonly started?: string | null;
  readonly startEvent?: string | null;
  readonly currentTask?: ProcessElement | null;
  readonly ended?: string | null;
  readonly endEvent?: string | null;
}

/** The task at which the process stands. */
export interface ProcessElement {
  /** Grows with every move of the process. */
  readonly flow?: number | null;
  readonly started?: string | null;
  readonly elementId?: string | null;
  readonly name?: string | null;
  /** `data`, `confirmation`, `signing`, `feedback`, `payment`, or a service task (`pdf`, …). */
  readonly altinnTaskType?: string | null;
  readonly ended?: string | null;
  readonly validated?: { readonly timestamp?: string | null; readonly canCompleteTask?: boolean } | null;
  /** How it came here: `CompleteCurrentMoveToNext`, `AbandonCurrentMoveToNext`. */
  readonly flowType?: string | null;
}

/** Answer of `GET …/process` and of `PUT …/process/next`. */
export interface AppProcessState extends ProcessState {
  readonly currentTask?: AppProcessElement | null;
  readonly processTasks?: readonly ProcessTask[] | null;
  /** From 9 on. */
  readonly workflow?: WorkflowState | null;
}

/** The task, and what the caller may do in it. */
export interface AppProcessElement extends ProcessElement {
  readonly actions?: Readonly<Record<string, boolean>> | null;
  readonly userActions?: readonly UserActionState[] | null;
  readonly read?: boolean;
  readonly write?: boolean;
  readonly elementType?: string | null;
}

export interface UserActionState {
  readonly id: string;
  readonly authorized?: boolean;
  readonly type?: string | null;
}

export interface ProcessTask {
  readonly altinnTaskType?: string | null;
  readonly elementId?: string | null;
  readonly elementType?: string | null;
}

/** What the workflow engine is doing for the instance. `idle`: nothing. */
export interface WorkflowState {
  readonly status: string;
  readonly targetTask?: string | null;
  readonly waitingReason?: string | null;
  readonly progress?: { readonly completed: number; readonly total: number } | null;
  readonly startedAt?: string | null;
  readonly retrying?: boolean | null;
  readonly failure?: { readonly kind?: string; readonly workflowId?: string; readonly occurredAt?: string } | null;
}

/** Body of `PUT …/process/next`. */
export interface ProcessNextRequest {
  readonly action?: string;
  /** Organisation number. */
  readonly actionOnBehalfOf?: string;
}

/** Answer of `GET …/process/history`. */
export interface ProcessHistoryAnswer {
  readonly processHistory?: readonly ProcessHistoryItem[] | null;
}

export interface ProcessHistoryItem {
  readonly eventType?: string | null;
  readonly elementId?: string | null;
  /** Spelt as the platform does. */
  readonly occured?: string | null;
  readonly started?: string | null;
  readonly ended?: string | null;
  /** Can be a whole national id. */
  readonly performedBy?: string | null;
}
