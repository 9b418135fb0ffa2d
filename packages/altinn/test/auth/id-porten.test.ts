import { decodeJwt } from 'jose';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { idPorten, memorySessions, testToken } from '../../src/auth/index.js';
import type { IdPorten, IdPortenOptions, SessionStore } from '../../src/auth/index.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import { stoppedClock } from '../journal/contract.js';
import type { StoppedClock } from '../journal/contract.js';
import { authority, emulator, origin, testKey } from './authority.js';
import type { Authority } from './authority.js';

let clock: StoppedClock;
let server: Authority;
let sessions: SessionStore;
beforeEach(async () => {
  clock = stoppedClock();
  server = await authority(clock);
  sessions = memorySessions({ clock });
});

async function persons(more: Partial<IdPortenOptions> = {}): Promise<IdPorten> {
  return idPorten({
    environment: origin, clientId: 'portal', key: (await testKey()).jwk, redirectUri: 'https://portal.eksempel.no/callback', scopes: ['altinn:instances.read'],
    sessions, transport: server.transport, clock, random: () => 0.5, ...more,
  });
}

const operations = (): readonly string[] => server.asked.map(({ operation }) => operation);

describe('T18 logging in a person', () => {
  it('T18 goes by code, PKCE, a pushed request and a signed assertion, and exchanges the token', async () => {
    const login = await persons();
    const { url, loginId } = await login.startLogin({ level: 'idporten-loa-high', language: 'nn', returnTo: '/skjema' });
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({ client_id: 'portal', request_uri: expect.stringMatching(/^urn:/) });
    const { auth, returnTo } = await login.finishLogin(await server.approve(url), loginId);
    expect(returnTo).toBe('/skjema');
    expect(decodeJwt(await auth.getToken({ environment: emulator }))).toMatchObject({ provider: 'id-porten', scope: 'openid altinn:instances.read' });
    expect(operations()).toEqual(['token.id-porten', 'token.id-porten', 'token.keys', 'token.exchange']);
    const pushed = server.asked[0]!.form;
    expect(Object.fromEntries([...pushed].filter(([name]) => !/assertion|challenge$|state|nonce/.test(name)))).toEqual({
      client_id: 'portal', redirect_uri: 'https://portal.eksempel.no/callback', response_type: 'code', scope: 'openid altinn:instances.read',
      acr_values: 'idporten-loa-high', ui_locales: 'nn', code_challenge_method: 'S256',
    });
    expect(server.grants.map(({ aud, iss, sub }) => ({ aud, iss, sub }))).toEqual([1, 2].map(() => ({ aud: `${origin}/idporten`, iss: 'portal', sub: 'portal' })));
  });

  it.each<[string, (callback: URL) => void]>([
    ['another state', callback => callback.searchParams.set('state', 'x'.repeat(43))],
    ['no state', callback => callback.searchParams.delete('state')],
    ['another issuer', callback => callback.searchParams.set('iss', 'https://idporten.no')],
    ['no issuer', callback => callback.searchParams.delete('iss')],
    ['two codes', callback => callback.searchParams.append('code', 'SECRET')],
  ])('T18 refuses %s, before the code is used', async (_, change) => {
    const login = await persons();
    const { url, loginId } = await login.startLogin();
    const callback = await server.approve(url);
    change(callback);
    const failure = await login.finishLogin(callback, loginId).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'login-mismatch', retryable: false });
    expect(operations()).toEqual(['token.id-porten']);
    expect(inspect(failure, { depth: 9 })).not.toContain(callback.searchParams.get('code'));
  });

  it('T18 refuses an ID token with another nonce', async () => {
    const login = await persons({
      sessions: { ...sessions, take: async id => (await sessions.take(id))?.replace(/"nonce":"[^"]*"/, '"nonce":"another"') },
    });
    const { url, loginId } = await login.startLogin();
    await expect(login.finishLogin(await server.approve(url), loginId)).rejects.toMatchObject({ code: 'login-mismatch', message: expect.stringContaining('nonce') });
  });

  it('T18 refuses the code of another login', async () => {
    const login = await persons();
    const [mine, theirs] = [await login.startLogin(), await login.startLogin()];
    // The attacker's code in the victim's browser: state and issuer fit, nonce and code challenge do not.
    const callback = await server.approve(theirs.url);
    callback.searchParams.set('state', (await server.approve(mine.url)).searchParams.get('state')!);
    await expect(login.finishLogin(callback, mine.loginId)).rejects.toMatchObject({ code: 'login-refused' });
  });

  it('T18 finishes a login once, only where it was started, and not too late', async () => {
    const login = await persons();
    const { url, loginId } = await login.startLogin();
    const callback = await server.approve(url);
    for (const id of ['', 'unknown']) await expect(login.finishLogin(callback, id)).rejects.toMatchObject({ code: 'login-mismatch' });
    const { id } = await login.finishLogin(callback, loginId);
    await expect(login.finishLogin(callback, loginId)).rejects.toMatchObject({ code: 'login-mismatch' });
    await expect(login.finishLogin(callback, id), 'the id of a session is not one of a login').rejects.toMatchObject({ code: 'login-mismatch' });
    const late = await login.startLogin();
    const lateCallback = await server.approve(late.url);
    clock.advance(10 * 60_000);
    await expect(login.finishLogin(lateCallback, late.loginId)).rejects.toMatchObject({ code: 'login-mismatch' });
  });

  it.each<[string, (callback: URL) => string]>([
    ['path and query, as servers have it', callback => callback.href.slice(callback.origin.length)], ['the query alone', callback => callback.search],
    ['with a fragment', callback => `${callback.href}#?state=x`], ['with another origin, behind a proxy', callback => `http://10.0.0.1:3000${callback.pathname}${callback.search}`],
  ])('T18 takes the address as %s', async (_, written) => {
    const login = await persons();
    const { url, loginId } = await login.startLogin();
    await expect(login.finishLogin(written(await server.approve(url)), loginId)).resolves.toMatchObject({ id: expect.any(String) });
  });

  it.each(['', 'https://', '/callback', '/callback?', 'javascript:SECRET', '\u0000?code=SECRET&state=SECRET'])('T18 refuses the address %j, and does not repeat it', async address => {
    const login = await persons();
    const { loginId } = await login.startLogin();
    const failure = await login.finishLogin(address, loginId).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'login-mismatch' });
    expect(inspect(failure, { depth: 9 })).not.toContain('SECRET');
  });

  it('T18 gives each login an id of its own, so that nobody can give a person a session that he knows', async () => {
    const login = await persons();
    const { url, loginId } = await login.startLogin();
    const { id } = await login.finishLogin(await server.approve(url), loginId);
    expect(id).not.toBe(loginId);
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await login.session(loginId)).toBeUndefined();
  });

  it('says so when the person breaks off', async () => {
    const login = await persons();
    const { url, loginId } = await login.startLogin();
    const callback = await server.approve(url);
    callback.searchParams.delete('code');
    callback.searchParams.set('error', 'access_denied');
    callback.searchParams.set('error_description', 'SECRET');
    const failure = await login.finishLogin(callback, loginId).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'login-refused', message: expect.stringContaining('broken off') });
    expect(inspect(failure, { depth: 9 })).not.toContain('SECRET');
  });

  it('T12 shows nothing of code, tokens or person in errors', async () => {
    const login = await persons();
    const { url, loginId } = await login.startLogin();
    const callback = await server.approve(url);
    server.faults.set('token.id-porten', [{ status: 400, body: '{"error":"invalid_grant","error_description":"01010112345 SECRET"}', headers: { 'content-type': 'application/json' } }]);
    const failure = await login.finishLogin(callback, loginId).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'login-refused', status: 400 });
    expect(inspect(failure, { depth: 9 })).not.toMatch(/01010112345|SECRET|code-\d/);
  });

  it.each([['start', 0], ['finish', 1]])('takes an outage at the %s for one', async (_, before) => {
    const login = await persons();
    const started = before === 1 ? await login.startLogin() : undefined;
    const callback = started === undefined ? undefined : await server.approve(started.url);
    server.faults.set('token.id-porten', [{ status: 502, body: '<html>' }]);
    await expect(started === undefined ? login.startLogin() : login.finishLogin(callback!, started.loginId)).rejects.toMatchObject({ code: 'login-unavailable', retryable: true });
  });

  it('is refused where the environment has no ID-porten', async () => {
    await expect(persons({ environment: 'local' })).rejects.toMatchObject({ code: 'environment' });
  });
});

