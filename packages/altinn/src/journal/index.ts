/** Where submissions are written down. Stores on disk and in PostgreSQL: `@blankett/altinn/journal/file`, `…/postgresql`. @module */
export { memoryJournal } from './memory.js';
export { journalError } from './journal-error.js';
export type { JournalErrorCode, JournalOperation } from './journal-error.js';
export type { JournalEvent, JournalStore, Lease } from './store.js';
