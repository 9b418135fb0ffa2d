/**
 * What goes wrong with a journal, in the package's one family of errors.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import { present } from '../members/members.js';

export type JournalErrorCode = 'journal-conflict' | 'journal-fenced' | 'journal-corrupt' | 'journal-unavailable';

/** What a store was doing. */
export type JournalOperation = `journal.${'append' | 'read' | 'lease' | 'renew' | 'release' | 'list' | 'erase' | 'secret' | 'prepare'}`;

/**
 * An error of a store, for stores of one's own too.
 *
 * @param reason our own words: never a part of an event
 *
 * @example
 * if (updated === 0) throw journalError('journal-conflict', 'journal.append');
 */
export function journalError(code: JournalErrorCode, operation: JournalOperation, reason?: string, cause?: unknown): AltinnError {
  return new AltinnError({
    code,
    operation,
    ...present({ reason, cause }),
    retryable: code === 'journal-unavailable',
    // An append that broke off may have been written or not: whoever goes on reads first.
    outcomeKnown: code !== 'journal-unavailable' || operation !== 'journal.append',
  });
}