describe('the session of a person', () => {
  async function loggedIn(login: IdPorten): Promise<string> {
    const { url, loginId } = await login.startLogin();
    return (await login.finishLogin(await server.approve(url), loginId)).id;
  }

  it('is found by its id, on any server that shares the store', async () => {
    const id = await loggedIn(await persons());
    const { auth } = (await (await persons()).session(id))!;
    expect(decodeJwt(await auth.getToken({ environment: emulator }))).toMatchObject({ provider: 'id-porten' });
    expect(await (await persons()).session('another')).toBeUndefined();
    expect(await (await persons()).session('')).toBeUndefined();
  });

  it('T16 gets tokens of its own, though others are logged in at the same time', async () => {
    const login = await persons();
    const ids = [await loggedIn(login), await loggedIn(login), await loggedIn(login)];
    const auths = await Promise.all(ids.map(async id => (await login.session(id))!.auth));
    const tokens = await Promise.all(auths.map(auth => auth.getToken({ environment: emulator })));
    expect(new Set(tokens).size).toBe(3);
    expect(await Promise.all(ids.map(async id => (await login.session(id))!.auth.getToken({ environment: emulator })))).toEqual(tokens);
  });

  it('has an identity that tells persons apart and does not name them', async () => {
    const login = await persons();
    const { auth } = (await login.session(await loggedIn(login)))!;
    expect(auth.identity).toMatch(/^id-porten portal [0-9a-f]{32}$/);
    expect((await login.session(await loggedIn(login)))!.auth.identity).toBe(auth.identity);
  });

  it('is refreshed when its token is old, with a refresh token that is used once', async () => {
    const login = await persons();
    server.life = 100;
    const { auth } = (await login.session(await loggedIn(login)))!;
    for (const _ of [1, 2, 3]) {
      await auth.getToken({ environment: emulator });
      clock.advance(110_000);
    }
    expect(operations().slice(3)).toEqual(['token.exchange', 'token.refresh', 'token.exchange', 'token.refresh', 'token.exchange']);
    const used = server.asked.flatMap(({ form }) => form.get('refresh_token') ?? []);
    expect(new Set(used).size).toBe(used.length);
  });

  it('waits as long as ID-porten asks for before it refreshes again', async () => {
    const login = await persons();
    const { auth } = (await login.session(await loggedIn(login)))!;
    clock.advance(110_000);
    const before = clock.now();
    server.faults.set('token.refresh', [{ status: 429, headers: { 'retry-after': '37' } }]);
    await expect(auth.getToken({ environment: emulator })).resolves.toEqual(expect.any(String));
    expect(clock.now() - before).toBeGreaterThanOrEqual(37_000);
  });

  it('that ends as it begins says so when it is used', async () => {
    const login = await persons();
    server.refreshLife = 0;
    const { url, loginId } = await login.startLogin({ returnTo: '/skjema' });
    const session = await login.finishLogin(await server.approve(url), loginId);
    expect(session).toMatchObject({ id: expect.any(String), returnTo: '/skjema' });
    await expect(session.auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-ended' });
  });

  it('S36 tries a refused exchange again with a fresh token', async () => {
    const login = await persons();
    const { auth } = (await login.session(await loggedIn(login)))!;
    server.faults.set('token.exchange', [{ status: 401 }]);
    await expect(auth.getToken({ environment: emulator })).resolves.toEqual(expect.any(String));
    expect(operations().slice(3)).toEqual(['token.exchange', 'token.refresh', 'token.exchange']);
  });

  it('goes on when another server has refreshed it at the same time', async () => {
    const login = await persons();
    const id = await loggedIn(login);
    clock.advance(110_000);
    // Reads the session before the other has written, refreshes after.
    let other: Promise<unknown> | undefined;
    const slow: SessionStore = {
      ...sessions,
      async read(session) {
        const value = await sessions.read(session);
        other ??= login.session(id).then(found => found!.auth.getToken({ environment: emulator }));
        await other;
        return value;
      },
    };
    const late = (await (await persons({ sessions: slow })).session(id))!;
    await expect(late.auth.getToken({ environment: emulator })).resolves.toEqual(expect.any(String));
  });

  it('ends when ID-porten says so, and is forgotten', async () => {
    const login = await persons();
    const id = await loggedIn(login);
    const { auth } = (await login.session(id))!;
    clock.advance(110_000);
    server.refreshTokens.clear();
    await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-ended', retryable: false });
    expect(await login.session(id)).toBeUndefined();
  });

  it('is forgotten at logout', async () => {
    const login = await persons();
    const id = await loggedIn(login);
    const { auth } = (await login.session(id))!;
    expect(new URL(await login.logout(id)).pathname).toBe('/idporten/logout');
    expect(await login.session(id)).toBeUndefined();
    await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-ended' });
  });

  it('gives no token after logout, not even one that is kept, on this server or another', async () => {
    const [here, there] = [await persons(), await persons()];
    const id = await loggedIn(here);
    const auths = [(await here.session(id))!.auth, (await there.session(id))!.auth];
    for (const auth of auths) await auth.getToken({ environment: emulator });
    await there.logout(id);
    for (const auth of auths) await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-ended' });
  });

  it('does not come back when somebody logs out while it is refreshed', async () => {
    const login = await persons({
      transport: async request => {
        const answer = await server.transport(request);
        if (request.operation.name === 'token.refresh') await login.logout(id);
        return answer;
      },
    });
    const id = await loggedIn(login);
    const { auth } = (await login.session(id))!;
    clock.advance(110_000);
    await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-ended' });
    expect(await sessions.read(id)).toBeUndefined();
  });

  it.each(['{"kind":"session","tokens":{"accessToken":"SECRET', 'SECRET', 'null', '[]', '{"kind":"login"}', ''])('is none when its store gives back %j, and no error says what', async text => {
    const login = await persons({ sessions: { ...sessions, read: async () => text, take: async () => text } });
    expect(await login.session('some-id')).toBeUndefined();
    const failure = await login.finishLogin('https://portal.eksempel.no/callback?code=SECRET', 'some-id').catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'login-mismatch' });
    expect(inspect(failure, { depth: 9 })).not.toContain('SECRET');
  });

  it('S24 gives no token to another environment', async () => {
    const login = await persons();
    const { auth } = (await login.session(await loggedIn(login)))!;
    await expect(auth.getToken({ environment: resolveEnvironment('production', 'ttd') })).rejects.toMatchObject({ code: 'token-environment' });
  });
});

