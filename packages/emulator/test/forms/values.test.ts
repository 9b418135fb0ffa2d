import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal, readDouble, readInteger } from '../../src/forms/numbers.js';
import { readXmlScalar } from '../../src/forms/scalars.js';
import { readDateTime, utc, zoneOf } from '../../src/forms/times.js';

const oslo = zoneOf('Europe/Oslo');

describe('decimals', () => {
  it.each([
    ['1.50', '1.50'], ['007.10', '7.10'], ['+5', '5'], ['.5', '0.5'], ['5.', '5'], ['-0', '0'], ['-0.00', '0.00'], ['-.5', '-0.5'],
    ['79228162514264337593543950335', '79228162514264337593543950335'], ['79228162514264337593543950336', undefined],
    ['12345678901234567890123456789.5', '12345678901234567890123456790'], ['0.00000000000000000000000000005', '0.0000000000000000000000000000'],
    ['0.00000000000000000000000000015', '0.0000000000000000000000000002'], ['', undefined], ['.', undefined], ['-', undefined], ['1e2', undefined], ['1 0', undefined],
  ])('%s is %s', (text, value) => expect(readDecimal(text, false)).toBe(value));

  it.each([['1e2', '100'], ['1.5E-3', '0.0015'], ['1e400', undefined], ['1e-40', '0.0000000000000000000000000000'], ['0e5', '0']])('%s in JSON is %s', (text, value) => {
    expect(readDecimal(text, true)).toBe(value);
  });

  it('keep every digit of what fits', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n }), fc.nat(28), (digits, scale) => {
      const text = digits.toString().replace('-', '').padStart(scale + 1, '0');
      const number = `${digits < 0n ? '-' : ''}${scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`}`;
      expect(readDecimal(number, false)).toBe(number);
    }));
  });

  it('never throw, and read what they wrote', () => {
    fc.assert(fc.property(fc.stringMatching(/^[-+]?[0-9.]{0,60}(e[-+]?[0-9]{1,4})?$/), (text) => {
      const value = readDecimal(text, true);
      if (value !== undefined) expect(readDecimal(value, false)).toBe(value);
    }));
  });
});

describe('doubles', () => {
  it.each([['1.0', '1'], ['1E10', '10000000000'], ['1e-7', '1E-07'], ['0.0001', '0.0001'], ['0.00001', '1E-05'], ['123456789012345680000', '1.2345678901234568E+20'], ['999999999999999', '999999999999999'], ['1e15', '1E+15'], ['abc', undefined]])(
    '%s is written %s', (text, written) => expect(readDouble(text)).toBe(written),
  );

  it('are the same when they are read again', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => Object.is(Number(readDouble(Object.is(value, -0) ? '-0' : String(value))), value)));
  });
});

it.each([['2147483647', 'int', { value: '2147483647' }], ['2147483648', 'int', 'overflow'], ['+1', 'int', { value: '1' }], ['1.0', 'int', 'not a number'], ['-32769', 'short', 'overflow'], ['0000000000000000000000000000000000000000000007', 'long', { value: '7' }]] as const)(
  '%s as %s', (text, type, read) => expect(readInteger(text, type)).toEqual(read),
);

describe('times', () => {
  it.each([
    ['2026-01-31', 'xml', '2026-01-31T00:00:00'], ['2026-01-31T12:00:00', 'xml', '2026-01-31T12:00:00'], ['2026-01-31T12:00', 'xml', undefined], ['2026-01-31T12:00', 'json', '2026-01-31T12:00:00'],
    ['2026-01-31T12:00:00.1200000Z', 'xml', '2026-01-31T12:00:00.12Z'], ['2026-01-31T24:00:00Z', 'xml', undefined], ['2026-02-29', 'xml', undefined], ['0000-01-01', 'xml', undefined], ['31.01.2026', 'json', undefined],
    ['2026-01-31+02:00', 'xml', '2026-01-30T22:00:00+00:00'], ['2026-01-31Z', 'json', undefined], ['0001-01-01T00:00:00', 'xml', '0001-01-01T00:00:00'],
  ] as const)('%s in %s is %s', (text, dialect, value) => expect(readDateTime(text, dialect, utc)).toBe(value));

  it.each([['2026-07-31T12:00:00Z', '2026-07-31T12:00:00Z'], ['2026-07-31T12:00:00-05:00', '2026-07-31T19:00:00+02:00'], ['2026-01-31T12:00:00-05:00', '2026-01-31T18:00:00+01:00'], ['2026-07-31T12:00:00', '2026-07-31T12:00:00']])(
    '%s on a server in Oslo is %s', (text, value) => expect(readDateTime(text, 'xml', oslo)).toBe(value),
  );

  it.each([
    ['13:45:00', '2026-02-28T13:45:00'], ['13:45:00.5Z', '2026-02-28T13:45:00.5Z'], ['00:30:00+02:00', '2026-02-27T23:30:00+01:00'], ['24:00:00', undefined], ['13:45', undefined],
    ['--11', '2026-11-01T00:00:00'], ['--11--', '2026-11-01T00:00:00'], ['--13', undefined], ['---21', '2026-01-21T00:00:00'], ['---32', undefined], ['--02-29', '1904-02-29T00:00:00'],
  ])('%s is filled up from the day that it is on the server: %s', (text, value) => {
    expect(readDateTime(text, 'xml', oslo, Date.parse('2026-02-27T23:30:00Z'))).toBe(value);
    expect(readDateTime(text, 'json', oslo, Date.parse('2026-02-27T23:30:00Z'))).toBeUndefined();
  });

  it('are in UTC where the zone is none', () => expect(zoneOf('Nowhere/At all')(0)).toBe(0));
});

it.each([
  ['bool', ' 1 ', true], ['bool', 'TRUE', { message: "The string 'TRUE' is not a valid Boolean value." }], ['decimal', '1,5', { message: "The input string '1,5' was not in a correct format." }],
  ['decimal', '99999999999999999999999999999999', { message: 'Value was either too large or too small for a Decimal.' }], ['long', '9223372036854775808', { message: 'Value was either too large or too small for an Int64.' }],
  ['guid', '{1B4E28BA-2FA1-11D2-883F-0016D3CCA427}', '1b4e28ba-2fa1-11d2-883f-0016d3cca427'], ['guid', '1b4e28ba2fa111d2883f0016d3cca427', '1b4e28ba-2fa1-11d2-883f-0016d3cca427'], ['bytes', 'aG\n Vp', 'aGVp'], ['double', 'INF', 'INF'],
  ['dateTime', 'i dag', { message: "The string 'i dag' is not a valid AllXsd value." }],
] as const)('%s from "%s"', (scalar, text, value) => expect(readXmlScalar(scalar, text, utc)).toEqual(value));
