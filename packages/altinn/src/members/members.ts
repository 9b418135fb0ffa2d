/**
 * Members of plain objects: those of JSON, before anything is known of them, and those that may be missing in ours.
 *
 * @module
 */

/** A JSON object, before anything is known of it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The same without the members that are undefined.
 *
 * @example
 * present({ size: 3, type: undefined }); // { size: 3 }
 */
export function present<Given extends object>(given: Given): { [Name in keyof Given]?: Exclude<Given[Name], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [Name in keyof Given]?: Exclude<Given[Name], undefined> };
}
