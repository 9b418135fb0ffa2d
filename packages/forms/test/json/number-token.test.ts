import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalFromToken, decimalToken, floatToken } from '../../src/json/number-token.js';

describe('numbers as the platform spells them', () => {
  it.each([
    ['1500.50', '1500.50'], ['+007.500', '7.500'], ['.5', '0.5'], ['5.', '5'], ['-0', '0'], ['-0.00', '0.00'], ['-00.50', '-0.50'],
    ['000', '0'], ['9007199254740993', '9007199254740993'], ['1E3', undefined], ['', undefined], ['1,5', undefined],
  ])('decimal %j: %s', (text, token) => {
    expect(decimalToken(text)).toBe(token);
  });

  it.each([
    [0.1, '0.1'], [1e10, '10000000000'], [1e-7, '1E-07'], [1, '1'], [123456789012345680000, '1.2345678901234568E+20'],
    [-0.0001, '-0.0001'], [12.5, '12.5'], [-1e100, '-1E+100'], [Infinity, undefined], [NaN, undefined],
  ])('double %d: %s', (value, token) => {
    expect(floatToken(value, 15)).toBe(token);
  });

  it('float: the digits that tell it from its neighbours', () => {
    expect(floatToken(Math.fround(0.1), 7)).toBe('0.1');
    expect(floatToken(Math.fround(3.4028234663852886e38), 7)).toBe('3.4028235E+38');
  });

  it('every token is a JSON number of the same value', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
      const token = floatToken(value, 15);
      expect(JSON.parse(token ?? '')).toBe(value);
    }));
    fc.assert(fc.property(fc.stringMatching(/^[+-]?[0-9]{0,30}\.?[0-9]{1,30}$/), text => {
      const token = decimalToken(text) ?? '';
      expect(JSON.parse(token)).toBe(Number(text) + 0);
      expect(decimalToken(token)).toBe(token);
      expect(decimalFromToken(token)).toBe(token);
    }));
  });

  it.each([
    ['1.50', '1.50'], ['1e2', '100'], ['1.5E+1', '15'], ['12.5e1', '125'], ['1.25e1', '12.5'], ['1.5e-3', '0.0015'], ['-2e0', '-2'], ['1e400', undefined],
  ])('token %s as a decimal: %s', (token, text) => {
    expect(decimalFromToken(token)).toBe(text);
  });
});
