/**
 * Issues of validation, as the platform writes them.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';

export const severities = ['Unspecified', 'Error', 'Warning', 'Informational', 'Fixed', 'Success'] as const;

/** 0 unspecified, 1 error, 2 warning, 3 informational, 4 fixed, 5 success. */
export type Severity = 0 | 1 | 2 | 3 | 4 | 5;

/** One issue, whoever found it. */
export interface ValidationIssue {
  readonly severity: Severity;
  readonly dataElementId: string | null;
  readonly field: string | null;
  readonly code: string;
  readonly description: string | null;
  /** Which validator found it. */
  readonly source: string;
  /** The validator does not run again while the form is filled in. */
  readonly noIncrementalUpdates?: true;
  readonly customTextKey?: string;
  readonly customTextParams?: readonly string[];
  readonly customTextParameters?: Readonly<Record<string, string>>;
}

/** The issue as an app of a version answers with it. Members that are left out have nothing to say. */
export function issueJson(issue: ValidationIssue, library: string): Record<string, unknown> {
  const { severity, ...members } = issue;
  return { severity: hasFeature(library, 'numericSeverity') ? severity : severities[severity], ...members };
}

export function errorsIn(issues: readonly ValidationIssue[]): number {
  return issues.filter(({ severity }) => severity === 1).length;
}
