/**
 * The part of a `pg` pool that the journal uses; the pool itself is the caller's, so that this package needs no database driver.
 *
 * @see https://node-postgres.com/apis/pool
 * @module
 */

export interface PostgresqlPool {
  query(statement: string, values?: readonly unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
}
