import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchTransport, readBody } from '../../src/http/index.js';
import type { TransportRequest } from '../../src/http/index.js';
import { loopback } from '../loopback.js';

const transport = fetchTransport({ deadline: 20_000 });

function request(url: string, more: Partial<TransportRequest> = {}): TransportRequest {
  return { operation: { name: 'test', effect: 'once' }, method: 'GET', url, headers: {}, ...more };
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchTransport', () => {
  it('brings answers of every status, with headers and body', async () => {
    const { origin, received } = await loopback(response => response.writeHead(418, { 'x-kind': 'teapot' }).end('short'));
    const answer = await transport(request(`${origin}/pot?a=1`, { method: 'PUT', headers: { accept: 'a/b', 'content-type': 'c/d' }, body: new Blob(['æ']) }));
    expect(answer.status).toBe(418);
    expect(answer.headers.get('x-kind')).toBe('teapot');
    expect(new TextDecoder().decode(await readBody(answer))).toBe('short');
    expect(received).toMatchObject([{ method: 'PUT', path: '/pot?a=1', headers: { accept: 'a/b', 'content-type': 'c/d' }, body: 'æ' }]);
  });

  it('comes to an end where a fetch of one\u2019s own does not mind its signal, and leaves no late answer open', async () => {
    let cancelled = false;
    const late = new ReadableStream({ cancel: () => { cancelled = true; } });
    let answer: (response: Response) => void = () => undefined;
    const deaf = fetchTransport({ deadline: 1, fetch: () => new Promise(resolve => { answer = resolve; }) });
    await expect(deaf(request('http://localhost/'))).rejects.toMatchObject({ code: 'deadline', outcomeKnown: false });
    answer(new Response(late));
    await expect.poll(() => cancelled).toBe(true);
  });

  it('ends in time where a stream has to be read before it can be sent, and sends nothing afterwards', async () => {
    // Browsers that know no streams take them for the text of something.
    vi.stubGlobal('Request', class { readonly headers = new Headers({ 'content-type': 'text/plain' }); });
    vi.resetModules();
    const { fetchTransport: withoutStreams } = await import('../../src/http/fetch-transport.js');
    const sent: unknown[] = [];
    let source: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({ start: controller => void (source = controller) });
    const slow = withoutStreams({ deadline: 1, fetch: async (_, { body: written }) => (sent.push(written), new Response()) });
    await expect(slow(request('http://localhost/', { method: 'POST', body }))).rejects.toMatchObject({ code: 'deadline' });
    source!.close();
    await new Promise(resolve => setTimeout(resolve, 5));
    expect(sent).toEqual([]);
  });

  it('never follows a redirect, and says nothing of where it led', async () => {
    const { origin, received } = await loopback((response, { path }) =>
      path === '/to' ? response.end('there') : response.writeHead(302, { location: '/to' }).end());
    await expect(transport(request(`${origin}/from`))).rejects.toMatchObject({ code: 'redirect-refused', status: 302, retryable: false, outcomeKnown: false });
    expect(received.map(({ path }) => path)).toEqual(['/from']);
  });

  it.each([
    ['a Blob', () => new Blob(['fil'])], ['a stream', () => new Blob(['fil']).stream()],
  ])('nor one that answers %s', async (_, body) => {
    const { origin, received } = await loopback((response, { path }) =>
      path === '/to' ? response.end('there') : response.writeHead(307, { location: '/to' }).end());
    await expect(transport(request(`${origin}/from`, { method: 'POST', body: body() }))).rejects.toMatchObject({ code: 'redirect-refused', retryable: false, outcomeKnown: false });
    expect(received.map(({ path }) => path)).toEqual(['/from']);
  });

  // What makes Node's fetch keep a whole copy of a file that is sent; `npm run bench` measures that there is none.
  it.each([
    ['bytes', new Uint8Array(3), { redirect: 'manual' }], ['a form', new Blob(['fil']), { redirect: 'manual' }],
    ['a large Blob', new Blob([new Uint8Array(16 * 1024 * 1024 + 1)]), { redirect: 'error', window: null }],
    ['a stream', new Blob(['fil']).stream(), { redirect: 'error', window: null }],
  ] as const)('asks fetch for no copy of a file: %s', async (_, body, wanted) => {
    const asked: RequestInit[] = [];
    const noting = fetchTransport({ fetch: (__, init) => { asked.push(init); return Promise.resolve(new Response()); } });
    await noting(request('http://localhost/', { method: 'POST', body }));
    expect(asked).toMatchObject([wanted]);
  });

  it('takes a 303 without Location as the answer that it is', async () => {
    const { origin } = await loopback(response => response.writeHead(303).end('{}'));
    expect((await transport(request(origin))).status).toBe(303);
  });

  it.each([
    ['once', false, false], ['replace', false, true], ['read', true, true],
  ] as const)('a lost connection, effect %s: outcome known %s, retryable %s', async (effect, outcomeKnown, retryable) => {
    const { origin, received } = await loopback(response => response.destroy());
    await expect(transport(request(origin, { operation: { name: 'test', effect } }))).rejects.toMatchObject({ code: 'network', outcomeKnown, retryable });
    expect(received).toHaveLength(1);
  });

  it('a body that breaks off is a lost answer', async () => {
    const { origin } = await loopback(response => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 20);
    });
    const answer = await transport(request(origin));
    await expect(readBody(answer)).rejects.toMatchObject({ code: 'network', outcomeKnown: false });
  });

  it('ends at the deadline, before the answer and within it', async () => {
    const silent = await loopback(() => undefined);
    await expect(transport(request(silent.origin, { deadline: 50 }))).rejects.toMatchObject({ code: 'deadline', outcomeKnown: false });
    const slow = await loopback(response => void response.writeHead(200).write('half'));
    const answer = await transport(request(slow.origin, { deadline: 200 }));
    await expect(readBody(answer)).rejects.toMatchObject({ code: 'deadline' });
  });

  it('ends when the caller gives up, before, while waiting and while reading', async () => {
    const { origin, received } = await loopback(response => void response.writeHead(200).write('half'));
    await expect(transport(request(origin, { signal: AbortSignal.abort() }))).rejects.toMatchObject({ code: 'aborted' });
    expect(received).toEqual([]);
    const controller = new AbortController();
    const answer = await transport(request(origin, { signal: controller.signal }));
    controller.abort();
    await expect(readBody(answer)).rejects.toMatchObject({ code: 'aborted', retryable: false });
  });

  it('reads no more than allowed', async () => {
    const { origin } = await loopback(response => response.end('12345'));
    expect(await readBody(await transport(request(origin, { maxAnswerBytes: 5 })))).toHaveLength(5);
    const answer = await transport(request(origin, { maxAnswerBytes: 4 }));
    await expect(readBody(answer)).rejects.toMatchObject({ code: 'answer-too-large', status: 200 });
  });

  it('leaves address and body out of its errors', async () => {
    const { origin } = await loopback(response => response.destroy());
    const error: unknown = await transport(request(`${origin}/15857912345`, { method: 'PUT', body: new Blob(['15857912345']) })).catch((error: unknown) => error);
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('15857912345');
  });
});
