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

const syntax = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?)?([Zz]|[+-]\d\d:\d\d)?$/;

/** XML's dates that leave out the month or the day; months and days of no year, of which a leap year stands in for the year. */
const partial = /^(?:(\d{4})(?:-(\d\d))?|--(\d\d)-(\d\d))([Zz]|[+-]\d\d:\d\d)?$/;

/** XML's times of no day, months alone, and days alone: .NET fills them up from today's date. */
const ofToday = /^(?:(\d\d:\d\d:\d\d(?:\.\d+)?)|--(\d\d)(?:--)?|---(\d\d))([Zz]|[+-]\d\d:\d\d)?$/;

/** What a reader accepts: `xml` needs seconds with a time and takes a zone after a date; `json` is the other way round. */
export type TimeDialect = 'xml' | 'json';

/**
 * A time in the text that .NET writes for it: `2026-01-31T12:00:00`, with `Z` in UTC, with `+00:00` and the like in the server's zone.
 *
 * @param now milliseconds since 1970: today fills up XML's times that leave out the day; left out: there are none such
 */
export function readDateTime(text: string, dialect: TimeDialect, zone: ServerZone, now?: number): string | undefined {
  const match = syntax.exec(dialect === 'xml' ? filledUp(text, zone, now) : text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second, fraction = '', offset] = match;
  if (dialect === 'xml' ? hour !== undefined && second === undefined : (hour === undefined && offset !== undefined) || /^z|[6-9]\d$/.test(offset ?? '')) return undefined;
  if (dialect === 'json' && fraction.length > 16) return undefined;
  const exact = instantOf([year, month, day, hour ?? '00', minute ?? '00', second ?? '00'].map(Number));
  if (exact === undefined) return undefined;
  const { ticks, carried } = dialect === 'json' ? { ticks: fraction.slice(0, 7), carried: 0 } : roundedFraction(fraction);
  const instant = exact + carried;
  if (instant > lastInstant) return undefined;
  const behind = /[1-9]/.test(ticks) ? `.${ticks.replace(/0+$/, '')}` : '';
  if (offset === undefined) return `${written(instant)}${behind}`;
  if (/z/i.test(offset)) return `${written(instant)}${behind}Z`;
  const ahead = (offset.startsWith('-') ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
  return moved(instant - ahead * 60_000, behind, dialect, zone, ahead);
}

/** A time in the server's zone; XML's reader takes the first or the last there is for one beyond. */
function moved(universal: number, behind: string, dialect: TimeDialect, zone: ServerZone, ahead: number): string | undefined {
  const offset = zone(universal);
  const local = universal + offset * 60_000;
  const beyond = [universal, local].some((instant) => instant < firstInstant) ? 'first' : [universal, local].some((instant) => instant > lastInstant) ? 'last' : undefined;
  if (dialect === 'json') return beyond !== undefined || Math.abs(ahead) > 14 * 60 ? undefined : `${written(local)}${behind}${writtenOffset(offset)}`;
  if (beyond === undefined) return `${written(local)}${behind}${writtenOffset(offset)}`;
  return `${beyond === 'first' ? '0001-01-01T00:00:00' : '9999-12-31T23:59:59.9999999'}${writtenOffset(offset)}`;
}

function filledUp(text: string, zone: ServerZone, now: number | undefined): string {
  const [whole, year, month = '01', ownMonth, day = '01', offset = ''] = partial.exec(text) ?? [];
  if (whole === undefined) return now === undefined ? text : filledUpToday(text, written(now + zone(now) * 60_000));
  // A leap year stands in for the year that is not told.
  return year === undefined ? `1904-${ownMonth}-${day}${offset}` : `${year}-${month}-01${offset}`;
}

/** @see https://github.com/dotnet/runtime/blob/main/src/libraries/System.Private.Xml/src/System/Xml/Schema/XsdDateTime.cs */
function filledUpToday(text: string, today: string): string {
  const [whole, time, month = '01', day = '01', offset = ''] = ofToday.exec(text) ?? [];
  if (whole === undefined) return text;
  return time === undefined ? `${today.slice(0, 4)}-${month}-${day}${offset}` : `${dateOf(today)}T${time}${offset}`;
}

/** The date of a time, as a member that is a date alone is written. */
export function dateOf(time: string): string {
  return time.slice(0, 10);
}

/** Seven digits of a second, of more the rest rounded, a half to the even digit; and the milliseconds that this carries over. */
function roundedFraction(fraction: string): { readonly ticks: string; readonly carried: number } {
  const kept = fraction.slice(0, 7);
  const rest = fraction.slice(7);
  const isHalf = /^50*$/.test(rest);
  if (rest === '' || rest < '5' || (isHalf && Number(kept) % 2 === 0)) return { ticks: kept, carried: 0 };
  return kept === '9999999' ? { ticks: '', carried: 1000 } : { ticks: String(Number(kept) + 1).padStart(7, '0'), carried: 0 };
}

const firstInstant = -62_135_596_800_000;
const lastInstant = 253_402_300_799_999;

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
