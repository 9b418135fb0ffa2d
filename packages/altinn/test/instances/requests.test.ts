/** What goes over the wire when an instance is made or found. */
import { describe, expect, it } from 'vitest';
import { fixedToken } from '../../src/auth/token-provider.js';
import { createServiceClient } from '../../src/generated-v1.js';
import type { ServiceClient } from '../../src/generated-v1.js';
import type { PartyReference } from '../../src/instances/index.js';
import { loopback } from '../loopback.js';
import type { Received } from '../loopback.js';

const id = (n: number): string => `50001/00000000-0000-4000-8000-00000000000${n}`;

async function serve(answer: (request: Received) => unknown): Promise<{ client: ServiceClient<object, Record<string, never>>; received: Received[] }> {
  const { origin, received } = await loopback((response, request) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer(request))));
  const service = { descriptor: 1, org: 'skatt', app: 'omsetning', title: {}, tasks: [], forms: {}, dataTypes: [{ id: 'vedlegg', kind: 'attachment' }] } as const;
  return { client: createServiceClient<object, Record<string, never>>(service, { environment: origin, auth: fixedToken('t') }), received };
}

describe('instantiating', () => {
  it('the template alone is JSON', async () => {
    const { client, received } = await serve(() => ({ id: id(1) }));
    await client.instances.instantiate({ party: { organisation: '310000015' }, dataValues: { a: 'b' } }, { language: 'nb' });
    expect(received).toMatchObject([{ method: 'POST', path: '/skatt/omsetning/instances?language=nb', headers: { 'content-type': 'application/json' } }]);
    expect(JSON.parse(received[0]!.body)).toEqual({ instanceOwner: { organisationNumber: '310000015' }, dataValues: { a: 'b' } });
  });

  it('with documents it is the first part of several, all with a content type, forms without file name', async () => {
    const { client, received } = await serve(() => ({ id: id(1) }));
    await client.instances.instantiate({
      party: { partyId: 50001 }, documents: [{ dataType: 'melding', body: new Blob(['<a/>'], { type: 'application/xml' }) }],
      attachments: [{ dataType: 'vedlegg', name: 'å.pdf', body: new Blob(['%PDF']) }],
    });
    const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(received[0]!.headers['content-type']!)![1]!;
    expect(received[0]!.body.split(`--${boundary}`).map(part => part.trim())).toEqual([
      '',
      'Content-Disposition: form-data; name="instance"\r\nContent-Type: application/json\r\n\r\n{"instanceOwner":{"partyId":"50001"}}',
      'Content-Disposition: form-data; name="melding"\r\nContent-Type: application/xml\r\n\r\n<a/>',
      `Content-Disposition: form-data; name="vedlegg"; filename=_.pdf; filename*=UTF-8''%C3%A5.pdf\r\nContent-Type: application/pdf\r\n\r\n%PDF`,
      '--',
    ]);
  });

  it.each<[unknown]>([[{}], [{ partyId: 1, person: '15857912345' }], [{ partyId: 'x' }], [{ person: '1' }], [{ organisation: '15857912345' }], [{ constructor: '1' }], [{ navn: 'Kari' }]])(
    'a party that is none, or two, is not asked about: %j', async party => {
      const { client, received } = await serve(() => ({ id: id(1) }));
      for (const make of [client.instances.instantiate, client.instances.create]) await expect(make({ party: party as PartyReference })).rejects.toMatchObject({ code: 'party-missing' });
      expect(received).toEqual([]);
    },
  );

  it.each(['2026-01-31', 'i morgen', '2026-01-31T12:00:00'])('a time without zone, or that is none, is not sent: %s', async dueBefore => {
    const { client, received } = await serve(() => ({ id: id(1) }));
    await expect(client.instances.instantiate({ party: { partyId: 1 }, dueBefore })).rejects.toMatchObject({ code: 'argument' });
    expect(received).toEqual([]);
  });
});

describe('finding', () => {
  const query = (path: string): Record<string, string> => Object.fromEntries(new URL(path, 'http://x').searchParams);

  it('reads page by page, with the token alone of the link, until there is none; each instance once', async () => {
    const pages: Record<string, unknown> = {
      '': { instances: [{ id: id(1) }, { id: id(2) }], next: 'https://elsewhere/instances?x=1&continuationToken=638%253B1' },
      // Short, empty, and yet not the last: rights are looked at after the page is cut.
      '638%3B1': { instances: [], next: '/storage?continuationToken=2' },
      '2': { instances: [{ id: id(2) }, { id: id(3) }], next: null },
    };
    const { client, received } = await serve(({ path }) => pages[query(path)['continuationToken'] ?? '']);
    const found = [];
    for await (const instance of client.instances.find({ party: { partyId: '50001' }, created: { after: Date.UTC(2026, 0, 1), before: '2026-02-01T00:00:00+01:00' }, archived: false, pageSize: 2 })) found.push(instance.id);
    expect(found).toEqual([id(1), id(2), id(3)]);
    expect(received.map(({ path }) => path.split('?')[0])).toEqual(Array(3).fill('/storage/api/v1/instances'));
    expect(received[0]!.path).toContain('created=gt%3A2026-01-01T00%3A00%3A00.000Z&created=lt%3A2026-01-31T23%3A00%3A00.000Z');
    expect(query(received[2]!.path)).toMatchObject({
      'instanceOwner.partyId': '50001', appId: 'skatt/omsetning', 'status.isArchived': 'false', size: '2', order: 'asc:lastChanged', continuationToken: '2',
    });
  });

  it('a list that goes in circles, or has an entry that is no instance, is not taken for one that has ended', async () => {
    for (const page of [{ instances: [{ id: id(1) }], next: '?continuationToken=a' }, { instances: [{ id: id(1) }, { id: 7 }], next: null }]) {
      const { client } = await serve(() => page);
      const all = async (): Promise<void> => {
        for await (const _ of client.instances.find({ party: { partyId: 50001 } })) continue;
      };
      await expect(all()).rejects.toMatchObject({ code: 'answer-unreadable', operation: 'instance.query', outcomeKnown: true });
    }
  });

  it('reads no more than is asked for', async () => {
    const { client, received } = await serve(() => ({ instances: [{ id: id(1) }], next: '?continuationToken=a' }));
    for await (const _ of client.instances.find({ party: { partyId: 50001 } })) break;
    expect(received).toHaveLength(1);
  });

  it.each<[PartyReference, string]>([[{ person: '01818012359' }, 'Person:01818012359'], [{ organisation: '310000015' }, 'Organisation:310000015']])(
    'a number of a person goes in a header, not in the address: %j', async (party, header) => {
      const { client, received } = await serve(() => ({ instances: [] }));
      for await (const _ of client.instances.find({ party })) break;
      expect(received[0]!.headers['x-ai-instanceowneridentifier']).toBe(header);
      expect(received[0]!.path).not.toMatch(/partyId|01818012359|310000015/);
    },
  );
});
