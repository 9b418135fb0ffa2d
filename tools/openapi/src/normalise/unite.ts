/**
 * The documents of one service as one: paths are the union, shapes come from the app's own document, processes from the generic one,
 * and what no document has from our description of the app API.
 *
 * @module
 */
import type { ApiDocument, Components, PathItem, Schema } from '../load/api-document.js';
import { isJsonObject, member, objectOf, type JsonValue } from '../load/json-value.js';
import { pointerTo } from '../load/pointer.js';
import { componentOf, type Section } from '../resolve/references.js';
import { sortedKeys } from './canonical.js';
import { joinedPathItems, renamedParameters, withOwnParameters } from './join-path-items.js';
import { templateOf } from './route.js';
import { operationsOf } from './walk.js';

/** Schemas that the generic document has as apps answer them, and the app's own has not. */
const processSchemas: ReadonlySet<string> = new Set(['AppProcessState', 'AppProcessElementInfo', 'AppProcessTaskTypeInfo']);

export interface Union {
  readonly document: ApiDocument;
  /** Schemas of one name and two shapes, by pointer. */
  readonly differing: readonly { readonly pointer: string; readonly name: string; readonly from: 'first' | 'second' }[];
  /** Operations that only the second has. */
  readonly added: readonly { readonly method: string; readonly path: string }[];
}

/**
 * The first document with what it lacks from the second. Where both have a schema of one name, the first one's counts, but for those
 * in which the second one wins: processes, if nothing else is said.
 */
export function unite(first: ApiDocument, second: ApiDocument, secondWins: ReadonlySet<string> = processSchemas): Union {
  const differing: Union['differing'][number][] = [];
  const schemas = new Map(Object.entries(first.components.schemas));
  for (const [name, schema] of Object.entries(second.components.schemas)) {
    const own = schemas.get(name);
    const isSame = own !== undefined && sameSchema(own, schema);
    if (own === undefined || (!isSame && secondWins.has(name))) schemas.set(name, schema);
    if (own !== undefined && !isSame) {
      differing.push({ pointer: pointerTo('/components/schemas', name), name, from: secondWins.has(name) ? 'second' : 'first' });
    }
  }

  const inlined = withoutClashingReferences(second, first);
  const paths = new Map<string, { readonly path: string; readonly item: PathItem }>();
  for (const [path, item] of Object.entries(first.paths)) paths.set(templateOf(path), { path, item: withOwnParameters(first, item) });
  const before = new Set(operationsOf(first).map(({ place }) => `${place.method} ${templateOf(place.path)}`));
  for (const [path, item] of Object.entries(inlined.paths)) {
    const own = paths.get(templateOf(path));
    const renamed = withOwnParameters(inlined, own ? renamedParameters(inlined, item, path, own.path) : item);
    paths.set(templateOf(path), {
      path: own?.path ?? path,
      item: own ? joinedPathItems({ document: first, item: own.item }, { document: inlined, item: renamed }) : renamed,
    });
  }
  return {
    document: {
      ...first,
      paths: objectOf([...paths.values()].map(({ path, item }) => [path, item] as const)),
      components: joinedComponents(first.components, second.components, objectOf(schemas)),
    },
    differing,
    added: operationsOf(second)
      .filter(({ place }) => !before.has(`${place.method} ${templateOf(place.path)}`))
      .map(({ place }) => ({ method: place.method, path: place.path })),
  };
}

function sameSchema(a: Schema, b: Schema): boolean {
  return JSON.stringify(sortedKeys(shape(a as unknown as JsonValue))) === JSON.stringify(sortedKeys(shape(b as unknown as JsonValue)));
}

/** A schema without its words: two documents of one class differ in these. */
function shape(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item) => shape(item as JsonValue));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).filter(([name, item]) => !(['description', 'title', 'example', 'summary'].includes(name) && !isJsonObject(item)));
  return objectOf(entries.map(([name, item]) => [name, shape(item)] as const));
}

/** References to parameters, bodies and responses of the second that mean another thing in the first are written out. */
function withoutClashingReferences(second: ApiDocument, first: ApiDocument): ApiDocument {
  const thingOf = (document: ApiDocument, section: Section, name: string): unknown =>
    member(document.components[section] as Readonly<Record<string, unknown>>, name);
  const expand = (value: JsonValue, open: ReadonlySet<string>): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => expand(item as JsonValue, open));
    if (!isJsonObject(value)) return value;
    const reference = member(value, '$ref');
    const target = typeof reference === 'string' ? componentOf(reference) : undefined;
    if (target && target.section !== 'schemas') {
      const thing = thingOf(second, target.section, target.name);
      const own = thingOf(first, target.section, target.name);
      if (own === undefined || JSON.stringify(own) === JSON.stringify(thing)) return value;
      const key = `${target.section}/${target.name}`;
      return thing === undefined || open.has(key) ? {} : expand(thing as JsonValue, new Set([...open, key]));
    }
    return objectOf(Object.entries(value).map(([name, item]) => [name, expand(item, open)] as const));
  };
  return { ...second, paths: expand(second.paths as unknown as JsonValue, new Set()) as unknown as ApiDocument['paths'] };
}

/** What the first lacks of the second's components. */
function joinedComponents(first: Components, second: Components, schemas: Components['schemas']): Components {
  return {
    schemas,
    responses: objectOf(Object.entries({ ...second.responses, ...first.responses })),
    parameters: objectOf(Object.entries({ ...second.parameters, ...first.parameters })),
    requestBodies: objectOf(Object.entries({ ...second.requestBodies, ...first.requestBodies })),
    headers: objectOf(Object.entries({ ...second.headers, ...first.headers })),
    securitySchemes: first.securitySchemes,
  };
}
