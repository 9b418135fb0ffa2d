/**
 * What stops a submission.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { AltinnErrorDetails } from '../errors/altinn-error.js';
import type { ServiceIssue } from '../errors/service-issues.js';
import type { SubmissionErrorFacts } from '../errors/submission-error-facts.js';

/** An {@link AltinnError} about a submission as a whole. */
export class SubmissionError extends AltinnError {
  /** @param issues faults that the service found: had by `serviceIssuesOf`, for their texts are for the person concerned only */
  constructor(details: Omit<AltinnErrorDetails, 'operation' | 'outcomeKnown' | 'submission'> & Partial<Pick<AltinnErrorDetails, 'operation' | 'outcomeKnown'>>, submission: SubmissionErrorFacts, issues?: readonly ServiceIssue[]) {
    super({
      operation: 'submit', outcomeKnown: true, ...details, submission, ...(issues === undefined ? {} : { answer: { kind: 'json', value: issues.map(wireIssue) } }),
    });
  }
}

/** As the service writes it: that is what answers are read from. */
function wireIssue({ severity, code, description, field, dataElement, source, textKey, textParameters }: ServiceIssue): Readonly<Record<string, unknown>> {
  return {
    severity, code, description, field, source, dataElementId: dataElement, customTextKey: textKey, customTextParameters: textParameters,
  };
}
