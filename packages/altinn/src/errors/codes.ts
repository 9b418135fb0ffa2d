/**
 * The closed list of what can go wrong between us and the platform: what happened, and what to do about it.
 *
 * @module
 */
import { answerCodes } from './codes/answers.js';
import type { AnswerCode } from './codes/answers.js';
import type { CodeText } from './codes/code-text.js';
import { dataCodes } from './codes/data.js';
import type { DataCode } from './codes/data.js';
import { instanceCodes } from './codes/instances.js';
import type { InstanceCode } from './codes/instances.js';
import { journalCodes } from './codes/journal.js';
import type { JournalCode } from './codes/journal.js';
import { requestCodes } from './codes/requests.js';
import type { RequestCode } from './codes/requests.js';
import { submissionCodes } from './codes/submission.js';
import type { SubmissionCode } from './codes/submission.js';
import { tokenCodes } from './codes/tokens.js';
import type { TokenCode } from './codes/tokens.js';

/** Stable: programs may switch on it. */
export type AltinnErrorCode = RequestCode | AnswerCode | InstanceCode | DataCode | TokenCode | JournalCode | SubmissionCode;

export const errorTexts: Readonly<Record<AltinnErrorCode, CodeText>> = {
  ...requestCodes, ...answerCodes, ...instanceCodes, ...dataCodes, ...tokenCodes, ...journalCodes, ...submissionCodes,
};
