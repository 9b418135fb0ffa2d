import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { docComment, memberName, stringLiteral } from '../src/print/quote.js';
import { arrayOf, intersection, keyword, literalType, localType, objectType, printType, union } from '../src/print/type-node.js';
import { nameOfConst, printTable, printValue } from '../src/print/value.js';
import type { Value } from '../src/print/value.js';

/** Texts that try to leave the place they stand in. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('*/', '`', '${', '</script', '<!--', '\u2028', '\u2029', "'", '"', '\\', '\n', '\r', '@', '{@link', ' ', 'a', '\ud800', '\u202e', '//', '/*', '__proto__'), { maxLength: 8 }).map(parts => parts.join('')),
);

function evaluate(expression: string): unknown {
  const file = ts.createSourceFile('x.ts', `(${expression})`, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  expect((file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics).toEqual([]);
  expect(file.statements).toHaveLength(1);
  return valueOf(((statement as ts.ExpressionStatement).expression as ts.ParenthesizedExpression).expression);
}

/** What a literal means, read from its syntax: nothing of it is run. */
function valueOf(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isPrefixUnaryExpression(node)) return -Number((node.operand as ts.NumericLiteral).text);
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf);
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(
      node.properties.map(property => {
        if (!ts.isPropertyAssignment(property)) throw new Error('not a plain property');
        const { name } = property;
        // Only a computed `__proto__` is a property.
        if (!ts.isComputedPropertyName(name) && 'text' in name && name.text === '__proto__') throw new Error('sets the prototype');
        const key = ts.isComputedPropertyName(name) ? (name.expression as ts.StringLiteral).text : (name as ts.StringLiteral | ts.Identifier).text;
        return [key, valueOf(property.initializer)];
      }),
    );
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  throw new Error(`not a literal: ${node.getText()}`);
}

describe('stringLiteral', () => {
  test.each([
    ['kode', `'kode'`],
    [`it's`, `"it's"`],
    [`'"`, `'\\'"'`],
    ['a\nb', `'a\\nb'`],
    ['\u2028', `'\\u2028'`],
    ['</script>', `'\\x3c/script>'`],
    ['\ud800', `'\\ud800'`],
    ['æøå', `'æøå'`],
  ])('%j is printed as %s', (given, want) => expect(stringLiteral(given)).toBe(want));

  test('means the text, and is one line without a script element', () => {
    fc.assert(
      fc.property(hostile, text => {
        const literal = stringLiteral(text);
        expect(evaluate(literal)).toBe(text);
        expect(literal).not.toMatch(/[\n\r\u2028\u2029]|<\/|<!--|<script/i);
      }),
    );
  });
});

describe('docComment', () => {
  test('is one comment, holds no tag but ours, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 4 }), hostile, (lines, place) => {
        const file = ts.createSourceFile('x.ts', `${docComment([...lines, { tag: 'see', text: `a ${place}` }], '')}interface A { a: string }`, ts.ScriptTarget.Latest, true);
        expect(file.statements).toHaveLength(1);
        const { jsDoc } = file.statements[0] as unknown as { jsDoc: ts.JSDoc[] };
        expect(jsDoc).toHaveLength(1);
        expect((jsDoc[0]!.tags ?? []).map(({ tagName }) => tagName.text)).toEqual(['see']);
      }),
    );
  });
});

describe('printValue', () => {
  const value = fc.letrec<{ value: Value }>(tie => ({
    value: fc.oneof({ depthSize: 'small' }, hostile, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.oneof(hostile, fc.constant('__proto__')), tie('value'), { maxKeys: 4 })),
  })).value;

  test('means the value, flat or broken', () => {
    fc.assert(
      fc.property(value, given => {
        expect(evaluate(printValue(given))).toEqual(given);
        expect(evaluate(printTable(given))).toEqual(given);
      }),
    );
  });

  test('breaks what does not fit on a line, and nothing else', () => {
    const long = { element: 'a'.repeat(60), type: 'b'.repeat(60) };
    expect(printValue({ element: 'kode', type: 'Mvakode' })).toBe(`{ element: 'kode', type: 'Mvakode' }`);
    expect(printValue(long)).toBe(`{\n  element: '${long.element}',\n  type: '${long.type}',\n}`);
  });

  test('names a constant in place of its value', () => expect(printValue({ types: nameOfConst('types'), a: nameOfConst('b') })).toBe('{ types, a: b }'));
});

describe('printType', () => {
  const string = keyword('string');
  test.each([
    [union([literalType('1'), literalType('2'), literalType('1')]), `'1' | '2'`],
    [arrayOf(union([string, keyword('null')])), '(string | null)[]'],
    [intersection([localType('A'), union([localType('B'), localType('C')])]), 'A & (B | C)'],
    [union([intersection([localType('A'), localType('B')]), localType('C')]), '(A & B) | C'],
    [objectType([{ name: 'a-b', optional: true, type: string }]), `{ 'a-b'?: string }`],
    [objectType([]), '{}'],
  ])('%j', (given, want) => expect(printType(given)).toBe(want));

  test('a name that is no identifier is quoted', () => {
    fc.assert(fc.property(hostile, name => {
      const printed = memberName(name);
      expect(/^['"]/.test(printed) ? evaluate(printed) : printed).toBe(name);
    }));
  });
});
