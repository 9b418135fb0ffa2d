/** The platform's expressions, one by one. */
import { expect, it } from 'vitest';
import { conditionHolds, evaluate, type ExpressionContext, nothingToLookInto, type Scalar } from '../../src/expressions/expression.js';

const context = (action?: string, form: Readonly<Record<string, Scalar>> = {}): ExpressionContext => ({
  ...nothingToLookInto, action, dataModel: (path) => form[path] ?? null, instanceContext: (key) => (key === 'appId' ? 'org/app' : null), arguments: ['a.b'], language: 'nn',
});

it.each([
  ['["equals", ["gatewayAction"], "reject"]', 'reject', {}, true],
  ['["equals", ["gatewayAction"], "reject"]', 'confirm', {}, false],
  ['["equals", ["gatewayAction"], null]', undefined, {}, true],
  ['["notEquals", ["gatewayAction"], "reject"]', undefined, {}, true],
  ['["equals", ["dataModel", "a.b"], "x"]', undefined, { 'a.b': 'x' }, true],
  ['["equals", ["dataModel", "flag"], true]', undefined, { flag: 'True' }, true],
  ['["equals", ["dataModel", "n"], 1]', undefined, { n: '1' }, true],
  ['["and", ["equals", 1, 1], ["not", ["equals", 1, 2]]]', undefined, {}, true],
  ['["or", false, ["greaterThan", ["dataModel", "n"], 2]]', undefined, { n: '2.5' }, true],
  ['["lessThanEq", ["dataModel", "n"], 2]', undefined, {}, false],
  ['["if", ["equals", ["instanceContext", "appId"], "org/app"], true, "else", false]', undefined, {}, true],
  ['["startsWith", ["dataModel", "t"], "ab"]', undefined, { t: 'abc' }, true],
  ['["notContains", ["dataModel", "t"], "b"]', undefined, {}, true],
  ['["commaContains", "a, b", "b"]', undefined, {}, true],
  ['["equals", ["stringLength", ["upperCase", "æø"]], 2]', undefined, {}, true],
  // A value that is only like true does not open a way.
  ['"true"', undefined, {}, false],
  ['1', undefined, {}, false],
] as const)('%s with action %s and %o', (condition, action, form, holds) => expect(conditionHolds(condition, context(action, form))).toBe(holds));

it.each(['{', '["unheardOf"]', '["constructor"]', '[]', '[["equals"]]', '["and", "ja"]', '["not", 2]', '["lessThan", "a", 1]', '["greaterThan", true, 1]', '["argv", 1]', '["dataModel", null]', '["if", true, 1, "then", 2]', '["stringSlice", "a", -1]', '["compare", 1, "is", 1]', '["compare", "i dag", "isAfter", "2026-01-01"]'])('refuses %s', (condition) => {
  expect(() => conditionHolds(condition, context())).toThrow('The expression');
});

it.each([
  [['argv', 0], 'a.b'], [['language'], 'nn'], [['concat', 'a', 1, true, null], 'a1true'], [['round', 1234.5678, 2], '1,234.57'], [['round', null], '0'],
  [['stringSlice', 'abcd', 1, 2], 'bc'], [['stringSlice', null, 1], null], [['stringIndexOf', 'abc', 'c'], 2], [['stringIndexOf', 'abc', 'd'], null],
  [['stringReplace', 'a-b-c', '-', '+'], 'a+b+c'], [['stringReplace', 'a', '', 'b'], null], [['upperCaseFirst', 'ærleg'], 'Ærleg'], [['lowerCaseFirst', 'AB'], 'aB'],
  [['plus', 1, '2'], 3], [['divide', null, 2], null], [['not', '1'], false], [['or', null, '1.0'], true],
  [['compare', 1, 'lessThan', 2], true], [['compare', 1, 'not', 'equals', 1], false], [['compare', null, 'equals', null], true], [['compare', null, 'lessThan', 2], false],
  [['compare', '2026-01-31', 'isBefore', '2026-02-01'], true], [['compare', '2026-01-31T08:00:00', 'isSameDay', '2026-01-31T20:00:00'], true], [['compare', '2026-01-31', 'isAfterEq', '2026-02-01'], false],
] as const)('%o is %o', (expression, value) => expect(evaluate(expression, context())).toBe(value));
