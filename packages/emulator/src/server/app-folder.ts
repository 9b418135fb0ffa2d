/**
 * Reads what an app publishes from the disk.
 *
 * @module
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppFiles, SetupError } from '../setup/read-app.js';

/** More than an app publishes: a folder that was mistyped stops here. */
const mostFiles = 2_000;

/**
 * All files below a folder, by path with `/`, for `readService` and `readApp`. Links are not followed; hidden folders and
 * `node_modules` are left out.
 *
 * @throws SetupError for a folder with more files than an app has; the system's error for one that cannot be read
 *
 * @example
 * const app = readService(readAppFolder('schemas/skatt/omsetning'), { forms: service.forms });
 */
export function readAppFolder(folder: string): AppFiles {
  const files = new Map<string, Uint8Array>();
  const visit = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      const path = `${below}${name}`;
      const entry = lstatSync(join(folder, path));
      if (entry.isDirectory() && name !== 'node_modules' && !name.startsWith('.')) visit(`${path}/`);
      else if (entry.isFile()) files.set(path, new Uint8Array(readFileSync(join(folder, path))));
      if (files.size > mostFiles) throw new SetupError('document-unreadable', folder, `there are more than ${mostFiles} files: name a smaller folder.`);
    }
  };
  visit('');
  return files;
}
