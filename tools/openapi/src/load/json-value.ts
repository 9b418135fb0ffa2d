/**
 * JSON values as TypeScript sees them.
 *
 * @module
 */

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** Members are own properties, whatever their names: `__proto__` is a name like any other. */
export interface JsonObject {
  readonly [name: string]: JsonValue;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own member of that name; never one of `Object.prototype`. */
export function member<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** An object of these entries, in this order; a name such as `__proto__` becomes an own property. */
export function objectOf<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const object: Record<string, T> = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
