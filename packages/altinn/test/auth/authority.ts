/**
 * Maskinporten, ID-porten and the exchange, as small as their documentation allows: what a grant has to be is checked here
 * independently of the code that makes it. Faults are queued by operation.
 */
import { base64url, calculateJwkThumbprint, decodeProtectedHeader, exportJWK, generateKeyPair, importX509, jwtVerify, SignJWT } from 'jose';
import type { CryptoKey, JWK, JWTHeaderParameters, JWTPayload } from 'jose';
import type { Environment } from '../../src/environment/index.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import type { Transport, TransportRequest } from '../../src/http/transport.js';
import type { StoppedClock } from '../journal/contract.js';

export const origin = 'http://localhost:9';
export const emulator: Environment = resolveEnvironment(origin, 'ttd');

/** A key as the self-service of Digdir gives it. */
export interface TestKey {
  readonly jwk: JWK & { readonly kid: string };
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

let made: Promise<TestKey> | undefined;
/** One key for all tests: making one takes long. */
export function testKey(): Promise<TestKey> {
  return made ??= (async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    return { jwk: { ...jwk, kid: await calculateJwkThumbprint(jwk) }, privateKey, publicKey };
  })();
}

/** A fault of one answer: a status with a body, a lost answer, or 200 with what is no token. */
export type Fault = { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> } | 'lost';

export interface Authority {
  readonly transport: Transport;
  /** Every request that came, faults included. */
  readonly asked: { readonly operation: string; readonly url: string; readonly form: URLSearchParams; readonly headers: Readonly<Record<string, string>> }[];
  /** Claims of the grants and assertions that were taken. */
  readonly grants: JWTPayload[];
  /** Next answers of an operation. */
  readonly faults: Map<string, Fault[]>;
  /** Milliseconds that the authority's clock is ahead. */
  skew: number;
  /** Seconds of life of Altinn tokens. */
  life: number;
  /** Seconds of life of refresh tokens. */
  refreshLife: number;
  /** Customers that have given the vendor a system user: number, and reference if there is one. */
  readonly customers: Map<string, string | undefined>;
  readonly refreshTokens: Set<string>;
  /** What somebody makes of the ID token that was about to be answered. */
  forge?: (claims: JWTPayload, header: JWTHeaderParameters, accessToken: string) => Promise<string>;
  /** The keys that ID-porten publishes, and the one that it signs with. */
  readonly keys: { published: readonly JWK[]; signing: { readonly kid: string; readonly key: CryptoKey } };
  /** A person logs in at the authorisation page; what the browser is sent back to. */
  approve(authorizeUrl: string): Promise<URL>;
}

/** A key as it is published. */
export async function publicKeyOf(key: CryptoKey, kid: string): Promise<JWK> {
  return { ...(await exportJWK(key)), kid, use: 'sig', alg: 'RS256' };
}

/** `at_hash` of an access token. */
export async function halfHashOf(accessToken: string): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(accessToken))).subarray(0, 16));
}

const signing = { secret: new TextEncoder().encode('only for these tests, and not a secret at all') };

