/**
 * duration: months and seconds, which no number of days turns into one another; hence the partial order.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#duration
 */
import { addSeconds, compareInstants, firstOfMonth } from './date-time.js';
import type { Instant } from './date-time.js';
import type { Ordering, Primitive } from './primitive.js';

const lexical = /^(-?)P(?=[0-9T])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?(?:T(?=[0-9.])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?=[.S])|(?=\.))(?:\.([0-9]+))?S)?)?$/;

/** Its parts, all of one sign; `fraction` is the digits of a fraction of a second, without trailing zeros. */
export interface Duration {
  readonly negative: boolean;
  readonly months: number;
  readonly seconds: number;
  readonly fraction: string;
}

/** Larger numbers of years, months, days, hours and minutes are not supported, nor are they by other validators. */
const largest = 2_147_483_647;

function parseDuration(text: string): Duration | undefined {
  const match = lexical.exec(text);
  if (match === null) return undefined;
  const [years, months, days, hours, minutes, seconds] = match.slice(2, 8).map(part => Number(part ?? '')) as [number, number, number, number, number, number];
  if (Math.max(years, months, days, hours, minutes) > largest || !Number.isSafeInteger(seconds)) return undefined;
  return {
    negative: match[1] === '-',
    months: years * 12 + months,
    seconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds,
    fraction: (match[8] ?? '').replace(/0+$/, ''),
  };
}

/** A duration is less than another if it is so from each of these months. https://www.w3.org/TR/xmlschema-2/#duration-order */
const references = [[1696, 9], [1697, 2], [1903, 3], [1903, 7]] as const;

/** The instant a duration after the first of a month. https://www.w3.org/TR/xmlschema-2/#adding-durations-to-dateTimes */
function after(year: number, month: number, { negative, months, seconds, fraction }: Duration): Instant {
  const monthNumber = year * 12 + month - 1 + (negative ? -months : months);
  const start = firstOfMonth(Math.floor(monthNumber / 12), monthNumber - Math.floor(monthNumber / 12) * 12 + 1);
  if (!negative) return addSeconds(start, seconds, fraction);
  return fraction === '' ? addSeconds(start, -seconds, '') : addSeconds(start, -seconds - 1, restOfSecond(fraction));
}

/** What a fraction lacks to a whole second: `25` (0.25) gives `75`. */
function restOfSecond(fraction: string): string {
  const last = fraction.length - 1;
  return Array.from(fraction, (digit, index) => (index === last ? 10 : 9) - Number(digit)).join('');
}

function compare(one: Duration, other: Duration): Ordering {
  const orders = references.map(([year, month]) => compareInstants(after(year, month, one), after(year, month, other)));
  return orders.every(order => order === orders[0]) ? orders[0] : undefined;
}

export const duration: Primitive = {
  name: 'duration',
  accepts: text => parseDuration(text) !== undefined,
  decode: text => text,
  encode: value => (typeof value === 'string' ? value : undefined),
  canonical: text => {
    const { negative, months, seconds, fraction } = parseDuration(text)!;
    const sign = negative && (months !== 0 || seconds !== 0 || fraction !== '') ? '-' : '';
    return `${sign}P${months}MT${seconds}${fraction && `.${fraction}`}S`;
  },
  comparison: bound => {
    const boundValue = parseDuration(bound)!;
    return text => compare(parseDuration(text)!, boundValue);
  },
};
