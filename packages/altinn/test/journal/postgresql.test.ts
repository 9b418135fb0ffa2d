import { afterAll, describe, expect, it } from 'vitest';
import { postgresqlJournal, postgresqlJournalSchema } from '../../src/journal/postgresql/index.js';
import type { PostgresqlPool } from '../../src/journal/postgresql/index.js';
import { eventOf, keepsThePromisesOfAJournal, newKey, stoppedClock } from './contract.js';
import { openDatabase } from './database.js';

const database = await openDatabase();
const pool = typeof database === 'string' ? undefined : database.pool;
if (typeof database === 'string') console.warn(`The journal in PostgreSQL is not tested: ${database}`);
afterAll(async () => {
  if (typeof database !== 'string') await database.close();
});

let schemas = 0;
const newSchema = (): string => `journal_${process.pid}_${++schemas}`;

describe.skipIf(pool === undefined)(`the journal in PostgreSQL${typeof database === 'string' ? ` (not tested: ${database})` : ''}`, () => {
  // One schema for all: tables are made once, keys are new each time.
  const shared = newSchema();
  keepsThePromisesOfAJournal(async clock => ({ open: () => postgresqlJournal(pool!, { schema: shared, clock }) }));

  it('is made once by many at the same time', async () => {
    const schema = newSchema();
    await Promise.all(Array.from({ length: 6 }, () => postgresqlJournal(pool!, { schema }).list()));
    expect(await postgresqlJournal(pool!, { schema }).list()).toEqual([]);
  });

  it('may be made beforehand, for a user that may not make tables', async () => {
    const schema = newSchema();
    await pool!.query(postgresqlJournalSchema(schema));
    const statements: string[] = [];
    const watched: PostgresqlPool = { query: (statement, values) => (statements.push(statement), pool!.query(statement, values as unknown[])) };
    await postgresqlJournal(watched, { schema }).list();
    expect(statements.filter(statement => /create/i.test(statement))).toEqual([]);
  });

  it.each(['Bad', 'a b', 'x; drop schema public', '', 'a'.repeat(60), '1a'])('refuses the schema %j', schema => {
    expect(() => postgresqlJournal(pool!, { schema })).toThrow(TypeError);
  });

  it.each<[string, (schema: string, key: string) => [string, unknown[]]]>([
    ['an event is missing in the middle', (schema, key) => [`delete from ${schema}.events where key = $1 and seq = 2`, [key]]],
    ['an event was changed to another kind of thing', (schema, key) => [`update ${schema}.events set event = '{}' where key = $1 and seq = 2`, [key]]],
    ['an event was moved', (schema, key) => [`update ${schema}.events set seq = 4 where key = $1 and seq = 3`, [key]]],
  ])('is corrupt when %s', async (_, damage) => {
    const journal = postgresqlJournal(pool!, { schema: shared });
    const key = newKey();
    for (const seq of [1, 2, 3]) await journal.append(key, seq - 1, eventOf(key, seq));
    await pool!.query(...damage(shared, key));
    await expect(journal.read(key)).rejects.toMatchObject({ code: 'journal-corrupt', retryable: false });
  });

  it('S28 is corrupt when its secret is gone: a new one would make old submissions look new', async () => {
    const schema = newSchema();
    const key = newKey();
    await postgresqlJournal(pool!, { schema }).append(key, 0, eventOf(key, 1));
    await pool!.query(`delete from ${schema}.secrets`);
    await expect(postgresqlJournal(pool!, { schema }).secret()).rejects.toMatchObject({ code: 'journal-corrupt' });
  });

  it('S28 says so when the database is away, and nothing of what it says', async () => {
    const failing: PostgresqlPool = { query: () => Promise.reject(Object.assign(new Error('connection to SECRET failed'), { code: 'ECONNREFUSED' })) };
    const key = newKey();
    const failure = await postgresqlJournal(failing).append(key, 0, eventOf(key, 1)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'journal-unavailable', retryable: true, outcomeKnown: false, message: expect.stringContaining('ECONNREFUSED') });
    expect(String(failure)).not.toContain('SECRET');
  });

  it('does not let an append through that waited while its lease was given to another', async () => {
    const clock = stoppedClock();
    const journal = postgresqlJournal(pool!, { schema: shared, clock });
    const key = newKey();
    const lost = (await journal.lease(key, 1000))!;
    clock.advance(1000);
    // The new lease is taken in a transaction that stays open until the append waits for it.
    const other = await pool!.connect();
    try {
      await other.query('begin');
      await postgresqlJournal(other as never, { schema: shared, clock }).lease(key, 1000);
      const refused = expect(journal.append(key, 0, eventOf(key, 1), lost)).rejects.toMatchObject({ code: 'journal-fenced' });
      const waiting = async (): Promise<number> => Number((await pool!.query(`select count(*) as waiting from pg_locks where not granted`)).rows[0].waiting);
      await expect.poll(waiting).toBe(1);
      await other.query('commit');
      await refused;
    } finally {
      other.release();
    }
    expect(await journal.read(key)).toEqual([]);
  });

  it('keeps no half of a key when it is erased while another appends', async () => {
    const journal = postgresqlJournal(pool!, { schema: shared });
    for (let round = 0; round < 20; round++) {
      const key = newKey();
      await journal.append(key, 0, eventOf(key, 1));
      await Promise.allSettled([journal.erase(key), journal.append(key, 1, eventOf(key, 2))]);
      expect((await journal.read(key)).length).toBe(0);
    }
  });
});
