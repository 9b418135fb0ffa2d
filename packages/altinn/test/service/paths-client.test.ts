import { describe, expect, expectTypeOf, it } from 'vitest';
import { fixedToken } from '../../src/auth/index.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient, ServiceDescriptor } from '../../src/generated-v1.js';
import { loopback } from '../loopback.js';
import type { Received } from '../loopback.js';
import type { ServerResponse } from 'node:http';

/** As openapi-typescript writes it. */
interface paths {
  '/instances/{instanceOwnerPartyId}/{instanceGuid}': {
    get: {
      parameters: { path: { instanceOwnerPartyId: number; instanceGuid: string }; query?: { language?: string } };
      responses: { 200: { content: { 'application/json': { id: string } } }; 404: { content: { 'application/problem+json': { title?: string } } } };
    };
  };
  '/data': {
    put: {
      requestBody: { content: { 'application/json': { a: number }; 'application/xml': string } };
      responses: { 201: { content: { 'application/json': { id: string } } } };
    };
    get: { responses: { 200: { content: { 'application/xml': string } } } };
  };
}

const service: ServiceDescriptor<Record<never, never>> = {
  descriptor: 1, org: 'skatt', app: 'omsetning', title: { nb: 'Prøve' }, dataTypes: [], tasks: [], forms: {},
};

async function clientOf(answer: (response: ServerResponse, request: Received) => void): Promise<{ client: ServiceClient<paths, Record<never, never>>; received: Received[] }> {
  const { origin, received } = await loopback(answer);
  return { client: createServiceClient<paths, Record<never, never>>(service, { environment: origin, auth: fixedToken('t0.k3-n') }), received };
}

