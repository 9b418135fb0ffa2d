/**
 * ServiceModel: what OpenAPI, application metadata and BPMN say of a service, in our own concepts.
 *
 * @module
 */
import type { SourceLocation } from './diagnostic.js';

/** Texts by language code (`nb`, `nn`, `en`). */
export type LocalisedText = Readonly<Record<string, string>>;

export interface ServiceModel {
  readonly org: string;
  readonly app: string;
  readonly title: LocalisedText;
  /** Version of the app library, as the metadata's `altinnNugetVersion` gives it, and what it implies (names of `@blankett/altinn/features`). */
  readonly appLibrary?: { readonly version: string; readonly level: string; readonly features: readonly string[] };
  readonly dataTypes: readonly DataTypeModel[];
  readonly tasks: readonly TaskModel[];
  readonly partyTypes: readonly ('person' | 'organisation' | 'subUnit' | 'bankruptcyEstate')[];
  /** Scopes that replace the default ones. */
  readonly scopes?: { readonly read?: string; readonly write?: string };
  /** `false`: only the owner begins instances. */
  readonly userInstantiation: boolean;
  /** Who may begin an instance, as the policy says: `role:DAGL`, `org:skatt`. */
  readonly instantiators?: readonly string[];
  /** Whether an archived instance can be copied into a new one, and what is left out of the copy. */
  readonly copy?: CopyModel;
  /** Members of forms that the service keeps as data values of the instance; their keys are the service's own. */
  readonly dataFields: readonly DataFieldModel[];
  /** Data types in which the service may change what a sender sent (service.json). */
  readonly calculates: readonly string[];
  readonly options: readonly OptionListModel[];
  readonly operations: readonly OperationModel[];
  /** Where the operations come from: the service's own documents, or our description of the app API. */
  readonly described: 'service' | 'blankett';
}

/** `copyInstanceSettings` of the metadata. */
export interface CopyModel {
  readonly excludedDataTypes: readonly string[];
  readonly excludedMembers: readonly string[];
  readonly attachments: boolean;
}

export interface DataFieldModel {
  readonly key: string;
  readonly dataType: string;
  readonly path: string;
}

/** A list of codes that the service offers. */
export interface OptionListModel {
  readonly id: string;
  readonly options: readonly OptionModel[];
}

export interface OptionModel {
  readonly value: string | number | boolean | null;
  readonly label: LocalisedText;
  readonly description?: LocalisedText;
}

export interface DataTypeModel {
  readonly id: string;
  readonly task?: string;
  /** Forms have a model class (`appLogic.classRef`), attachments have none. */
  readonly kind: 'form' | 'attachment';
  readonly autoCreate: boolean;
  readonly userCreate: boolean;
  readonly userDelete: boolean;
  /** MIME types; empty: any. */
  readonly contentTypes: readonly string[];
  /** Who may write (`org:skd`, `app:owned`); empty: anyone with the right. */
  readonly contributors: readonly string[];
  /** In bytes (the metadata has MB). */
  readonly maxBytes?: number;
  readonly minCount: number;
  /** None: unlimited. */
  readonly maxCount?: number;
  readonly fileScan: boolean;
  /** A file whose scan is not done stops `process/next`; else only an infected one does. */
  readonly pendingScanStops: boolean;
  /** Keys that a sender may set as metadata of an element. */
  readonly metadataKeys: readonly string[];
  /** What the service fills in by itself: the members, and whether it writes over what a sender gave. */
  readonly prefill?: { readonly members: readonly string[]; readonly overwrites: boolean };
  readonly actionToRead?: string;
  readonly actionToWrite?: string;
}

/** A task of the process, in the order of its sequence flows. */
export interface TaskModel {
  readonly id: string;
  readonly name?: string;
  /** `altinn:taskType`: data, confirmation, signing, feedback, payment, and service tasks such as pdf. */
  readonly type: string;
  readonly actions: readonly string[];
  /** The action that completes the task, as the app's process engine asks the policy for it. */
  readonly completedBy: string;
  /** Who has to act for the task to be completed. */
  readonly actor: TaskActor;
  /** Actions that a machine may do for the sender (service.json). */
  readonly machineMay: readonly 'confirm'[];
  /** By action: who may do it, as the policy says. */
  readonly permits?: Readonly<Record<string, readonly string[]>>;
  readonly source?: SourceLocation;
}

/**
 * `sender`: whoever submits, a machine too. `person`: someone who is answerable (confirms, signs, pays). `owner`: the service owner.
 * `service`: the task runs by itself.
 */
export type TaskActor = 'sender' | 'person' | 'owner' | 'service' | 'unknown';

export interface OperationModel {
  /** Stable: names.json. */
  readonly name: string;
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch' | 'options' | 'head';
  /** Path template in the canonical document. */
  readonly path: string;
  readonly summary?: string;
  readonly tags: readonly string[];
}
