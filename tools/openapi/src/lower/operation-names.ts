/**
 * Names of operations. A name once given is kept (names.json); a new path never renames an old one.
 *
 * @module
 */
import type { Names } from '@blankett/model';
import { describedOperation } from '../app-api/describe-app.js';
import type { ApiDocument, Method } from '../load/api-document.js';
import { member, objectOf } from '../load/json-value.js';
import { templateOf, templateParameters } from '../normalise/route.js';
import { mapOperations, operationsOf } from '../normalise/walk.js';
import { decodedSegment, identifier, pascalCase } from './identifier.js';

/** What names.json has as the key of an operation. */
export function operationKey(method: string, path: string): string {
  return `${method} ${path}`;
}

/**
 * Gives every operation a name: the kept one, or one made from method, path and data type. New names are given in the order of their keys,
 * each the first that is free: `getData`, `getData2`. The result is every kept name and the new ones, by key.
 */
export function operationNames(document: ApiDocument, kept: Names['operations'], isApp: boolean): Names['operations'] {
  const names = new Map(Object.entries(kept));
  const byTemplate = new Map([...names].map(([key, name]) => [templateOf(key), name]));
  const taken = new Set(names.values());
  const keys = operationsOf(document)
    .map(({ operation, place }) => ({ key: operationKey(place.method, place.path), operation, place }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const fresh = keys.filter(({ key }) => {
    if (names.has(key)) return false;
    // The path is the same; only its parameters have other names now.
    const same = byTemplate.get(templateOf(key));
    if (same !== undefined) names.set(key, same);
    return same === undefined;
  });
  for (const { key, operation, place } of fresh) {
    const wanted = (isApp ? libraryName(place.method, place.path) : undefined) ?? identifier(operation.operationId) ?? pathName(place.method, place.path);
    let name = wanted;
    for (let suffix = 2; taken.has(name); suffix++) name = `${wanted}${suffix}`;
    taken.add(name);
    names.set(key, name);
  }
  return objectOf([...names].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The document with these names as operationIds. */
export function withOperationNames(document: ApiDocument, names: Names['operations']): ApiDocument {
  return mapOperations(document, (operation, { method, path }) => ({ ...operation, operationId: member(names, operationKey(method, path)) ?? pathName(method, path) }));
}

/** The name of an operation of the app library; with the data type where the route names one. */
function libraryName(method: Method, path: string): string | undefined {
  const described = describedOperation(method, path);
  if (described) return described.name;
  const ofType = /^\/instances\/\{[^{}]*\}\/\{[^{}]*\}\/data(?:\/\{[^{}]*\})?\/type\/([^/{}]+)$/.exec(path)?.[1];
  if (ofType === undefined) return undefined;
  return `${method === 'post' ? 'create' : method}${pascalCase(decodedSegment(ofType))}`;
}

/** `GET /instances/{party}/active` is `getInstancesActive`; a path that ends in a parameter says which: `getInstancesByGuid`. */
function pathName(method: Method, path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const words = segments.filter((segment) => !segment.includes('{')).map((segment) => pascalCase(decodedSegment(segment)));
  const last = segments.at(-1) ?? '';
  const by = last.includes('{') ? `By${templateParameters(last).map(pascalCase).join('And')}` : '';
  return `${method}${`${words.join('')}${by}` || 'Root'}`;
}
