import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDigits, plainNumber } from '../../src/datatypes/decimal.js';
import { compileSimpleType } from '../../src/datatypes/index.js';
import type { CompiledSimpleType } from '../../src/datatypes/index.js';
import type { Form, TypeDescriptor } from '../../src/generated-v1.js';

const types: Record<string, TypeDescriptor> = { Amount: { base: 'xs:decimal', totalDigits: 15, value: 'number' }, Ints: { list: 'xs:int' } };
const form: Form<unknown> = { descriptor: 1, root: { element: 'r', type: 'xs:string' }, types };
const typeNamed = (name: string): CompiledSimpleType => compileSimpleType(form, name);

describe('text to value to text', () => {
  test.each([
    ['xs:decimal', ' 1000.00 ', '1000.00', '1000.00'],
    ['xs:integer', '+0012', '+0012', '+0012'],
    ['Amount', '0012.50', 12.5, '12.5'],
    ['xs:int', '007', 7, '7'],
    ['xs:int', '-0', 0, '0'],
    ['xs:boolean', '1', true, 'true'],
    ['xs:double', '-INF', -Infinity, '-INF'],
    ['xs:double', '-0', -0, '-0'],
    ['xs:float', '1.5E3', 1500, '1500'],
    ['xs:dateTime', '2026-01-01T00:00:00.000+01:00', '2026-01-01T00:00:00.000+01:00', '2026-01-01T00:00:00.000+01:00'],
    ['xs:hexBinary', '0aFF', Uint8Array.of(10, 255), '0AFF'],
    ['xs:base64Binary', 'aGVq aQ==', Uint8Array.of(104, 101, 106, 105), 'aGVqaQ=='],
    ['xs:string', ' a\tb ', ' a\tb ', ' a\tb '],
    ['xs:token', ' a\tb ', 'a b', 'a b'],
    ['Ints', '1  2', [1, 2], '1 2'],
  ])('%s %j', (name, text, value, written) => {
    expect(typeNamed(name).decode(text)).toEqual(value);
    expect(typeNamed(name).encode(value)).toBe(written);
  });
});

describe('values that may be written', () => {
  test.each([
    ['xs:decimal', 1250.5, '1250.5'],
    ['xs:decimal', 1e21, '1000000000000000000000'],
    ['xs:decimal', 1.5e-7, '0.00000015'],
    ['xs:decimal', -0, '0'],
    ['xs:integer', 12345678901234567890123n, '12345678901234567890123'],
  ])('%s %s', (name, value, text) => expect(typeNamed(name).write(value)).toBe(text));

  test.each([
    ['xs:string', 5], ['xs:string', null], ['xs:boolean', 'true'], ['xs:int', '5'], ['Amount', 5n], ['xs:date', new Date(0)],
    ['xs:base64Binary', 'aGVq'], ['Ints', '1 2'], ['Ints', ['1']], ['xs:decimal', {}], ['xs:decimal', undefined],
  ])('%s is not written from %s', (name, value) => {
    const codes: string[] = [];
    expect(typeNamed(name).encode(value, fault => codes.push(fault.code))).toBeUndefined();
    expect(codes).toEqual(['member-type']);
  });

  test.each([['xs:integer', 1.5], ['xs:decimal', NaN], ['xs:decimal', '1e5'], ['xs:int', 2 ** 31], ['xs:date', '1.1.2026']])('%s: %s is no value', (name, value) => {
    const codes: string[] = [];
    typeNamed(name).write(value, fault => codes.push(fault.code));
    expect(codes).toEqual(['datatype']);
  });
});

test('a number is written plainly, and means what it meant', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
    const text = plainNumber(value);
    expect(text).toMatch(/^-?[0-9]+(\.[0-9]+)?$/);
    expect(Number(text) + 0).toBe(value + 0);
  }));
});

test('bytes survive both encodings', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), bytes => {
    for (const name of ['xs:base64Binary', 'xs:hexBinary']) {
      const text = typeNamed(name).write(bytes, fault => expect.fail(fault.code))!;
      expect(typeNamed(name).decode(text)).toEqual(bytes);
    }
    expect(typeNamed('xs:base64Binary').encode(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }));
});

