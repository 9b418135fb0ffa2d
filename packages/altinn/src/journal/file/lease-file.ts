/**
 * The file that says who has the lease of a submission. Read and written under the lock of its key.
 *
 * It need not outlive the machine: when that goes down, so do all holders. So it is not flushed, and one that cannot be read is as none.
 *
 * @module
 */
import type { LeaseLife } from '../lease-life.js';
import { systemErrorCode } from './files.js';
import type { Files } from './files.js';
import { isOwner } from './owner.js';
import type { Owner } from './owner.js';

export interface HeldLease extends LeaseLife {
  readonly fencingToken: number;
  readonly owner: Owner;
}

export async function readLease(files: Files, path: string): Promise<HeldLease | undefined> {
  try {
    const value = JSON.parse(await files.readFile(path, 'utf8')) as HeldLease;
    return Number.isSafeInteger(value.fencingToken) && typeof value.until === 'number' && typeof value.ttl === 'number' && isOwner(value.owner) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export async function writeLease(files: Files, path: string, lease: HeldLease): Promise<void> {
  const file = await files.open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(lease));
  } finally {
    await file.close();
  }
  await files.rename(`${path}.new`, path);
}
