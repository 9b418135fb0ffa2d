/** Where submissions are written down. Stores on disk and in PostgreSQL: `@blankett/altinn/journal/file`, `…/postgresql`. @module */
export { memoryJournal } from './memory.js';
export type { JournalErrorCode } from './journal-error.js';
export type { JournalEvent, JournalStore, Lease } from './store.js';
