/**
 * dateTime, time, date and the five parts of a date: points on the time line, with or without a zone.
 *
 * Values stay texts; an {@link Instant} exists only to compare them. Years are those of XML Schema 1.0: there is no year 0.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#dateTime
 * @see https://www.w3.org/TR/xmlschema-2/#dateTime-order
 */
import type { Ordering, Primitive, PrimitiveName } from './primitive.js';

const zero = 0x30;
const minus = 0x2d;
const plus = 0x2b;
const colon = 0x3a;
const point = 0x2e;
const secondsPerDay = 86_400;

/** Zones reach 14 hours to either side of UTC. https://www.w3.org/TR/xmlschema-2/#dateTime-timezones */
const farthestZone = 14 * 60;

/** Larger years are not supported, as the standard allows and others do. https://www.w3.org/TR/xmlschema-2/#partial-implementation */
const latestYear = 2_147_483_647;

/** A point on the time line: in UTC when zoned, else in some local time. */
export interface Instant {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Of the day: 0 to 86 399. */
  readonly second: number;
  /** Digits of the fraction of a second, without trailing zeros. */
  readonly fraction: string;
  readonly zoned: boolean;
}

/** What a type's texts consist of. */
interface Layout {
  readonly year?: true;
  readonly month?: true;
  readonly day?: true;
  readonly time?: true;
}

const layouts = {
  dateTime: { year: true, month: true, day: true, time: true },
  date: { year: true, month: true, day: true },
  gYearMonth: { year: true, month: true },
  gYear: { year: true },
  gMonthDay: { month: true, day: true },
  gDay: { day: true },
  gMonth: { month: true },
  time: { time: true },
} satisfies Partial<Record<PrimitiveName, Layout>>;

/** Two digits at `index`, or -1. */
function twoDigits(text: string, index: number): number {
  const tens = text.charCodeAt(index) - zero;
  const units = text.charCodeAt(index + 1) - zero;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : -1;
}

function digitsEnd(text: string, index: number): number {
  let end = index;
  for (let code = text.charCodeAt(end); code >= zero && code <= zero + 9; code = text.charCodeAt(end)) end += 1;
  return end;
}

/** Whether a year has a 29 February. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar, extended to both sides. */
function dayNumber(year: number, month: number, day: number): number {
  // Counted in years that begin in March, so that the leap day comes last.
  const marchYear = month <= 2 ? year - 1 : year;
  const century = Math.floor(marchYear / 100);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + Math.floor(marchYear / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468;
}

/** Parses a text of a layout, or gives undefined when it is none. */
function parse(text: string, layout: Layout): Instant | undefined {
  // What a layout lacks comes from a leap year and a month of 31 days.
  let year = 2000;
  let month = 1;
  let day = 1;
  let second = 0;
  let fraction = '';
  let index = 0;

  if (layout.year) {
    const start = text.charCodeAt(0) === minus ? 1 : 0;
    index = digitsEnd(text, start);
    const length = index - start;
    if (length < 4 || (length > 4 && text.charCodeAt(start) === zero)) return undefined;
    year = Number(text.slice(start, index));
    if (year === 0 || year > latestYear) return undefined;
    if (start === 1) year = -year;
  } else if (layout.month || layout.day) {
    if (text.charCodeAt(0) !== minus) return undefined;
    index = 1;
  }
  if (layout.month) {
    if (text.charCodeAt(index) !== minus) return undefined;
    month = twoDigits(text, index + 1);
    if (month < 1 || month > 12) return undefined;
    index += 3;
  } else if (layout.day) {
    if (text.charCodeAt(index) !== minus) return undefined;
    index += 1;
  }
  if (layout.day) {
    if (text.charCodeAt(index) !== minus) return undefined;
    day = twoDigits(text, index + 1);
    if (day < 1 || day > daysInMonth(year, month)) return undefined;
    index += 3;
  }
  if (layout.time) {
    if (layout.year) {
      if (text[index] !== 'T') return undefined;
      index += 1;
    }
    if (text.charCodeAt(index + 2) !== colon || text.charCodeAt(index + 5) !== colon) return undefined;
    const hour = twoDigits(text, index);
    const minute = twoDigits(text, index + 3);
    second = twoDigits(text, index + 6);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 59) return undefined;
    second += (hour * 60 + minute) * 60;
    index += 8;
    if (text.charCodeAt(index) === point) {
      const end = digitsEnd(text, index + 1);
      if (end === index + 1) return undefined;
      fraction = trimZeros(text.slice(index + 1, end));
      index = end;
    }
    if (second > secondsPerDay || (second === secondsPerDay && fraction !== '')) return undefined;
  }

  // gMonth was written `--01--` in the first edition; validators still take it. https://www.w3.org/2001/05/xmlschema-errata#e2-12
  if (layout.month && !layout.year && !layout.day && text.startsWith('--', index)) index += 2;

  const zone = parseZone(text, index);
  if (zone === undefined) return undefined;
  return normalize(dayNumber(year, month, day), second - (zone === 'none' ? 0 : zone * 60), fraction, zone !== 'none');
}

