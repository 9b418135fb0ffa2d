/**
 * The file of one submission: one line for each event, `<checksum> <JSON>`. The checksum covers the one before it as well,
 * so that a line that was changed, lost, doubled or moved shows.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { readEvent } from '../event.js';
import type { JournalEvent } from '../store.js';

const checksumLength = 32;
const newline = 0x0a;

/** What a file holds. */
export interface JournalLines {
  readonly events: readonly JournalEvent[];
  /** Of the last event; empty when there is none. */
  readonly checksum: string;
  /** Bytes up to and with the last event. What comes after was never acknowledged: it is to be cut before the next line is written. */
  readonly length: number;
}

/** The line of an event, with its newline. @param before checksum of the event before */
export function lineOf(before: string, text: string): string {
  return `${checksumOf(before, text)} ${text}\n`;
}

/**
 * Reads a file. None: it is damaged.
 *
 * A line is written with one write at the end of the file, so what a crash leaves is a beginning of the line, or, where the
 * disk had not written a block, NUL bytes. Only at the end of the file, and only of this shape, is damage a torn line;
 * anything else was once acknowledged.
 */
export function readLines(bytes: Uint8Array, key: string): JournalLines | 'corrupt' | 'newer' {
  const events: JournalEvent[] = [];
  let checksum = '';
  let length = 0;
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, length)) {
    const line = bytes.subarray(length, end);
    const text = verifiedText(line, checksum);
    const event = text === undefined ? undefined : readEvent(text, key, events.length + 1);
    if (event === 'newer') return 'newer';
    if (event === undefined) {
      const isLast = end === bytes.length - 1;
      if (isLast && line.includes(0)) break;
      return 'corrupt';
    }
    events.push(event);
    checksum = checksumOf(checksum, text!);
    length = end + 1;
  }
  return { events, checksum, length };
}

function verifiedText(line: Uint8Array, before: string): string | undefined {
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return undefined;
  }
  const text = content.slice(checksumLength + 1);
  return content === `${checksumOf(before, text)} ${text}` ? text : undefined;
}

function checksumOf(before: string, text: string): string {
  return createHash('sha256').update(`${before}\n${text}`).digest('hex').slice(0, checksumLength);
}
