/**
 * What is written down about a submission: an intent before each call that changes something, and what became of it.
 *
 * Events hold ids, hashes, codes and paths of members; no form, no national id, no name of a file, and no party number in clear.
 * Their form is a promise: a journal written by the first version is read by every later one.
 *
 * @module
 */
import type { JournalEvent } from '../journal/store.js';
import type { MarkerCapability } from './receipt.js';

/** A form that is to be sent. */
export interface JournalledForm {
  /** `<data type>#<number>` */
  readonly slot: string;
  readonly dataType: string;
  /** Of the value that was given, as XML; none where a function makes it. */
  readonly hash?: string;
}

/** A file that is to be sent. Its name is a hash: people put names and numbers of people there. */
export interface JournalledAttachment {
  readonly slot: string;
  readonly dataType: string;
  readonly name: string;
  readonly size: number;
  readonly hash: string;
}

/** An instance: the guid as it is, the party number sealed. */
export interface JournalledInstance {
  readonly guid: string;
  readonly owner: string;
}

/** What a new instance is known again by beside its dataValues: keyed hashes. Journals without it had none. */
export interface Bearing {
  /** `field`: the text in the member for the sender's own reference; `fingerprint`: the whole content. */
  readonly by: 'field' | 'fingerprint';
  /** Of the forms that went along with the instance. */
  readonly forms: readonly { readonly dataType: string; readonly hash: string }[];
  /** The text is the submission's own key: nobody else has it. */
  readonly unique?: true;
}

/** How a call ended that did not do what it was for. */
export type NotDone =
  /** The answer says that nothing was done. */
  | 'refused'
  /** It may have been done, or still be on its way. */
  | 'unclear'
  /** It never left. */
  | 'not-sent';

/** Kinds of events, each with its members. */
export type SubmissionEventBody =
  | {
    readonly kind: 'begun'; readonly environment: string; readonly service: string; readonly reference: string;
    /** Keyed hash; none where an instance was given. */
    readonly party?: string;
  }
  | {
    readonly kind: 'content'; readonly revision: number; readonly hash: string;
    readonly forms: readonly JournalledForm[]; readonly attachments: readonly JournalledAttachment[]; readonly confirm: boolean;
  }
  /** `until`: milliseconds since 1970; no server starts the request later. */
  | {
    readonly kind: 'instantiating'; readonly attempt: number; readonly from: number; readonly until: number;
    /** Keyed hash of what `createdBy` will show; `machine`: it is no person. Left out: not known. */
    readonly maker?: string; readonly machine?: true;
    readonly bears?: Bearing;
  }
  | { readonly kind: 'instantiation-ended'; readonly how: NotDone; readonly code: string; readonly named?: JournalledInstance }
  | ({ readonly kind: 'instance'; readonly how: 'made' | 'found' | 'named' | 'given' } & JournalledInstance)
  | { readonly kind: 'marker'; readonly capability: MarkerCapability }
  | ({ readonly kind: 'twin'; readonly state: 'deleting' | 'deleted' | 'reported' } & JournalledInstance)
  | {
    /** `prefilled`: of the document that was there before; `kept`: members of it that were left as they were. */
    readonly kind: 'form-writing'; readonly slot: string; readonly element?: string; readonly hash: string;
    readonly prefilled?: string; readonly kept?: readonly string[];
    /** Of one that is made: milliseconds since 1970; no server starts the request later. */
    readonly until?: number;
  }
  /** Of one that was to be made. */
  | { readonly kind: 'form-ended'; readonly slot: string; readonly how: NotDone; readonly code: string; readonly until?: number }
  | { readonly kind: 'form-written'; readonly slot: string; readonly element: string; readonly calculated: readonly string[] }
  | {
    /** Read back, and nothing was lost. `version` and `document` (a hash): what tells whether it has been written since. */
    readonly kind: 'form-stored'; readonly slot: string; readonly element: string; readonly version: string; readonly document: string;
    readonly calculated: readonly string[];
  }
  /** `until`: milliseconds since 1970; no server starts the request later. */
  | { readonly kind: 'uploading'; readonly slot: string; readonly storedName: string; readonly until?: number }
  | { readonly kind: 'upload-ended'; readonly slot: string; readonly how: NotDone; readonly code: string; readonly until?: number }
  /** `found`: by looking, where the answer was lost: it may be any of the copies that were sent. */
  | { readonly kind: 'uploaded'; readonly slot: string; readonly element: string; readonly found?: true }
  | { readonly kind: 'element-deleting'; readonly element: string }
  | { readonly kind: 'element-deleted'; readonly element: string }
  | { readonly kind: 'validated'; readonly task: string; readonly flow: number }
  | { readonly kind: 'advancing'; readonly task: string; readonly flow: number; readonly until: number }
  | { readonly kind: 'advance-ended'; readonly task: string; readonly flow: number; readonly how: NotDone | 'busy'; readonly code: string; readonly until?: number }
  | { readonly kind: 'moved'; readonly from: string; readonly flow: number; readonly to?: string }
  | { readonly kind: 'process-resuming'; readonly task: string; readonly flow: number; readonly failure: string; readonly until: number }
  | { readonly kind: 'process-resumed'; readonly task: string; readonly flow: number; readonly how: 'done' | NotDone }
  | { readonly kind: 'signing'; readonly task: string; readonly flow: number }
  | { readonly kind: 'signed'; readonly task: string; readonly flow: number }
  | { readonly kind: 'awaiting-person'; readonly task: string; readonly action: 'confirm' | 'sign' | 'pay' }
  | { readonly kind: 'sent' }
  | {
    /** `lookedAt`: milliseconds since 1970, when twins were last looked for. */
    readonly kind: 'finished'; readonly lookedAt?: number; readonly differs: readonly { readonly dataType: string; readonly paths: readonly string[] }[];
    readonly documents: readonly { readonly dataType: string; readonly dataElement: string }[];
  }
  | { readonly kind: 'outcome'; readonly state: 'accepted' | 'rejected'; readonly dataType: string; readonly element: string }
  | { readonly kind: 'stopped'; readonly code: string; readonly step: string }
  | { readonly kind: 'cancelling' }
  | { readonly kind: 'cancelled' };

export type SubmissionEvent = SubmissionEventBody & { readonly v: 1; readonly key: string; readonly seq: number; readonly at: string };

/** The event as the store takes it. */
export function journalEvent(key: string, seq: number, at: number, body: SubmissionEventBody): JournalEvent {
  return { v: 1, key, seq, at: new Date(at).toISOString(), ...body };
}
