/**
 * What an app's metadata says, with the names of its members settled.
 *
 * @module
 */
import type { EmulatedApp } from './emulated-app.js';

/** One of an app's data types, as its metadata has it. */
export interface DataTypeMetadata {
  readonly id: string;
  readonly taskId?: string | null;
  readonly allowedContentTypes?: readonly string[] | null;
  readonly allowedContributors?: readonly string[] | null;
  readonly allowedContributers?: readonly string[] | null;
  readonly actionRequiredToRead?: string | null;
  readonly actionRequiredToWrite?: string | null;
  /** Megabytes. */
  readonly maxSize?: number | null;
  /** 0: as many as one likes. */
  readonly maxCount?: number;
  readonly minCount?: number;
  readonly enablePdfCreation?: boolean;
  readonly enableFileScan?: boolean;
  readonly validationErrorOnPendingFileScan?: boolean;
  readonly allowedKeysForUserDefinedMetadata?: readonly string[] | null;
  readonly appLogic?: {
    readonly autoCreate?: boolean | null;
    readonly classRef?: string | null;
    readonly allowAnonymousOnStateless?: boolean;
    readonly autoDeleteOnProcessEnd?: boolean;
    readonly shadowFields?: { readonly prefix?: string | null; readonly saveToDataType?: string | null } | null;
    readonly disallowUserCreate?: boolean;
    readonly disallowUserDelete?: boolean;
  } | null;
}

/** A text of an instance that comes from a form. */
export interface FieldOfForm {
  readonly id: string;
  readonly path: string;
  readonly dataTypeId: string;
}

/** applicationmetadata.json, as far as the emulator goes by it. */
export interface AppMetadata {
  readonly id: string;
  readonly org: string;
  readonly dataTypes: readonly DataTypeMetadata[];
  readonly partyTypesAllowed?: Readonly<Record<'bankruptcyEstate' | 'organisation' | 'person' | 'subUnit', boolean>> | null;
  readonly autoDeleteOnProcessEnd?: boolean;
  readonly presentationFields?: readonly FieldOfForm[] | null;
  readonly dataFields?: readonly FieldOfForm[] | null;
  readonly copyInstanceSettings?: {
    readonly enabled?: boolean;
    readonly excludedDataTypes?: readonly string[] | null;
    readonly excludedDataFields?: readonly string[] | null;
    readonly includeAttachments?: boolean | null;
  } | null;
  readonly apiScopes?: unknown;
  readonly disallowUserInstantiation?: boolean;
}

export function metadataOf(app: EmulatedApp): AppMetadata {
  return app.metadata as unknown as AppMetadata;
}

export function dataTypeOf(app: EmulatedApp, id: string): DataTypeMetadata | undefined {
  return metadataOf(app).dataTypes.find((type) => type.id === id);
}

/** Whether a data type is a form: the app has a class for it. */
export function hasClass(appLogic: DataTypeMetadata['appLogic']): boolean {
  return (appLogic?.classRef ?? '') !== '';
}
