/**
 * Dates and times that the platform's `DateTime` cannot hold: years 0001 to 9999, ten millionths of a second, no zone of its
 * own, so that an offset is moved to the server's.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.datetime
 */
import { findingFor, type PlatformFinding } from './finding.js';

const keptFraction = 7;

/** For texts in the lexical space of dateTime. */
export function findInDateTime(text: string): PlatformFinding | undefined {
  return findInYear(text) ?? findInTime(text.slice(text.indexOf('T') + 1));
}

/** For texts in the lexical space of date. */
export function findInDate(text: string): PlatformFinding | undefined {
  if (text.length === 10) return text.startsWith('0000') ? findingFor('year') : undefined;
  return findInYear(text) ?? findingFor('date-zone');
}

/** For texts in the lexical space of time. */
export function findInTime(text: string): PlatformFinding | undefined {
  if (text.startsWith('24')) return findingFor('end-of-day');
  if (text.length === 8) return undefined;
  if (/\.\d*[1-9]/.test(text) && significantFraction(text) > keptFraction) return findingFor('fraction-of-second');
  return /[+-]\d\d:\d\d$/.test(text) ? findingFor('time-offset') : undefined;
}

/** Digits of the fraction without trailing zeros. */
function significantFraction(time: string): number {
  const digits = /\.(\d*)/.exec(time)?.[1] ?? '';
  let length = digits.length;
  while (length > 0 && digits[length - 1] === '0') length -= 1;
  return length;
}

function findInYear(text: string): PlatformFinding | undefined {
  return text.startsWith('-') || text.indexOf('-') > 4 || text.startsWith('0000') ? findingFor('year') : undefined;
}
