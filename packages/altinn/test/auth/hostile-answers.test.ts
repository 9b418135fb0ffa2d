/** T7, T9 and T12 at the login services: answers that are too large, too slow, or poisoned. */
import { inspect } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { idPorten, maskinporten, memorySessions, testToken } from '../../src/auth/index.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import type { TransportRequest } from '../../src/http/index.js';
import { stoppedClock } from '../journal/contract.js';
import { loopback } from '../loopback.js';
import { authority, emulator, origin, testKey } from './authority.js';

const scopes = ['altinn:instances.read'];
const redirectUri = 'https://portal.eksempel.no/callback';

describe('T7 answers of login services', () => {
  it('T7 have a largest size, once unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'eyJ'));
    const server = await loopback(response => response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' }).end(bomb));
    const environment = resolveEnvironment(server.origin, 'ttd');
    const { jwk: key } = await testKey();
    const logins = [
      () => maskinporten({ clientId: 'vendor', key, scopes }).getToken({ environment }),
      () => testToken({ user: 1001 }).getToken({ environment }),
      () => idPorten({ environment: server.origin, clientId: 'portal', key, redirectUri, scopes, sessions: memorySessions() }).startLogin(),
    ];
    for (const login of logins) await expect(login()).rejects.toMatchObject({ code: 'answer-too-large' });
    expect(server.received).toHaveLength(logins.length);
  });

  it('T7 have a largest size and a time in which they have to be there, each of them', async () => {
    const clock = stoppedClock();
    const server = await authority(clock);
    const limits: Pick<TransportRequest, 'deadline' | 'maxAnswerBytes'>[] = [];
    const means = {
      clock, random: () => 0.5,
      transport: (request: TransportRequest) => {
        limits.push({ deadline: request.deadline!, maxAnswerBytes: request.maxAnswerBytes! });
        return server.transport(request);
      },
    };
    const { jwk: key } = await testKey();
    await maskinporten({ clientId: 'vendor', key, scopes, ...means }).getToken({ environment: emulator });
    await testToken({ user: 1001, ...means }).getToken({ environment: emulator });
    const persons = idPorten({ environment: origin, clientId: 'portal', key, redirectUri, scopes, sessions: memorySessions({ clock }), ...means });
    const { url, loginId } = await persons.startLogin();
    const { auth } = await persons.finishLogin(await server.approve(url), loginId);
    clock.advance(110_000);
    await auth.getToken({ environment: emulator });
    expect(new Set(server.asked.map(({ operation }) => operation))).toEqual(new Set(['token.maskinporten', 'token.exchange', 'token.id-porten', 'token.keys', 'token.refresh']));
    expect(new Set(limits.map(limit => JSON.stringify(limit)))).toEqual(new Set(['{"deadline":30000,"maxAnswerBytes":262144}']));
  });
});

describe('T9 names in answers of login services', () => {
  it.each(['{"__proto__":{"access_token":"a.b.c","polluted":true}}', '{"constructor":{"prototype":{"polluted":true}},"error":"__proto__","error_description":"MP-100"}', '[]', 'null', '"__proto__"'])(
    'T9 are names, not prototypes: %s', async body => {
      const clock = stoppedClock();
      const server = await authority(clock);
      for (const operation of ['token.maskinporten', 'token.exchange']) server.faults.set(operation, Array.from({ length: 9 }, (_, index) => ({ status: index === 0 ? 400 : 200, body, headers: { 'content-type': 'application/json' } })));
      const { jwk: key } = await testKey();
      const auth = maskinporten({ clientId: 'vendor', key, scopes, transport: server.transport, clock, random: () => 0.5 });
      const failures = [];
      for (const _ of [1, 2]) failures.push(await auth.getToken({ environment: emulator }).catch((error: unknown) => error));
      expect(failures).toMatchObject([{ code: 'login-refused' }, { code: 'answer-unreadable' }]);
      expect(inspect(failures)).not.toContain('prototype');
      expect(({} as { polluted?: boolean; access_token?: string })).not.toMatchObject({ polluted: true });
      expect(({} as { access_token?: string }).access_token).toBeUndefined();
    });
});
