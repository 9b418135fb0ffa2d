/** Schema documents on disk: a main document, and its folder as catalogue. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../commands/command.js';
import { documentLocations } from './schema-locations.js';

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

/**
 * Reads the main documents, every `.xsd` in the folder of the first one and below it, and what these include or import from folders beside
 * it (`../common/types.xsd`, as in UBL). The folder of the source is the one that holds all of them.
 */
export function readSchemaSource(paths: readonly string[], directory: string): SchemaSource {
  const entries = paths.map((path) => resolve(directory, path));
  const [first, ...more] = entries;
  if (first === undefined) throw new UsageError('--schema is missing: the main schema document.');
  const catalogue = more.reduce(commonFolder, dirname(first));
  const found = new Map<string, Uint8Array>();
  for (const path of schemaPaths(catalogue)) found.set(join(catalogue, path), readBytes(join(catalogue, path)));
  for (const entry of entries) if (!found.has(entry)) found.set(entry, readBytes(entry));
  // A Map is walked in order of insertion, so what a document leads to is walked too.
  for (const [path, bytes] of found) {
    for (const location of documentLocations(bytes)) {
      const target = resolve(dirname(path), location);
      if (!found.has(target) && isSchemaFile(target) && found.size < mostFiles) found.set(target, readBytes(target));
    }
  }
  const folder = [...found.keys()].reduce(commonFolder, catalogue);
  const relativeTo = (path: string): string => slashed(relative(folder, path));
  return { folder, entries: entries.map(relativeTo), files: [...found].map(([path, bytes]) => ({ path: relativeTo(path), bytes })) };
}

/** Only schema documents of this disk: the text of a schema never makes anything else be read. */
const isSchemaFile = (path: string): boolean => path.toLowerCase().endsWith('.xsd') && statSync(path, { throwIfNoEntry: false })?.isFile() === true;

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

/** Reads a file, or ends in a usage error that names it as it was written. */
export function readBytes(path: string, shown: string = path): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new UsageError(`${shown} is a folder.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shown} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
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
