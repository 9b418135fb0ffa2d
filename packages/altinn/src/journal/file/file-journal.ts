/**
 * A journal in a folder: one append-only file for each submission.
 *
 * | file | holds |
 * |---|---|
 * | `{key}.events` | the events, a line each, with checksums (`lines.ts`) |
 * | `{key}.lease` | who goes on with it (`lease-file.ts`) |
 * | `{key}.lock` | there while a process reads and writes the two (`key-lock.ts`) |
 * | `{uuid}.owner` | a process: locks are links to it |
 * | `secret` | what ids are hashed with |
 *
 * @module
 */
import { constants } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemClock } from '../../clock/clock.js';
import type { Clock } from '../../clock/clock.js';
import { isAltinnError } from '../../errors/altinn-error.js';
import { checkKey, eventText } from '../event.js';
import { journalError } from '../journal-error.js';
import type { JournalOperation } from '../journal-error.js';
import { isGood } from '../lease-life.js';
import type { JournalStore, Lease } from '../store.js';
import { nodeFiles, syncFolder, systemErrorCode, writeWhole } from './files.js';
import type { Files } from './files.js';
import { keyLock } from './key-lock.js';
import { readLease, writeLease } from './lease-file.js';
import type { HeldLease } from './lease-file.js';
import { lineOf, readLines } from './lines.js';
import type { JournalLines } from './lines.js';
import { nodeProcesses } from './owner.js';
import type { Processes } from './owner.js';
import { readOrMakeSecret } from './secret-file.js';

export interface FileJournalOptions {
  readonly clock?: Clock;
  /** For tests: a file system with faults. */
  readonly files?: Files;
  /** For tests: processes that end when it says so. */
  readonly processes?: Processes;
}

/**
 * Opens the journal in `folder`, which is made at the first use, readable by its owner alone. Any number of processes of one machine may share it.
 *
 * What `append` has answered is on the disk. The folder has to be on a disk of the machine with hard links, not on a network share:
 * of the processes of another machine, or of another container, nobody can say whether they are gone. Of those of this one it is
 * known, and their leases are free at once; of others when they are over, and a lock of theirs after a minute.
 *
 * @throws AltinnError from its calls: `journal-conflict`, `journal-fenced`, `journal-corrupt`, `journal-unavailable`
 *
 * @example
 * const client = createClient({ environment: 'tt02', auth, journal: fileJournal('./journal') });
 */
