/**
 * Where there are no folders: browsers take this in place of the journal in a folder.
 *
 * @module
 */
import { journalError } from './journal-error.js';
import type { JournalStore } from './store.js';

/** @throws AltinnError `journal-unavailable`, always */
export function fileJournal(_folder: string): JournalStore {
  throw journalError('journal-unavailable', 'journal.prepare', 'there are no folders here: give a store');
}
