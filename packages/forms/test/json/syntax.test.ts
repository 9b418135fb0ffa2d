import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSyntaxError, locateInText, parseJson, type JsonExpectation, type JsonNode } from '../../src/json/syntax.js';

/** What `JSON.parse` gives, numbers as their text. */
function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object': return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
    case 'array': return node.items.map(plain);
    case 'number': return Number(node.text);
    case 'null': return null;
    default: return node.value;
  }
}

describe('reading JSON', () => {
  it('keeps the text of numbers, duplicate names, and places', () => {
    expect(parseJson(' {"a":1.50,\n"a":-0e+1}')).toEqual({
      kind: 'object', offset: 1, members: [
        { offset: 2, name: 'a', value: { kind: 'number', offset: 6, text: '1.50' } },
        { offset: 12, name: 'a', value: { kind: 'number', offset: 16, text: '-0e+1' } },
      ],
    });
  });

  it('reads what JSON.parse reads', () => {
    fc.assert(fc.property(fc.json(), text => {
      expect(plain(parseJson(text))).toEqual(JSON.parse(text));
    }));
  });

  it('refuses what JSON.parse refuses', () => {
    const part = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '-', '.', 'e', 'true', 'null', ' ', '\\', 'a', '\u0001', '\\u00e6', '01');
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), parts => {
      const text = parts.join('');
      let valid = true;
      try { JSON.parse(text); } catch { valid = false; }
      if (valid) expect(plain(parseJson(text))).toEqual(JSON.parse(text));
      else expect(() => parseJson(text)).toThrow(JsonSyntaxError);
    }), { numRuns: 2000 });
  });

  it.each<[string, JsonExpectation, number]>([
    ['', 'value', 0],
    ['{"a":1,}', 'name', 7],
    ['[1,]', 'value', 3],
    ['{"a" 1}', 'colon', 5],
    ['[1 2]', 'comma-or-end', 3],
    ['"a', 'string-end', 2],
    ['"\\x"', 'escape', 1],
    ['{} {}', 'end', 3],
    ['NaN', 'value', 0],
    ['[01]', 'comma-or-end', 2],
    ['['.repeat(100_000), 'less-depth', 512],
  ])('%j: expected %s at %i', (text, expected, offset) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ expected, offset }));
  });

  it('never shows what it read', () => {
    expect(() => parseJson('{"hemmelig" 1}')).toThrow(/^((?!hemmelig).)*$/);
  });

  it('skips a byte order mark', () => {
    expect(parseJson('\ufeff1')).toEqual({ kind: 'number', offset: 1, text: '1' });
  });

  it('knows a name that objects have anyway', () => {
    expect(parseJson('{"__proto__":1}')).toMatchObject({ members: [{ name: '__proto__' }] });
  });
});

it.each([
  ['abc', 1, { line: 1, column: 2 }],
  ['a\nb\r\nc\rd', 2, { line: 2, column: 1 }],
  ['a\nb\r\nc\rd', 5, { line: 3, column: 1 }],
  ['a\nb\r\nc\rd', 7, { line: 4, column: 1 }],
  ['a\nb', 1, { line: 1, column: 2 }],
])('%j at %i is %o', (text, offset, place) => {
  expect(locateInText(text, offset)).toEqual(place);
});
