/** Whole submissions: nothing is lost, nothing is sent twice. @module */
export type {
  AttachmentInput, AttachmentSource, FormInput, FormInputs, OnPrefill, ResumeInputs, StepName, SubmissionCallOptions, SubmissionContent,
  SubmissionProgress, SubmitInputs,
} from './inputs.js';
export type {
  CalculatedForm, DryRun, DryRunCheck, MarkerCapability, ProcessMove, ReceiptDocument, StoredDifference, SubmissionEntry, SubmissionFacts,
  SubmissionResult, SubmissionResultState, SubmissionState, SubmissionStatus, SubmittedReceipt, TwinInstance,
} from './receipt.js';
export type { SubmissionChoice, Submissions } from './submissions.js';
