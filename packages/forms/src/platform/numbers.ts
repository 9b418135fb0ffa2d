/**
 * Numbers that the platform's `decimal` cannot hold: it has 96 bits of digits and at most 28 of them in the fraction.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.decimal
 */
import { findingFor, type PlatformFinding } from './finding.js';

/** Any decimal of at most so many digits fits. */
const safeLength = 28;
const largestFraction = 28;
const largestDigits = 2n ** 96n - 1n;

/** For texts in the lexical space of decimal, and so of integer. */
export function findInDecimal(text: string): PlatformFinding | undefined {
  return text.length <= safeLength || fitsDecimal(text) ? undefined : findingFor('too-many-digits');
}

/** For texts in the lexical space of float and double. */
export function findInFloat(text: string): PlatformFinding | undefined {
  if (text.endsWith('INF') || text === 'NaN') return findingFor('not-finite');
  if (/[eE]/.test(text)) return findingFor('exponent');
  return findInDecimal(text);
}

/** Whether the value, not the text, survives: zeros that carry none may be any number. */
function fitsDecimal(text: string): boolean {
  const unsigned = text.replace(/^[+-]?0*/, '');
  const point = unsigned.indexOf('.');
  const whole = point < 0 ? unsigned : unsigned.slice(0, point);
  const fraction = point < 0 ? '' : withoutTrailingZeros(unsigned.slice(point + 1));
  // Longer texts are out of the question, and a number of a hundred thousand digits is not computed with.
  if (whole.length > safeLength + 1 || fraction.length > largestFraction || whole.length + fraction.length > safeLength + 1) return false;
  return BigInt(whole + fraction || '0') <= largestDigits;
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 0x30) end -= 1;
  return digits.slice(0, end);
}
