/**
 * What an app can do, by the version of its app library (DESIGN §4.8).
 * Versions: the tags of Altinn/app-lib-dotnet and of Altinn/altinn-studio (src/App/backend), read in reference and recordings.
 *
 * @module
 */
import type { Feature, FeatureLevel } from '@blankett/model';

/** The first version of the app library that has the feature. */
export const featureSince: Readonly<Record<Feature, string>> = {
  /** `.xml` files may be sent as `application/xml`, not only as `text/xml`. */
  applicationXmlAttachments: '7.15.3',
  /** PUT of form data that the app changed answers 200; before, 303 without Location. */
  changedDataAnswers200: '8.0.0',
  /** PATCH of one data element, RFC 6902. */
  patchDataElement: '8.0.0',
  /** Severities of validation issues are numbers; before, names. */
  numericSeverity: '8.0.0',
  /** `process/next` takes an action in its body, and a 409 says which issues stood in the way. */
  processNextIssues: '8.0.0',
  /** PATCH of several data elements in one request. */
  patchDataElements: '8.5.0',
  /** Refused changes of data are problem details with a title. */
  titledRefusals: '8.5.0',
  /** The service describes itself at `/v1/customOpenapi.json`. */
  customOpenApi: '8.6.0',
  /** `POST …/data/type/{dataType}`, which answers with the validation issues and the new instance. */
  createDataOfType: '8.6.0',
  /** `actionRequiredToRead` and `actionRequiredToWrite` are obeyed. */
  requiredActions: '8.7.0',
  /** Validating before the process has begun is a 409; before, a 500. */
  validateNeedsProcess: '8.9.0',
  /** Of two `process/next` at once one is refused with 409. */
  processNextExclusive: '8.10.0',
  /** `GET /api/xsdschema/{dataType}`. */
  xsdSchema: '8.12.6',
  /** `POST …/process/resume`; service tasks run on after `next` has answered. */
  processResume: '9.0.0',
  /** `process/next?returnInstance=true` answers with the instance. */
  processNextReturnsInstance: '9.0.0',
};

/** Major, minor, patch; a missing or unreadable part counts as 0. A preview counts as the version that it leads to. */
export function versionNumbers(version: string): readonly [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/, 3).map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : 0));
  return [major, minor, patch];
}

function isAtLeast(version: string, first: string): boolean {
  const [a, b] = [versionNumbers(version), versionNumbers(first)];
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * The features of a version of the app library.
 *
 * @example
 * featuresOf('8.5.2').includes('patchDataElements'); // true
 */
export function featuresOf(version: string): readonly Feature[] {
  return (Object.keys(featureSince) as Feature[]).filter((feature) => isAtLeast(version, featureSince[feature])).sort();
}

const levels: readonly (readonly [string, FeatureLevel])[] = [
  ['9.0.0', 'v9'],
  ['8.6.0', 'v8.6'],
  ['8.5.0', 'v8.5'],
  ['8.0.0', 'v8.0'],
];

/** The feature level of a version of the app library; everything before 8 is v7. */
export function featureLevelOf(version: string): FeatureLevel {
  return levels.find(([first]) => isAtLeast(version, first))?.[1] ?? 'v7';
}
