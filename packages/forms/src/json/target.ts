/** What JSON is made as: text, or values for validators and user interfaces. */

export interface JsonTarget<Json> {
  object(entries: readonly (readonly [name: string, value: Json])[]): Json;
  array(items: readonly Json[]): Json;
  text(text: string): Json;
  /** @param exact the number survives as a JavaScript number */
  number(token: string, exact: boolean): Json;
  boolean(value: boolean): Json;
  readonly null: Json;
}

/** JSON text, built without going through a double. */
export const textTarget: JsonTarget<string> = {
  object: entries => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`,
  array: items => `[${items.join(',')}]`,
  text: text => JSON.stringify(text),
  number: token => token,
  boolean: value => (value ? 'true' : 'false'),
  null: 'null',
};

/** A value as `JSON.parse` gives it, but for numbers that a double would change: those are texts. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

export const valueTarget: JsonTarget<JsonValue> = {
  // Object.fromEntries defines own properties, `__proto__` too.
  object: entries => Object.fromEntries(entries),
  array: items => [...items],
  text: text => text,
  number: (token, exact) => (exact ? Number(token) : token),
  boolean: value => value,
  null: null,
};
