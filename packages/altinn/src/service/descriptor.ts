/**
 * A service as plain data: what its application metadata and its process say, in the words of the runtime.
 * Generated packages hold one {@link ServiceDescriptor}; nothing runs when it is imported.
 *
 * Members are left out where they hold what is usual, so that the literal says only what is particular to the service.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { FeatureLevel } from '../features/features.js';

/** Texts by language code (`nb`, `nn`, `en`). */
export type LocalisedText = Readonly<Record<string, string>>;

/**
 * A service (an Altinn app).
 *
 * `Forms` names the type of each form by its data type id: `{ omsetningsmelding: Omsetningsmelding }`.
 */
export interface ServiceDescriptor<Forms = unknown> {
  /** Version of the descriptor contract. */
  readonly descriptor: 1;
  /** Owner's code, as in the app's address: lower-case letters and digits. */
  readonly org: string;
  /** The app's name, as in its address: lower-case letters, digits and hyphens. */
  readonly app: string;
  readonly title: LocalisedText;
  /** The app library that the service was built on when its metadata was published. Left out when the metadata does not say. */
  readonly appLibrary?: {
    readonly version: string;
    readonly level: FeatureLevel;
    /** Packages of the first generator name them; what counts is the version, by the table of `@blankett/altinn/features`. */
    readonly features?: readonly string[];
  };
  readonly dataTypes: readonly DataTypeDescriptor[];
  /** In the order of the process. */
  readonly tasks: readonly TaskDescriptor[];
  /** Who may be party to an instance. Left out: anyone. */
  readonly partyTypes?: readonly PartyType[];
  /** Scopes that the app wants in place of the platform's default ones. */
  readonly scopes?: { readonly read?: string; readonly write?: string };
  /** `false`: only the owner begins instances. */
  readonly userInstantiation?: false;
  /** Who may begin an instance, as the policy says: `role:DAGL`, `org:skatt`. Left out: the policy is not known. */
  readonly instantiators?: readonly string[];
  /** An archived instance can be copied into a new one. Left out: it cannot. */
  readonly copy?: CopyDescriptor;
  /** Members of forms that the service keeps as data values of the instance; their keys are the service's own. Left out: none. */
  readonly dataFields?: readonly DataFieldDescriptor[];
  /** Data types in which the service may change what a sender sent (service.json). Left out: none. */
  readonly calculates?: readonly string[];
  /** Where the owner's answer is found, and what it says (service.json). */
  readonly outcome?: OutcomeDescriptor;
  /** The member of a form that is meant for the sender's own reference (service.json). */
  readonly senderReference?: SenderReferenceDescriptor;
  /** Descriptors of the data types that have a schema, by data type id. */
  readonly forms: { readonly [DataType in keyof Forms]: Form<Forms[DataType]> };
}

export type PartyType = 'person' | 'organisation' | 'subUnit' | 'bankruptcyEstate';

/**
 * A data type of the service.
 * @see https://docs.altinn.studio/api/models/app-metadata/
 */
export interface DataTypeDescriptor {
  readonly id: string;
  /** Forms have a model class in the app, attachments have none. */
  readonly kind: 'form' | 'attachment';
  /** The task that it belongs to. */
  readonly task?: string;
  /** The app makes one by itself when the task begins. */
  readonly autoCreate?: true;
  /** `false`: only the app makes them. */
  readonly userCreate?: false;
  /** `false`: only the app deletes them. */
  readonly userDelete?: false;
  /** MIME types. Left out: any. */
  readonly contentTypes?: readonly string[];
  /** Who may write (`org:skd`, `app:owned`). Left out: anyone with the right. */
  readonly contributors?: readonly string[];
  /** In bytes. */
  readonly maxBytes?: number;
  /** Default 0. */
  readonly minCount?: number;
  /** Left out: any number. */
  readonly maxCount?: number;
  /** Files are scanned for malware before the task can be completed. */
  readonly fileScan?: true;
  /** A file whose scan is not done stops `process/next`; else only an infected one does. */
  readonly pendingScanStops?: true;
  /** Keys that a sender may set as metadata of an element. Left out: none. */
  readonly metadataKeys?: readonly string[];
  /** What the service fills in by itself. */
  readonly prefill?: PrefillDescriptor;
  readonly actionToRead?: string;
  readonly actionToWrite?: string;
}

/** A task of the process. */
export interface TaskDescriptor {
  readonly id: string;
  readonly name?: string;
  /** `altinn:taskType`: `data`, `confirmation`, `signing`, `feedback`, `payment`, and service tasks such as `pdf`. */
  readonly type: string;
  /** Actions that the process names. Left out: none. */
  readonly actions?: readonly string[];
  /** Who has to act for the task to be completed. Left out by packages of the first generator. */
  readonly actor?: TaskActor;
  /** A machine may confirm for the sender (service.json). */
  readonly machineMayConfirm?: true;
  /** By action: who may do it, as the policy says (`role:DAGL`, `org:skatt`). Left out: the policy is not known. */
  readonly permits?: Readonly<Record<string, readonly string[]>>;
}

/**
 * `sender`: whoever submits, a machine too. `person`: someone who is answerable (confirms, signs, pays). `owner`: the service owner.
 * `service`: the task runs by itself.
 */
export type TaskActor = 'sender' | 'person' | 'owner' | 'service' | 'unknown';

/** What is left out of a copy; members are paths of forms, such as `skjema.dato`. */
export interface CopyDescriptor {
  readonly excludedDataTypes?: readonly string[];
  readonly excludedMembers?: readonly string[];
  /** Attachments are copied too. */
  readonly attachments?: true;
}

export interface DataFieldDescriptor {
  readonly key: string;
  readonly dataType: string;
  /** `periode.aar` */
  readonly path: string;
}

export interface PrefillDescriptor {
  /** Paths of members, `skjema.navn`. */
  readonly members: readonly string[];
  /** The service writes over what a sender gave. */
  readonly overwrites?: true;
}

/** A list of codes that the service offers, with labels. */
export type OptionList<Value extends OptionValue = OptionValue> = readonly Option<Value>[];

export type OptionValue = string | number | boolean | null;

export interface Option<Value extends OptionValue = OptionValue> {
  readonly value: Value;
  readonly label: LocalisedText;
  readonly description?: LocalisedText;
}

/** How the owner's answer reads: a data element of this type, and the text found at `path` in it. */
export interface OutcomeDescriptor {
  readonly dataType: string;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** `/status`: names of elements or members from the root of the answer's content. */
  readonly path: string;
}

/** A member that holds a reference of the sender's own. */
export interface SenderReferenceDescriptor {
  /** Data type of the form. */
  readonly dataType: string;
  /** `/innsending/referanse`: names of members from the root of the form's value. */
  readonly path: string;
  /** How many characters a reference has that we make: as many as the member takes, 32 at most. */
  readonly length: number;
}
