import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationNames } from '../src/lower/operation-names.js';
import type { ApiDocument } from '../src/load/api-document.js';
import { apiDocument, operation } from './documents.js';

const document = (...keys: readonly string[]): ApiDocument => {
  const paths: Record<string, Record<string, object>> = {};
  for (const key of keys) {
    const [method = '', path = ''] = key.split(' ');
    (paths[path] ??= {})[method] = operation({ operationId: undefined });
  }
  return apiDocument(paths) as ApiDocument;
};
const instance = '/instances/{instanceOwnerPartyId}/{instanceGuid}';

describe('names of operations', () => {
  it.each([
    ['post /instances', 'createInstance'],
    [`get ${instance}`, 'getInstance'],
    [`put ${instance}/process/next`, 'processNext'],
    [`put ${instance}/data/{dataGuid}`, 'putData'],
    [`put ${instance}/data/{dataGuid}/type/skjema`, 'putSkjema'],
    [`post ${instance}/data/type/ref-data-as-pdf`, 'createRefDataAsPdf'],
    [`get ${instance}/data/{dataGuid}/type/9edd53de-f46f`, 'get9edd53deF46f'],
    [`get ${instance}/data/{dataGuid}/type/%C3%A6rlig`, 'getÆrlig'],
    ['get /api/options/{optionsIdOrLibraryRef}', 'getOptions'],
    ['get /feedback/status', 'getFeedbackStatus'],
    ['get /feedback/{id}', 'getFeedbackById'],
    ['get /', 'getRoot'],
  ])('%s is %s', (key, name) => {
    expect(operationNames(document(key), {}, true)).toEqual({ [key]: name });
  });

  it('take an operationId that is one', () => {
    const named = apiDocument({ '/a': { get: operation({ operationId: 'SearchDialogs' }) } }) as ApiDocument;
    expect(operationNames(named, {}, false)).toEqual({ 'get /a': 'searchDialogs' });
  });

  it('keep what was given, and settle a collision at the new one', () => {
    const first = operationNames(document('get /a-b'), {}, true);
    expect(first).toEqual({ 'get /a-b': 'getAB' });
    expect(operationNames(document('get /a-b', 'get /a/b', 'get /A/B'), first, true)).toEqual({ 'get /A/B': 'getAB2', 'get /a-b': 'getAB', 'get /a/b': 'getAB3' });
  });

  it('stay when only a parameter is called otherwise, and when the operation is gone', () => {
    const kept = { 'get /api/options/{optionsId}': 'options', 'get /gone': 'gone' };
    expect(operationNames(document('get /api/options/{ref}'), kept, true)).toEqual({ ...kept, 'get /api/options/{ref}': 'options' });
  });

  it('depend neither on the order of paths nor, once given, on what comes besides', () => {
    const key = fc.tuple(fc.constantFrom('get', 'put', 'post'), fc.array(fc.constantFrom('a', 'A', 'a-b', 'b', '{x}', '__proto__', 'constructor'), { minLength: 1, maxLength: 3 })).map(([method, segments]) => `${method} /${segments.join('/')}`);
    const keys = fc.uniqueArray(key, { maxLength: 8, selector: (each) => each.replace(/\{[^}]*\}/g, '{}') });
    fc.assert(
      fc.property(keys, keys, (some, more) => {
        const given = operationNames(document(...some), {}, true);
        expect(operationNames(document(...[...some].reverse()), {}, true)).toEqual(given);
        const all = operationNames(document(...more, ...some), given, true);
        expect(Object.keys(given).map((each) => all[each])).toEqual(Object.values(given));
        expect(new Set(Object.values(all)).size).toBe(Object.keys(all).length);
      }),
      { numRuns: 60 },
    );
  });
});
