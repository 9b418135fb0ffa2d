/**
 * The error that decoding and encoding throw.
 *
 * @module
 */
import type { Issue } from './issue.js';

/** Issues that the message names; all are in {@link FormError.issues}. */
const named = 5;

/**
 * A form document or a value is not valid. All its faults are in `issues`; the message has the first few.
 *
 * @example
 * try {
 *   encodeXml(Omsetningsmelding, melding);
 * } catch (error) {
 *   if (error instanceof FormError) for (const issue of error.issues) console.log(String(issue));
 * }
 */
export class FormError extends Error {
  readonly code: 'form-invalid' = 'form-invalid';
  /** All issues, also those that are not errors. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(summary(issues));
    this.name = 'FormError';
    this.issues = issues;
  }
}

function summary(issues: readonly Issue[]): string {
  const errors = issues.filter(issue => issue.severity === 'error');
  const lines = errors.slice(0, named).map(issue => {
    const place = issue.line === undefined ? '' : `${issue.line}:${issue.column} `;
    return `  ${place}${issue.code} ${String(issue)}`;
  });
  const more = errors.length > named ? [`  … and ${errors.length - named} more`] : [];
  return [`The form has ${errors.length === 1 ? 'one fault' : `${errors.length} faults`}:`, ...lines, ...more].join('\n');
}
