/**
 * A disk in memory that forgets what was not flushed, under processes that can be killed at any call. For tests of what is there
 * after a crash: `kill` ends the process and leaves the page cache, `powerOff` takes what was not flushed with it.
 */
import { resolve } from 'node:path';
import type { Files } from '../../src/journal/file/files.js';
import type { Owner, Processes } from '../../src/journal/file/owner.js';

/** What one call of the simulation throws, and everything after it, once its process was killed. */
export class Killed extends Error {}

interface Inode {
  cached: Buffer;
  flushed: Buffer;
}

/** A process on the disk: what a journal is opened with. */
export interface SimulatedProcess {
  readonly files: Files;
  readonly processes: Processes;
  /** Calls so far. */
  readonly calls: number;
  /** Ends it before its call of this number. */
  killAt(call: number): void;
  kill(): void;
}

export interface SimulatedDisk {
  start(): SimulatedProcess;
  /** Ends all processes, and forgets what was not flushed, except for what `chance` lets the disk have written by itself. */
  powerOff(chance: () => number): void;
}

/** @param flushes false: a disk, or a store, that does not flush at all, to see that the tests notice */
export function simulatedDisk(flushes = true): SimulatedDisk {
  let names = new Map<string, Inode>();
  let flushedNames = new Map<string, Inode>();
  const alive = new Set<number>();
  let pids = 0;

  return {
    start() {
      const owner: Owner = { host: 'simulated', pid: ++pids, started: String(pids) };
      alive.add(owner.pid);
      let calls = 0;
      let last = Number.POSITIVE_INFINITY;
      const enter = (): void => {
        if (++calls >= last) alive.delete(owner.pid);
        if (!alive.has(owner.pid)) throw new Killed();
      };
      return {
        files: filesFor(enter),
        processes: { self: () => owner, isGone: ({ pid }) => !alive.has(pid) },
        get calls() {
          return calls;
        },
        killAt: call => void (last = call),
        kill: () => void alive.delete(owner.pid),
      };
    },
    powerOff(chance) {
      alive.clear();
      const kept = new Map<string, Inode>();
      for (const name of new Set([...names.keys(), ...flushedNames.keys()])) {
        const [cached, flushed] = [names.get(name), flushedNames.get(name)];
        // A change of a name that was not flushed may have got there or not.
        const inode = cached === flushed || chance() < 0.5 ? flushed : cached;
        if (inode !== undefined) kept.set(name, inode);
      }
      for (const inode of new Set(kept.values())) inode.cached = inode.flushed = survivingPart(inode, chance);
      names = kept;
      flushedNames = new Map(kept);
    },
  };

  function filesFor(enter: () => void): Files {
    const call = <Values extends unknown[], Result>(work: (...values: Values) => Result) => async (...values: Values): Promise<Result> => {
      // Others get their turn between any two calls.
      await Promise.resolve();
      enter();
      return work(...values);
    };
    const files = {
      open: call((path: string, flags: string | number) => handleOf(path, flags, call)),
      readFile: call((path: string, encoding?: string) => {
        const { cached } = inodeAt(path);
        return encoding === undefined ? Buffer.from(cached) : cached.toString('utf8');
      }),
      link: call((from: string, to: string) => {
        const inode = inodeAt(from);
        if (names.has(resolve(to))) throw systemError('EEXIST');
        names.set(resolve(to), inode);
      }),
      unlink: call((path: string) => {
        inodeAt(path);
        names.delete(resolve(path));
      }),
      rename: call((from: string, to: string) => {
        names.set(resolve(to), inodeAt(from));
        names.delete(resolve(from));
      }),
      readdir: call((path: string) => [...names.keys()].filter(name => inFolder(name, path)).map(name => name.slice(resolve(path).length + 1))),
      mkdir: call(() => undefined),
      stat: call((path: string) => ({ mode: 0o40700, ctimeMs: Date.now(), path })),
    };
    return files as unknown as Files;
  }

  function handleOf(path: string, flags: string | number, call: <Values extends unknown[], Result>(work: (...values: Values) => Result) => (...values: Values) => Promise<Result>): unknown {
    const full = resolve(path);
    if (flags === 'r') {
      const flush = (): void => {
        for (const name of new Set([...names.keys(), ...flushedNames.keys()])) if (inFolder(name, full)) setOrDelete(flushedNames, name, names.get(name));
      };
      return { sync: call(() => (flushes ? flush() : undefined)), close: async () => undefined };
    }
    // O_CREAT is 0o100 on Linux.
    const creates = typeof flags === 'string' ? flags.startsWith('w') : (flags & 0o100) !== 0;
    if (flags === 'wx' && names.has(full)) throw systemError('EEXIST');
    if (!names.has(full)) {
      if (!creates) throw systemError('ENOENT');
      names.set(full, { cached: Buffer.alloc(0), flushed: Buffer.alloc(0) });
    }
    const inode = names.get(full)!;
    if (flags === 'w') inode.cached = Buffer.alloc(0);
    const put = (bytes: Uint8Array, position: number): void => {
      const grown = Buffer.alloc(Math.max(inode.cached.length, position + bytes.length));
      inode.cached.copy(grown);
      grown.set(bytes, position);
      inode.cached = grown;
    };
    return {
      readFile: call(() => Buffer.from(inode.cached)),
      writeFile: call((content: string | Uint8Array) => void put(Buffer.from(content as string), 0)),
      write: call((bytes: Uint8Array, offset: number, length: number, position: number) => (put(bytes.subarray(offset, offset + length), position), { bytesWritten: length })),
      truncate: call((length: number) => void (inode.cached = Buffer.from(inode.cached.subarray(0, length)))),
      sync: call(() => {
        if (flushes) inode.flushed = Buffer.from(inode.cached);
      }),
      close: async () => undefined,
    };
  }

  function inodeAt(path: string): Inode {
    const inode = names.get(resolve(path));
    if (inode === undefined) throw systemError('ENOENT');
    return inode;
  }
}

/** What was flushed; or all; or a beginning of what came after it; or that with a block that was never written. */
function survivingPart({ cached, flushed }: Inode, chance: () => number): Buffer {
  if (cached.equals(flushed) || chance() < 0.25) return flushed;
  if (chance() < 0.25 || !cached.subarray(0, flushed.length).equals(flushed)) return chance() < 0.5 ? cached : flushed;
  const torn = Buffer.from(cached.subarray(0, flushed.length + Math.floor(chance() * (cached.length - flushed.length + 1))));
  return chance() < 0.5 ? torn : torn.fill(0, flushed.length);
}

function inFolder(name: string, folder: string): boolean {
  return name.startsWith(`${resolve(folder)}/`) && !name.slice(resolve(folder).length + 1).includes('/');
}

function setOrDelete(map: Map<string, Inode>, name: string, inode: Inode | undefined): void {
  if (inode === undefined) map.delete(name);
  else map.set(name, inode);
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
