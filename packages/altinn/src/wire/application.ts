/**
 * Metadata of an app.
 *
 * @see https://docs.altinn.studio/api/models/app-metadata/
 * @module
 */

/** Answer of `GET …/api/v1/applicationmetadata`. */
export interface Application {
  /** `<owner>/<app>` */
  readonly id: string;
  readonly org: string;
  readonly title?: Readonly<Record<string, string>> | null;
  readonly features?: Readonly<Record<string, boolean>> | null;
  /** Version of the app library. */
  readonly altinnNugetVersion?: string | null;
  readonly dataTypes?: readonly ApplicationDataType[] | null;
  readonly partyTypesAllowed?: {
    readonly person?: boolean; readonly organisation?: boolean; readonly subUnit?: boolean; readonly bankruptcyEstate?: boolean;
  } | null;
  readonly autoDeleteOnProcessEnd?: boolean;
  readonly disallowUserInstantiation?: boolean;
  readonly presentationFields?: readonly ApplicationField[] | null;
  readonly dataFields?: readonly ApplicationField[] | null;
  readonly copyInstanceSettings?: CopyInstanceSettings | null;
  /** Scopes in place of the platform's. */
  readonly apiScopes?: unknown;
  readonly versionId?: string | null;
  readonly description?: Readonly<Record<string, string>> | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly processId?: string | null;
  /** What a person is shown first. */
  readonly onEntry?: { readonly show?: string | null; readonly instanceSelection?: unknown } | null;
  readonly promptForParty?: string | null;
  /** Days for which an instance may not be deleted. */
  readonly preventInstanceDeletionForDays?: number | null;
  readonly messageBoxConfig?: unknown;
  readonly eFormidling?: unknown;
  readonly access?: unknown;
  readonly homepage?: string | null;
  readonly keywords?: readonly unknown[] | null;
  readonly contactPoints?: readonly unknown[] | null;
  readonly logo?: unknown;
  readonly externalApiIds?: readonly string[] | null;
  readonly storageAccountNumber?: number | null;
  readonly appIdentifier?: unknown;
  readonly created?: string | null;
  readonly createdBy?: string | null;
  readonly lastChanged?: string | null;
  readonly lastChangedBy?: string | null;
}

/** A text that the app takes out of a form and keeps on the instance. */
export interface ApplicationField {
  readonly id: string;
  readonly path: string;
  readonly dataTypeId: string;
}

export interface CopyInstanceSettings {
  readonly enabled?: boolean;
  readonly excludedDataTypes?: readonly string[] | null;
  readonly excludedDataFields?: readonly string[] | null;
  readonly includeAttachments?: boolean;
  readonly includeDueBefore?: boolean;
  readonly includedDataValues?: readonly string[] | null;
  readonly includedPresentationTexts?: readonly string[] | null;
}

/** Answer of `GET …/api/v1/texts/{language}`. */
export interface TextResources {
  readonly id?: string | null;
  readonly org?: string | null;
  readonly language?: string | null;
  readonly resources?: readonly TextResource[] | null;
}

/** A text of the app's pages: Markdown, with `{0}` where a variable stands. */
export interface TextResource {
  readonly id?: string | null;
  readonly value?: string | null;
  readonly variables?: readonly { readonly key?: string | null; readonly dataSource?: string | null; readonly defaultValue?: string | null }[] | null;
}

/** A data type, as the metadata has it. */
export interface ApplicationDataType {
  readonly id: string;
  readonly taskId?: string | null;
  readonly allowedContentTypes?: readonly string[] | null;
  readonly allowedContributors?: readonly string[] | null;
  /** Older spelling. */
  readonly allowedContributers?: readonly string[] | null;
  readonly actionRequiredToRead?: string | null;
  readonly actionRequiredToWrite?: string | null;
  /** Of forms. */
  readonly appLogic?: {
    readonly autoCreate?: boolean | null;
    readonly classRef?: string | null;
    readonly schemaRef?: string | null;
    readonly allowAnonymousOnStateless?: boolean;
    readonly autoDeleteOnProcessEnd?: boolean;
    /** Members that are the app's own, and kept elsewhere or nowhere. */
    readonly shadowFields?: { readonly prefix?: string | null; readonly saveToDataType?: string | null } | null;
    readonly disallowUserCreate?: boolean;
    readonly disallowUserDelete?: boolean;
  } | null;
  /** In MB. */
  readonly maxSize?: number | null;
  /** 0: any number. */
  readonly maxCount?: number;
  readonly minCount?: number;
  readonly description?: Readonly<Record<string, string>> | null;
  readonly grouping?: string | null;
  /** The form stands in the receipt. */
  readonly enablePdfCreation?: boolean;
  readonly enabledFileAnalysers?: readonly string[] | null;
  readonly enabledFileValidators?: readonly string[] | null;
  readonly enableFileScan?: boolean;
  readonly validationErrorOnPendingFileScan?: boolean;
  readonly allowedKeysForUserDefinedMetadata?: readonly string[] | null;
}
