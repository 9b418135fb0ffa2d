/** A journal in a folder. Needs Node, Deno or Bun. @module */
export { fileJournal } from './file-journal.js';
export type { FileJournalOptions } from './file-journal.js';
