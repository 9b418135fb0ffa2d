/**
 * The canonical form of a document: what the API is, in one spelling, so that equal documents have equal bytes and one hash.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { methods, type ApiDocument, type Components, type PathItem } from '../load/api-document.js';
import { isJsonObject, objectOf, type JsonObject, type JsonValue } from '../load/json-value.js';
import { componentOf, reachableSchemas, referencesIn } from '../resolve/references.js';

/** Sorted by UTF-16 units, as `sort` does: the same everywhere, whatever the locale. */
export function sortedKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item) => sortedKeys(item as JsonValue));
  if (!isJsonObject(value)) return value;
  return objectOf(
    Object.keys(value)
      .sort()
      .map((name) => [name, sortedKeys(value[name] as JsonValue)] as const),
  );
}

/**
 * Leaves out what no operation reaches, and what a client has no use for (examples, callbacks, webhooks, extensions), and sorts all names.
 */
export function canonicalDocument(document: ApiDocument): ApiDocument {
  const paths = objectOf(Object.entries(document.paths).map(([path, item]) => [path, bare(item)] as const));
  const components = reachedComponents({ ...document, paths });
  const kept = {
    openapi: document.openapi,
    info: pick(document.info, ['title', 'version', 'description']),
    ...(document.servers ? { servers: document.servers.map((server) => pick(server, ['url', 'description'])) } : {}),
    ...(document.security ? { security: document.security } : {}),
    paths,
    components,
  };
  return sortedKeys(withoutExtras(kept as unknown as JsonValue, false)) as unknown as ApiDocument;
}

/** JSON text of the canonical form of a document, and its sha256 in hexadecimal. The canonical form of a canonical document is itself. */
export function canonicalText(document: ApiDocument): { readonly text: string; readonly sha256: string } {
  const text = `${JSON.stringify(canonicalDocument(document), null, 2)}\n`;
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

function pick(object: JsonObject, names: readonly string[]): JsonObject {
  return objectOf(names.flatMap((name) => (Object.hasOwn(object, name) ? [[name, object[name] as JsonValue] as const] : [])));
}

function bare(item: PathItem): PathItem {
  const { parameters } = item;
  const operations = methods.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    const { servers: _servers, ...rest } = operation;
    return [[method, rest] as const];
  });
  return { ...(parameters ? { parameters } : {}), ...objectOf(operations) };
}

function reachedComponents(document: ApiDocument): Components {
  const schemas = reachableSchemas(document, [document.paths]);
  const others = new Set<string>();
  const queue: JsonValue[] = [document.paths as unknown as JsonValue];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    for (const { reference } of referencesIn(value, '')) {
      const target = componentOf(reference);
      if (!target || target.section === 'schemas' || others.has(`${target.section}/${target.name}`)) continue;
      others.add(`${target.section}/${target.name}`);
      const section = document.components[target.section] as unknown as JsonObject;
      if (Object.hasOwn(section, target.name)) queue.push(section[target.name] as JsonValue);
    }
  }
  const reached = <T>(section: keyof Components, all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    objectOf(Object.entries(all).filter(([name]) => others.has(`${section}/${name}`)));
  const { components } = document;
  return {
    schemas: objectOf(Object.entries(components.schemas).filter(([name]) => schemas.has(name))),
    responses: reached('responses', components.responses),
    parameters: reached('parameters', components.parameters),
    requestBodies: reached('requestBodies', components.requestBodies),
    headers: reached('headers', components.headers),
    securitySchemes: components.securitySchemes,
  };
}

/** Names whose members are names of others' making, where nothing may be taken away by its name. */
const mapsOfNames: ReadonlySet<string> = new Set(['properties', 'schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'content', 'paths', 'encoding', 'mapping', 'securitySchemes']);
const extras: ReadonlySet<string> = new Set(['example', 'examples', 'externalDocs', 'callbacks', 'links', 'externalValue', 'xml']);

function withoutExtras(value: JsonValue, isMapOfNames: boolean): JsonValue {
  if (Array.isArray(value)) return value.map((item) => withoutExtras(item as JsonValue, false));
  if (!isJsonObject(value)) return value;
  return objectOf(
    Object.entries(value).flatMap(([name, item]) => {
      if (!isMapOfNames && (extras.has(name) || (name.startsWith('x-') && name !== 'x-enum-varnames'))) return [];
      // In places that the standard leaves free; elsewhere it was left out when the document was read.
      if (!isMapOfNames && name === '$ref' && typeof item !== 'string') return [];
      return [[name, withoutExtras(item, !isMapOfNames && mapsOfNames.has(name))] as const];
    }),
  );
}