describe('api', () => {
  it('calls below the app, with token, parameters and Accept', async () => {
    const { client, received } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('{"id":"1/2"}'));
    const { data, error } = await client.api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}', {
      params: { path: { instanceOwnerPartyId: 50001, instanceGuid: 'a/b' }, query: { language: 'nb' } },
    });
    expect({ data, error }).toEqual({ data: { id: '1/2' }, error: undefined });
    expect(received).toMatchObject([{ method: 'GET', path: '/skatt/omsetning/instances/50001/a%2Fb?language=nb', headers: { authorization: 'Bearer t0.k3-n' } }]);
    expect(received[0]?.headers.accept).toMatch(/^application\/json/);
    expect(received[0]?.headers['content-type']).toBeUndefined();
  });

  it.each<[body: unknown, contentType: string, sent: string]>([
    [{ a: 1 }, 'application/json', '{"a":1}'],
    ['<a>æ</a>', 'application/xml', '<a>æ</a>'],
    ['\n<?xml version="1.0"?><a/>', 'application/xml', '\n<?xml version="1.0"?><a/>'],
    ['word', 'application/json', '"word"'],
    [['tag'], 'application/json', '["tag"]'],
    [new Blob(['x'], { type: 'image/png' }), 'image/png', 'x'],
    [new TextEncoder().encode('x'), 'application/octet-stream', 'x'],
  ])('sends %j as %s', async (body, contentType, sent) => {
    const { client, received } = await clientOf(response => response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}'));
    await client.api.PUT('/data', { body: body as string });
    expect(received).toMatchObject([{ method: 'PUT', headers: { 'content-type': contentType }, body: sent }]);
  });

  it('leaves a content type that the caller gives', async () => {
    const { client, received } = await clientOf(response => response.writeHead(201).end());
    await client.api.PUT('/data', { body: '<a/>', headers: { 'content-type': 'text/xml' } });
    expect(received[0]?.headers['content-type']).toBe('text/xml');
  });

  it('sends an object with documents in it as multipart, parts in order, each with its type', async () => {
    const { client, received } = await clientOf(response => response.writeHead(201).end());
    const body = {
      instance: { instanceOwner: { partyId: '1' } }, melding: '<a/>', skjema: new Blob(['<b/>'], { type: 'application/xml; charset=utf-8' }), tom: undefined,
      vedlegg: [new File(['%PDF'], 'å.pdf', { type: 'application/pdf' }), new TextEncoder().encode('x')],
    };
    await client.api.PUT('/data', { body: body as unknown as string });
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(received[0]!.headers['content-type']!)![1]!;
    expect(received[0]!.body.split(`--${boundary}`).slice(1, -1).map(part => part.trim())).toEqual([
      'Content-Disposition: form-data; name="instance"\r\nContent-Type: application/json\r\n\r\n{"instanceOwner":{"partyId":"1"}}',
      'Content-Disposition: form-data; name="melding"\r\nContent-Type: application/xml\r\n\r\n<a/>',
      'Content-Disposition: form-data; name="skjema"\r\nContent-Type: application/xml\r\n\r\n<b/>',
      "Content-Disposition: form-data; name=\"vedlegg\"; filename=_.pdf; filename*=UTF-8''%C3%A5.pdf\r\nContent-Type: application/pdf\r\n\r\n%PDF",
      'Content-Disposition: form-data; name="vedlegg"\r\nContent-Type: application/octet-stream\r\n\r\nx',
    ]);
  });

  it('sends FormData as multipart, parts in order', async () => {
    const { client, received } = await clientOf(response => response.writeHead(201).end());
    const form = new FormData();
    form.append('instance', new Blob(['{}'], { type: 'application/json' }));
    form.append('skjema', new Blob(['<a/>'], { type: 'application/xml' }));
    await client.api.PUT('/data', { body: form as unknown as string });
    expect(received[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(received[0]?.body).toMatch(/name="instance"[^]*application\/json[^]*name="skjema"[^]*application\/xml[^]*<a\/>/);
  });

  it.each<[contentType: string, body: string, want: unknown]>([
    ['application/xml', '<a/>', '<a/>'], ['text/plain; charset=utf-8', 'ord', 'ord'], ['application/json', '', undefined], ['text/json', '{"a":"1.50"}', { a: '1.50' }],
    ['application/cloudevents+json', '[1]', [1]],
  ])('reads %s', async (contentType, body, want) => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': contentType }).end(body));
    expect((await client.api.GET('/data')).data).toEqual(want);
  });

  it('reads other content as a Blob', async () => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'));
    const data: unknown = (await client.api.GET('/data')).data;
    expect(data).toBeInstanceOf(Blob);
    expect(await (data as Blob).text()).toBe('%PDF');
  });

  it('returns refusals as `error`, and throws what is no answer', async () => {
    const refused = await clientOf(response => response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"title":"no"}'));
    const { data, error, response } = await refused.client.api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}', { params: { path: { instanceOwnerPartyId: 1, instanceGuid: 'g' } } });
    expect({ data, error, status: response.status }).toEqual({ data: undefined, error: { title: 'no' }, status: 404 });
    const lost = await clientOf(response => response.destroy());
    await expect(lost.client.api.PUT('/data', { body: '<a/>' })).rejects.toMatchObject({ code: 'network', operation: 'api.PUT', outcomeKnown: false, retryable: false });
  });

  it('repeats what only reads, and nothing else', async () => {
    let asked = 0;
    const { client } = await clientOf(response => response.writeHead((asked += 1) === 1 ? 503 : 200, { 'content-type': 'application/xml', 'retry-after': '0' }).end('<a/>'));
    expect((await client.api.GET('/data')).data).toBe('<a/>');
    expect(asked).toBe(2);
    asked = 0;
    const { response } = await client.api.PUT('/data', { body: '<a/>' });
    expect([response.status, asked]).toEqual([503, 1]);
  });

  it('asks for another token when one is not accepted any more, also for what is done once', async () => {
    const { origin, received } = await loopback((response, { headers }) => {
      if (headers.authorization === 'Bearer new.t.t') response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
      else response.writeHead(401).end();
    });
    const auth = { getToken: async ({ fresh }: { fresh?: true }) => (fresh === true ? 'new.t.t' : 'old.t.t') };
    const client = createServiceClient<paths, Record<never, never>>(service, { environment: origin, auth });
    expect((await client.api.PUT('/data', { body: '<a>æ</a>' })).data).toEqual({ id: '1' });
    expect(received.map(({ headers, body }) => [headers.authorization, body])).toEqual([['Bearer old.t.t', '<a>æ</a>'], ['Bearer new.t.t', '<a>æ</a>']]);
  });

  it('shows in the log and carries a trace', async () => {
    const { origin, received } = await loopback(response => response.writeHead(404).end());
    const lines: unknown[] = [];
    const note = (fields: object, message: string): void => void lines.push({ ...fields, message });
    const client = createServiceClient<paths, Record<never, never>>(service, {
      environment: origin, auth: fixedToken('t.t.t'), logger: { debug: note, info: note, warn: note, error: note },
    });
    await client.api.GET('/data');
    expect(received[0]!.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(lines).toMatchObject([{ operation: 'api.GET', status: 404, code: 'not-found' }]);
  });

  it('JSON that is none is an error that does not show it', async () => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/json' }).end('15857912345, sa hun'));
    const error = await client.api.GET('/data').catch((error: unknown) => error);
    expect(error).toMatchObject({ code: 'answer-unreadable', operation: 'api.GET', status: 200 });
    expect(String((error as Error).stack) + String((error as Error).cause)).not.toContain('15857912345');
  });

  it('is typed by the paths', async () => {
    const { client } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}'));
    // @ts-expect-error -- no such path
    await client.api.GET('/nothing');
    // @ts-expect-error -- a body of another shape
    await client.api.PUT('/data', { body: { b: 1 } });
    const { data } = await client.api.GET('/instances/{instanceOwnerPartyId}/{instanceGuid}', { params: { path: { instanceOwnerPartyId: 1, instanceGuid: 'g' } } });
    expectTypeOf(data).toEqualTypeOf<{ id: string } | undefined>();
  });

  it('`request` is the same by name of the method', async () => {
    const { client, received } = await clientOf(response => response.writeHead(200, { 'content-type': 'application/xml' }).end('<a/>'));
    expect((await client.api.request('get', '/data')).data).toBe('<a/>');
    expect(received).toMatchObject([{ method: 'GET' }]);
  });

  it('a base address given to one call does not get the token', async () => {
    const foreign = await loopback(response => response.end());
    const { client } = await clientOf(response => response.end());
    await expect(client.api.GET('/data', { baseUrl: foreign.origin })).rejects.toMatchObject({ code: 'origin-refused' });
    expect(foreign.received).toEqual([]);
  });

  it.each(['a/b', '../x', 'A', '', 'a?b'])('refuses the app name %j', app => {
    expect(() => createServiceClient({ ...service, app }, { environment: 'tt02', auth: fixedToken('t') })).toThrow(expect.objectContaining({ code: 'environment' }) as Error);
  });
});
