/**
 * Dates and times as .NET's DateTime holds them: to ten millionths of a second, either without zone, in UTC, or in the server's
 * own zone, to which every other offset is moved.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.datetime
 * @module
 */

/** Minutes that the server's zone is ahead of UTC at an instant (milliseconds since 1970). */
export type ServerZone = (instant: number) => number;

export const utc: ServerZone = () => 0;

/** The zone of an IANA name; UTC where the name is none. */
export function zoneOf(name: string): ServerZone {
  if (name === 'UTC') return utc;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    return utc;
  }
  return (instant) => {
    const shown = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /([+-])(\d\d):(\d\d)/.exec(shown);
    return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  };
}

const syntax = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?(Z|[+-]\d\d:\d\d)?$/;

/** What a reader accepts: `xml` needs seconds with a time and takes a zone after a date; `json` is the other way round. */
export type TimeDialect = 'xml' | 'json';

/** A time in the text that .NET writes for it: `2026-01-31T12:00:00`, with `Z` in UTC, with `+00:00` and the like in the server's zone. */
export function readDateTime(text: string, dialect: TimeDialect, zone: ServerZone): string | undefined {
  const match = syntax.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second, fraction = '', offset] = match;
  if (dialect === 'xml' ? hour !== undefined && second === undefined : hour === undefined && offset !== undefined) return undefined;
  if (dialect === 'json' && fraction.length > 16) return undefined;
  const instant = instantOf([year, month, day, hour ?? '00', minute ?? '00', second ?? '00'].map(Number));
  if (instant === undefined) return undefined;
  const ticks = dialect === 'json' ? fraction.slice(0, 7) : roundedFraction(fraction);
  const kept = ticks.replace(/0+$/, '');
  const behind = kept === '' ? '' : `.${kept}`;
  if (offset === undefined) return `${written(instant)}${behind}`;
  if (offset === 'Z') return `${written(instant)}${behind}Z`;
  const ahead = (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
  if (Math.abs(ahead) > 14 * 60) return undefined;
  const universal = instant - ahead * 60_000;
  const local = zone(universal);
  return `${written(universal + local * 60_000)}${behind}${writtenOffset(local)}`;
}

/** The date of a time, as a member that is a date alone is written. */
export function dateOf(time: string): string {
  return time.slice(0, 10);
}

/** Seven digits of a second; XML's reader rounds the eighth. A second is never carried over. */
function roundedFraction(fraction: string): string {
  const kept = fraction.slice(0, 7);
  if (fraction.length <= 7 || fraction.charCodeAt(7) < 0x35 || kept === '9999999') return kept;
  return String(Number(kept) + 1).padStart(7, '0');
}

/** Undefined for a day or an hour that there is not: .NET has no 24:00 and no year 0. */
function instantOf([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: readonly number[]): number | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCDate() !== day) return undefined;
  return date.setUTCHours(hour, minute, second);
}

function written(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19);
}

function writtenOffset(minutes: number): string {
  const distance = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(distance / 60)).padStart(2, '0')}:${String(distance % 60).padStart(2, '0')}`;
}
