/** Attachments over a real connection. */
import { describe, expect, it } from 'vitest';
import { fixedToken } from '../../src/auth/token-provider.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient } from '../../src/generated-v1.js';
import { loopback } from '../loopback.js';
import type { Loopback } from '../loopback.js';

const instance = '50001/00000000-0000-4000-8000-000000000001';
const element = '00000000-0000-4000-8000-000000000002';

interface Served extends Loopback {
  readonly client: ServiceClient<object, Record<string, never>>;
}

async function serve(version = '8.12.7', contentTypes?: readonly string[]): Promise<Served> {
  const server = await loopback(response => response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: element })));
  const client = createServiceClient<object, Record<string, never>>({
    descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, tasks: [], forms: {}, appLibrary: { version, level: 'v8.6' },
    dataTypes: [{ id: 'vedlegg', kind: 'attachment', maxBytes: 100_000_000, ...(contentTypes === undefined ? {} : { contentTypes }) }],
  }, { environment: server.origin, auth: fixedToken('t') });
  return { ...server, client };
}

describe('attachments', () => {
  it.each([
    ['8.12.7', `/skatt/omsetning/instances/${instance}/data/type/vedlegg`], ['8.5.0', `/skatt/omsetning/instances/${instance}/data?dataType=vedlegg`],
  ])('go by the route that the library has: %s', async (version, path) => {
    const { client, received } = await serve(version);
    await client.data.attach(instance, { dataType: 'vedlegg', name: 'Æ ø.pdf', body: new Blob(['abc'], { type: 'application/pdf' }) });
    expect(received).toMatchObject([{ method: 'POST', path, body: 'abc', headers: {
      'content-type': 'application/pdf', 'content-length': '3', 'content-disposition': "attachment; filename=___.pdf; filename*=UTF-8''%C3%86%20%C3%B8.pdf",
    } }]);
  });

  it('a stream of known size says its length, one of unknown size goes in pieces', async () => {
    const { client, received } = await serve();
    const body = () => new Blob(['abc']).stream();
    await client.data.attach(instance, { dataType: 'vedlegg', name: 'a.pdf', body, size: 3 });
    await client.data.attach(instance, { dataType: 'vedlegg', name: 'a.pdf', body });
    expect(received.map(({ body, headers }) => [body, headers['content-length'], headers['transfer-encoding']])).toEqual([['abc', '3', undefined], ['abc', undefined, 'chunked']]);
  });

  it('a stream is read no faster than it is sent', async () => {
    const { client, received } = await serve();
    let given = 0;
    let ahead = 0;
    const chunk = new Uint8Array(65_536);
    const body = (): ReadableStream<Uint8Array> => new ReadableStream({ pull: controller => {
      given += 1;
      if (given > 500) return controller.close();
      controller.enqueue(chunk);
    } }, { highWaterMark: 0 });
    await client.data.attach(instance, { dataType: 'vedlegg', name: 'a.pdf', body }, { onProgress: ({ sent }) => {
      ahead = Math.max(ahead, given - sent / chunk.byteLength);
    } });
    expect(received[0]!.body).toHaveLength(500 * chunk.byteLength);
    expect(ahead).toBeLessThanOrEqual(1);
  });

  it('can be given up half-way', async () => {
    const { client } = await serve();
    const controller = new AbortController();
    const body = (): ReadableStream<Uint8Array> => new ReadableStream({ pull: stream => stream.enqueue(new Uint8Array(1000)) }, { highWaterMark: 0 });
    const sending = client.data.attach(instance, { dataType: 'vedlegg', name: 'a.pdf', body }, {
      signal: controller.signal, onProgress: ({ sent }) => void (sent > 50_000 && controller.abort()),
    });
    await expect(sending).rejects.toMatchObject({ code: 'aborted', outcomeKnown: false });
  });

  it.each<[string, string, string | undefined, readonly string[] | undefined, string]>([
    ['8.12.7', 'a.pdf', undefined, undefined, 'application/pdf'], ['8.12.7', 'a.pdf', 'image/png', undefined, 'image/png'], ['8.12.7', 'a.ukjent', undefined, undefined, 'application/octet-stream'],
    ['8.12.7', 'a.txt', 'text/plain; charset=utf-8', ['text/plain'], 'text/plain'], ['8.12.7', 'a.XML', undefined, ['text/xml'], 'text/xml'],
    ['8.12.7', 'a.xml', undefined, ['text/xml', 'application/xml'], 'application/xml'], ['7.15.2', 'a.xml', undefined, ['text/xml', 'application/xml'], 'text/xml'],
    ['8.12.7', 'a.zip', undefined, ['application/octet-stream'], 'application/octet-stream'], ['8.12.7', 'a.pdf', 'application/octet-stream', ['application/pdf'], 'application/pdf'],
    ['8.12.7', 'a.pdf', 'application/octet-stream', ['application/octet-stream', 'application/pdf'], 'application/octet-stream'],
    ['8.12.7', 'a.ukjent', 'application/x-ours', ['application/x-ours'], 'application/x-ours'],
  ])('media type in %s of %s, said to be %s, allowed %j: %s', async (version, name, contentType, allowed, want) => {
    const { client, received } = await serve(version, allowed);
    await client.data.attach(instance, { dataType: 'vedlegg', name, body: new TextEncoder().encode('a'), ...(contentType === undefined ? {} : { contentType }) });
    expect(received[0]?.headers['content-type']).toBe(want);
  });

  it.each<[string, string | undefined, readonly string[]]>([
    ['a.pdf', 'image/png', ['application/pdf']], ['a.pdf', undefined, ['image/png']], ['a.png', 'application/pdf', ['application/pdf']], ['a.ukjent', undefined, ['application/pdf']],
    ['__proto__.constructor', undefined, ['application/pdf']],
  ])('is not sent: %s, said to be %s, allowed %j', async (name, contentType, allowed) => {
    const { client, received } = await serve('8.12.7', allowed);
    const sending = client.data.attach(instance, { dataType: 'vedlegg', name, body: new Blob(['a']), ...(contentType === undefined ? {} : { contentType }) });
    await expect(sending).rejects.toMatchObject({ code: 'unsupported-media-type', outcomeKnown: true });
    expect(received).toEqual([]);
  });
});
