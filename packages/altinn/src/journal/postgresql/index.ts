/** A journal in PostgreSQL, over a pool of the `pg` package. @module */
export type { PostgresqlPool } from './pool.js';
export { postgresqlJournal, postgresqlJournalSchema } from './postgresql-journal.js';
export type { PostgresqlJournalOptions } from './postgresql-journal.js';
