/** The file system, with faults: at the call of a number it fails, after or before it has done its work, or does half of it. */
import type { FileHandle } from 'node:fs/promises';
import { nodeFiles } from '../../src/journal/file/files.js';
import type { Files } from '../../src/journal/file/files.js';

export interface FaultyFiles {
  readonly files: Files;
  /** Names of the calls so far, in order: `open`, `write`, `sync` … */
  readonly calls: string[];
}

export type FileFault = 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES';

/** @param fails the fault of a call, by its name and number (from 1, over all calls); `half`: a write puts down only half of its bytes first */
export function faultyFiles(fails: (name: string, call: number) => FileFault | 'half' | undefined): FaultyFiles {
  const calls: string[] = [];
  const guard = async <Result>(name: string, work: () => Promise<Result>, half?: () => Promise<unknown>): Promise<Result> => {
    calls.push(name);
    const fault = fails(name, calls.length);
    if (fault === undefined) return work();
    if (fault === 'half') await half?.();
    throw Object.assign(new Error(`${fault}: on /a/path/with/SECRET`), { code: fault === 'half' ? 'ENOSPC' : fault });
  };
  const handle = (file: FileHandle): FileHandle => new Proxy(file, {
    get(target, name: keyof FileHandle) {
      const member = target[name] as unknown;
      if (typeof member !== 'function') return member;
      if (name === 'close' || name === 'stat') return member.bind(target);
      if (name === 'write') {
        return (bytes: Uint8Array, offset: number, length: number, position: number) => guard(
          'write', () => target.write(bytes, offset, length, position), () => target.write(bytes, offset, Math.floor(length / 2), position),
        );
      }
      return (...values: unknown[]) => guard(String(name), () => member.apply(target, values) as Promise<unknown>);
    },
  });
  const files = Object.fromEntries(Object.entries({
    open: nodeFiles.open, readFile: nodeFiles.readFile, link: nodeFiles.link, unlink: nodeFiles.unlink, rename: nodeFiles.rename,
    readdir: nodeFiles.readdir, mkdir: nodeFiles.mkdir, stat: nodeFiles.stat,
  }).map(([name, call]) => [name, (...values: unknown[]) => guard(name, async () => {
    const result: unknown = await (call as (...values: unknown[]) => Promise<unknown>)(...values);
    return name === 'open' ? handle(result as FileHandle) : result;
  })])) as unknown as Files;
  return { files, calls };
}
