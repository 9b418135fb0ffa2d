import { describe, expect, it } from 'vitest';
import { appResource, fixedToken, systemUsers } from '../../src/auth/index.js';
import type { SystemUsers } from '../../src/auth/index.js';
import type { TransportRequest } from '../../src/http/transport.js';
import type { LogFields } from '../../src/telemetry/index.js';
import { stoppedClock } from '../journal/contract.js';

const id = '00000000-0000-4000-8000-0000000000a5';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** A vendor at tt02 whose requests are noted and answered in turn. */
function vendor(...answers: Answer[]): { readonly users: SystemUsers; readonly sent: TransportRequest[]; readonly logged: LogFields[] } {
  const sent: TransportRequest[] = [];
  const logged: LogFields[] = [];
  const level = (fields: LogFields): void => void logged.push(fields);
  const users = systemUsers({
    environment: 'tt02', auth: fixedToken('abc.def'), clock: stoppedClock(), random: () => 0.5,
    logger: { debug: level, info: level, warn: level, error: level },
    transport: async request => {
      sent.push(request);
      const { status, body } = answers.shift()!;
      return { status, headers: new Headers({ 'content-type': 'application/json' }), body: body === undefined ? null : new Response(JSON.stringify(body)).body };
    },
  });
  return { users, sent, logged };
}

async function bodyOf(request: TransportRequest | undefined): Promise<unknown> {
  return JSON.parse(await new Response(request!.body as BodyInit).text());
}

const base = 'https://platform.tt02.altinn.no/authentication/api/v1';
const confirmUrl = `https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/request?id=${id}`;

