/**
 * The journal's secret on disk: made once, by whichever process is first.
 *
 * @module
 */
import { journalError } from '../journal-error.js';
import { syncFolder, systemErrorCode } from './files.js';
import type { Files } from './files.js';

const secretLength = 32;

/**
 * Reads the secret, or makes it when the journal is new.
 *
 * @param hasEvents a journal with events and without its secret is damaged: a new secret would make every submission look new, and send it again
 */
export async function readOrMakeSecret(files: Files, folder: string, hasEvents: () => Promise<boolean>): Promise<Uint8Array> {
  const path = `${folder}/secret`;
  const found = await readSecret(files, path);
  if (found !== undefined) {
    // Who made it may have been killed before its name was flushed.
    await syncFolder(files, folder);
    return found;
  }
  if (await hasEvents()) throw journalError('journal-corrupt', 'journal.secret', 'its file `secret` is missing');
  const draft = `${path}.${crypto.randomUUID()}`;
  const file = await files.open(draft, 'wx', 0o600);
  try {
    await file.writeFile(crypto.getRandomValues(new Uint8Array(secretLength)));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await files.link(draft, path);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
  } finally {
    await files.unlink(draft);
  }
  await syncFolder(files, folder);
  return (await readSecret(files, path))!;
}

async function readSecret(files: Files, path: string): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await files.readFile(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  if (bytes.length !== secretLength) throw journalError('journal-corrupt', 'journal.secret', 'its file `secret` has not 32 bytes');
  return new Uint8Array(bytes);
}
