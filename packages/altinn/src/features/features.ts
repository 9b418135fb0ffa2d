/**
 * What an app can do, by the version of its app library: one table for compiler, client and emulator.
 * Sources: the tags of https://github.com/Altinn/app-lib-dotnet and of https://github.com/Altinn/altinn-studio (src/App/backend).
 * What an app stopped doing stands here by what it does instead.
 *
 * @module
 */
import { isVersionAtLeast } from './versions.js';

/** What came with a version of the app library; {@link featureSince} says what each is. */
export type Feature =
  | 'applicationXmlAttachments' | 'changedDataAnswers200' | 'createDataOfType' | 'customOpenApi' | 'customScopes'
  | 'dataTypeInPath' | 'deleteDataAnswers' | 'fileScan' | 'languageParameter' | 'libraryOptions' | 'lookups'
  | 'maskedParties' | 'numericSeverity' | 'patchDataElement' | 'patchDataElements' | 'payment' | 'processNextDetails'
  | 'processNextExclusive' | 'processNextIssues' | 'processNextReturnsInstance' | 'processResume' | 'receiptOnlyByTask'
  | 'rejectSkipsValidation' | 'replaceTags' | 'requiredActions' | 'selfIdentifiedOwners' | 'serviceTasksRunOn' | 'signingNextByWriters'
  | 'signingState' | 'systemUsers' | 'tagRefusals' | 'taskOfDataEnforced' | 'titledRefusals' | 'userActions'
  | 'userDefinedMetadata' | 'validateNeedsProcess' | 'workflowEngine' | 'xsdSchema' | 'xsdValidation';

/** The first version of the app library that has each feature, oldest first. */
export const featureSince: Readonly<Record<Feature, string>> = {
  /** `GET …/filescanresult`; infected files stop `process/next`, pending ones where the data type says so. */
  fileScan: '7.5.0',
  /** `.xml` files may be sent as `application/xml`, not only as `text/xml`. */
  applicationXmlAttachments: '7.15.3',
  /** PUT of form data that the app changed answers 200; before, 303 without Location. */
  changedDataAnswers200: '8.0.0',
  /** PATCH of one data element, RFC 6902. */
  patchDataElement: '8.0.0',
  /** Severities of validation issues are numbers; before, names. */
  numericSeverity: '8.0.0',
  /** `process/next` takes an action in its body, and a 409 says which issues stood in the way; before, a JSON string. */
  processNextIssues: '8.0.0',
  /** `POST …/actions`: user actions of a task, signing among them. */
  userActions: '8.0.0',
  /** Language is asked for with `language`; before, with `lang`. */
  languageParameter: '8.0.0',
  /** Payment tasks, `GET …/payment`. */
  payment: '8.2.0',
  /** `GET` and `PUT …/user-defined-metadata`. */
  userDefinedMetadata: '8.3.0',
  /** PATCH of several data elements in one request. */
  patchDataElements: '8.5.0',
  /** Refused changes of data are problem details with a title; before, bare statuses. */
  titledRefusals: '8.5.0',
  /** `POST /api/v1/lookup/person`, `GET /api/v1/lookup/organisation/{number}`. */
  lookups: '8.5.0',
  /** Deleting a data element answers with the validation issues and the instance; before, 200 without body. */
  deleteDataAnswers: '8.5.0',
  /** The service describes itself at `/v1/customOpenapi.json`. */
  customOpenApi: '8.6.0',
  /** `POST …/data/type/{dataType}`, which answers with the validation issues and the new instance. */
  createDataOfType: '8.6.0',
  /** `…/data/{id}/type/{dataType}`: the same element with its type in the path. */
  dataTypeInPath: '8.6.0',
  /** Tokens of system users are understood. */
  systemUsers: '8.6.0',
  /** `GET …/signing` and below: who is to sign what, and who has. */
  signingState: '8.6.0',
  /** `reject` in `process/next` skips validation where the process lists the action. */
  rejectSkipsValidation: '8.6.0',
  /** `actionRequiredToRead` and `actionRequiredToWrite` are obeyed. */
  requiredActions: '8.7.0',
  /** `PUT …/data/{id}/tags`: all tags at once. */
  replaceTags: '8.8.0',
  /** In a signing task the right to write is enough for a `process/next` without action. */
  signingNextByWriters: '8.8.0',
  /** Validating before the process has begun is a 409; before, a 500. */
  validateNeedsProcess: '8.9.0',
  /** `process/next` of a process that is ended or not begun is a 409 with a detail; before, with a title. */
  processNextDetails: '8.9.0',
  /** After `process/next` service tasks run on by themselves until a task for a person. */
  serviceTasksRunOn: '8.9.0',
  /** `apiScopes` of the metadata are demanded in place of the default scopes. */
  customScopes: '8.9.0',
  /** Of two `process/next` at once one is refused with 409. */
  processNextExclusive: '8.10.0',
  /** Option lists that several apps share (`lib**org**list**version`). */
  libraryOptions: '8.10.0',
  /** An owner can be named as a self-identified user (`externalIdentifier`). */
  selfIdentifiedOwners: '8.11.0',
  /** Tags of elements that are unknown or archived are refused as data is. */
  tagRefusals: '8.11.0',
  /** With the setting `EnforceDataTypeTaskId`, data of another task is refused with 409. */
  taskOfDataEnforced: '8.12.0',
  /** National identity numbers in lists of parties are masked. */
  maskedParties: '8.12.5',
  /** `GET /api/xsdschema/{dataType}`. */
  xsdSchema: '8.12.6',
  /** With the setting `XsdValidation`, forms are validated against their XSD. */
  xsdValidation: '8.12.6',
  /** Tasks are run by a workflow engine: `process/next` may time out or fail while work goes on, and says so. */
  workflowEngine: '9.0.0',
  /** `POST …/process/resume`, after a step of the workflow failed. */
  processResume: '9.0.0',
  /** `process/next?returnInstance=true` answers with the instance. */
  processNextReturnsInstance: '9.0.0',
  /** A receipt as PDF is made only by a task of the process; before, at the end of every process. */
  receiptOnlyByTask: '9.0.0',
};

/**
 * What an app library of a given age can do, in the few steps that matter most. `v7` stands for 4 to 7.
 */
export type FeatureLevel = 'v7' | 'v8.0' | 'v8.5' | 'v8.6' | 'v9';

/**
 * Whether an app of a version of the library has a feature.
 *
 * @param version as the metadata's `altinnNugetVersion` has it
 *
 * @example
 * hasFeature('8.12.7', 'workflowEngine'); // false
 */
export function hasFeature(version: string, feature: Feature): boolean {
  return isVersionAtLeast(version, featureSince[feature]);
}

/**
 * The features of a version of the app library, by name.
 *
 * @example
 * featuresOf('8.5.2').includes('patchDataElements'); // true
 */
export function featuresOf(version: string): readonly Feature[] {
  return (Object.keys(featureSince) as Feature[]).filter((feature) => hasFeature(version, feature)).sort();
}

const levels: readonly (readonly [first: string, level: FeatureLevel])[] = [
  ['9.0.0', 'v9'],
  ['8.6.0', 'v8.6'],
  ['8.5.0', 'v8.5'],
  ['8.0.0', 'v8.0'],
];

/** The feature level of a version of the app library; everything before 8 is v7. */
export function featureLevelOf(version: string): FeatureLevel {
  return levels.find(([first]) => isVersionAtLeast(version, first))?.[1] ?? 'v7';
}
