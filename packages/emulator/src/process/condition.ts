/**
 * The platform's expressions, as far as conditions of gateways and of the layout use them outside a page: `["equals", ["gatewayAction"], "reject"]`.
 *
 * @see https://docs.altinn.studio/nb/altinn-studio/v8/reference/logic/expressions/
 * @module
 */

/** What an expression may look into. */
export interface ConditionContext {
  /** The action with which the task is left. */
  readonly action: string | undefined;
  /** A value of a form, by its dotted path; `dataType` where the expression names one. */
  readonly dataModel: (path: string, dataType: string | undefined) => unknown;
  /** The value of a component of the layout, by its id. */
  readonly component?: (id: string) => unknown;
  /** How many data elements of a type there are. */
  readonly countDataElements?: (dataType: string) => number;
  /** `instanceId`, `appId`, `instanceOwnerPartyId`, `instanceOwnerPartyType` … */
  readonly instanceContext: (key: string) => unknown;
}

/** An expression that is no JSON, or has a function that is not known. */
export class ConditionError extends Error {
  override readonly name: string = 'ConditionError';
}

/** Whether a condition holds: its value must be true itself, nothing that is only like it. */
export function conditionHolds(condition: string, context: ConditionContext): boolean {
  let expression: unknown;
  try {
    expression = JSON.parse(condition);
  } catch {
    throw new ConditionError('The condition is no JSON.');
  }
  return evaluate(expression, context) === true;
}

type Scalar = string | number | boolean | null;
type Evaluate = (parts: readonly unknown[], context: ConditionContext) => Scalar;

const functions: Readonly<Record<string, Evaluate>> = {
  gatewayAction: (_, { action }) => action ?? null,
  dataModel: ([path, dataType], { dataModel }) => scalar(dataModel(String(path), typeof dataType === 'string' ? dataType : undefined)),
  component: ([id], { component }) => scalar(component?.(String(id))),
  countDataElements: ([dataType], { countDataElements }) => countDataElements?.(String(dataType)) ?? 0,
  instanceContext: ([key], { instanceContext }) => scalar(instanceContext(String(key))),
  equals: ([a = null, b = null]) => asText(a) === asText(b),
  notEquals: ([a = null, b = null]) => asText(a) !== asText(b),
  greaterThan: compare((a, b) => a > b),
  greaterThanEq: compare((a, b) => a >= b),
  lessThan: compare((a, b) => a < b),
  lessThanEq: compare((a, b) => a <= b),
  and: (parts) => parts.every(isTrue),
  or: (parts) => parts.some(isTrue),
  not: ([value]) => !isTrue(value),
  if: ([condition, then, word, otherwise]) => scalar(isTrue(condition) ? then : word === 'else' ? otherwise : null),
  contains: texts((whole, part) => whole.includes(part), false),
  notContains: texts((whole, part) => !whole.includes(part), true),
  startsWith: texts((whole, part) => whole.startsWith(part), false),
  endsWith: texts((whole, part) => whole.endsWith(part), false),
  commaContains: texts((list, part) => list.split(',').some((each) => each.trim() === part), false),
  concat: (parts) => parts.map((part) => (part === null ? '' : String(part))).join(''),
  stringLength: ([text]) => (asText(text) ?? '').length,
  lowerCase: ([text]) => asText(text)?.toLowerCase() ?? null,
  upperCase: ([text]) => asText(text)?.toUpperCase() ?? null,
  stringReplace: ([text, part, by]) => (asText(text) === null ? null : String(text).replaceAll(String(part), String(by))),
  stringSlice: ([text, start, length]) => (asText(text) === null ? null : String(text).slice(Number(start), length === null || length === undefined ? undefined : Number(start) + Number(length))),
  stringIndexOf: ([text, part]) => (asText(text)?.includes(String(part)) === true ? String(text).indexOf(String(part)) : null),
  round: ([number, digits]) => Number(number ?? 0).toFixed(Number(digits ?? 0)),
  plus: calculate((a, b) => a + b),
  minus: calculate((a, b) => a - b),
  multiply: calculate((a, b) => a * b),
  divide: calculate((a, b) => a / b),
};

function evaluate(expression: unknown, context: ConditionContext): Scalar {
  if (!Array.isArray(expression)) return scalar(expression);
  const [name, ...parts] = expression as readonly unknown[];
  const apply = typeof name === 'string' && Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (apply === undefined) throw new ConditionError('The condition has a function that is not known.');
  return apply(parts.map((part) => evaluate(part, context)), context);
}

function scalar(value: unknown): Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** Equality is that of texts: `true` equals `"true"`, 1 equals `"1"`; the text "null" is null. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  const lower = text.toLowerCase();
  return lower === 'null' ? null : lower === 'true' || lower === 'false' ? lower : text;
}

/** A comparison of two texts; with null it is `otherwise`. */
function texts(holds: (a: string, b: string) => boolean, otherwise: boolean): Evaluate {
  return ([a, b]) => {
    const [one, other] = [asText(a), asText(b)];
    return one === null || other === null ? otherwise : holds(one, other);
  };
}

function calculate(reckon: (a: number, b: number) => number): Evaluate {
  return (parts) => (parts.some((part) => part === null) ? null : parts.map(Number).reduce(reckon));
}

function compare(holds: (a: number, b: number) => boolean): Evaluate {
  return ([a = null, b = null]) => a !== null && b !== null && holds(Number(a), Number(b));
}
