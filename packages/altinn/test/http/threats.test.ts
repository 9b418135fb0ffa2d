/** Threats of the wire, by the numbers of the threat table. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedToken } from '../../src/auth/token-provider.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient } from '../../src/generated-v1.js';
import { attachmentDisposition, filenameOf, formDataDisposition } from '../../src/http/content-disposition.js';
import { fetchTransport } from '../../src/http/index.js';
import { multipart } from '../../src/http/multipart.js';
import { loopback } from '../loopback.js';

const instance = '50001/00000000-0000-4000-8000-000000000001';
const element = '00000000-0000-4000-8000-000000000002';
const service = {
  descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, tasks: [], forms: {}, appLibrary: { version: '9.0.0', level: 'v9' },
  dataTypes: [{ id: 'vedlegg', kind: 'attachment' }],
} as const;

function clientOf(environment: string): ServiceClient<object, Record<string, never>> {
  return createServiceClient<object, Record<string, never>>(service, { environment, auth: fixedToken('hemmelig') });
}

describe('T7 answers that would fill the memory', () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));

  it('a packed answer is measured as it is unpacked', async () => {
    const { origin } = await loopback(response => response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(bomb));
    const transport = fetchTransport({ maxAnswerBytes: 1_000_000 });
    const answer = await transport({ operation: { name: 'test', effect: 'read' }, method: 'GET', url: origin, headers: {} });
    let received = 0;
    const reader = answer.body!.getReader();
    const read = async (): Promise<void> => {
      for (let next = await reader.read(); !next.done; next = await reader.read()) received += next.value.byteLength;
    };
    await expect(read()).rejects.toMatchObject({ code: 'answer-too-large' });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(received).toBeLessThanOrEqual(1_000_000);
  });

  it('errors are read with the same measure', async () => {
    const { origin } = await loopback(response => response.writeHead(500, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(80_000_000))));
    await expect(clientOf(origin).process.next(instance)).rejects.toMatchObject({ code: 'answer-too-large', outcomeKnown: false });
  });

  it('JSON a hundred thousand deep is an answer like any other that is none', async () => {
    const { origin } = await loopback(response => response.writeHead(200, { 'content-type': 'application/json' }).end('['.repeat(100_000)));
    await expect(clientOf(origin).instances.read(instance)).rejects.toMatchObject({ code: 'answer-unreadable' });
  });
});

describe('T10 links in answers lead nowhere', () => {
  it('whatever they say, every request goes to the environment', async () => {
    const elsewhere = await loopback(response => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
    const links = { apps: `${elsewhere.origin}/a`, platform: `${elsewhere.origin}/b` };
    const hostile = {
      id: instance, instanceOwner: { partyId: '50001' }, appId: 'skatt/omsetning', org: 'skatt', selfLinks: links, self: elsewhere.origin,
      next: `${elsewhere.origin}/storage/api/v1/instances?continuationToken=t1&size=1`, resumeEndpoint: elsewhere.origin, currentTask: null, ended: 'x',
      data: [{ id: element, dataType: 'ref-data-as-pdf', selfLinks: links, blobStoragePath: elsewhere.origin }], redirectUrl: elsewhere.origin, success: true, valid: true,
      instances: [{ id: instance, selfLinks: links }], newDataElementId: element, instance: { id: instance, data: [{ id: element, selfLinks: links }] },
    };
    let page = 0;
    const { origin, received } = await loopback((response, { path }) => {
      if (path.includes('continuationToken=')) page += 1;
      // The second page has the token of the first again: no reason to turn in circles.
      response.writeHead(200, { 'content-type': 'application/json', location: `${elsewhere.origin}/c`, link: `<${elsewhere.origin}/d>; rel="next"` }).end(JSON.stringify(hostile));
    });
    const client = clientOf(origin);
    const read = await client.instances.read(instance);
    await client.data.receipt(read);
    await client.process.next(instance);
    await client.process.resume(instance);
    await client.actions.perform(instance, { action: 'sign' });
    await client.data.attach(instance, { dataType: 'vedlegg', name: 'a.pdf', body: new Blob(['a']) });
    const readAll = async (): Promise<void> => {
      for await (const found of client.instances.find({ party: { partyId: 50001 } })) await client.instances.read(found.id);
    };
    await expect(readAll()).rejects.toMatchObject({ code: 'answer-unreadable' });
    expect(page).toBe(1);
    expect(elsewhere.received).toEqual([]);
    expect(received.length).toBeGreaterThan(7);
  });

  it.each([
    'http://ELSEWHERE/a', '//ELSEWHERE/a', '@ELSEWHERE/a', '.eksempel.invalid/a', ':1/a', '/../../../a', '/%2e%2e/%2e%2e/a', '\\\\ELSEWHERE\\a', '/{id}/a', '#@ELSEWHERE', '?@ELSEWHERE',
  ])('nor does the path %j of a call of one’s own', async written => {
    const elsewhere = await loopback(response => response.end('{}'));
    const { origin, received } = await loopback(response => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
    const path = written.replace('ELSEWHERE', new URL(elsewhere.origin).host);
    const { api } = clientOf(origin) as unknown as { api: { GET(path: string, options?: object): Promise<unknown> } };
    await Promise.allSettled([
      api.GET(path, { params: { path: { id: `../..//${path}` } } }), api.GET(path), api.GET('/instances', { baseUrl: elsewhere.origin }), api.GET('/instances', { headers: { host: 'eksempel.invalid' } }),
    ]);
    expect(elsewhere.received).toEqual([]);
    for (const { headers } of received) expect(headers['authorization']).toBe('Bearer hemmelig');
  });

  it.each([301, 302, 303, 307, 308])('nor does a redirect: %i', async status => {
    const elsewhere = await loopback(response => response.end('{}'));
    const { origin } = await loopback(response => response.writeHead(status, { location: elsewhere.origin }).end());
    await expect(clientOf(origin).process.next(instance)).rejects.toMatchObject({ code: 'redirect-refused' });
    expect(elsewhere.received).toEqual([]);
  });

  it.each([
    '../../storage/api/v1/instances', '50001/../../../x', `${instance}/process/next`, `${instance}?x=`, '50001', `http://x/${instance}`, `${instance}\n`, '',
  ])('an id that is an address is refused: %j', async id => {
    const { origin, received } = await loopback(response => response.end('{}'));
    const client = clientOf(origin);
    const calls = [
      client.instances.read(id), client.process.next(id), client.instances.readStored(id), client.data.read(id, element), client.data.read(instance, id),
      client.instances.copy({ party: { partyId: 1 }, source: id }), client.data.tags.read(instance, id),
    ].map(call => call.catch((error: unknown) => (error as { code: string }).code));
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['address']));
    expect(received).toEqual([]);
  });

  it.each(['', '..', 'a/b', 'a\\b', 'a?b', 'a#b', 'a\nb', '\ud800', 'x'.repeat(201)])('so is a name that is more than one, or none: %j', async name => {
    const { origin, received } = await loopback(response => response.end('{}'));
    const client = clientOf(origin);
    const calls = [client.lookup.options(name), client.metadata.texts(name), client.metadata.jsonSchema(name), client.data.tags.delete(instance, element, name)]
      .map(call => call.catch((error: unknown) => (error as { code: string }).code));
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['address']));
    expect(received).toEqual([]);
  });
});

describe('T25 names in headers', () => {
  const anyName = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('a"b.pdf', 'æøå 1.pdf', "it's;x=y.pdf", '%0d%0a.pdf', '…/a.pdf', '名前.pdf'));
  const refusedOr = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      expect(error).toMatchObject({ code: 'header-refused' });
      return undefined;
    }
  };

  it('a name is refused, or stands in a header that reads back as that name', () => {
    fc.assert(fc.property(anyName, name => {
      const header = refusedOr(() => attachmentDisposition(name, 'test'));
      if (header === undefined) return;
      expect(header).toMatch(/^attachment; filename=[A-Za-z0-9._-]+(; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?$/);
      new Headers({ 'content-disposition': header });
      expect(filenameOf(header)).toBe(name.replace(/\p{Cf}/gu, ''));
    }));
  });

  it.each(['a\r\nX-Evil: 1.pdf', 'a\0.pdf', 'a\u2028.pdf', '\ud800.pdf', '', ' ', 'x'.repeat(256)])('refused: %j', name => {
    expect(() => attachmentDisposition(name, 'test')).toThrow(expect.objectContaining({ code: 'header-refused' }) as Error);
  });

  it.each([
    ['attachment; filename=a.pdf', 'a.pdf'], ['attachment; filename="a\\"b.pdf"', 'a"b.pdf'], [`attachment; filename=_; filename*=UTF-8''%C3%A5.pdf`, 'å.pdf'],
    [`attachment; filename=a.pdf; filename*=UTF-8''%E5.pdf`, 'a.pdf'], ['attachment; filename="\u202e"', undefined], ['attachment', undefined], [null, undefined],
  ])('the name that an answer gives, of %j: %j', (header, want) => {
    expect(filenameOf(header)).toBe(want);
  });

  it('names of parts are words', () => {
    expect(formDataDisposition('ref-data_as.pdf', undefined, 'test')).toBe('form-data; name="ref-data_as.pdf"');
    for (const name of ['a"; filename="b', 'a\r\nb', '', 'a b']) expect(() => formDataDisposition(name, undefined, 'test')).toThrow('header');
  });

  it('parts keep their content whatever it is, and end where they end', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 4 }), fc.boolean(), async (contents, named) => {
      const body = multipart(contents.map((content, i) => ({ name: `type${i}`, content, type: 'text/plain', ...(named ? { filename: `æ ${i}.txt` } : {}) })), Math.random, 'test');
      const boundary = /boundary=(.+)$/.exec(body.type)![1]!;
      const text = Buffer.from(await body.arrayBuffer()).toString('latin1');
      const parts = text.split(`--${boundary}`);
      expect(parts).toHaveLength(contents.length + 2);
      expect(parts.slice(1, -1).map(part => part.slice(part.indexOf('\r\n\r\n') + 4, -2))).toEqual(contents.map(content => Buffer.from(content).toString('latin1')));
    }), { numRuns: 50 });
  });

  it.each(['text/plain\r\nX: 1', 'text', 'a/b/c', 'text/plain; charset=utf-8', 'ø/b'])('a media type that is none is refused: %j', type => {
    expect(() => multipart([{ name: 'a', content: new Blob(['a']), type }], Math.random, 'test')).toThrow('header');
  });
});

describe('T27 numbers that are none', () => {
  it.each(['1e400', '-1e400', '1.5', '9007199254740993', '"2"'])('a flow of %s is not counted on', async flow => {
    const { origin } = await loopback(response => response.writeHead(200, { 'content-type': 'application/json' }).end(`{"currentTask":{"elementId":"Task_1","flow":${flow}}}`));
    await expect(clientOf(origin).process.read(instance)).rejects.toMatchObject({ code: 'answer-unreadable' });
  });

  it('members named like those of every object stay members', async () => {
    const body = `{"id":"${instance}","dataValues":{"__proto__":"a","constructor":"b"},"data":[],"__proto__":{"polluted":true}}`;
    const { origin } = await loopback(response => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
    await clientOf(origin).instances.read(instance);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