export async function authority(clock: StoppedClock): Promise<Authority> {
  const key = await testKey();
  const used = new Set<string>();
  const pushed = new Map<string, URLSearchParams>();
  const codes = new Map<string, URLSearchParams>();
  let serial = 0;

  const self: Authority = {
    asked: [], grants: [], faults: new Map(), skew: 0, life: 1800, refreshLife: 7200, customers: new Map(), refreshTokens: new Set(),
    keys: { published: [await publicKeyOf(key.publicKey, 'key-1')], signing: { kid: 'key-1', key: key.privateKey } },
    async transport(request) {
      const form = new URLSearchParams(request.body === undefined ? '' : await new Response(request.body as BodyInit).text());
      self.asked.push({ operation: request.operation.name, url: request.url, form, headers: request.headers });
      const fault = self.faults.get(request.operation.name)?.shift();
      if (fault === 'lost') throw Object.assign(new Error('lost'), await lost(request));
      const { status, body, headers } = fault ?? (await answer(request, form));
      return {
        status,
        headers: new Headers({ date: new Date(clock.now() + self.skew).toUTCString(), ...headers }),
        body: body === undefined ? null : new Response(body).body,
      };
    },
    async approve(authorizeUrl) {
      const uri = new URL(authorizeUrl).searchParams.get('request_uri') ?? '';
      const parameters = pushed.get(uri)!;
      const code = `code-${++serial}`;
      codes.set(code, parameters);
      const back = new URL(parameters.get('redirect_uri')!);
      back.search = new URLSearchParams({ code, state: parameters.get('state')!, iss: `${origin}/idporten` }).toString();
      return back;
    },
  };
  return self;

  async function answer(request: TransportRequest, form: URLSearchParams): Promise<Exclude<Fault, 'lost'>> {
    const { pathname } = new URL(request.url);
    if (pathname === '/maskinporten/token') return maskinportenToken(form);
    if (pathname.startsWith('/authentication/api/v1/exchange/')) return exchange(pathname.split('/').at(-1)!, request.headers['authorization']!);
    if (pathname === '/idporten/par') return pushRequest(form);
    if (pathname === '/idporten/token') return personToken(form);
    if (pathname === '/idporten/jwks.json') return json({ keys: self.keys.published });
    if (pathname.startsWith('/Home/')) return { status: 200, body: await token({ sub: pathname }, self.life), headers: { 'content-type': 'text/plain; charset=utf-8' } };
    return { status: 404 };
  }

  async function maskinportenToken(form: URLSearchParams): Promise<Exclude<Fault, 'lost'>> {
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') return refusal('unsupported_grant_type');
    const claims = await verified(form.get('assertion'), `${origin}/maskinporten/`);
    if (typeof claims === 'string') return refusal('invalid_grant', claims);
    const known = new Set(['aud', 'iss', 'scope', 'iat', 'exp', 'jti', 'resource', 'authorization_details']);
    if (Object.keys(claims).some(name => !known.has(name))) return refusal('invalid_request', 'Invalid assertion');
    if (String(claims['scope']).includes('forbidden')) return refusal('invalid_scope');
    const details = (claims['authorization_details'] as { systemuser_org: { ID: string }; externalRef?: string }[] | undefined)?.[0];
    if (details !== undefined) {
      const customer = details.systemuser_org.ID.slice('0192:'.length);
      if (!self.customers.has(customer) || self.customers.get(customer) !== details.externalRef) return refusal('invalid_request', 'MP-303 no system user');
    }
    const access = await token({ iss: `${origin}/maskinporten/`, scope: claims['scope'], consumer: { ID: '0192:310000031' }, authorization_details: claims['authorization_details'] }, 599);
    return json({ access_token: access, token_type: 'Bearer', expires_in: 599, scope: claims['scope'] });
  }

  async function exchange(provider: string, authorization: string): Promise<Exclude<Fault, 'lost'>> {
    try {
      const { payload } = await jwtVerify(authorization.slice('Bearer '.length), signing.secret, { currentDate: new Date(clock.now() + self.skew) });
      const { iss: _, exp: __, iat: ___, ...claims } = payload;
      return { status: 200, body: await token({ ...claims, provider }, self.life), headers: { 'content-type': 'text/plain; charset=utf-8' } };
    } catch {
      return { status: 401 };
    }
  }

  async function pushRequest(form: URLSearchParams): Promise<Exclude<Fault, 'lost'>> {
    if (typeof (await verified(form.get('client_assertion'), `${origin}/idporten`)) === 'string') return refusal('invalid_client');
    if (form.get('code_challenge_method') !== 'S256' || !form.get('code_challenge')) return refusal('invalid_request');
    const uri = `urn:ietf:params:oauth:request_uri:${++serial}`;
    pushed.set(uri, form);
    return json({ request_uri: uri, expires_in: 60 }, 201);
  }

  async function personToken(form: URLSearchParams): Promise<Exclude<Fault, 'lost'>> {
    const claims = await verified(form.get('client_assertion'), `${origin}/idporten`);
    if (typeof claims === 'string') return refusal('invalid_client');
    if (form.get('grant_type') === 'refresh_token') {
      if (!self.refreshTokens.delete(form.get('refresh_token') ?? '')) return refusal('invalid_grant');
      return json(await personTokens({}));
    }
    const parameters = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form.get('code_verifier') ?? ''));
    const challenge = btoa(String.fromCharCode(...new Uint8Array(digest))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    if (parameters === undefined || parameters.get('code_challenge') !== challenge) return refusal('invalid_grant');
    const now = Math.floor((clock.now() + self.skew) / 1000);
    const header: JWTHeaderParameters = { alg: 'RS256', kid: self.keys.signing.kid };
    const given = await personTokens({ scope: parameters.get('scope')! });
    const idClaims: JWTPayload = {
      iss: `${origin}/idporten`, aud: String(claims['iss']), iat: now, exp: now + 120, nonce: parameters.get('nonce')!, sub: 'person-1', pid: '01010112345',
      at_hash: await halfHashOf(given.access_token),
    };
    const idToken = self.forge === undefined
      ? await new SignJWT(idClaims).setProtectedHeader(header).sign(self.keys.signing.key)
      : await self.forge(idClaims, header, given.access_token);
    return json({ ...given, id_token: idToken });
  }

  async function personTokens(claims: JWTPayload): Promise<Record<string, unknown> & { readonly access_token: string }> {
    const refreshToken = `refresh-${++serial}`;
    self.refreshTokens.add(refreshToken);
    return {
      access_token: await token({ iss: `${origin}/idporten`, acr: 'idporten-loa-substantial', ...claims }, 120), token_type: 'Bearer', expires_in: 120,
      refresh_token: refreshToken, refresh_expires_in: self.refreshLife,
    };
  }

  /** The claims of a signed grant or assertion, or why it is refused. */
  async function verified(assertion: string | null, audience: string): Promise<JWTPayload | string> {
    const now = Math.floor((clock.now() + self.skew) / 1000);
    try {
      const header = decodeProtectedHeader(assertion!);
      const chain = header.x5c;
      if (chain === undefined && header.kid !== key.jwk.kid) return 'MP-100 unknown key';
      const publicKey = chain === undefined ? key.publicKey : await importX509(`-----BEGIN CERTIFICATE-----\n${chain[0]}\n-----END CERTIFICATE-----`, 'RS256');
      const { payload } = await jwtVerify(assertion!, publicKey, { currentDate: new Date(now * 1000), clockTolerance: 10 });
      if (payload.aud !== audience) return 'MP-110 Invalid JWT claim aud';
      if (Math.abs(payload.iat! - now) > 10) return 'MP-100 iat';
      if (payload.exp! - payload.iat! > 120) return 'MP-100 exp';
      if (used.has(payload.jti!)) return 'MP-100 used before';
      used.add(payload.jti!);
      self.grants.push(payload);
      return payload;
    } catch {
      return 'MP-100 Invalid assertion';
    }
  }

  async function token(claims: JWTPayload, life: number): Promise<string> {
    const now = Math.floor((clock.now() + self.skew) / 1000);
    return new SignJWT({ ...claims, serial: ++serial }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(now).setExpirationTime(now + life).sign(signing.secret);
  }
}

function json(value: unknown, status = 200): Exclude<Fault, 'lost'> {
  return { status, body: JSON.stringify(value), headers: { 'content-type': 'application/json' } };
}

function refusal(error: string, description?: string): Exclude<Fault, 'lost'> {
  return json({ error, ...(description === undefined ? {} : { error_description: `${description} (4711)` }) }, 400);
}

async function lost({ operation }: TransportRequest): Promise<Error> {
  const { AltinnError } = await import('../../src/errors/index.js');
  throw new AltinnError({ code: 'network', operation: operation.name, outcomeKnown: false });
}
