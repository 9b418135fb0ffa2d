/**
 * decimal, and integer below it. Values are texts of any number of digits; nothing here goes through a double, except where
 * a double is proved to be exact.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#decimal
 */
import type { Ordering, Primitive, SimpleValue } from './primitive.js';

const plus = 0x2b;
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const nine = 0x39;

/** Distinct decimals of at most this many digits are distinct doubles, in the same order. */
const exactDigits = 15;

/** A decimal taken apart: digits without leading zeros, fraction without trailing ones. */
interface DecimalParts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** @see https://www.w3.org/TR/xmlschema-2/#decimal-lexical-representation */
export function isDecimal(text: string): boolean {
  let index = signLength(text);
  let digits = 0;
  let points = 0;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= zero && code <= nine) digits += 1;
    else if (code === point && points === 0) points = 1;
    else return false;
  }
  return digits > 0;
}

/** @see https://www.w3.org/TR/xmlschema-2/#integer-lexical-representation */
export function isInteger(text: string): boolean {
  const start = signLength(text);
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < zero || code > nine) return false;
  }
  return text.length > start;
}

function signLength(text: string): number {
  const code = text.charCodeAt(0);
  return code === plus || code === minus ? 1 : 0;
}

function takeApart(text: string): DecimalParts {
  let start = signLength(text);
  let dot = text.indexOf('.');
  let end = text.length;
  if (dot < 0) dot = end;
  else while (end > dot + 1 && text.charCodeAt(end - 1) === zero) end -= 1;
  while (start < dot && text.charCodeAt(start) === zero) start += 1;
  const whole = text.slice(start, dot);
  const fraction = text.slice(dot + 1, end);
  return { negative: text.charCodeAt(0) === minus && (whole !== '' || fraction !== ''), whole, fraction };
}

/** Digits of the value, not of the text: `00012.50` has 3 in all, 1 of them in the fraction. @see https://www.w3.org/TR/xmlschema-2/#rf-totalDigits */
export function countDigits(text: string): { readonly total: number; readonly fraction: number } {
  let start = signLength(text);
  let end = text.length;
  const dot = text.indexOf('.');
  const wholeEnd = dot < 0 ? end : dot;
  if (dot >= 0) while (end > dot + 1 && text.charCodeAt(end - 1) === zero) end -= 1;
  while (start < wholeEnd && text.charCodeAt(start) === zero) start += 1;
  const fraction = dot < 0 ? 0 : end - dot - 1;
  return { total: wholeEnd - start + fraction, fraction };
}

function compareMagnitudes(one: DecimalParts, other: DecimalParts): -1 | 0 | 1 {
  if (one.whole.length !== other.whole.length) return one.whole.length < other.whole.length ? -1 : 1;
  if (one.whole !== other.whole) return one.whole < other.whole ? -1 : 1;
  // Fractions without trailing zeros are in the order of their texts.
  if (one.fraction !== other.fraction) return one.fraction < other.fraction ? -1 : 1;
  return 0;
}

function compareParts(one: DecimalParts, other: DecimalParts): -1 | 0 | 1 {
  if (one.negative !== other.negative) return one.negative ? -1 : 1;
  return one.negative ? compareMagnitudes(other, one) : compareMagnitudes(one, other);
}

function comparison(bound: string): (text: string) => Ordering {
  const boundParts = takeApart(bound);
  if (bound.length > exactDigits) return text => compareParts(takeApart(text), boundParts);
  const boundNumber = Number(bound);
  return text => {
    if (text.length > exactDigits) return compareParts(takeApart(text), boundParts);
    const number = Number(text);
    return number < boundNumber ? -1 : number > boundNumber ? 1 : 0;
  };
}

function canonical(text: string): string {
  const { negative, whole, fraction } = takeApart(text);
  return `${negative ? '-' : ''}${whole || '0'}${fraction && `.${fraction}`}`;
}

/** A number in digits, without exponent, in the fewest that mean it. */
export function plainNumber(value: number): string {
  const text = String(value);
  const exponentAt = text.indexOf('e');
  if (exponentAt < 0) return Object.is(value, -0) ? '0' : text;
  const sign = value < 0 ? '-' : '';
  const [whole = '', fraction = ''] = text.slice(sign.length, exponentAt).split('.');
  const exponent = Number(text.slice(exponentAt + 1));
  return exponent < 0
    ? `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(exponent, '0')}`;
}

/** Numbers that are not finite become texts that are no decimals. */
function encode(value: unknown): string | undefined {
  switch (typeof value) {
    case 'number': return plainNumber(value);
    case 'bigint': return String(value);
    case 'string': return value;
    default: return undefined;
  }
}

export const decimal: Primitive = {
  name: 'decimal',
  accepts: isDecimal,
  decode: (text): SimpleValue => text,
  encode,
  canonical,
  comparison,
};

/** Decimals and integers of types whose every value is exact as a number. */
export const exactNumber: Primitive = {
  ...decimal,
  // Adding 0 makes -0 the 0 that it is.
  decode: (text): SimpleValue => Number(text) + 0,
  encode: value => (typeof value === 'number' ? plainNumber(value) : undefined),
};
