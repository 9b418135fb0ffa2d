/**
 * Faults that an app found.
 *
 * @see https://docs.altinn.studio/altinn-studio/v8/reference/api/
 * @module
 */

/** 0 unspecified, 1 error, 2 warning, 3 informational, 4 fixed, 5 success. Before 8.0 a name. */
export type ValidationIssueSeverity =
  | 0 | 1 | 2 | 3 | 4 | 5
  | 'Unspecified' | 'Error' | 'Warning' | 'Informational' | 'Fixed' | 'Success';

/** One fault. */
export interface ValidationIssue {
  readonly severity?: ValidationIssueSeverity;
  readonly dataElementId?: string | null;
  /** `a.b[0].c`, by JSON names; servers are not agreed on the case of letters. */
  readonly field?: string | null;
  readonly code?: string | null;
  readonly description?: string | null;
  readonly source?: string | null;
  readonly noIncrementalUpdates?: boolean;
  readonly customTextKey?: string | null;
  /** Older than `customTextParameters`. */
  readonly customTextParams?: readonly string[] | null;
  readonly customTextParameters?: Readonly<Record<string, string>> | null;
}

/** The faults that one validator found. */
export interface ValidationIssuesOfSource {
  readonly source: string;
  readonly issues: readonly ValidationIssue[];
}
