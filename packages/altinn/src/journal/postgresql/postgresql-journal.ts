/**
 * A journal in PostgreSQL: an event is a row, each call is one statement.
 *
 * Compare and set is the primary key (key, seq). An append locks the row of its lease, and the event before its own, while it looks
 * (`for share` sees the newest row, not that of the statement's snapshot): a lease that is given out meanwhile waits for it.
 *
 * @module
 */
import { systemClock } from '../../clock/clock.js';
import type { Clock } from '../../clock/clock.js';
import { isAltinnError } from '../../errors/altinn-error.js';
import { checkKey, eventText, readEvent } from '../event.js';
import { journalError } from '../journal-error.js';
import type { JournalOperation } from '../journal-error.js';
import type { JournalEvent, JournalStore, Lease } from '../store.js';
import type { PostgresqlPool } from './pool.js';
import { schemaStatement, tablesIn } from './schema.js';

export interface PostgresqlJournalOptions {
  /** Of the journal's tables. Default `blankett_journal`. */
  readonly schema?: string;
  /** Tells when leases end; the same, or as good as the same, on all machines. Default: the machine's. */
  readonly clock?: Clock;
}

type Row = Record<string, unknown>;

/**
 * Opens the journal in a database. Schema and tables are made at the first use, if the user may do that; else by {@link postgresqlJournalSchema}.
 *
 * What `append` has answered is as durable as the database's commits (`synchronous_commit`).
 *
 * @param pool of the `pg` package, or anything with its `query`
 * @throws TypeError the name of the schema; from its calls AltinnError: `journal-conflict`, `journal-fenced`, `journal-corrupt`, `journal-unavailable`
 *
 * @example
 * import { Pool } from 'pg';
 *
 * const client = createClient({ environment: 'tt02', auth, journal: postgresqlJournal(new Pool({ connectionString })) });
 */