describe('test tokens', () => {
  it.each([
    [{ user: 1001, level: 3 }, '/Home/GetTestUserToken/1001?authenticationLevel=3'],
    [{ org: 'ttd', scopes: ['a:b', 'c:d'] }, '/Home/GetTestOrgToken/ttd?scopes=a%3Ab+c%3Ad'],
    [{ systemUser: '00000000-0000-4000-8000-000000020101' }, '/Home/GetTestSystemUserToken?systemUserId=00000000-0000-4000-8000-000000020101'],
  ])('come for %j from %s', async (identity, path) => {
    const auth = testToken({ ...identity, transport: server.transport, clock });
    const token = await auth.getToken({ environment: emulator });
    expect(await auth.getToken({ environment: emulator })).toBe(token);
    expect(server.asked.map(({ url }) => url)).toEqual([`${origin}${path}`]);
  });

  it.each(['production', 'tt02'])('T20 are not to be had in %s', async option => {
    await expect(testToken({ user: 1001, transport: server.transport, clock }).getToken({ environment: resolveEnvironment(option, 'ttd') })).rejects.toMatchObject({ code: 'environment' });
    expect(server.asked).toEqual([]);
  });

  it.each([['production', 'https://generator.eksempel.no'], ['tt02', 'http://generator.eksempel.no'], [origin, 'https://generator.eksempel.no']])(
    'T20 come for %s from no generator at %s', async (option, address) => {
      const generator = { address, username: 'u', password: 'p', route: 'GetPersonalToken' as const, parameters: {} };
      await expect(testToken({ generator, transport: server.transport, clock }).getToken({ environment: resolveEnvironment(option, 'ttd') })).rejects.toMatchObject({ code: 'environment' });
      expect(server.asked).toEqual([]);
    });

  it('come in tt02 from the generator that one has named', async () => {
    const generator = { address: 'https://generator.eksempel.no', username: 'æ', password: 'p', route: 'GetPersonalToken' as const, parameters: { env: 'prod', scopes: 'a:b' } };
    const asked: unknown[] = [];
    const token = `e30.${btoa(JSON.stringify({ exp: clock.now() / 1000 + 60 }))}.c2ln`;
    const auth = testToken({ generator, clock, transport: async ({ url, headers }) => (asked.push([url, headers['authorization']]), { status: 200, headers: new Headers(), body: new Response(token).body }) });
    await auth.getToken({ environment: resolveEnvironment('tt02', 'ttd') });
    expect(asked).toEqual([['https://generator.eksempel.no/api/GetPersonalToken?env=tt02&scopes=a%3Ab', 'Basic w6Y6cA==']]);
  });
});
