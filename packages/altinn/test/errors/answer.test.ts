import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/errors/index.js';
import { readAnswer } from '../../src/errors/answer.js';
import { errorFromAnswer } from '../../src/errors/from-answer.js';
import type { Operation } from '../../src/http/index.js';

const once: Operation = { name: 'test', effect: 'once' };
const read: Operation = { name: 'data.read', effect: 'read' };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readAnswer', () => {
  it.each<[contentType: string | undefined, body: string, want: unknown]>([
    [undefined, '', { kind: 'empty' }],
    ['text/plain', ' \r\n', { kind: 'empty' }],
    ['application/problem+json; charset=utf-8', '{"title":"T","status":409,"detail":"D","traceId":"00-1","extra":1}',
      { kind: 'problem', title: 'T', status: 409, detail: 'D', traceId: '00-1', members: { title: 'T', status: 409, detail: 'D', traceId: '00-1', extra: 1 } }],
    ['application/json', '{"title":"T","status":409}', { kind: 'problem', title: 'T', status: 409, members: { title: 'T', status: 409 } }],
    ['application/problem+json', '{"title":null}', { kind: 'problem', members: { title: null } }],
    ['application/json', '{"valid":false,"message":"M"}', { kind: 'json', value: { valid: false, message: 'M' } }],
    ['application/json', '"Cannot lookup party"', { kind: 'text', text: 'Cannot lookup party' }],
    ['text/plain', '"Cannot lookup party"', { kind: 'text', text: 'Cannot lookup party' }],
    ['text/plain', '400', { kind: 'text', text: '400' }],
    ['text/plain; charset=utf-8', 'Plain words: <no xml>', { kind: 'text', text: 'Plain words: <no xml>' }],
    ['application/xml', '<a><b/></a>', { kind: 'xml', text: '<a><b/></a>' }],
    ['text/plain', '\uFEFF<?xml version="1.0"?><a/>', { kind: 'xml', text: '<?xml version="1.0"?><a/>' }],
    ['text/html', '<p>Gateway</p>', { kind: 'html', text: '<p>Gateway</p>' }],
    ['text/plain', '<!DOCTYPE html><html></html>', { kind: 'html', text: '<!DOCTYPE html><html></html>' }],
    ['application/json', '{broken', { kind: 'text', text: '{broken' }],
  ])('%s %j', (contentType, body, want) => {
    expect(readAnswer(contentType, utf8(body))).toEqual(want);
  });

  it('takes what is no UTF-8 as binary', () => {
    expect(readAnswer('application/json', Uint8Array.of(0xff, 0xfe, 0x00))).toMatchObject({ kind: 'binary' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.option(fc.string(), { nil: undefined }), fc.uint8Array(), (contentType, bytes) => {
      expect(readAnswer(contentType, bytes)).toHaveProperty('kind');
    }));
  });
});

describe('errorFromAnswer', () => {
  const answer = (status: number, body = '', headers: Record<string, string> = {}) =>
    ({ status, headers: new Headers(headers), bytes: utf8(body) });

  it.each([
    [400, 'bad-request', true, false], [401, 'not-authenticated', true, false], [403, 'not-permitted', true, false], [404, 'not-found', true, false],
    [409, 'conflict', true, false], [413, 'too-large', true, false], [415, 'unsupported-media-type', true, false], [418, 'status-unexpected', true, false],
    [422, 'bad-request', true, false], [429, 'rate-limited', true, true], [500, 'server-fault', false, false], [503, 'platform-unavailable', false, false], [408, 'platform-unavailable', false, false],
    [302, 'status-unexpected', false, false],
  ])('status %i of a step that is done once is %s', (status, code, outcomeKnown, retryable) => {
    expect(errorFromAnswer(once, answer(status), { now: 0 })).toMatchObject({ code, status, outcomeKnown, retryable, operation: 'test' });
  });

  it('a server fault of reading may be tried again, and nothing is unknown', () => {
    expect(errorFromAnswer(read, answer(500), { now: 0 })).toMatchObject({ code: 'server-fault', outcomeKnown: true, retryable: true });
  });

  it('a conflict that lists faults is a failed validation', () => {
    const body = '{"title":"Validation failed for task","status":409,"validationIssues":[{"code":"required"}]}';
    const error = errorFromAnswer(once, answer(409, body), { now: 0 });
    expect(error.code).toBe('validation-failed');
    expect(answerOf(error)).toMatchObject({ kind: 'problem', validationIssues: [{ code: 'required' }] });
  });

  it.each([
    ['7', 7], ['Sat, 21 Nov 2026 12:00:30 GMT', 30], ['Sat, 21 Nov 2026 11:00:00 GMT', 0], ['Saturday, 21-Nov-26 12:00:30 GMT', 30], ['Sat Nov 21 12:00:30 2026', 30],
    ['86400', 86_400], ['86401', 86_400], ['99999999999999999999', 86_400], ['Sat, 21 Nov 2099 11:00:00 GMT', 86_400],
    // What a lenient parser of dates would take for one, in the year 2001.
    ['soon', undefined], ['-5', undefined], ['1.5', undefined], ['1e9', undefined], ['', undefined], ['2026-11-21T12:00:30Z', undefined], ['Sat, 99 Nov 2026 12:00:30 GMT', undefined],
  ])('Retry-After: %s', (header, want) => {
    expect(errorFromAnswer(once, answer(429, '', { 'retry-after': header }), { now: Date.UTC(2026, 10, 21, 12) }).retryAfter).toBe(want);
  });

  it.each([
    ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00', '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00'],
    ['0HN8V:00000001', '0HN8V:00000001'], ['15857912345', undefined], ['a b', undefined], ['x-15857912345', undefined],
  ])('trace id %s', (traceId, want) => {
    expect(errorFromAnswer(once, answer(500, JSON.stringify({ title: '', status: 500, traceId })), { now: 0 }).traceId).toBe(want);
  });

  it('shows nothing of the answer in what gets logged', () => {
    const secret = 'hemmelig-15857912345';
    const bodies = [secret, JSON.stringify(secret), JSON.stringify({ title: secret, status: 400, detail: secret, type: secret, traceId: secret }), `<a>${secret}</a>`];
    for (const body of bodies) {
      const error = errorFromAnswer(once, answer(400, body), { now: 0 });
      const shown = [String(error), error.message, error.stack, JSON.stringify(error), JSON.stringify(Object.getOwnPropertyDescriptors(error)), error.advice].join();
      expect(shown).not.toContain('15857912345');
      expect(JSON.stringify(answerOf(error))).toContain(secret);
    }
  });
});
