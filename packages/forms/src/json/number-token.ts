/**
 * JSON numbers as the platform spells them.
 *
 * @see https://learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings#round-trip-format-specifier-r
 */
import { isDecimal } from '../datatypes/decimal.js';

/** Expanding `1e400` is no use to anyone: the platform's decimal ends at 29 digits. */
const largestExponent = 64;

/** The token of a decimal or integer: no `+`, no leading zeros, trailing zeros kept. Undefined when the text is no decimal. */
export function decimalToken(text: string): string | undefined {
  if (!isDecimal(text)) return undefined;
  const negative = text.startsWith('-');
  const unsigned = text.replace(/^[+-]?0*/, '');
  const point = unsigned.indexOf('.');
  const whole = (point < 0 ? unsigned : unsigned.slice(0, point)) || '0';
  const fraction = point < 0 ? '' : unsigned.slice(point + 1);
  const token = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && /[1-9]/.test(token) ? `-${token}` : token;
}

/** The token of a finite float or double: shortest digits; an exponent of two digits or more where the platform has one. */
export function floatToken(value: number, significant: 7 | 15): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', exponentText = '0'] = shortest(value, significant).split('e');
  const exponent = Number(exponentText);
  if (exponent >= -5 && exponent < significant) return plain(digits, exponent);
  const sign = exponent < 0 ? '-' : '+';
  return `${digits}E${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** Digits with an exponent; of a float those that tell it from its neighbours, which are fewer than its double has. */
function shortest(value: number, significant: 7 | 15): string {
  if (significant === 7) {
    for (let precision = 0; precision < 9; precision += 1) {
      const text = value.toExponential(precision);
      if (Math.fround(Number(text)) === Math.fround(value)) return text;
    }
  }
  return value.toExponential();
}

function plain(digits: string, exponent: number): string {
  const negative = digits.startsWith('-') ? '-' : '';
  const bare = digits.replace(/[-.]/g, '');
  if (exponent < 0) return `${negative}0.${'0'.repeat(-exponent - 1)}${bare}`;
  const padded = bare.padEnd(exponent + 1, '0');
  const fraction = padded.slice(exponent + 1);
  return negative + padded.slice(0, exponent + 1) + (fraction && `.${fraction}`);
}

/** A JSON number as a decimal text: exponents are written out, as the platform reads them. Undefined when it is far too large. */
export function decimalFromToken(token: string): string | undefined {
  const [, sign = '', whole = '', fraction = '', exponentText] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
  if (exponentText === undefined) return token;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > largestExponent) return undefined;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  const padded = digits.padEnd(point, '0');
  const rest = padded.slice(point);
  return decimalToken(`${sign}${padded.slice(0, point)}${rest && `.${rest}`}`);
}
