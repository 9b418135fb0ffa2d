/**
 * Events as text, and what every store asks of them before it writes and after it reads.
 *
 * @module
 */
import { isObject } from '../members/members.js';
import type { JournalEvent } from './store.js';

/** Keys are names of files and rows: no case, for disks that do not know it, and too long to be a reserved name. */
const keyForm = /^[0-9a-z_-]{8,128}$/;

/** More is no journal of a submission. */
const maxEventLength = 1024 * 1024;

/** @throws TypeError */
export function checkKey(key: string): void {
  if (!keyForm.test(key)) throw new TypeError('the key of a journal is 8 to 128 of 0-9, a-z, _ and -');
}

/**
 * The JSON text of an event that is to be appended.
 *
 * @throws TypeError the event is not the next one of the key, or cannot be written as JSON
 */
export function eventText(key: string, expectedSeq: number, event: JournalEvent): string {
  checkKey(key);
  if (!Number.isSafeInteger(expectedSeq) || expectedSeq < 0) throw new TypeError('expectedSeq is a whole number from 0');
  const text = JSON.stringify(event);
  if (!isEvent(JSON.parse(text), key, expectedSeq + 1)) throw new TypeError('the event is not the next one of its key');
  if (text.length > maxEventLength) throw new TypeError(`an event has at most ${maxEventLength} characters`);
  return text;
}

/** What is stored as the event `seq` of `key`; `newer` when a later version of this package wrote it; none when it is no event at all. */
export function readEvent(text: string, key: string, seq: number): JournalEvent | 'newer' | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (isObject(value) && typeof value['v'] === 'number' && value['v'] > 1) return 'newer';
  return isEvent(value, key, seq) ? value : undefined;
}

function isEvent(value: unknown, key: string, seq: number): value is JournalEvent {
  return isObject(value) && value['v'] === 1 && value['key'] === key && value['seq'] === seq
    && typeof value['at'] === 'string' && typeof value['kind'] === 'string';
}
