import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AltinnError } from '../../src/errors/index.js';
import { safeCause } from '../../src/redaction/safe-cause.js';

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIxMzg5ODI5OTk5OSJ9.c2lnbmF0dXJl';
const planted = [token, '13898299999', 'Hemmelig Tekst', 'Ask Bjerk'];
const request = { method: 'POST', headers: { authorization: `Bearer ${token}` }, data: '<navn>Ask Bjerk</navn><tekst>Hemmelig Tekst</tekst>' };

function with_(error: Error, more: object): Error {
  return Object.assign(error, more);
}

describe('a cause', () => {
  it.each<[string, unknown]>([
    ['of the platform', with_(new TypeError('fetch failed', { cause: with_(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED', errno: -111, address: '127.0.0.1', port: 9 }) }), {})],
    ['that is an end', new DOMException('This operation was aborted', 'AbortError')], ['with members', with_(new Error('no key'), { vault: { name: 'a', tries: [1, 2] } })],
    ['that is a text', 'gave up'], ['of ours', new AltinnError({ code: 'network', operation: 'data.read', outcomeKnown: true })], ['that is nothing', null],
  ])('is kept as it is: one %s', (_, cause) => {
    expect(safeCause(cause)).toBe(cause);
  });

  it.each<[string, () => unknown]>([
    ['a request', () => with_(new Error('Request failed with status code 500'), { config: request, code: 'ERR_BAD_RESPONSE' })],
    ['a request within', () => new TypeError('fetch failed', { cause: with_(new Error('reset'), { code: 'ECONNRESET', request }) })],
    ['headers', () => with_(new Error('failed'), { headers: new Headers({ authorization: `Bearer ${token}` }), body: request.data })],
    ['bytes', () => with_(new Error('failed'), { body: new TextEncoder().encode(request.data) })],
    ['a map', () => with_(new Error('failed'), { sent: new Map([['tekst', 'Hemmelig Tekst']]) })],
    ['a member with a symbol', () => Object.assign(new Error('failed'), { [Symbol('request')]: request })],
    ['a token in its message', () => new Error(`refused ${token} of 138982 99999`)], ['a token in its name', () => with_(new Error('refused'), { name: token })],
    ['a body as its message', () => new Error(`${'<linje/>'.repeat(500)}Hemmelig Tekst`)], ['a list of errors', () => new AggregateError([with_(new Error('a'), { config: request })], 'all failed')],
    ['a member that cannot be read', () => Object.defineProperty(with_(new Error('failed'), { config: request }), 'broken', { enumerable: true, get: () => { throw new Error('no'); } })],
    ['itself', () => { const error = with_(new Error('failed'), { config: request }); return with_(error, { self: error, cause: error }); }], ['no error at all', () => request], ['a text', () => `Bearer ${token}`],
  ])('is told without secrets, though it holds %s', (_, make) => {
    const error = new AltinnError({ code: 'network', operation: 'data.replace', outcomeKnown: false, cause: make() });
    const seen = `${inspect(error, { depth: 12, showHidden: true })}${JSON.stringify(error)}${String(error.cause)}${inspect(error.cause, { depth: 12 })}${error.cause instanceof Error ? error.cause.stack : ''}`;
    expect(planted.filter(secret => seen.includes(secret))).toEqual([]);
  });

  it('keeps its name, message and code, and those of its own cause', () => {
    const cause = with_(new TypeError('fetch failed', { cause: with_(new Error('reset'), { code: 'ECONNRESET', request }) }), { code: 'UND_ERR' });
    expect(safeCause(cause)).toMatchObject({ name: 'TypeError', message: 'fetch failed', code: 'UND_ERR', cause: { name: 'Error', message: 'reset', code: 'ECONNRESET' } });
  });
});
