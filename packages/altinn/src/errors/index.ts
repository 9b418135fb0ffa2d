/** What can go wrong between us and the platform. @module */
export { AltinnError, answerOf, isAltinnError, serviceIssuesOf } from './altinn-error.js';
export type { AltinnErrorDetails } from './altinn-error.js';
export { readAnswer } from './answer.js';
export type { Answer, ProblemAnswer } from './answer.js';
export type { AltinnErrorCode } from './codes.js';
export { errorFromAnswer } from './from-answer.js';
export type { AnswerContext, ReceivedAnswer } from './from-answer.js';
export type { ErrorFacts } from './error-facts.js';
export type { ServiceIssue, ServiceIssueSeverity } from './service-issues.js';
export type { NeededInput, SubmissionErrorFacts } from './submission-error-facts.js';
