/**
 * What a call that failed means for the submission.
 *
 * @module
 */
import { isAltinnError } from '../errors/altinn-error.js';
import type { AltinnError } from '../errors/altinn-error.js';
import type { NotDone } from './journal-events.js';

/** What became of a call that does something once. */
export function notDoneBy(error: AltinnError): NotDone {
  if (!error.outcomeKnown) return 'unclear';
  return error.status === undefined ? 'not-sent' : 'refused';
}

/** Something else has the process, or its own work has failed: what it is, reading the process tells. */
const processCodes = new Set<string>(['process-busy', 'resume-required', 'workflow-failed', 'workflow-timeout', 'workflow-unavailable', 'process-ended', 'conflict']);

export function isAboutProcess(error: AltinnError): boolean {
  return processCodes.has(error.code);
}

const passingCodes = new Set<string>([
  'network', 'deadline', 'platform-unavailable', 'workflow-unavailable', 'workflow-timeout', 'rate-limited', 'process-busy', 'server-fault', 'app-failed',
]);

/** Whether it may go away by itself: then the same step is tried again, for as long as the call may take. */
export function mayPass(error: unknown): error is AltinnError {
  if (!isAltinnError(error) || error.code.startsWith('journal-')) return false;
  return error.retryable || !error.outcomeKnown || passingCodes.has(error.code);
}
