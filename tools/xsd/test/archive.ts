/** Files of a gzipped tar archive, without unpacking it to a disk. @see https://www.gnu.org/software/tar/manual/html_node/Standard.html */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const block = 512;

/** Contents of the regular files by path. */
export function readArchive(path: string): ReadonlyMap<string, Uint8Array> {
  const bytes = gunzipSync(readFileSync(path));
  const text = (at: number, length: number): string => bytes.toString('utf8', at, at + length).replace(/\0[^]*$/, '');
  const files = new Map<string, Uint8Array>();
  /** A name too long for the header of its file stands in a record before it. */
  let longName: string | undefined;
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const kind = text(at + 156, 1);
    if (kind === 'x') longName = /^\d+ path=(.*)$/m.exec(text(at + block, size))?.[1];
    if (kind === '0') {
      files.set(longName ?? text(at, 100), bytes.subarray(at + block, at + block + size));
      longName = undefined;
    }
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}
