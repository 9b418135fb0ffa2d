/**
 * openapi-typescript decodes every name that it meets as if it were part of a URI, and a name with a bare percent sign ("andel%") ends it
 * with a URIError. So percent signs in names are put away before, and put back after.
 *
 * @module
 */
import type { ApiDocument } from '../load/api-document.js';
import { isJsonObject, objectOf, type JsonValue } from '../load/json-value.js';

/** Members whose values are names of properties. */
const nameBearers: ReadonlySet<string> = new Set(['required', 'propertyName']);

/** The document with other characters for the percent signs in its names, and what puts them back in the printed text. */
export function withoutPercentSigns(document: ApiDocument): { readonly document: ApiDocument; restore(text: string): string } {
  const text = JSON.stringify(document);
  if (!text.includes('%')) return { document, restore: (printed) => printed };
  // A character of the private use area that the document has neither as itself nor as an escape.
  let code = 0xe000;
  const escape = (): string => `u${code.toString(16).toUpperCase()}`;
  while (text.includes(String.fromCharCode(code)) || text.toUpperCase().includes(escape().toUpperCase())) code++;
  const stand = String.fromCharCode(code);
  const put = <T extends JsonValue>(value: T): T => {
    if (Array.isArray(value)) return value.map((item) => put(item as JsonValue)) as unknown as T;
    return (typeof value === 'string' ? value.replaceAll('%', stand) : value) as T;
  };
  const renamed = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => renamed(item as JsonValue));
    if (!isJsonObject(value)) return value;
    return objectOf(Object.entries(value).map(([name, item]) => [put(name), nameBearers.has(name) ? put(renamed(item)) : renamed(item)] as const));
  };
  return {
    document: renamed(document as unknown as JsonValue) as unknown as ApiDocument,
    restore: (printed) => printed.replaceAll(stand, '%').replaceAll(`\\${escape()}`, '%'),
  };
}
