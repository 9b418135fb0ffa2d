/**
 * Documents of an instance, and what answers to changing them hold.
 *
 * @see https://docs.altinn.studio/api/models/data-element/
 * @module
 */
import type { Instance } from './instance.js';
import type { ValidationIssue, ValidationIssuesOfSource } from './validation.js';

/** Addresses of the same thing at the app and at storage. Shown, never followed. */
export interface ResourceLinks {
  readonly apps?: string | null;
  readonly platform?: string | null;
}

/** A form, an attachment or a document that the app made. */
export interface DataElement {
  readonly id: string;
  readonly instanceGuid?: string | null;
  readonly dataType?: string | null;
  readonly filename?: string | null;
  readonly contentType?: string | null;
  readonly blobStoragePath?: string | null;
  readonly selfLinks?: ResourceLinks | null;
  /** Bytes, as stored: the platform writes forms anew. */
  readonly size?: number;
  readonly contentHash?: string | null;
  /** The task that it belongs to has been left. */
  readonly locked?: boolean;
  readonly refs?: readonly string[] | null;
  readonly isRead?: boolean;
  readonly tags?: readonly string[] | null;
  readonly userDefinedMetadata?: readonly KeyValueEntry[] | null;
  readonly metadata?: readonly KeyValueEntry[] | null;
  readonly deleteStatus?: { readonly isHardDeleted?: boolean; readonly hardDeleted?: string | null } | null;
  readonly fileScanResult?: FileScanResult;
  readonly references?: readonly DataElementReference[] | null;
  readonly created?: string | null;
  readonly createdBy?: string | null;
  readonly lastChanged?: string | null;
  readonly lastChangedBy?: string | null;
}

export type FileScanResult = 'NotApplicable' | 'Pending' | 'Clean' | 'Infected';

export interface KeyValueEntry {
  readonly key?: string | null;
  readonly value?: string | null;
}

/** What made the element: a task, for example. */
export interface DataElementReference {
  readonly value?: string | null;
  readonly relation?: string | null;
  readonly valueType?: string | null;
}

/** Answer of PUT of a form that the app changed on the way: the element, and the members that changed, by the app's own paths. */
export interface CalculationResult extends DataElement {
  readonly changedFields?: Readonly<Record<string, unknown>> | null;
}

/** Answer of `POST …/data/type/{dataType}` and of `DELETE …/data/{id}`. */
export interface DataChangeAnswer {
  /** Of a new element. */
  readonly newDataElementId?: string;
  readonly instance?: Instance | null;
  readonly validationIssues?: readonly ValidationIssuesOfSource[] | null;
  readonly newDataModels?: readonly DataModelOfElement[] | null;
}

/** A form as the app has it, after a change. */
export interface DataModelOfElement {
  readonly dataElementId: string;
  readonly data: unknown;
}

/** Body of `PATCH …/data`. */
export interface DataPatchRequest {
  readonly patches: readonly { readonly dataElementId: string; readonly patch: readonly PatchOperation[] }[];
  readonly ignoredValidators: readonly string[];
}

/** RFC 6902. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace' | 'test'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'move' | 'copy'; readonly path: string; readonly from: string };

/** Answer of `PATCH …/data`. */
export interface DataPatchAnswer {
  readonly validationIssues?: readonly ValidationIssuesOfSource[] | null;
  readonly newDataModels?: readonly DataModelOfElement[] | null;
  readonly instance?: Instance | null;
}

/** Answer of `PATCH …/data/{id}`, before 8.5 the only one. */
export interface DataElementPatchAnswer {
  readonly validationIssues?: Readonly<Record<string, readonly ValidationIssue[]>> | null;
  readonly newDataModel?: unknown;
  readonly instance?: Instance | null;
}

/** Answer of `…/data/{id}/tags`. */
export interface TagsAnswer {
  readonly tags: readonly string[];
}

/** Body and answer of `…/data/{id}/user-defined-metadata`. */
export interface UserDefinedMetadata {
  readonly userDefinedMetadata?: readonly (KeyValueEntry & { readonly key: string })[] | null;
}

/** Answer of `…/filescanresult`. */
export interface FileScanAnswer {
  readonly id: string;
  /** The worst of all. */
  readonly fileScanResult: FileScanResult;
  readonly data?: readonly { readonly id: string; readonly fileScanResult: FileScanResult }[] | null;
}
