import { describe, expect, test } from 'vitest';
import { compileSimpleType } from '../../src/datatypes/index.js';
import type { Fault } from '../../src/datatypes/index.js';
import type { Form, TypeDescriptor } from '../../src/generated-v1.js';

function formOf(types: Record<string, TypeDescriptor>): Form<unknown> {
  return { descriptor: 1, root: { element: 'r', type: 'xs:string' }, types };
}

function faults(types: Record<string, TypeDescriptor>, text: string): readonly string[] {
  const found: Fault[] = [];
  compileSimpleType(formOf(types), 'T').check(text, fault => found.push(fault));
  return found.map(fault => fault.code);
}

type Row = readonly [what: string, type: TypeDescriptor, valid: readonly string[], invalid: readonly string[], code: string];

const rows: readonly Row[] = [
  ['length counts characters, not UTF-16 units', { base: 'xs:string', length: 2 }, ['ab', '😀😀', '  '], ['a', 'abc', ''], 'length'],
  ['minLength', { base: 'xs:token', minLength: 1 }, ['a'], ['', '   '], 'min-length'],
  ['maxLength after white space', { base: 'xs:token', maxLength: 3 }, ['  abc  ', 'a  b'], ['abcd'], 'max-length'],
  ['maxLength before white space', { base: 'xs:string', maxLength: 3 }, ['abc'], [' abc'], 'max-length'],
  ['length of hexBinary is in octets', { base: 'xs:hexBinary', length: 2 }, ['0A0b'], ['0A', '0A0B0C'], 'length'],
  ['maxLength of base64Binary is in octets', { base: 'xs:base64Binary', maxLength: 2 }, ['aGU=', 'a G U ='], ['aGVq'], 'max-length'],
  ['length of QName says nothing', { base: 'xs:QName', maxLength: 1 }, ['abc'], [], ''],
  ['totalDigits of the value', { base: 'xs:decimal', totalDigits: 3 }, ['00012.50', '-999', '0.001', '1.230000'], ['1000', '12.345', '0.0001'], 'total-digits'],
  ['fractionDigits of the value', { base: 'xs:decimal', fractionDigits: 2 }, ['1.500', '1', '1.25'], ['1.255'], 'fraction-digits'],
  ['decimal bounds far outside a double', { base: 'xs:decimal', minInclusive: '100000000000000000000000000000.1' }, ['100000000000000000000000000000.10', '200000000000000000000000000000'], ['100000000000000000000000000000.09', '-5'], 'min-inclusive'],
  ['exclusive bounds', { base: 'xs:integer', minExclusive: '0' }, ['1', '+1'], ['0', '-0', '-1'], 'min-exclusive'],
  ['maxExclusive', { base: 'xs:double', maxExclusive: '1E2' }, ['99.9', '-INF'], ['100', 'INF', 'NaN'], 'max-exclusive'],
  ['maxInclusive of a date', { base: 'xs:date', maxInclusive: '2026-12-31' }, ['2026-12-31', '-0044-03-15', '1999-01-01Z'], ['2027-01-01', '12026-01-01'], 'max-inclusive'],
  ['a date whose zone leaves the order open is not within a bound', { base: 'xs:date', maxInclusive: '2000-01-01' }, ['1999-12-31Z'], ['2000-01-01Z'], 'max-inclusive'],
  ['bounds of a time compare instants', { base: 'xs:dateTime', minInclusive: '2000-01-01T12:00:00Z' }, ['2000-01-01T13:00:00+01:00', '2000-01-01T12:00:00.000Z'], ['2000-01-01T12:30:00+01:00'], 'min-inclusive'],
  ['bounds of a duration', { base: 'xs:duration', minInclusive: 'P1M' }, ['P32D', 'P1Y', 'P30DT48H'], ['P27D', 'P30D', 'P31D', '-P1M'], 'min-inclusive'],
  ['enumeration of texts', { base: 'xs:string', enumeration: ['', 'a b', '01'] }, ['', 'a b', '01'], ['1', ' ', 'a  b'], 'enumeration'],
  ['enumeration compares values', { base: 'xs:decimal', enumeration: ['1.0'] }, ['1', '01.00', '+1.0'], ['1.01', '10'], 'enumeration'],
  ['enumeration of booleans', { base: 'xs:boolean', enumeration: ['1'] }, ['true', '1'], ['false'], 'enumeration'],
  ['enumeration of instants', { base: 'xs:dateTime', enumeration: ['2000-01-02T00:00:00Z'] }, ['2000-01-01T24:00:00Z', '2000-01-02T01:00:00+01:00'], ['2000-01-02T00:00:00'], 'enumeration'],
  ['NaN is itself', { base: 'xs:float', enumeration: ['NaN', '0'] }, ['NaN', '-0', '0.0'], ['1'], 'enumeration'],
  ['enumerated hexBinary', { base: 'xs:hexBinary', enumeration: ['0a'] }, ['0A'], ['0B'], 'enumeration'],
  ['one of several patterns', { base: 'xs:string', pattern: ['[0-9]+', '[a-z]+'] }, ['12', 'ab'], ['a1', ''], 'pattern'],
  ['patterns see the text after white space, and spellings', { base: 'xs:boolean', pattern: 'true|false' }, [' true '], ['1'], 'pattern'],
  ['names that every object inherits are no enumerated values', { base: 'xs:string', enumeration: ['a'] }, ['a'], ['__proto__', 'constructor', 'toString'], 'enumeration'],
];

describe.each(rows)('%s', (_, type, valid, invalid, code) => {
  if (valid.length > 0) test.each(valid)('accepts %j', text => expect(faults({ T: type }, text)).toEqual([]));
  if (invalid.length > 0) test.each(invalid)('refuses %j', text => expect(faults({ T: type }, text)).toEqual([code]));
});

