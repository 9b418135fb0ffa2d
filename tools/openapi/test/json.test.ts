import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonError, parseJson } from '../src/load/json.js';
import { pointerTo, pointerTokens } from '../src/load/pointer.js';

describe('JSON with places', () => {
  it('reads what JSON.parse reads, as it reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(4), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(parseJson(spaced).value).toEqual(JSON.parse(spaced));
        expect(JSON.stringify(parseJson(text).value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const token = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '01', '1.', '-', '.5', '1e', 'true', 'nul', 'NaN', '\\', '\n', ' ', '"\\x"', "'a'");
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join('');
        const accepts = (parse: (text: string) => unknown): boolean => {
          try {
            parse(text);
            return true;
          } catch (error) {
            if (!(error instanceof SyntaxError || error instanceof JsonError)) throw error;
            return false;
          }
        };
        expect(accepts(parseJson)).toBe(accepts(JSON.parse));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['{"a":1,\n "b":[true,\n {"c/d":null}]}', '/b/1/c~1d', 3, 9],
    ['{"a":1}', '', 1, 1],
    ['{"a":{"b":1}}', '/a/missing/deeper', 1, 6],
    ['{"__proto__":7}', '/__proto__', 1, 14],
  ])('%s: %s stands in line %i, column %i', (text, pointer, line, column) => {
    expect(parseJson(text).locate(pointer)).toEqual({ line, column });
  });

  it.each([
    ['{"a" 1}', 1, 6],
    ['[1,\n2', 2, 2],
    ['{"a":1} x', 1, 9],
    ['{"a":"\u0001"}', 1, 7],
  ])('says where %j ends to be JSON', (text, line, column) => {
    try {
      parseJson(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'JsonError', line, column });
    }
  });

  it('names what stands twice, and keeps hostile names as names', () => {
    const { value, duplicates } = parseJson('{"a":{"b":1,"b":2},"__proto__":{"polluted":true},"constructor":1}');
    expect(duplicates).toEqual(['/a/b']);
    expect(Object.keys(value as object)).toEqual(['a', '__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('gives up on nesting before the stack does', () => {
    expect(() => parseJson('['.repeat(100_000))).toThrow('nested deeper');
  });

  it('pointers lead back to their names', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        expect(pointerTokens(pointerTo('', ...names))).toEqual(names);
      }),
    );
  });
});
