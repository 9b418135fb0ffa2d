/**
 * The journal's tables.
 *
 * @module
 */

/** A schema's name goes into statements as it is. */
const nameForm = /^[a-z_][a-z0-9_]{0,50}$/;

/** Names of the tables, in a schema of their own. @throws TypeError */
export interface JournalTables {
  readonly schema: string;
  readonly events: string;
  readonly leases: string;
  readonly secrets: string;
  readonly tokens: string;
}

export function tablesIn(schema: string): JournalTables {
  if (!nameForm.test(schema)) throw new TypeError('the name of a schema is lower-case letters, digits and _');
  return { schema, events: `${schema}.events`, leases: `${schema}.leases`, secrets: `${schema}.secrets`, tokens: `${schema}.fencing_tokens` };
}

/**
 * Makes what is not there yet; harmless when it is. Statements sent as one are one transaction. The lock is for two that do it at once;
 * the second may fail all the same, since a session remembers for a moment what it did not find.
 */
export function schemaStatement({ schema, events, leases, secrets, tokens }: JournalTables): string {
  return `
    select pg_advisory_xact_lock(hashtext('blankett journal ${schema}'));
    create schema if not exists ${schema};
    create table if not exists ${events} (
      key text collate "C" not null,
      seq integer not null check (seq > 0),
      event text not null,
      primary key (key, seq)
    );
    create sequence if not exists ${tokens};
    create table if not exists ${leases} (
      key text collate "C" primary key,
      fencing_token bigint not null,
      until double precision not null,
      ttl double precision not null
    );
    create table if not exists ${secrets} (
      only_one boolean primary key default true check (only_one),
      secret bytea not null
    );`;
}
