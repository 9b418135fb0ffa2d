/** Schema documents on disk: a main document, and its folder as catalogue. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../commands/command.js';

export interface SchemaFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface SchemaSource {
  readonly folder: string;
  readonly entries: readonly string[];
  readonly files: readonly SchemaFile[];
}

/** More than any service publishes; a wrong folder (a home directory) stops here instead of being read. */
const mostFiles = 2_000;

/** Reads the main documents and every `.xsd` in the folder of the first one and below it. */
export function readSchemaSource(paths: readonly string[], directory: string): SchemaSource {
  const [first, ...more] = paths.map((path) => resolve(directory, path));
  if (first === undefined) throw new UsageError('--schema is missing: the main schema document.');
  const folder = more.reduce(commonFolder, dirname(first));
  const found = new Map<string, SchemaFile>();
  for (const path of schemaPaths(folder)) found.set(path, { path, bytes: readBytes(join(folder, path)) });
  const entries = [first, ...more].map((path) => slashed(relative(folder, path)));
  for (const [index, entry] of entries.entries()) {
    if (!found.has(entry)) found.set(entry, { path: entry, bytes: readBytes([first, ...more][index] ?? first) });
  }
  return { folder, entries, files: [...found.values()] };
}

/** Every `.xsd` below a folder, sorted, with `/`. Folders of installed packages are passed over. */
export function schemaPaths(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (current: string): void => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) visit(path);
      else if (entry.isFile() && entry.name.toLowerCase().endsWith('.xsd')) found.push(slashed(relative(folder, path)));
      if (found.length > mostFiles) throw new UsageError(`${folder} holds more than ${mostFiles} schema documents: name a smaller folder.`);
    }
  };
  visit(folder);
  return found.sort();
}

/** Reads a file, or ends in a usage error that names it. */
export function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
}

const slashed = (path: string): string => path.split(sep).join('/');

function commonFolder(folder: string, path: string): string {
  let common = folder;
  while (!`${path}${sep}`.startsWith(common.endsWith(sep) ? common : `${common}${sep}`)) {
    const parent = dirname(common);
    if (parent === common) throw new UsageError(`${basename(path)} shares no folder with the first schema.`);
    common = parent;
  }
  return common;
}
