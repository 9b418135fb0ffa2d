/**
 * What became of a submission.
 *
 * @module
 */

import type { Issue } from '@blankett/forms';
import type { AltinnErrorCode } from '../errors/codes.js';

/** `sent`: the process has ended, or waits for the owner; `accepted` and `rejected` only by the service's declared outcome. */
export type SubmissionResultState = 'sent' | 'accepted' | 'rejected' | 'awaiting-person' | 'pending';

/** Everything that a submission can be found in. */
export type SubmissionState = SubmissionResultState | 'begun' | 'stopped' | 'cancelled';

/** What every result tells. */
export interface SubmissionFacts {
  readonly reference: string;
  /** `<party id>/<guid>`; none while it is not known. */
  readonly instance?: string;
  /** Twelve characters: what the platform's archive and its support name it by. */
  readonly archiveReference?: string;
  /** The moves of the process that were seen, in order. */
  readonly moves: readonly ProcessMove[];
  /** Members that the service has calculated or added, by data type and its own paths. */
  readonly calculated: readonly CalculatedForm[];
  /** Other instances of this submission that were found: drafts, never advanced by us. */
  readonly twins: readonly TwinInstance[];
  /** How instances of this service are found again. */
  readonly marker: MarkerCapability;
}

export interface ProcessMove {
  /** ISO 8601, UTC: when we saw it. */
  readonly at: string;
  readonly from: string;
  /** None: the process has ended. */
  readonly to?: string;
}

export interface CalculatedForm {
  readonly dataType: string;
  /** `linje[0].avgift` */
  readonly paths: readonly string[];
}

export interface TwinInstance {
  readonly instance: string;
  readonly state: 'deleted' | 'reported';
}

/** How an instance of ours is known again: by a key in its dataValues, by the same in a field of its form, by its content, or not at all. */
export type MarkerCapability = 'dataValues' | 'field' | 'fingerprint' | 'none' | 'unknown';

/** What was submitted, and what is known of its fate. */
export interface SubmittedReceipt extends SubmissionFacts {
  readonly instance: string;
  /** What is stored after the end differs from what was read before it was locked: look at the instance. */
  readonly storedDiffers?: readonly StoredDifference[];
  /** Data elements of the receipt and of the owner's answer, by data type. */
  readonly documents: readonly ReceiptDocument[];
}

export interface StoredDifference {
  readonly dataType: string;
  /** None: the element is gone. */
  readonly paths: readonly string[];
}

export interface ReceiptDocument {
  readonly dataType: string;
  readonly dataElement: string;
}

/** What {@link Submissions.submit} and {@link Submissions.resume} give, by `state`. */
export type SubmissionResult =
  /** It is with the owner. */
  | (SubmittedReceipt & { readonly state: 'sent' })
  /** The owner has answered. */
  | (SubmittedReceipt & { readonly state: 'accepted' | 'rejected' })
  /** A person has to act; the link leads there. */
  | (SubmissionFacts & {
    readonly state: 'awaiting-person';
    readonly instance: string;
    readonly task: string;
    readonly action: 'confirm' | 'sign' | 'pay';
    readonly link: string;
  })
  /** The time allowed is over; `resume` goes on. */
  | (SubmissionFacts & {
    readonly state: 'pending';
    readonly waitingFor: 'instance' | 'scan' | 'process' | 'platform';
    /** What stood in the way last: the error's code. */
    readonly code?: AltinnErrorCode;
    /** ISO 8601, UTC: before then there is nothing to be done. Left out: that is not known. */
    readonly resumeAfter?: string;
  });

/** What {@link Submissions.status} gives. */
export interface SubmissionStatus extends SubmissionFacts {
  readonly state: SubmissionState;
  /** ISO 8601, UTC. */
  readonly begun: string;
  readonly lastChanged: string;
  /** Why it stopped: the error's code. */
  readonly stopped?: string;
  /** The task that the process is in. */
  readonly task?: string;
  /** With `awaiting-person`: what the person has to do, and where. */
  readonly action?: 'confirm' | 'sign' | 'pay';
  readonly link?: string;
  /** What the owner says of it, in the owner's words: text for people, by nobody trusted. */
  readonly substatus?: { readonly label?: string; readonly description?: string };
  /** The owner has confirmed that it was fetched. */
  readonly fetched?: boolean;
}

/** A submission as the journal has it, without asking the platform. */
export interface SubmissionEntry {
  readonly reference: string;
  readonly state: SubmissionState;
  readonly begun: string;
  readonly lastChanged: string;
  readonly stopped?: string;
}

/** What {@link Submissions.dryRun} finds. */
export interface DryRun {
  /** Nothing stands in the way that can be known without writing. */
  readonly ready: boolean;
  readonly checks: readonly DryRunCheck[];
}

export interface DryRunCheck {
  /** `content`: forms and attachments. */
  readonly name: 'reference' | 'content' | 'journal' | 'login' | 'service' | 'party' | 'rights';
  readonly state: 'ok' | 'notice' | 'failed' | 'not-known';
  /** The error's code. */
  readonly code?: string;
  /** In our own words. */
  readonly reason?: string;
  /** Faults of the forms. */
  readonly issues?: readonly Issue[];
}
