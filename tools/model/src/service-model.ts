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
  readonly operations: readonly OperationModel[];
  /** Where the operations come from: the service's own documents, or our description of the app API. */
  readonly described: 'service' | 'blankett';
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
  readonly source?: SourceLocation;
}

export interface OperationModel {
  /** Stable: names.json. */
  readonly name: string;
  readonly method: 'get' | 'put' | 'post' | 'delete' | 'patch' | 'options' | 'head';
  /** Path template in the canonical document. */
  readonly path: string;
  readonly summary?: string;
  readonly tags: readonly string[];
}
