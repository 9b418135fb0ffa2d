/**
 * What stops a submission.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { AltinnErrorDetails } from '../errors/altinn-error.js';
import type { ServiceIssue } from '../errors/service-issues.js';
import type { DifferenceKind } from '@blankett/forms';

/** What is known of the submission that stopped. Nothing in it that a person wrote, but the reference. */
export interface SubmissionErrorFacts {
  readonly reference: string;
  readonly task?: string;
  /** What has to be given again (`inputs-needed`). */
  readonly needs?: readonly NeededInput[];
  /** Members that are not stored as they were sent (`data-not-stored`): paths and kinds, never values. */
  readonly differences?: readonly { readonly dataType: string; readonly path: string; readonly kind: DifferenceKind }[];
  /** How the service differs from the package (`incompatible-service`). */
  readonly changes?: readonly string[];
}

/** Something that the journal does not hold. */
export interface NeededInput {
  readonly kind: 'form' | 'attachment' | 'party';
  readonly dataType?: string;
  /** From 1, among those of its data type. */
  readonly number?: number;
}

/**
 * An {@link AltinnError} about a submission as a whole.
 *
 * @example
 * if (isAltinnError(error) && error.code === 'inputs-needed') console.log((error as SubmissionError).submission.needs);
 */
export class SubmissionError extends AltinnError {
  readonly submission: SubmissionErrorFacts;

  /** @param issues faults that the service found: had by `serviceIssuesOf`, for their texts are for the person concerned only */
  constructor(details: Omit<AltinnErrorDetails, 'operation' | 'outcomeKnown'> & Partial<Pick<AltinnErrorDetails, 'operation' | 'outcomeKnown'>>, submission: SubmissionErrorFacts, issues?: readonly ServiceIssue[]) {
    super({
      operation: 'submit', outcomeKnown: true, ...details, ...(issues === undefined ? {} : { answer: { kind: 'json', value: issues.map(wireIssue) } }),
    });
    this.submission = submission;
  }
}

/** As the service writes it: that is what answers are read from. */
function wireIssue({ severity, code, description, field, dataElement, source, textKey, textParameters }: ServiceIssue): Readonly<Record<string, unknown>> {
  return {
    severity, code, description, field, source, dataElementId: dataElement, customTextKey: textKey, customTextParameters: textParameters,
  };
}