export function fileJournal(folder: string, options: FileJournalOptions = {}): JournalStore {
  const clock = options.clock ?? systemClock;
  const files = options.files ?? nodeFiles;
  const root = resolve(folder);
  const processes = options.processes ?? nodeProcesses;
  const withLock = keyLock(files, processes, root);
  let ready: Promise<Uint8Array> | undefined;
  let lastToken = 0;

  const eventsOf = (key: string): string => `${root}/${key}.events`;
  const leaseOf = (key: string): string => `${root}/${key}.lease`;

  return {
    append: async (key, expectedSeq, event, lease) => {
      const text = eventText(key, expectedSeq, event);
      return exclusively(key, 'journal.append', async () => {
        if (lease !== undefined && (await readLease(files, leaseOf(key)))?.fencingToken !== lease.fencingToken) {
          throw journalError('journal-fenced', 'journal.append');
        }
        await appendLine(key, expectedSeq, text);
      });
    },
    read: async key => {
      checkKey(key);
      return attempt('journal.read', async () => understood(await readBytes(eventsOf(key)), key, 'journal.read').events);
    },
    lease: (key, ttl) => exclusively(key, 'journal.lease', async () => {
      const held = await readLease(files, leaseOf(key));
      const now = clock.now();
      if (held !== undefined && isGood(held, now) && !processes.isGone(held.owner)) return undefined;
      await syncEvents(key);
      // By the clock, so that it grows also over the erasing of the key.
      lastToken = Math.max((held?.fencingToken ?? 0) + 1, lastToken + 1, now);
      return writeHeldLease(key, { fencingToken: lastToken, until: now + ttl, ttl, owner: processes.self() });
    }),
    renew: (lease, ttl) => exclusively(lease.key, 'journal.renew', async () => {
      const held = await readLease(files, leaseOf(lease.key));
      if (held?.fencingToken !== lease.fencingToken) return undefined;
      return writeHeldLease(lease.key, { ...held, until: clock.now() + ttl, ttl });
    }),
    release: lease => exclusively(lease.key, 'journal.release', async () => {
      const held = await readLease(files, leaseOf(lease.key));
      if (held?.fencingToken === lease.fencingToken) await writeHeldLease(lease.key, { ...held, until: 0 });
    }),
    list: () => attempt('journal.list', async () => {
      const keys: string[] = [];
      for (const name of (await namesIn(root)).filter(isEventsFile)) {
        // A file without a whole line was made for an event that was never acknowledged.
        if ((await readBytes(`${root}/${name}`)).includes(newline)) keys.push(name.slice(0, -'.events'.length));
      }
      return keys;
    }),
    erase: key => exclusively(key, 'journal.erase', async () => {
      await removeFile(eventsOf(key));
      await removeFile(leaseOf(key));
      await syncFolder(files, root);
    }),
    secret: () => attempt('journal.secret', async () => (await prepared()).slice()),
  };

  async function exclusively<Result>(key: string, operation: JournalOperation, work: () => Promise<Result>): Promise<Result> {
    checkKey(key);
    return attempt(operation, async () => {
      await prepared();
      return withLock(key, operation, work);
    });
  }

  /** Makes the folder and the secret: a journal without its secret is damaged, so there is no event before it. */
  async function prepared(): Promise<Uint8Array> {
    ready ??= (async () => {
      const firstMade = await files.mkdir(root, { recursive: true, mode: 0o700 });
      if (firstMade !== undefined) await syncNewFolders(firstMade);
      if (process.platform !== 'win32' && ((await files.stat(root)).mode & 0o022) !== 0) {
        throw journalError('journal-unavailable', 'journal.prepare', 'others may write to its folder');
      }
      return readOrMakeSecret(files, root, async () => (await namesIn(root)).some(isEventsFile));
    })();
    try {
      return await ready;
    } catch (error) {
      ready = undefined;
      throw error;
    }
  }

  async function appendLine(key: string, expectedSeq: number, text: string): Promise<void> {
    const { O_RDWR, O_CREAT, O_NOFOLLOW } = constants;
    // O_NOFOLLOW is not on Windows.
    const file = await files.open(eventsOf(key), O_RDWR | (expectedSeq === 0 ? O_CREAT : 0) | (O_NOFOLLOW ?? 0), 0o600).catch((error: unknown) => {
      throw expectedSeq > 0 && systemErrorCode(error) === 'ENOENT' ? journalError('journal-conflict', 'journal.append') : error;
    });
    try {
      // Before there is a line: so a file that has one has a name that lasts.
      if (expectedSeq === 0) await syncFolder(files, root);
      const bytes = await file.readFile();
      const lines = understood(bytes, key, 'journal.append');
      if (lines.events.length !== expectedSeq) throw journalError('journal-conflict', 'journal.append');
      if (bytes.length > lines.length) await file.truncate(lines.length);
      try {
        await writeWhole(file, new TextEncoder().encode(lineOf(lines.checksum, text)), lines.length);
        await file.sync();
      } catch (error) {
        // What was not acknowledged is better not there. If this fails too, it is a torn line, or an event of which the next reader learns.
        await file.truncate(lines.length).catch(() => undefined);
        throw error;
      }
    } finally {
      await file.close();
    }
  }

  /** Whoever takes over acts on what it reads; a worker that was killed may have left that unflushed. */
  async function syncEvents(key: string): Promise<void> {
    let file;
    try {
      file = await files.open(eventsOf(key), 'r+');
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return;
      throw error;
    }
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async function syncNewFolders(firstMade: string): Promise<void> {
    for (let made = root; ; made = dirname(made)) {
      await syncFolder(files, dirname(made));
      if (made === firstMade || made === dirname(made)) return;
    }
  }

  async function readBytes(path: string): Promise<Uint8Array> {
    try {
      return await files.readFile(path);
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return new Uint8Array();
      throw error;
    }
  }

  async function writeHeldLease(key: string, held: HeldLease): Promise<Lease> {
    await writeLease(files, leaseOf(key), held);
    return { key, fencingToken: held.fencingToken, until: held.until };
  }

  async function namesIn(path: string): Promise<readonly string[]> {
    try {
      return await files.readdir(path);
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  async function removeFile(path: string): Promise<void> {
    try {
      await files.unlink(path);
    } catch (error) {
      if (systemErrorCode(error) !== 'ENOENT') throw error;
    }
  }
}

const newline = 0x0a;

function isEventsFile(name: string): boolean {
  return name.endsWith('.events');
}

function understood(bytes: Uint8Array, key: string, operation: JournalOperation): JournalLines {
  const lines = readLines(bytes, key);
  if (lines === 'corrupt') throw journalError('journal-corrupt', operation);
  if (lines === 'newer') throw journalError('journal-corrupt', operation, 'a later version of this package has written it');
  return lines;
}

/** What the file system refuses is `journal-unavailable`, with the system's code and no path. */
async function attempt<Result>(operation: JournalOperation, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (isAltinnError(error) || systemErrorCode(error) === undefined) throw error;
    throw journalError('journal-unavailable', operation, systemErrorCode(error), error);
  }
}
