import { describe, expect, test } from 'vitest';
import { builtInTypes, compileSimpleType } from '../../src/datatypes/index.js';
import type { NamespaceContext } from '../../src/datatypes/index.js';
import type { Form } from '../../src/generated-v1.js';

const form: Form<unknown> = { descriptor: 1, root: { element: 'r', type: 'xs:string' }, types: {} };
const context: NamespaceContext = { resolvePrefix: prefix => (prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : undefined) };

/** Verdicts are those of Xerces 2.12, save that `string` has a length in characters. */
const table: Record<string, { valid: string[]; invalid: string[] }> = {
  boolean: {
    valid: ['true', '1', '0', ' 1 '],
    invalid: ['True', '', 'yes'],
  },
  decimal: {
    valid: ['1.', '.5', '+1', '-0', ' 1 ', '00.10'],
    invalid: ['.', '1e3', '', '+', '--1', '1 2', '\u{663}'],
  },
  integer: {
    valid: ['+0', '-0', '999999999999999999999999999999'],
    invalid: ['1.0', '1.', ''],
  },
  nonNegativeInteger: {
    valid: ['-0', '+5'],
    invalid: ['-1'],
  },
  positiveInteger: {
    valid: ['+1'],
    invalid: ['0'],
  },
  negativeInteger: {
    valid: ['-1'],
    invalid: ['0'],
  },
  nonPositiveInteger: {
    valid: ['+0', '-0'],
    invalid: ['1'],
  },
  long: {
    valid: ['9223372036854775807', '-9223372036854775808', '0000000000000000000000000001'],
    invalid: ['9223372036854775808', '-9223372036854775809'],
  },
  unsignedLong: {
    valid: ['18446744073709551615', '-0'],
    invalid: ['18446744073709551616'],
  },
  int: {
    valid: ['2147483647', '+0002147483647'],
    invalid: ['2147483648', '-2147483649'],
  },
  unsignedByte: {
    valid: ['255', '-0'],
    invalid: ['256'],
  },
  byte: {
    valid: ['-128'],
    invalid: ['-129'],
  },
  float: {
    valid: ['INF', '-INF', 'NaN', '1e5', '1E+5', '.5', '5.', '+1', '1e400'],
    invalid: ['+INF', '-NaN', '.', '1e', 'e5', '1e5.0', '0x10', '1f', '1d', 'Infinity', '', '1 0'],
  },
  double: {
    valid: ['1e400', '-0', '1.e1', '1E-05'],
    invalid: ['1D', '.e1'],
  },
  duration: {
    valid: [
      'P1Y', '-P1D', 'PT1.5S', 'PT.5S', 'P1DT1H', 'P0Y', 'PT36H', 'P2147483647Y', 'PT99999999999S',
      'P1Y2M3DT4H5M6.789S',
    ],
    invalid: [
      'P', 'PT', 'P1YT', '+P1D', 'PT1.S', 'P1.5Y', 'PT1.5M', 'P1M1Y', 'P-1D', 'P99999999999Y', '1Y', 'P1S', 'p1y',
      'PT1M1H', 'P1W',
    ],
  },
  dateTime: {
    valid: [
      '2000-01-01T00:00:00', '-0001-01-01T00:00:00', '2000-01-01T24:00:00', '2000-01-01T24:00:00.000',
      '2000-01-01T12:00:00Z', '2000-01-01T12:00:00+14:00', '2000-01-01T12:00:00.123456789012345678',
      '12000-01-01T00:00:00',
    ],
    invalid: [
      '0000-01-01T00:00:00', '2000-01-01T24:00:01', '2000-01-01T24:00:00.1', '2000-01-01T12:00:60',
      '2000-01-01T12:00:00+14:01', '2000-01-01T12:00:00-15:00', '2000-01-01T12:00:00+1:00', '2000-01-01T12:00',
      '2000-01-01 12:00:00', '2000-01-01t12:00:00', '2000-01-01T12:00:00z', '2000-01-01T12:00:00.',
      '02000-01-01T00:00:00', '+2000-01-01T00:00:00', '2000-1-01T00:00:00', '2000-01-01T1:00:00',
      '2000-01-01T12:00:00+13:60', '9999999999-01-01T00:00:00', '2000-01-01T12:00:00 Z', '2000-01-01T12:00:00,5',
    ],
  },
  date: {
    valid: [
      '2000-02-29', '-0004-02-29', '2000-01-01Z', '2000-01-01+01:00', '99999-01-01', '2147483647-01-01',
      '2000-01-01-14:00',
    ],
    invalid: [
      '1900-02-29', '2001-02-29', '-0005-02-29', '-0001-02-29', '2000-13-01', '2000-00-01', '2000-01-00',
      '2000-04-31', '2000-01-01T', '200-01-01', '2147483648-01-01', '--01-01', '2000-01-01-14:30',
    ],
  },
  time: {
    valid: ['00:00:00', '24:00:00', '12:00:00.5Z'],
    invalid: ['24:00:01', '23:59:60', '12:00', '12:00:00+24:00', '1:00:00'],
  },
  gYear: {
    valid: ['2000', '-2000', '20000', '2000Z', '2000+01:00'],
    invalid: ['0000', '02000', '200', '2000-01'],
  },
  gYearMonth: {
    valid: ['2000-01', '2000-01Z'],
    invalid: ['2000-13', '2000-1', '2000-01-01'],
  },
  gMonth: {
    valid: ['--01', '--01--', '--01Z', '--01--Z', '--01-14:00'],
    invalid: ['--13', '--1', '--01-01'],
  },
  gDay: {
    valid: ['---01', '---31', '---01Z', '---01+14:00'],
    invalid: ['---32', '---00', '---1'],
  },
  gMonthDay: {
    valid: ['--02-29', '--12-31Z'],
    invalid: ['--02-30', '--04-31', '--1-1'],
  },
  hexBinary: {
    valid: ['', '0a', '0A', ' 0a '],
    invalid: ['0', '0g', '0 a'],
  },
  base64Binary: {
    valid: ['', 'aGVq', 'aGVqaQ==', 'aGVqaWk=', 'a GVq', 'aGVqaQ= =', 'aGVq\naGVq', '  aGVq  ', 'a  GVq', 'aGVqaQ =='],
    invalid: ['aGVqaR==', 'aGVqaWl=', 'aGVqaQ', '=', '====', 'aGV*', 'aQ==aQ=='],
  },
  anyURI: {
    valid: [
      '', 'http://x/å', 'http://x y', 'a b', '%41', 'http://[::1]/', 'http://a:b', 'http://a:99999', 'http://a:',
      '///', '?', 'x:y', 'urn:x', 'mailto:a@b', '\\', '^', '{}', '|', '`', '<', 'a#b?c', '../..', 'http://ex ample',
      'http://a_b/', 'http://-a/', 'http://a@b@c', 'C:\\x', 'http://1.2.3', 'ftp://a..b', 'http://%41', 'http:///a',
      '//a:b', 'http://æ.no', 'http://999.1.1.1', 'http://a.1', 'http://host:-1/',
    ],
    invalid: [
      '%', '%zz', '#a#b', ':a', '1a:b', 'a:', 'http://', 'http://[', '//', 'http:', '[', '-:x', 'http://a/[x]',
      'x:#', '%4', '?%', '#%', 'abc:%zz',
    ],
  },
  language: {
    valid: ['en', 'en-US', 'i-klingon'],
    invalid: ['en_US', 'abcdefghi', '', 'a1', 'en-', 'nb-NO-x-123456789'],
  },
  NMTOKEN: {
    valid: ['a', '1', '-', ':', 'å'],
    invalid: ['', 'a b', 'a,b', '\u{378}', '\u{200c}', '\u{10000}'],
  },
  Name: {
    valid: ['a', 'a:b', ':'],
    invalid: ['1', '-a', '', '\u{200c}'],
  },
  NCName: {
    valid: ['a', '_', 'é', '\u{131}', '\u{100}', '\u{3007}'],
    invalid: ['a:b', '\u{132}', '\u{2070}'],
  },
  ID: {
    valid: ['a'],
    invalid: ['1'],
  },
  IDREF: {
    valid: ['a', '_1'],
    invalid: ['1', 'a:b', 'a b', ''],
  },
  ENTITY: {
    valid: [],
    invalid: ['a'],
  },
  NMTOKENS: {
    valid: ['a b', '  a  b '],
    invalid: [''],
  },
  IDREFS: {
    valid: [],
    invalid: [''],
  },
  ENTITIES: {
    valid: [],
    invalid: ['a'],
  },
  token: {
    valid: ['  a  b ', ''],
    invalid: [],
  },
  normalizedString: {
    valid: ['a\tb'],
    invalid: [],
  },
  string: {
    valid: [''],
    invalid: [],
  },
  QName: {
    valid: ['a', 'xml:a'],
    invalid: ['a:b', 'a:', '1', ':a', 'a:b:c'],
  },
};

describe.each(Object.entries(table))('xs:%s', (name, { valid, invalid }) => {
  const type = compileSimpleType(form, `xs:${name}`);
  test.each(valid)('accepts %j', text => {
    expect(type.check(text, undefined, context)).toBe(true);
    expect(type.decode(text, context)).toBeDefined();
  });
  test.each(invalid)('refuses %j', text => {
    const codes: string[] = [];
    expect(type.check(text, fault => codes.push(fault.code), context)).toBe(false);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['datatype']));
  });
});

test('every built-in type is in the table above', () => {
  const withoutRules = ['anySimpleType', 'NOTATION', 'unsignedInt', 'unsignedShort', 'short'];
  expect(Object.keys(table).concat(withoutRules).sort()).toEqual([...builtInTypes.keys()].sort());
});
