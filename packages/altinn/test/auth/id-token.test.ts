/** T18: ID tokens that somebody else has made, or that were made for something else. */
import { base64url, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { JWTHeaderParameters, JWTPayload } from 'jose';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idPorten, memorySessions } from '../../src/auth/index.js';
import type { IdPorten, PersonSession } from '../../src/auth/index.js';
import { stoppedClock } from '../journal/contract.js';
import { authority, origin, publicKeyOf, testKey } from './authority.js';
import type { Authority } from './authority.js';

const clock = stoppedClock();
const attackers = await generateKeyPair('RS256', { extractable: true });
let server: Authority;
let login: IdPorten;
beforeEach(async () => {
  server = await authority(clock);
  login = idPorten({
    environment: origin, clientId: 'portal', key: (await testKey()).jwk, redirectUri: 'https://portal.eksempel.no/callback', scopes: ['altinn:instances.read'],
    sessions: memorySessions({ clock }), transport: server.transport, clock, random: () => 0.5,
  });
});
afterEach(() => void vi.useRealTimers());

async function logIn(): Promise<PersonSession> {
  const { url, loginId } = await login.startLogin();
  return login.finishLogin(await server.approve(url), loginId);
}

type Forgery = NonNullable<Authority['forge']>;

/** Signed by ID-porten, with something else in it. */
function signed(change: (claims: JWTPayload) => JWTPayload, header: Partial<JWTHeaderParameters> = {}): Forgery {
  return async (claims, usual) => new SignJWT(change(claims)).setProtectedHeader({ ...usual, ...header }).sign(server.keys.signing.key);
}

function parts(header: object, claims: object, signature: string): string {
  return `${base64url.encode(JSON.stringify(header))}.${base64url.encode(JSON.stringify(claims))}.${signature}`;
}

describe('an ID token', () => {
  it.each<[string, Forgery]>([
    ['unsigned', async claims => new UnsecuredJWT(claims).encode()],
    ['unsigned, and called otherwise', async (claims, header) => parts({ ...header, alg: 'None' }, claims, '')],
    ['with an empty signature', async (claims, header) => parts(header, claims, '')],
    ['signed with the published key as if it were a secret', async (claims, header) => (
      new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(new TextEncoder().encode(JSON.stringify(server.keys.published[0])))
    )],
    ['signed with another key that is called the same', async (claims, header) => new SignJWT(claims).setProtectedHeader(header).sign(attackers.privateKey)],
    ['signed with the key that it brings along', async (claims, { alg }) => (
      new SignJWT(claims).setProtectedHeader({ alg, jwk: await publicKeyOf(attackers.publicKey, 'own'), jku: 'https://eksempel.invalid/jwks', kid: 'own' }).sign(attackers.privateKey)
    )],
    ['by an algorithm that was not agreed', async claims => new SignJWT(claims).setProtectedHeader({ alg: 'PS256', kid: 'key-1' }).sign((await generateKeyPair('PS256')).privateKey)],
    ['that was changed afterwards', async (claims, header) => {
      const [, , signature] = (await signed(same => same)(claims, header, '')).split('.');
      return parts(header, { ...claims, sub: 'person-2' }, signature!);
    }],
    ['with a header that has to be understood', signed(claims => claims, { crit: ['b64'], b64: true })],
    ['that has ended', signed(claims => ({ ...claims, exp: claims.iat! - 60 }))],
    ['that does not end', signed(({ exp: _, ...claims }) => claims)],
    ['for another client', signed(claims => ({ ...claims, aud: 'somebody-else' }))],
    ['for several clients, given to another', signed(claims => ({ ...claims, aud: ['portal', 'somebody-else'], azp: 'somebody-else' }))],
    ['of another issuer', signed(claims => ({ ...claims, iss: 'https://idporten.no' }))],
    ['of another login', signed(claims => ({ ...claims, nonce: 'another' }))],
    ['of no login', signed(({ nonce: _, ...claims }) => claims)],
    ['of nobody', signed(({ sub: _, ...claims }) => claims)],
    ['made with another access token', signed(claims => ({ ...claims, at_hash: base64url.encode(new Uint8Array(16)) }))],
    ['with the hash of an access token that is none', signed(claims => ({ ...claims, at_hash: 7 }))],
    ['that is encrypted', async () => 'eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d'],
    ['that is none', async () => 'SECRET'],
  ])('T18 %s is refused, and shown nowhere', async (_, forge) => {
    let forged = '';
    server.forge = async (...given) => (forged = await forge(...given));
    const failure = await logIn().then(() => 'logged in', (error: unknown) => error);
    expect(failure).toMatchObject({ name: 'AltinnError', retryable: false, code: expect.stringMatching(/^(login-mismatch|answer-unreadable)$/) });
    const shown = `${inspect(failure, { depth: 9, showHidden: true })}${JSON.stringify(failure)}`;
    for (const secret of [...forged.split('.').filter(part => part.length > 5), '01010112345', 'person-1']) expect(shown).not.toContain(secret);
  });

  it('T18 is checked with keys that are fetched once, and anew when ID-porten has changed them', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const keysAsked = (): number => server.asked.filter(({ operation }) => operation === 'token.keys').length;
    await logIn();
    await logIn();
    expect(keysAsked()).toBe(1);
    const next = await generateKeyPair('RS256', { extractable: true });
    server.keys.published = [...server.keys.published, await publicKeyOf(next.publicKey, 'key-2')];
    server.keys.signing = { kid: 'key-2', key: next.privateKey };
    vi.setSystemTime(Date.now() + 90_000);
    await logIn();
    expect(keysAsked()).toBe(2);
  });

  it.each<[string, { readonly status: number; readonly body?: string }, string]>([
    ['are away', { status: 503 }, 'login-unavailable'], ['are no keys', { status: 200, body: '{"keys":"SECRET"}' }, 'login-mismatch'], ['are a page', { status: 200, body: '<html>SECRET' }, 'answer-unreadable'],
    ['are elsewhere', { status: 404, body: 'SECRET' }, 'answer-unreadable'],
  ])('T18 is not believed when the keys %s', async (_, fault, code) => {
    server.faults.set('token.keys', [{ ...fault, headers: { 'content-type': 'application/json' } }]);
    const failure = await logIn().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(inspect(failure, { depth: 9 })).not.toContain('SECRET');
  });
});
