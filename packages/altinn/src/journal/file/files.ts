/**
 * The calls of the file system that the journal is built on; a test hands over one with faults.
 *
 * @module
 */
import * as files from 'node:fs/promises';

export type Files = Pick<typeof files, 'open' | 'readFile' | 'link' | 'unlink' | 'rename' | 'readdir' | 'mkdir' | 'stat'>;

export const nodeFiles: Files = files;

/** Writes the whole of it at `position`, however many writes that takes. */
export async function writeWhole(file: files.FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

/** Makes names in a folder durable. Windows keeps them without being asked, and cannot open folders. */
export async function syncFolder({ open }: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `ENOENT` and the like; none when it is no error of the system. */
export function systemErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : undefined;
}
