/**
 * Whether a value may be sent.
 *
 * @module
 */
import { issuesOf } from './encode/encode-xml.js';
import type { Form } from './generated-v1.js';
import type { Issue } from './issue.js';
import type { Language } from './messages/create-issue.js';

/** Options of {@link validate}. */
export interface ValidateOptions {
  /** Language of messages; default `en`. */
  readonly lang?: Language;
}

/** What {@link validate} gives. */
export interface Validation {
  /** No issue is an error. */
  readonly valid: boolean;
  /** All issues. Warnings of class `platform` say what the platform would change or refuse although the schema allows it. */
  readonly issues: readonly Issue[];
}

/**
 * Checks a value as {@link encodeXml} does, and says too what the platform would do to it.
 *
 * @example
 * const { valid, issues } = validate(Omsetningsmelding, melding);
 * if (!valid) console.log(issues.map(String).join('\n')); // linje[0].avgift: must be a whole number, is 3125.5 · /omsetningsmelding/linje[1]/avgift
 */
export function validate<T>(form: Form<T>, value: T, options: ValidateOptions = {}): Validation {
  const issues = issuesOf(form, value, options.lang ?? 'en');
  return { valid: !issues.some(issue => issue.severity === 'error'), issues };
}
