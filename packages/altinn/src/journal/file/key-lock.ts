/**
 * One at a time, across processes: a lock is a hard link to the file of its owner, which the file system makes once or not at all.
 * A lock is held for the few system calls of one operation, never while something is waited for.
 *
 * Whoever finds the lock of a process that is gone takes it away, under a lock of its own (`….break`): so two that find it
 * cannot take away each other's new lock.
 *
 * @module
 */
import { systemClock } from '../../clock/clock.js';
import type { JournalOperation } from '../journal-error.js';
import { journalError } from '../journal-error.js';
import { syncFolder, systemErrorCode } from './files.js';
import type { Files } from './files.js';
import { isOwner } from './owner.js';
import type { Owner, Processes } from './owner.js';

/** Milliseconds after which somebody else's lock is more than slow. */
const patience = 15_000;
/** Milliseconds after which the lock of another machine, which cannot be asked, is one that was left behind. */
const foreignLockAge = 60_000;

/** As many processes have to be killed one after the other, each while it takes away the lock of the one before, until somebody has to look. */
const deepestBreak = 10;

/** Runs `work` while no other does with the same name, in this process or another. */
export type KeyLock = <Result>(name: string, operation: JournalOperation, work: () => Promise<Result>) => Promise<Result>;

export function keyLock(files: Files, processes: Processes, folder: string): KeyLock {
  const queues = new Map<string, Promise<unknown>>();
  const id = crypto.randomUUID();
  let ownerFile: Promise<string> | undefined;

  return async (name, operation, work) => {
    // Those of this process stand in line, so that they do not have to poll.
    const before = queues.get(name) ?? Promise.resolve();
    const turn = before.then(() => underLock(`${folder}/${name}.lock`, operation, work));
    const settled = turn.catch(() => undefined);
    queues.set(name, settled);
    try {
      return await turn;
    } finally {
      if (queues.get(name) === settled) queues.delete(name);
    }
  };

  async function underLock<Result>(path: string, operation: JournalOperation, work: () => Promise<Result>): Promise<Result> {
    await acquire(path, operation);
    try {
      return await work();
    } finally {
      await files.unlink(path);
    }
  }

  async function acquire(path: string, operation: JournalOperation): Promise<void> {
    const giveUpAt = systemClock.now() + patience;
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      if (await tryLink(path)) return;
      if (await isLeftBehind(path)) {
        if (path.endsWith('.break'.repeat(deepestBreak))) throw journalError('journal-unavailable', operation, 'its locks cannot be taken away');
        await underLock(`${path}.break`, operation, async () => {
          if (await isLeftBehind(path)) await files.unlink(path);
        });
        continue;
      }
      if (systemClock.now() > giveUpAt) throw journalError('journal-unavailable', operation, 'another process has held its lock for too long');
      await systemClock.sleep(pause * (0.5 + Math.random()));
    }
  }

  async function tryLink(path: string): Promise<boolean> {
    ownerFile ??= writeOwnerFile();
    let owner: string;
    try {
      owner = await ownerFile;
    } catch (error) {
      ownerFile = undefined;
      throw error;
    }
    try {
      await files.link(owner, path);
      return true;
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === 'EEXIST') return false;
      ownerFile = undefined;
      // A process of another machine has swept the file away: it is written anew at the next try.
      if (code === 'ENOENT') return false;
      throw error;
    }
  }

  /**
   * Of a process that is gone; or our own, which could not be given back: what we hold stands in line, and is not asked about.
   * What cannot be read has been given back in the meantime.
   */
  async function isLeftBehind(path: string): Promise<boolean> {
    try {
      const holder: unknown = JSON.parse(await files.readFile(path, 'utf8'));
      return isOwner(holder) && ((holder as { readonly id?: unknown }).id === id || await isForsaken(holder, path));
    } catch {
      return false;
    }
  }

  async function isForsaken(owner: Owner, path: string): Promise<boolean> {
    return processes.isGone(owner) || owner.host !== processes.self().host && systemClock.now() - (await files.stat(path)).ctimeMs > foreignLockAge;
  }

  async function writeOwnerFile(): Promise<string> {
    await sweepOwnerFiles();
    const path = `${folder}/${crypto.randomUUID()}.owner`;
    const file = await files.open(path, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify({ ...processes.self(), id }));
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(files, folder);
    return path;
  }

  async function sweepOwnerFiles(): Promise<void> {
    for (const name of await files.readdir(folder)) {
      if (!name.endsWith('.owner')) continue;
      const path = `${folder}/${name}`;
      try {
        const owner: unknown = JSON.parse(await files.readFile(path, 'utf8'));
        if (isOwner(owner) && await isForsaken(owner, path)) await files.unlink(path);
      } catch {
        // Another has swept it away.
      }
    }
  }
}