export function postgresqlJournal(pool: PostgresqlPool, options: PostgresqlJournalOptions = {}): JournalStore {
  const clock = options.clock ?? systemClock;
  const tables = tablesIn(options.schema ?? usualSchema);
  const { events, leases, secrets, tokens } = tables;
  let prepared: Promise<unknown> | undefined;

  return {
    async append(key, expectedSeq, event, lease) {
      const text = eventText(key, expectedSeq, event);
      const [outcome] = await run('journal.append', `
        with held as materialized (
          select fencing_token from ${leases} where key = $1 for share
        ), before as materialized (
          select seq from ${events} where key = $1 and seq = $2::integer for share
        ), added as (
          insert into ${events} (key, seq, event)
          select $1, $2::integer + 1, $3
          where ($4::bigint is null or (select fencing_token from held) = $4::bigint) and ($2::integer = 0 or exists (select from before))
          on conflict do nothing
          returning 1
        )
        select exists (select from added) as added, $4::bigint is not null and (select fencing_token from held) is distinct from $4::bigint as fenced`,
      [key, expectedSeq, text, lease?.fencingToken ?? null]);
      if (outcome?.['fenced'] === true) throw journalError('journal-fenced', 'journal.append');
      if (outcome?.['added'] !== true) throw journalError('journal-conflict', 'journal.append');
    },
    async read(key) {
      checkKey(key);
      const rows = await run('journal.read', `select seq, event from ${events} where key = $1 order by seq`, [key]);
      return rows.map((row, index) => understood(row, key, index + 1));
    },
    async lease(key, ttl) {
      checkKey(key);
      const now = clock.now();
      const rows = await run('journal.lease', `
        insert into ${leases} as held (key, fencing_token, until, ttl) values ($1, nextval('${tokens}'), $2::double precision, $4::double precision)
        on conflict (key) do update set fencing_token = excluded.fencing_token, until = excluded.until, ttl = excluded.ttl
          where held.until <= $3::double precision or held.until > $3::double precision + 2 * held.ttl
        returning fencing_token, until`, [key, now + ttl, now, ttl]);
      return leaseOf(key, rows[0]);
    },
    async renew(lease, ttl) {
      const rows = await run('journal.renew', `
        update ${leases} set until = $3::double precision, ttl = $4::double precision where key = $1 and fencing_token = $2::bigint returning fencing_token, until`,
      [lease.key, lease.fencingToken, clock.now() + ttl, ttl]);
      return leaseOf(lease.key, rows[0]);
    },
    async release(lease) {
      await run('journal.release', `update ${leases} set until = 0 where key = $1 and fencing_token = $2::bigint`, [lease.key, lease.fencingToken]);
    },
    async list() {
      return (await run('journal.list', `select distinct key from ${events}`, [])).map(row => String(row['key']));
    },
    async erase(key) {
      checkKey(key);
      await run('journal.erase', `delete from ${leases} where key = $1`, [key]);
      // Until nothing is left: an append that was under way has its event behind the ones that the first statement saw.
      while ((await run('journal.erase', `delete from ${events} where key = $1 returning seq`, [key])).length > 0);
    },
    async secret() {
      const [row] = await run('journal.secret', `select encode(secret, 'hex') as secret from ${secrets}`, []);
      const secret = row?.['secret'];
      if (typeof secret !== 'string' || secret.length !== 64) throw journalError('journal-corrupt', 'journal.secret', 'its secret is missing');
      return Uint8Array.from(secret.match(/../g)!, byte => Number.parseInt(byte, 16));
    },
  };

  async function run(operation: JournalOperation, statement: string, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      await ready();
      return (await pool.query(statement, values)).rows;
    } catch (error) {
      throw isAltinnError(error) ? error : unavailable(operation, error);
    }
  }

  async function ready(): Promise<void> {
    prepared ??= prepare();
    try {
      await prepared;
    } catch (error) {
      prepared = undefined;
      throw error;
    }
  }

  /** Asks first: who uses the journal need not have the right to make it. */
  async function prepare(): Promise<void> {
    if (!await isThere()) {
      try {
        await pool.query(schemaStatement(tables));
      } catch (error) {
        // Another has made it at the same time.
        if (!await isThere()) throw error;
      }
    }
    // A journal with events and without its secret is damaged: a new one would make every submission look new.
    await pool.query(`
      insert into ${secrets} (secret) select decode($1, 'hex') where not exists (select from ${secrets}) and not exists (select from ${events})
      on conflict do nothing`, [hexOf(crypto.getRandomValues(new Uint8Array(32)))]);
  }

  async function isThere(): Promise<boolean> {
    const { rows } = await pool.query('select to_regclass($1) is not null as there', [secrets]);
    return rows[0]?.['there'] === true;
  }
}

const usualSchema = 'blankett_journal';

/**
 * The statements that make the journal's tables, for whoever sets up the database.
 *
 * @throws TypeError the name of the schema
 *
 * @example
 * console.log(postgresqlJournalSchema()); // for psql, by a user who may make tables
 */
export function postgresqlJournalSchema(schema: string = usualSchema): string {
  return schemaStatement(tablesIn(schema));
}

function understood(row: Row, key: string, seq: number): JournalEvent {
  const event = row['seq'] === seq && typeof row['event'] === 'string' ? readEvent(row['event'], key, seq) : undefined;
  if (event === 'newer') throw journalError('journal-corrupt', 'journal.read', 'a later version of this package has written it');
  if (event === undefined) throw journalError('journal-corrupt', 'journal.read');
  return event;
}

/** A bigint comes as text. */
function leaseOf(key: string, row: Row | undefined): Lease | undefined {
  return row === undefined ? undefined : { key, fencingToken: Number(row['fencing_token']), until: Number(row['until']) };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Details of a database's errors may quote rows: only its code goes on. @see https://www.postgresql.org/docs/current/errcodes-appendix.html */
function unavailable(operation: JournalOperation, error: unknown): Error {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return journalError('journal-unavailable', operation, typeof code === 'string' && /^[A-Z0-9_]{4,40}$/.test(code) ? code : undefined);
}