/** A zone in minutes from `index` to the end, 'none' when the text ends there, or undefined when it is no zone. */
function parseZone(text: string, index: number): number | 'none' | undefined {
  if (index === text.length) return 'none';
  const sign = text.charCodeAt(index);
  if (text[index] === 'Z') return index + 1 === text.length ? 0 : undefined;
  if ((sign !== plus && sign !== minus) || text.length !== index + 6 || text.charCodeAt(index + 3) !== colon) return undefined;
  const hours = twoDigits(text, index + 1);
  const minutes = twoDigits(text, index + 4);
  if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > farthestZone) return undefined;
  return sign === minus ? -(hours * 60 + minutes) : hours * 60 + minutes;
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === zero) end -= 1;
  return digits.slice(0, end);
}

function normalize(day: number, second: number, fraction: string, zoned: boolean): Instant {
  const days = Math.floor(second / secondsPerDay);
  return { day: day + days, second: second - days * secondsPerDay, fraction, zoned };
}

/** The first of a month, as instant in UTC. */
export function firstOfMonth(year: number, month: number): Instant {
  return { day: dayNumber(year, month, 1), second: 0, fraction: '', zoned: true };
}

/** An instant some seconds later (or earlier, when negative). */
export function addSeconds(instant: Instant, seconds: number, fraction: string): Instant {
  const days = Math.floor(seconds / secondsPerDay);
  return normalize(instant.day + days, instant.second + (seconds - days * secondsPerDay), fraction, instant.zoned);
}

function compareSameKind(one: Instant, other: Instant): -1 | 0 | 1 {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.second !== other.second) return one.second < other.second ? -1 : 1;
  if (one.fraction !== other.fraction) return one.fraction < other.fraction ? -1 : 1;
  return 0;
}

/** Zoned and local instants have an order only when they lie more than 14 hours apart. */
export function compareInstants(one: Instant, other: Instant): Ordering {
  if (one.zoned === other.zoned) return compareSameKind(one, other);
  if (!one.zoned) {
    const order = compareInstants(other, one);
    return order === undefined ? undefined : (-order as Ordering);
  }
  const farthest = farthestZone * 60;
  if (compareSameKind(one, addSeconds(other, -farthest, other.fraction)) < 0) return -1;
  if (compareSameKind(one, addSeconds(other, farthest, other.fraction)) > 0) return 1;
  return undefined;
}

function timeType(name: keyof typeof layouts): Primitive {
  const layout: Layout = layouts[name];
  return {
    name,
    accepts: text => parse(text, layout) !== undefined,
    decode: text => text,
    encode: value => (typeof value === 'string' ? value : undefined),
    canonical: text => {
      const { day, second, fraction, zoned } = parse(text, layout)!;
      return `${day} ${second}${fraction && `.${fraction}`}${zoned ? ' Z' : ''}`;
    },
    comparison: bound => {
      const boundInstant = parse(bound, layout)!;
      return text => compareInstants(parse(text, layout)!, boundInstant);
    },
  };
}

export const dateTime: Primitive = timeType('dateTime');
export const date: Primitive = timeType('date');
export const time: Primitive = timeType('time');
export const gYearMonth: Primitive = timeType('gYearMonth');
export const gYear: Primitive = timeType('gYear');
export const gMonthDay: Primitive = timeType('gMonthDay');
export const gDay: Primitive = timeType('gDay');
export const gMonth: Primitive = timeType('gMonth');
