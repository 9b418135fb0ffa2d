/**
 * The platform's expressions, as far as its servers evaluate them: `["equals", ["gatewayAction"], "reject"]`.
 *
 * @see https://docs.altinn.studio/nb/altinn-studio/v8/reference/logic/expressions/
 * @module
 */

export type Scalar = string | number | boolean | null;

/** What an expression may look into. */
export interface ExpressionContext {
  /** The action with which the task is left. */
  readonly action: string | undefined;
  /** A value of a form, by its dotted path; `dataType` where the expression names one. */
  readonly dataModel: (path: string, dataType: string | undefined) => Scalar;
  /** The value of a component of the layout, by its id. */
  readonly component: (id: string) => Scalar;
  /** How many data elements of a type there are. */
  readonly countDataElements: (dataType: string) => number;
  /** `instanceId`, `appId`, `instanceOwnerPartyId`, `instanceOwnerPartyType` … */
  readonly instanceContext: (key: string) => Scalar;
  readonly language: string;
  /** What `argv` gives. */
  readonly arguments: readonly Scalar[];
}

/** An expression that is no JSON, has a function that is not known, or a value that the function cannot take. */
export class ExpressionError extends Error {
  override readonly name: string = 'ExpressionError';
}

/** Whether a condition holds: its value must be true itself, nothing that is only like it. */
export function conditionHolds(condition: string, context: ExpressionContext): boolean {
  let expression: unknown;
  try {
    expression = JSON.parse(condition);
  } catch {
    throw new ExpressionError('The expression is no JSON.');
  }
  return evaluate(expression, context) === true;
}

/** @throws ExpressionError */
export function evaluate(expression: unknown, context: ExpressionContext): Scalar {
  if (!Array.isArray(expression)) return scalar(expression);
  const [name, ...parts] = expression as readonly unknown[];
  const apply = typeof name === 'string' && Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (apply === undefined) throw new ExpressionError('The expression has a function that is not known.');
  return apply(parts.map((part) => evaluate(part, context)), context);
}

type Evaluate = (parts: readonly Scalar[], context: ExpressionContext) => Scalar;

const functions: Readonly<Record<string, Evaluate>> = {
  gatewayAction: (_, { action }) => action ?? null,
  dataModel: ([path, dataType], { dataModel }) => dataModel(named(path), typeof dataType === 'string' ? dataType : undefined),
  component: ([id], { component }) => component(named(id)),
  countDataElements: ([dataType], { countDataElements }) => countDataElements(named(dataType)),
  instanceContext: ([key], { instanceContext }) => instanceContext(named(key)),
  language: (_, { language }) => language,
  argv: ([index], context) => {
    const position = numberOf(index) ?? -1;
    if (position < 0 || position >= context.arguments.length) throw new ExpressionError(`The expression has no argument ${position}.`);
    return context.arguments[position] ?? null;
  },
  equals: isEqual,
  notEquals: (parts) => !isEqual(parts),
  greaterThan: comparison((a, b) => a > b),
  greaterThanEq: comparison((a, b) => a >= b),
  lessThan: comparison((a, b) => a < b),
  lessThanEq: comparison((a, b) => a <= b),
  compare: (parts) => (parts.length === 4 && parts[1] === 'not' ? !compare([parts[0], parts[2], parts[3]]) : compare(parts)),
  and: (parts) => parts.map(booleanOf).every(Boolean),
  or: (parts) => parts.map(booleanOf).some(Boolean),
  not: ([value]) => !booleanOf(value),
  if: ([condition, then = null, word, otherwise = null]) => {
    if (word !== undefined && textOf(word)?.toLowerCase() !== 'else') throw new ExpressionError('The expression wants "else" for its third value.');
    return booleanOf(condition) ? then : otherwise;
  },
  contains: texts((whole, part) => whole.includes(part), false),
  notContains: texts((whole, part) => !whole.includes(part), true),
  startsWith: texts((whole, part) => whole.startsWith(part), false),
  endsWith: texts((whole, part) => whole.endsWith(part), false),
  commaContains: texts((list, part) => list.split(',').some((each) => each.trim() === part), false),
  concat: (parts) => parts.map((part) => (typeof part === 'string' ? part : textOf(part) ?? '')).join(''),
  stringLength: ([text]) => (textOf(text) ?? '').length,
  lowerCase: ([text]) => textOf(text)?.toLowerCase() ?? null,
  upperCase: ([text]) => textOf(text)?.toUpperCase() ?? null,
  lowerCaseFirst: ([text]) => textOf(text)?.replace(/^./s, (first) => first.toLowerCase()) ?? null,
  upperCaseFirst: ([text]) => textOf(text)?.replace(/^./s, (first) => first.toUpperCase()) ?? null,
  stringReplace: ([text, part, by]) => {
    const [whole, search, replacement] = [textOf(text), textOf(part), textOf(by)];
    return whole === null || search === null || replacement === null || whole === '' || search === '' ? null : whole.replaceAll(search, replacement);
  },
  stringSlice: ([text, from, length = null]) => {
    const [whole, start, count] = [textOf(text), numberOf(from), numberOf(length)];
    if (start === null || start < 0 || (count ?? 0) < 0) throw new ExpressionError('The expression slices from nowhere.');
    return whole === null ? null : whole.slice(start, count === null ? undefined : start + count);
  },
  stringIndexOf: ([text, part]) => {
    const [whole, search] = [textOf(text), textOf(part)];
    const index = whole === null || search === null ? -1 : whole.indexOf(search);
    return index < 0 ? null : index;
  },
  round: ([number, digits = null]) => {
    const places = numberOf(digits) ?? 0;
    return (numberOf(number) ?? 0).toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
  },
  plus: calculation((a, b) => a + b),
  minus: calculation((a, b) => a - b),
  multiply: calculation((a, b) => a * b),
  divide: calculation((a, b) => a / b),
};

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A name that a function needs: of a member, a component, a data type. */
function named(value: Scalar | undefined): string {
  if (typeof value !== 'string') throw new ExpressionError('The expression looks up nothing.');
  return value;
}