describe('derivation', () => {
  test('patterns of every step must match, of one step any', () => {
    const types = { B: { base: 'xs:string', pattern: ['a.*', 'b.*'] }, T: { base: 'B', pattern: '.*z' } } as const;
    expect(faults(types, 'az')).toEqual([]);
    expect(faults(types, 'bz')).toEqual([]);
    expect(faults(types, 'cz')).toEqual(['pattern']);
    expect(faults(types, 'cy')).toEqual(['pattern', 'pattern']);
  });
  test('a bound takes the place of the one it narrows, inclusive or not', () => {
    const types = { B: { base: 'xs:int', minInclusive: '0', maxExclusive: '100' }, T: { base: 'B', minExclusive: '5' } } as const;
    expect(faults(types, '5')).toEqual(['min-exclusive']);
    expect(faults(types, '100')).toEqual(['max-exclusive']);
  });
  test('white space is that of the last step that says it', () => {
    const types = { B: { base: 'xs:string', whiteSpace: 'collapse', maxLength: 3 }, T: { base: 'B', enumeration: ['a b'] } } as const;
    expect(faults(types, '\n a \t b ')).toEqual([]);
  });
  test('all faults at once', () => {
    expect(faults({ T: { base: 'xs:decimal', totalDigits: 4, fractionDigits: 1, maxInclusive: '99', pattern: '[0-9]+' } }, '123.45'))
      .toEqual(['pattern', 'total-digits', 'fraction-digits', 'max-inclusive']);
  });
  test('a text outside the lexical space has that fault only', () => {
    expect(faults({ T: { base: 'xs:decimal', totalDigits: 1, pattern: 'x' } }, 'abc')).toEqual(['datatype']);
  });
});

describe('lists', () => {
  const types = { L: { list: 'xs:int' }, T: { base: 'L', minLength: 2, maxLength: 3, enumeration: ['1 2', '1 2 3', '9'] } } as const;
  test('facets count and compare items', () => {
    expect(faults(types, ' 1\n 02 ')).toEqual([]);
    expect(faults(types, '9')).toEqual(['min-length']);
    expect(faults(types, '1 2 3 4')).toEqual(['enumeration', 'max-length']);
  });
  test('each item is checked', () => expect(faults({ T: { list: 'xs:int' } }, '1 x 3 y')).toEqual(['datatype', 'datatype']));
  test('an empty text is an empty list', () => {
    expect(faults({ T: { list: 'xs:int' } }, '')).toEqual([]);
    expect(compileSimpleType(formOf({ T: { list: 'xs:int' } }), 'T').decode('')).toEqual([]);
  });
});

describe('unions', () => {
  const types = {
    Small: { base: 'xs:int', maxInclusive: '9' },
    T: { union: ['Small', 'xs:boolean', 'Word'] },
    Word: { base: 'xs:token', pattern: '[a-z ]+' },
  } as const;
  const type = compileSimpleType(formOf(types), 'T');
  test('the first member that takes a text gives its value', () => {
    expect(type.decode(' 7 ')).toBe(7);
    expect(type.decode('1')).toBe(1);
    expect(type.decode('true')).toBe(true);
    expect(type.decode('  a   b ')).toBe('a b');
    expect(type.actualType('true')?.name).toBe('xs:boolean');
  });
  test('no member takes it', () => expect(faults(types, '10')).toEqual(['datatype']));
  test('enumeration compares values of the member', () => {
    expect(faults({ U: { union: ['xs:int', 'xs:string'] }, T: { base: 'U', enumeration: ['1', 'a'] } }, '01')).toEqual([]);
    expect(faults({ U: { union: ['xs:string', 'xs:int'] }, T: { base: 'U', enumeration: ['1', 'a'] } }, '01')).toEqual(['enumeration']);
  });
});

describe('names', () => {
  const context = { resolvePrefix: (prefix: string) => new Map([['', 'urn:d'], ['p', 'urn:p'], ['q', 'urn:p']]).get(prefix), prefixFor: () => 'q' };
  const type = compileSimpleType(formOf({ T: { base: 'xs:QName', enumeration: ['{urn:p}a', '{urn:d}b'] } }), 'T');
  test('compare as expanded names', () => {
    expect(type.check('p:a', undefined, context)).toBe(true);
    expect(type.check('q:a', undefined, context)).toBe(true);
    expect(type.check('b', undefined, context)).toBe(true);
    expect(type.check('a', undefined, context)).toBe(false);
    expect(type.equal('p:a', 'q:a', context)).toBe(true);
  });
  test('are read expanded and written with a prefix', () => {
    expect(type.decode('p:a', context)).toBe('{urn:p}a');
    expect(type.encode('{urn:p}a', undefined, context)).toBe('q:a');
  });
  test('a prefix that nothing declares', () => expect(type.check('z:a', undefined, context)).toBe(false));
});

describe('descriptors that no compiler makes', () => {
  test.each([
    ['no such type', {}],
    ['its own base', { T: { base: 'T' } }],
    ['a part of itself', { T: { union: ['U'] }, U: { list: 'T' } }],
    ['no simple type', { T: { complex: true } }],
    ['no such built-in', { T: { base: 'xs:nothing' } }],
    ['a bound that is no value', { T: { base: 'xs:date', minInclusive: 'soon' } }],
  ] satisfies readonly (readonly [string, Record<string, TypeDescriptor>])[])('%s', (_, types) => {
    expect(() => compileSimpleType(formOf(types), 'T')).toThrow();
  });
});