describe('system users', () => {
  it('are asked for', async () => {
    const { users, sent } = vendor({ status: 201, body: { id, status: 'New', confirmUrl, externalRef: 'a' } });
    expect(await users.request({ systemId: '310000031_x', customer: '310000001', externalRef: 'a', resources: [appResource('skatt', 'omsetning')], accessPackages: ['urn:altinn:accesspackage:x'] }))
      .toEqual({ id, status: 'New', confirmUrl, externalRef: 'a', existed: false });
    expect([sent[0]?.method, sent[0]?.url]).toEqual(['POST', `${base}/systemuser/request/vendor`]);
    expect(await bodyOf(sent[0])).toEqual({
      systemId: '310000031_x', partyOrgNo: '310000001', externalRef: 'a', rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'app_skatt_omsetning' }] }],
      accessPackages: [{ urn: 'urn:altinn:accesspackage:x' }],
    });
  });

  it('authn-request-create-after-rejection: an old request is told from a new one', async () => {
    const { users } = vendor({ status: 200, body: { id, status: 'Rejected' } });
    expect(await users.request({ systemId: '310000031_x', customer: '310000001' })).toEqual({ id, status: 'Rejected', existed: true });
  });

  it.each([
    'https://evil.example/accessmanagement/ui/systemuser/request', 'https://am.ui.tt02.altinn.no.evil.example/', 'https://am.ui.tt02.altinn.no@evil.example/',
    'https://am.ui.altinn.no/accessmanagement/ui/systemuser/request', 'http://am.ui.tt02.altinn.no/', 'javascript:alert(1)//', 'https://u:p@am.ui.tt02.altinn.no/',
  ])('T10 never hands on the link %s', async link => {
    const { users } = vendor({ status: 201, body: { id, status: 'New', confirmUrl: `${link}?id=${id}` } });
    const failure = await users.request({ systemId: '310000031_x', customer: '310000001' }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'answer-unreadable' });
    expect(String(failure)).not.toContain('evil');
  });

  it('T10 never hands on a link to confirm something else', async () => {
    const { users } = vendor({ status: 201, body: { id, status: 'New', confirmUrl: confirmUrl.replace(/5$/, '6') } });
    await expect(users.request({ systemId: '310000031_x', customer: '310000001' })).rejects.toMatchObject({ code: 'answer-unreadable' });
  });

  it('are asked for before the eyes of the vendor’s logger', async () => {
    const { users, logged } = vendor({ status: 200, body: { id, status: 'Accepted' } }, { status: 403 });
    await users.readRequest(id);
    await users.readChange(id).catch(() => undefined);
    expect(logged).toMatchObject([{ operation: 'system-user.read' }, { operation: 'system-user.read', status: 403, code: 'not-permitted' }]);
  });

  it('are read by id and by reference, and changed', async () => {
    const answer = { status: 200, body: { id, status: 'Accepted' } };
    const { users, sent } = vendor(answer, answer, { status: 200, body: { id, status: 'NoChangeNeeded', confirmUrl: '' } }, answer, { status: 200, body: { id, systemId: '310000031_x' } });
    await users.readRequest(id);
    await users.readRequestByReference({ systemId: '310000031_x', customer: '310000001', externalRef: 'a/../b ?' });
    expect(await users.requestChange({ systemUserId: id, correlationId: id, required: { resources: ['r'] } })).toMatchObject({ status: 'NoChangeNeeded' });
    await users.readChange(id);
    await users.find({ systemId: '310000031_x', customer: '310000001', externalRef: 'a&b' });
    expect(sent.map(({ method, url }) => `${method} ${url.slice(base.length)}`)).toEqual([
      `GET /systemuser/request/vendor/${id}`, 'GET /systemuser/request/vendor/byexternalref/310000031_x/310000001/a%2F..%2Fb%20%3F',
      `POST /systemuser/changerequest/vendor?correlation-id=${id}&system-user-id=${id}`, `GET /systemuser/changerequest/vendor/${id}`,
      'GET /systemuser/vendor/byquery?system-id=310000031_x&orgno=310000001&external-ref=a%26b',
    ]);
  });

  it('are listed page after page, at our own address whatever the link says', async () => {
    const page = (user: string, next: string | null): Answer => ({ status: 200, body: { data: [{ id: user }], links: { next } } });
    const { users, sent } = vendor(page('a', 'https://evil.example/steal?token=2%262'), page('b', null));
    const found: string[] = [];
    for await (const user of users.list('310000031_x')) found.push(user.id);
    expect(found).toEqual(['a', 'b']);
    expect(sent.map(({ url }) => url.slice(base.length))).toEqual(['/systemuser/vendor/bysystem/310000031_x', '/systemuser/vendor/bysystem/310000031_x?token=2%262']);
  });

  it('are not listed in a circle, nor as if they were all', async () => {
    const page = (user: string, token: string): Answer => ({ status: 200, body: { data: [{ id: user }], links: { next: `https://evil.example/?token=${token}` } } });
    const { users, sent } = vendor(page('a', 'x'), page('b', 'y'), page('c', 'x'));
    const found: string[] = [];
    const listed = (async () => {
      for await (const user of users.list('310000031_x')) found.push(user.id);
    })();
    await expect(listed).rejects.toMatchObject({ code: 'answer-unreadable' });
    expect(found).toEqual(['a', 'b', 'c']);
    expect(sent).toHaveLength(3);
  });

  it.each(['', '.', '..', '\ud800'])('are not looked for under %j', async id => {
    const { users, sent } = vendor();
    const calls = [users.readSystem(id), users.readRequest(id), users.readChange(id), users.requestChange({ systemUserId: id, correlationId: id })];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'argument' });
    expect(sent).toEqual([]);
  });
});

it('a system is registered and replaced', async () => {
  const { users, sent } = vendor({ status: 200, body: id }, { status: 200, body: { succeeded: true } });
  const names = { nb: 'Regnskap', nn: 'Rekneskap', en: 'Accounts' };
  const system = { id: '310000031_x', vendor: '310000031', name: names, description: names, clientIds: ['c'], resources: ['app_skatt_omsetning'], redirectUrls: ['https://vendor.eksempel.no/ok'] };
  await users.register(system);
  await users.replaceSystem(system);
  expect(sent.map(({ method, url }) => `${method} ${url.slice(base.length)}`)).toEqual(['POST /systemregister/vendor', 'PUT /systemregister/vendor/310000031_x']);
  expect(await bodyOf(sent[0])).toEqual({
    id: '310000031_x', vendor: { authority: 'iso6523-actorid-upis', ID: '0192:310000031' }, name: names, description: names,
    rights: [{ resource: [{ id: 'urn:altinn:resource', value: 'app_skatt_omsetning' }] }], accessPackages: [], clientId: ['c'], allowedRedirectUrls: ['https://vendor.eksempel.no/ok'], isVisible: true,
  });
});