/** A decimal as a whole number of units of 10^-scale. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

const decimals = fc.record({ units: fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n })), scale: fc.nat(20) });
const spelling = fc.record({ plus: fc.boolean(), leading: fc.nat(3), trailing: fc.nat(3) });

function spell({ units, scale }: Scaled, { plus, leading, trailing }: { plus: boolean; leading: number; trailing: number }): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : plus ? '+' : '';
  const fraction = digits.slice(digits.length - scale) + '0'.repeat(trailing);
  return `${sign}${'0'.repeat(leading)}${digits.slice(0, digits.length - scale)}${scale + trailing > 0 ? `.${fraction.slice(-(scale + trailing))}` : ''}`;
}

test('decimals are ordered and equal as whole numbers of units are', () => {
  const decimal = typeNamed('xs:decimal');
  fc.assert(fc.property(decimals, decimals, spelling, spelling, (one, other, oneSpelling, otherSpelling) => {
    const scale = Math.max(one.scale, other.scale);
    const difference = one.units * 10n ** BigInt(scale - one.scale) - other.units * 10n ** BigInt(scale - other.scale);
    const [a, b] = [spell(one, oneSpelling), spell(other, otherSpelling)];
    expect(decimal.check(a)).toBe(true);
    expect(decimal.compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
    expect(decimal.equal(a, b)).toBe(difference === 0n);
  }), { numRuns: 500 });
});

test('digits are counted in the value', () => {
  fc.assert(fc.property(decimals, spelling, (value, how) => {
    let { units, scale } = value;
    while (scale > 0 && units % 10n === 0n) {
      units /= 10n;
      scale -= 1;
    }
    const digits = String(units < 0n ? -units : units).replace(/^0$/, '').length;
    expect(countDigits(spell(value, how))).toEqual({ total: Math.max(digits, scale), fraction: scale });
  }));
});

const instants = fc.date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9000-01-01T00:00:00Z'), noInvalidDate: true });
const zones = fc.integer({ min: -14 * 60, max: 14 * 60 });

function inZone(instant: Date, minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return new Date(instant.getTime() + minutes * 60_000).toISOString().replace('Z', `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`);
}

test('instants are ordered as those of JavaScript, whatever their zones', () => {
  const dateTime = typeNamed('xs:dateTime');
  fc.assert(fc.property(instants, fc.oneof(instants, fc.constant(undefined)), zones, zones, (one, otherOrSame, oneZone, otherZone) => {
    const other = otherOrSame ?? one;
    const [a, b] = [inZone(one, oneZone), inZone(other, otherZone)];
    expect(dateTime.compare(a, b)).toBe(Math.sign(one.getTime() - other.getTime()));
    expect(dateTime.equal(a, b)).toBe(one.getTime() === other.getTime());
  }));
});

describe('orders that are open', () => {
  test.each([
    ['xs:duration', 'P1M', 'P30D', undefined], ['xs:duration', 'P1M', 'P32D', -1], ['xs:duration', 'P1Y', 'P12M', 0],
    ['xs:duration', '-PT0.5S', '-PT0.25S', -1], ['xs:duration', 'P1D', 'PT24H', 0],
    ['xs:dateTime', '2000-01-01T12:00:00', '2000-01-01T12:00:00Z', undefined],
    ['xs:dateTime', '2000-01-01T12:00:00', '2000-01-02T02:00:01Z', -1],
    ['xs:time', '12:00:00', '12:00:00Z', undefined], ['xs:double', 'NaN', '1', undefined], ['xs:double', 'NaN', 'NaN', 0],
    ['xs:string', 'a', 'b', undefined],
  ] as const)('%s %s and %s', (name, one, other, order) => {
    expect(typeNamed(name).compare(one, other)).toBe(order);
  });
});

test('values of different types are never the same', () => {
  expect(typeNamed('xs:string').canonical('1')).not.toBe(typeNamed('xs:integer').canonical('1'));
  expect(typeNamed('xs:int').canonical('1')).toBe(typeNamed('xs:decimal').canonical('1.0'));
});
