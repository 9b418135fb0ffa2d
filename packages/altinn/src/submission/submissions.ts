/**
 * The calls: what a client can do with whole submissions.
 *
 * @module
 */
import type { Party } from '../instances/party-reference.js';
import type { ResumeInputs, SubmissionCallOptions, SubmitInputs } from './inputs.js';
import type { DryRun, SubmissionEntry, SubmissionResult, SubmissionState, SubmissionStatus } from './receipt.js';

/** Which submission: by its reference, and by its party where two have the same reference. */
export interface SubmissionChoice {
  readonly party?: Party;
  readonly signal?: AbortSignal;
}

/** Submissions of one service. All that they do is in the journal before and after it is done. */
export interface Submissions<Forms, Attachments extends string = string> {
  /**
   * Sends forms and attachments, and takes the process as far as a machine may. The same call again goes on from where it was,
   * and gives the same result when it was done.
   *
   * @throws AltinnError; what of it was done is in the journal
   * @throws FormError with all issues, when a form is not valid: before anything is sent, or, where a function of the prefilled
   * form has made it, before that form is; the same call with a better function goes on
   *
   * @example
   * const receipt = await client.submit({
   *   reference: 'termin-5-910000001', party: { organisation: '910000001' }, forms: { omsetningsmelding: melding },
   * });
   */
  submit(inputs: SubmitInputs<Forms, Attachments>): Promise<SubmissionResult>;
  /** Everything that can be checked without writing: forms, attachments, login, service, party, rights. Throws only when it is aborted. */
  dryRun(inputs: SubmitInputs<Forms, Attachments>): Promise<DryRun>;
  /**
   * Goes on with a submission.
   *
   * @throws AltinnError `inputs-needed` with `needs`, when the journal does not hold what is still to be sent
   */
  resume(reference: string, inputs?: ResumeInputs<Forms, Attachments>): Promise<SubmissionResult>;
  /** What the journal knows and what the platform says. Changes nothing at the platform. @throws AltinnError `submission-unknown` */
  status(reference: string, choice?: SubmissionChoice): Promise<SubmissionStatus>;
  /** What the journal holds, of this service and environment. Asks nobody. */
  list(filter?: { readonly state?: SubmissionState }): Promise<readonly SubmissionEntry[]>;
  /** Deletes the draft that we made. @throws AltinnError `not-cancellable` when a locking step was attempted, or the draft is not ours */
  cancel(reference: string, choice?: SubmissionChoice): Promise<void>;
  /** Forgets the submission: the journal no longer protects its reference. Nothing is changed at the platform. */
  erase(reference: string, choice?: SubmissionChoice): Promise<void>;
  /**
   * Signs, as whom the client is logged in. Never done by itself.
   *
   * @param options.as organisation number, where one signs for a company
   */
  sign(reference: string, options?: SubmissionCallOptions & { readonly party?: Party; readonly as?: string }): Promise<SubmissionResult>;
}