function booleanOf(value: Scalar | undefined): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return value === true;
  if (value === 'true' || value === 'false') return value === 'true';
  const number = typeof value === 'string' && !numeric.test(value) ? NaN : Number(value);
  if (number !== 0 && number !== 1) throw new ExpressionError('The expression wants a boolean.');
  return number === 1;
}

const numeric = /^-?\d+(\.\d+)?$/;

function numberOf(value: Scalar | undefined): number | null {
  if (value === undefined || value === null || typeof value === 'number') return value ?? null;
  if (typeof value === 'boolean' || !numeric.test(value)) throw new ExpressionError('The expression wants a number.');
  return Number(value);
}

/** Equality is that of texts: `true` equals `"true"`, 1 equals `"1"`; the text "null" is null. */
function textOf(value: Scalar | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  const lower = text.toLowerCase();
  return lower === 'null' ? null : lower === 'true' || lower === 'false' ? lower : text;
}

function isEqual([a, b]: readonly (Scalar | undefined)[]): boolean {
  return textOf(a) === textOf(b);
}

/** A comparison of two texts; with null it is `otherwise`. */
function texts(holds: (a: string, b: string) => boolean, otherwise: boolean): Evaluate {
  return ([a, b]) => {
    const [one, other] = [textOf(a), textOf(b)];
    return one === null || other === null ? otherwise : holds(one, other);
  };
}

function calculation(reckon: (a: number, b: number) => number): Evaluate {
  return (parts) => {
    const numbers = parts.map(numberOf);
    return numbers.some((number) => number === null) ? null : (numbers as readonly number[]).reduce(reckon);
  };
}

/** With null, no comparison holds. */
function comparison(holds: (a: number, b: number) => boolean): Evaluate {
  return ([left, right]) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    return a !== null && b !== null && holds(a, b);
  };
}

const days: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  isBefore: (a, b) => a < b,
  isBeforeEq: (a, b) => a <= b,
  isAfter: (a, b) => a > b,
  isAfterEq: (a, b) => a >= b,
  isSameDay: (a, b) => new Date(a).toDateString() === new Date(b).toDateString(),
};

/** `["compare", a, "isBefore", b]`: comparisons by name, those of times among them. */
function compare([a, operator, b]: readonly (Scalar | undefined)[]): boolean {
  if (operator === 'equals') return isEqual([a, b]);
  if (a === undefined || a === null || b === undefined || b === null) return false;
  const inTime = typeof operator === 'string' && Object.hasOwn(days, operator) ? days[operator] : undefined;
  if (inTime !== undefined) return inTime(timeOf(a), timeOf(b));
  if (typeof operator !== 'string' || !/^(greater|less)Than(Eq)?$/.test(operator)) throw new ExpressionError('The expression compares in a way that is not known.');
  return evaluate([operator, a, b], nothingToLookInto) === true;
}

function timeOf(value: Scalar): number {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw new ExpressionError('The expression wants a time.');
  return time;
}

/** For expressions where there are no forms yet. */
export const nothingToLookInto: ExpressionContext = {
  action: undefined, dataModel: () => null, component: () => null, countDataElements: () => 0, instanceContext: () => null, language: 'nb', arguments: [],
};
