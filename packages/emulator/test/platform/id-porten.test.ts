import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { tokenTrial, type TokenTrial } from './token-trial.js';

const verifier = 'a'.repeat(43);
const challenge = 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA';
const redirectUri = 'http://localhost:3000/back';
const request = { client_id: 'nettstad', redirect_uri: redirectUri, response_type: 'code', scope: 'openid altinn:instances.read', state: 's-1', nonce: 'n-1', code_challenge: challenge, code_challenge_method: 'S256' };

async function assertion(trial: TokenTrial, claims: Readonly<Record<string, unknown>> = {}): Promise<Record<string, string>> {
  const now = Math.floor(trial.clock.now() / 1000);
  const client_assertion = await trial.sign({ iss: 'nettstad', sub: 'nettstad', aud: `${trial.emulator.origin}/idporten`, iat: now, exp: now + 60, jti: crypto.randomUUID(), ...claims });
  return { client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion };
}

const get = (trial: TokenTrial, path: string, query: Readonly<Record<string, string>>): Promise<Response> =>
  trial.emulator.fetch(`${trial.emulator.origin}${path}?${new URLSearchParams(query).toString()}`, { redirect: 'manual' });

async function login(trial: TokenTrial): Promise<URL> {
  const answer = await get(trial, '/idporten/authorize', { ...request, login_hint: 'ask' });
  return new URL(answer.headers.get('location') ?? '');
}

const redeem = async (trial: TokenTrial, more: Readonly<Record<string, string>>): Promise<{ status: number; body: Record<string, unknown> }> =>
  trial.post('/idporten/token', { grant_type: 'authorization_code', redirect_uri: redirectUri, code_verifier: verifier, ...(await assertion(trial)), ...more });

describe('ID-porten', () => {
  it('logs in without a browser: code, tokens, exchange', async () => {
    const trial = tokenTrial();
    const back = await login(trial);
    expect([back.origin + back.pathname, back.searchParams.get('state'), back.searchParams.get('iss')]).toEqual([redirectUri, 's-1', `${trial.emulator.origin}/idporten`]);
    const { status, body } = await redeem(trial, { code: back.searchParams.get('code') ?? '' });
    expect([status, decodeJwt(String(body['id_token']))]).toEqual([200, expect.objectContaining({ aud: 'nettstad', nonce: 'n-1', acr: 'idporten-loa-substantial' })]);
    const exchanged = await trial.emulator.fetch(`${trial.emulator.origin}/authentication/api/v1/exchange/id-porten`, { headers: { Authorization: `Bearer ${String(body['access_token'])}` } });
    expect(decodeJwt(await exchanged.text())).toMatchObject({ 'urn:altinn:partyid': 510_101, 'urn:altinn:authlevel': 3 });
  });

  it('logs in on a page, which shows no number of anybody', async () => {
    const trial = tokenTrial();
    const page = await get(trial, '/idporten/authorize', request);
    const html = await page.text();
    expect([page.status, html.includes('Ask Bjerk'), /\d{11}/.test(html)]).toEqual([200, true, false]);
    const id = /name="request" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const send = (user: string): Promise<Response> => trial.emulator.fetch(`${trial.emulator.origin}/idporten/login`, { method: 'POST', body: new URLSearchParams({ request: id, user }), redirect: 'manual' });
    const back = new URL((await send('20002')).headers.get('location') ?? '');
    expect([back.searchParams.has('code'), (await send('20002')).status]).toEqual([true, 400]);
  });

  it('a login that is broken off comes back as an error', async () => {
    const trial = tokenTrial();
    const id = /name="request" value="([^"]+)"/.exec(await (await get(trial, '/idporten/authorize', request)).text())?.[1] ?? '';
    const answer = await trial.emulator.fetch(`${trial.emulator.origin}/idporten/login`, { method: 'POST', body: new URLSearchParams({ request: id, user: '' }), redirect: 'manual' });
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
  });

  it('takes a pushed request once', async () => {
    const trial = tokenTrial();
    const pushed = await trial.post('/idporten/par', { ...request, ...(await assertion(trial)) });
    expect(pushed.status).toBe(201);
    const use = (): Promise<Response> => get(trial, '/idporten/authorize', { client_id: 'nettstad', request_uri: String(pushed.body['request_uri']), login_hint: 'ask' });
    expect([(await use()).status, (await use()).status]).toEqual([302, 400]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['another address to come back to', { redirect_uri: 'https://evil.example/back' }],
    ['no PKCE', { code_challenge: '' }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['another response', { response_type: 'token' }],
    ['a client that it does not know', { client_id: 'ukjend' }],
    ['a scope that the client has not', { scope: 'openid altinn:serviceowner' }],
    ['no openid', { scope: 'altinn:instances.read' }],
  ])('sends nobody anywhere for a request with %s', async (_, change) => {
    const answer = await get(tokenTrial(), '/idporten/authorize', { ...request, login_hint: 'ask', ...change });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['another verifier', { code_verifier: 'b'.repeat(43) }, 'invalid_grant'],
    ['another address', { redirect_uri: 'http://localhost:3000/other' }, 'invalid_grant'],
    ['another code', { code: 'x' }, 'invalid_grant'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['no assertion', { client_assertion: '' }, 'invalid_client'],
  ])('gives no token for %s', async (_, change, error) => {
    const trial = tokenTrial();
    const code = (await login(trial)).searchParams.get('code') ?? '';
    expect((await redeem(trial, { code, ...change })).body['error']).toBe(error);
  });

  it('takes a code once, and not after two minutes', async () => {
    const trial = tokenTrial();
    const code = (await login(trial)).searchParams.get('code') ?? '';
    expect([(await redeem(trial, { code })).status, (await redeem(trial, { code })).status]).toEqual([200, 400]);
    const late = (await login(trial)).searchParams.get('code') ?? '';
    await trial.clock.advance(121_000);
    expect((await redeem(trial, { code: late })).status).toBe(400);
  });

  it('takes a client assertion once', async () => {
    const trial = tokenTrial();
    const code = (await login(trial)).searchParams.get('code') ?? '';
    const proof = await assertion(trial);
    expect([(await redeem(trial, { code, ...proof })).status, (await redeem(trial, { code, ...proof })).status]).toEqual([200, 401]);
  });

  it('rotates refresh tokens', async () => {
    const trial = tokenTrial();
    const first = (await redeem(trial, { code: (await login(trial)).searchParams.get('code') ?? '' })).body['refresh_token'];
    const refresh = (token: unknown): Promise<{ status: number; body: Record<string, unknown> }> => redeem(trial, { grant_type: 'refresh_token', refresh_token: String(token) });
    const second = await refresh(first);
    expect([second.status, (await refresh(first)).status, (await refresh(second.body['refresh_token'])).status]).toEqual([200, 400, 200]);
  });
});
