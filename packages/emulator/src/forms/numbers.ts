/**
 * Numbers as .NET reads and writes them, from text to text.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.decimal
 * @module
 */
const decimalSyntax = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const largestDigits = 2n ** 96n - 1n;
const largestScale = 28;

/** A decimal: at most 96 bits of digits, at most 28 of them in the fraction; rounded to the nearest, halves to even. Undefined: no decimal, or too large. */
export function readDecimal(text: string, exponents: boolean): string | undefined {
  const match = decimalSyntax.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return undefined;
  if (exponent !== undefined && !exponents) return undefined;
  const shift = Number(exponent ?? 0);
  const significant = (whole + fraction).replace(/^0+/, '');
  if (significant === '') return zero(Math.max(0, fraction.length - shift));
  const scale = fraction.length - shift;
  if (significant.length - scale > 29) return undefined;
  if (scale < 0) return fitted(sign, BigInt(significant) * 10n ** BigInt(-scale), 0);
  if (significant.length - scale < -largestScale) return zero(largestScale);
  const digits = BigInt(significant);
  let dropped = Math.max(0, scale - largestScale);
  for (;;) {
    const rounded = roundedAway(digits, dropped);
    if (rounded <= largestDigits) return fitted(sign, rounded, scale - dropped);
    if (dropped >= scale) return undefined;
    dropped += 1;
  }
}

function zero(scale: number): string {
  return scale === 0 ? '0' : `0.${'0'.repeat(Math.min(scale, largestScale))}`;
}

/** Without the last digits; a half goes to the even neighbour. */
function roundedAway(digits: bigint, count: number): bigint {
  if (count === 0) return digits;
  const unit = 10n ** BigInt(count);
  const quotient = digits / unit;
  const twice = (digits % unit) * 2n;
  return twice > unit || (twice === unit && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

function fitted(sign: string, digits: bigint, scale: number): string | undefined {
  if (digits > largestDigits) return undefined;
  if (digits === 0n) return zero(scale);
  const text = digits.toString().padStart(scale + 1, '0');
  const number = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
  return sign === '-' ? `-${number}` : number;
}

export type IntegerName = 'short' | 'int' | 'long';

const integerBounds: Readonly<Record<IntegerName, readonly [bigint, bigint]>> = {
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
};

/** An integer within the bounds of its type. `overflow` when it is one beyond them. */
export function readInteger(text: string, type: IntegerName): { readonly value: string } | 'not a number' | 'overflow' {
  if (!/^[+-]?\d+$/.test(text)) return 'not a number';
  if (text.length > 40 && /[1-9]/.test(text.slice(1, -20))) return 'overflow';
  const value = BigInt(text.startsWith('+') ? text.slice(1) : text);
  const [lowest, highest] = integerBounds[type];
  return value < lowest || value > highest ? 'overflow' : { value: value.toString() };
}

/** A double, in the shortest text that is read as the same again: `1E-07`, `1.5E+20`, `0.1`. */
export function readDouble(text: string): string | undefined {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? writeDouble(value) : value > 0 ? 'INF' : '-INF';
}

/** .NET writes an exponent from fifteen digits before the point, and from four zeros behind it. */
function writeDouble(value: number): string {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= 15 || exponent < -4) return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  const digits = mantissa.replace(/[-.]/g, '');
  const sign = value < 0 ? '-' : '';
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, '0');
  const fraction = padded.slice(exponent + 1);
  return `${sign}${padded.slice(0, exponent + 1)}${fraction === '' ? '' : `.${fraction}`}`;
}
