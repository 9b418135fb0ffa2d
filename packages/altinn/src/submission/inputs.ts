/**
 * What a submission is made of.
 *
 * @module
 */
import type { Decoded } from '@blankett/forms/generated-v1';
import type { AltinnErrorCode } from '../errors/codes.js';
import type { Party } from '../instances/party-reference.js';

/**
 * The forms of one data type: a value, several, or what makes one from the form that the service has prefilled.
 *
 * A function is called with the form as it is stored before we write: required members may be missing at run time, whatever
 * their type says, where the service has not filled them in. It may be called again after a crash, so it should give the same
 * for the same.
 *
 * @example
 * await client.submit({ reference: 'termin-5', party, forms: { omsetningsmelding: prefilled => ({ ...prefilled, linje }) } });
 */
export type FormInput<T> = T | readonly T[] | ((prefilled: Decoded<T>) => T | Promise<T>);

/** Forms by data type id. */
export type FormInputs<Forms> = { readonly [DataType in keyof Forms]?: FormInput<Forms[DataType]> };

/**
 * What to do with a prefilled form when a plain value is given: write over it, leave every member that the service has
 * prefilled as it is, or stop with `prefill-present`.
 */
export type OnPrefill = 'overwrite' | 'keep' | 'stop';

/** A file. */
export interface AttachmentInput<DataType extends string = string> {
  readonly dataType: DataType;
  /** With its extension: the service may refuse a name without one. Any characters but control characters. */
  readonly name: string;
  /** Has to be readable more than once: a stream is not taken, because what was lost on the way could not be sent again. */
  readonly body: Blob | Uint8Array | AttachmentSource;
  /** MIME type. Left out: the Blob's, or the one that goes with the name's extension. */
  readonly contentType?: string;
}

/** A file that is opened anew for each attempt. */
export interface AttachmentSource {
  /** In bytes. */
  readonly size: number;
  open(): Blob | Promise<Blob>;
}

/** What is sent, apart from where to. */
export interface SubmissionContent<Forms, Attachments extends string = string> {
  readonly forms?: FormInputs<Forms>;
  readonly attachments?: readonly AttachmentInput<Attachments>[];
  /** `true`: we may also complete the confirmation task. Signing and paying are always a person's. */
  readonly confirm?: boolean;
  /** Default `overwrite`. */
  readonly onPrefill?: OnPrefill;
  /**
   * When the service announces that it has changed a value that you sent: `stop` (the default), or `accept`.
   * What it calculates in members that you did not send is always accepted, and reported.
   */
  readonly onCalculated?: 'stop' | 'accept';
}

/** How a call goes on. */
export interface SubmissionCallOptions {
  /**
   * Milliseconds for the whole call; then the result is `pending`, and `resume` goes on. Default: 15 minutes. It is looked at between
   * requests: one that is on its way is waited for, as long as its kind may take.
   */
  readonly deadline?: number;
  /** Stops before the next step, and breaks off what only looks. What has been begun is in the journal. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SubmissionProgress) => void;
  /** Two letters: the language of the service's own texts. */
  readonly language?: string;
}

/** What {@link Submissions.submit} takes. */
export type SubmitInputs<Forms, Attachments extends string = string> = SubmissionContent<Forms, Attachments> & SubmissionCallOptions & {
  /**
   * Yours. The same reference is never sent twice: it names the submission, together with environment, service and party.
   * No national id may stand in it.
   */
  readonly reference: string;
} & (
  | { readonly party: Party; readonly instance?: never }
  /** One that the owner or a person has begun: `<party id>/<guid>`. */
  | { readonly instance: string; readonly party?: never }
);

/** What {@link Submissions.resume} takes: all that the journal does not hold, as far as it is needed again. */
export type ResumeInputs<Forms, Attachments extends string = string> = SubmissionContent<Forms, Attachments> & SubmissionCallOptions & {
  /** Needed when two parties have submissions of this reference, and while it is not known which instance was made. */
  readonly party?: Party;
};

/** A step that has begun or ended. */
export interface SubmissionProgress {
  readonly reference: string;
  readonly name: StepName;
  readonly state: 'begun' | 'done' | 'waiting';
  /** Of the error after which it waits to try again. */
  readonly code?: AltinnErrorCode;
  /** Of the form or attachment. */
  readonly dataType?: string;
  readonly task?: string;
  /** Bytes of an attachment on their way. */
  readonly sent?: number;
  readonly size?: number;
}

/** The steps, in the order of the usual submission. */
export type StepName =
  | 'check' | 'look-up' | 'instantiate' | 'adopt' | 'read' | 'write-form' | 'read-back' | 'upload' | 'scan' | 'validate'
  | 'advance' | 'resume-process' | 'person' | 'service-task' | 'outcome' | 'finish' | 'delete-draft';
