import fc from 'fast-check';
import { decodeJwt, exportPKCS8 } from 'jose';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { authorisedTransport } from '../../src/auth/authorised-transport.js';
import { maskinporten, systemUser, tokenCache } from '../../src/auth/index.js';
import type { MaskinportenOptions, TokenProvider } from '../../src/auth/index.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import type { Environment } from '../../src/environment/index.js';
import type { LogFields, Logger, Telemetry } from '../../src/telemetry/index.js';
import { stoppedClock } from '../journal/contract.js';
import type { StoppedClock } from '../journal/contract.js';
import { authority, emulator, testKey } from './authority.js';
import type { Authority } from './authority.js';

let clock: StoppedClock;
let server: Authority;
beforeEach(async () => {
  clock = stoppedClock();
  server = await authority(clock);
});

const scopes = ['altinn:instances.read', 'altinn:instances.write'];

async function options(more: Partial<MaskinportenOptions> = {}): Promise<MaskinportenOptions> {
  return { clientId: 'vendor', key: (await testKey()).jwk, scopes, transport: server.transport, clock, random: () => 0.5, ...more };
}

async function provider(more: Partial<MaskinportenOptions> = {}): Promise<TokenProvider> {
  return maskinporten(await options(more));
}

function operations(): readonly string[] {
  return server.asked.map(({ operation }) => operation);
}

describe('the grant', () => {
  it('has the documented claims and no others', async () => {
    await (await provider({ resource: 'https://api.eksempel.no' })).getToken({ environment: emulator });
    const { iat, exp, jti, ...claims } = server.grants[0]!;
    expect(claims).toEqual({ aud: 'http://localhost:9/maskinporten/', iss: 'vendor', scope: scopes.join(' '), resource: 'https://api.eksempel.no' });
    expect(iat).toBe(clock.now() / 1000);
    expect(exp! - iat!).toBeLessThanOrEqual(120);
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a system user names the customer, and the reference again', async () => {
    server.customers.set('310000001', 'branch 7');
    await systemUser({ ...(await options()), customer: '310000001', externalRef: 'branch 7' }).getToken({ environment: emulator });
    expect(server.grants[0]).toMatchObject({
      authorization_details: [{ type: 'urn:altinn:systemuser', systemuser_org: { authority: 'iso6523-actorid-upis', ID: '0192:310000001' }, externalRef: 'branch 7' }],
    });
  });

  it.each(['310000001x', '31000000', '01010112345', ''])('refuses %j as a customer', async customer => {
    const vendor = await options();
    expect(() => systemUser({ ...vendor, customer })).toThrowError(expect.objectContaining({ code: 'argument' }));
  });
});

describe('T15 keys', () => {
  it.each<[string, () => Promise<MaskinportenOptions['key']>]>([
    ['JWK', async () => (await testKey()).jwk],
    ['JWK with wrong key_ops beside', async () => ({ privateKey: { ...(await testKey()).jwk, key_ops: ['verify'], use: 'enc' }, kid: (await testKey()).jwk.kid })],
    ['PEM', async () => ({ privateKey: await exportPKCS8((await testKey()).privateKey), kid: (await testKey()).jwk.kid })],
    ['PEM from an environment variable', async () => ({ privateKey: (await exportPKCS8((await testKey()).privateKey)).replaceAll('\n', '\\n'), kid: (await testKey()).jwk.kid })],
    ['CryptoKey', async () => ({ privateKey: (await testKey()).privateKey, kid: (await testKey()).jwk.kid })],
    ['function that signs', async () => {
      const { privateKey, jwk } = await testKey();
      return { kid: jwk.kid, sign: async bytes => new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, bytes as BufferSource)) };
    }],
  ])('T15 takes a %s', async (_, key) => {
    const token = await (await provider({ key: await key() })).getToken({ environment: emulator });
    expect(decodeJwt(token)).toMatchObject({ provider: 'maskinporten' });
  });

  it('T15 sends the certificate chain in place of a key id', async () => {
    const { privateKey } = await testKey();
    const auth = await provider({ key: { privateKey, x5c: ['-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----', 'REVG'] } });
    await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-refused' });
    const header = JSON.parse(atob(server.asked[0]!.form.get('assertion')!.split('.')[0]!));
    expect(header).toEqual({ alg: 'RS256', x5c: ['QUJD', 'REVG'] });
  });

  it.each<[string, unknown]>([
    ['a public key', { kty: 'RSA', kid: 'k', n: 'AQAB', e: 'AQAB' }],
    ['an EC key', { kty: 'EC', kid: 'k', crv: 'P-256', x: 'a', y: 'b', d: 'SECRETd' }],
    ['a text', { privateKey: 'SECRETtext', kid: 'k' }],
    ['PKCS #1', { privateKey: '-----BEGIN RSA PRIVATE KEY-----\nSECRETpem\n-----END RSA PRIVATE KEY-----', kid: 'k' }],
  ])('T15 refuses %s and says nothing of it', async (_, key) => {
    const failure = await (await provider({ key: key as MaskinportenOptions['key'] })).getToken({ environment: emulator }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'key', retryable: false });
    expect(inspect(failure, { depth: 9 })).not.toMatch(/SECRET/);
    expect(server.asked).toEqual([]);
  });

  it('T15 wants to know which key it is', async () => {
    const { kid: _, ...jwk } = (await testKey()).jwk;
    for (const key of [jwk, { ...jwk, kid: '' }, { privateKey: jwk, kid: '' }, { privateKey: jwk, x5c: [] }, { privateKey: jwk }]) {
      await expect(provider({ key: key as never })).rejects.toMatchObject({ code: 'key' });
    }
  });

  it.each<[string, () => Promise<MaskinportenOptions['key']>]>([
    ['JWK', async () => ({ ...(await testKey()).jwk, ext: true })],
    ['PEM', async () => ({ privateKey: await exportPKCS8((await testKey()).privateKey), kid: (await testKey()).jwk.kid })],
  ])('T15 holds a %s so that nobody can read it out again', async (_, key) => {
    const given = await key();
    const used: CryptoKey[] = [];
    const sign = vi.spyOn(crypto.subtle, 'sign').mockImplementation(function (this: SubtleCrypto, algorithm, with_, data) {
      used.push(with_ as CryptoKey);
      sign.mockRestore();
      return crypto.subtle.sign(algorithm, with_, data);
    });
    await (await provider({ key: given })).getToken({ environment: emulator });
    expect(used.map(({ extractable, usages, type }) => ({ extractable, usages, type }))).toEqual([{ extractable: false, usages: ['sign'], type: 'private' }]);
    await expect(crypto.subtle.exportKey('jwk', used[0]!)).rejects.toThrow();
  });

  it('T15 lets an old and a new key stand side by side while they are changed', async () => {
    const { privateKey, jwk } = await testKey();
    const cache = tokenCache();
    const old = await provider({ cache, key: { privateKey, kid: 'withdrawn' } });
    const next = await provider({ cache, key: { privateKey, kid: jwk.kid } });
    await expect(old.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-refused' });
    const token = await next.getToken({ environment: emulator });
    expect(await next.getToken({ environment: emulator })).toBe(token);
  });

  it('T15 asks a key vault for a signature each time, and says nothing of why it failed', async () => {
    let asked = 0;
    const { jwk } = await testKey();
    const auth = await provider({ key: { kid: jwk.kid, sign: () => Promise.reject(new Error(`vault ${++asked}`)) } });
    for (const _ of [1, 2]) await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'key', message: expect.not.stringContaining('vault') });
    expect(asked).toBe(2);
  });

  it('T15 shows nothing of the key, whatever one looks at', async () => {
    const { jwk } = await testKey();
    const auth = await provider();
    await auth.getToken({ environment: emulator });
    const seen = `${inspect(auth, { depth: 9, showHidden: true })}${JSON.stringify(auth)}${JSON.stringify(server.asked)}`;
    for (const part of [jwk.d, jwk.p, jwk.q, jwk.dp, jwk.dq, jwk.qi]) expect(seen).not.toContain(part);
  });
});

describe('clock and retries', () => {
  it.each([600_000, -600_000])('S20 learns from the issuer that its clock is %i ms away, and tries once more', async skew => {
    server.skew = skew;
    const auth = await provider();
    await auth.getToken({ environment: emulator });
    expect(operations()).toEqual(['token.maskinporten', 'token.maskinporten', 'token.exchange']);
    await auth.getToken({ environment: emulator, fresh: true });
    expect(operations().slice(3), 'what was learned is kept').toEqual(['token.maskinporten', 'token.exchange']);
  });

  it('S20 does not blame the clock twice', async () => {
    server.skew = 600_000;
    const auth = await provider({ clientId: 'vendor', key: { privateKey: (await testKey()).privateKey, kid: 'unknown' } });
    await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-refused', message: expect.stringContaining('MP-100') });
    expect(operations()).toEqual(['token.maskinporten', 'token.maskinporten']);
  });

  it('S20 takes the skew that it is told', async () => {
    server.skew = -90_000;
    await (await provider({ clockSkew: -90 })).getToken({ environment: emulator });
    expect(operations()).toEqual(['token.maskinporten', 'token.exchange']);
  });

  it('S21 makes a new grant with a new jti for every try', async () => {
    server.faults.set('token.maskinporten', ['lost', { status: 503 }, { status: 200, body: '<html>login</html>' }]);
    await (await provider()).getToken({ environment: emulator });
    const ids = server.asked.filter(({ form }) => form.has('assertion')).map(({ form }) => decodeJwt(form.get('assertion')!).jti);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('S36 takes a refused exchange for an outage until the budget is spent, each time with a new grant', async () => {
    server.faults.set('token.exchange', [{ status: 401 }, { status: 401 }, { status: 503 }]);
    const token = await (await provider()).getToken({ environment: emulator });
    expect(decodeJwt(token)).toMatchObject({ provider: 'maskinporten' });
    expect(operations()).toEqual(Array.from({ length: 4 }, () => ['token.maskinporten', 'token.exchange']).flat());
    expect(new Set(server.grants.map(({ jti }) => jti)).size).toBe(4);
  });

  it('S36 says at last that it may be an outage', async () => {
    server.faults.set('token.exchange', Array.from({ length: 20 }, () => ({ status: 401 })));
    const started = clock.now();
    await expect((await provider()).getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-refused', status: 401, mayBeOutage: true, retryable: true });
    expect(clock.now() - started).toBeLessThanOrEqual(60_000);
    expect(server.asked.length).toBeGreaterThan(6);
  });

  it.each([[400, undefined], [403, undefined], [410, undefined]])('does not repeat an exchange that is refused with %i', async status => {
    server.faults.set('token.exchange', [{ status }]);
    await expect((await provider()).getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-refused', status, retryable: false });
    expect(operations()).toEqual(['token.maskinporten', 'token.exchange']);
  });

  it('waits as long as it is asked to', async () => {
    server.faults.set('token.maskinporten', [{ status: 429, headers: { 'retry-after': '7' } }]);
    const started = clock.now();
    await (await provider()).getToken({ environment: emulator });
    expect(clock.now() - started).toBeGreaterThanOrEqual(7000);
  });

  it.each<[string, number, string]>([
    ['text', 200, 'Could not retrieve Altinn Token'], ['nothing', 200, ''], ['a page', 200, '<html></html>'], ['JSON', 200, '{"token":"a.b.c"}'],
  ])('never takes %s for a token', async (_, status, body) => {
    server.faults.set('token.exchange', Array.from({ length: 20 }, () => ({ status, body })));
    await expect((await provider()).getToken({ environment: emulator })).rejects.toMatchObject({ code: 'answer-unreadable' });
  });

  it.each([['quoted, as JSON', (token: string) => JSON.stringify(token), 'application/json'], ['bare', (token: string) => token, 'text/plain'], ['bare with a newline', (token: string) => `${token}\n`, 'text/plain']])('reads an exchanged token that is %s', async (_, body, type) => {
    const token = `e30.${btoa(JSON.stringify({ exp: clock.now() / 1000 + 1800 })).replaceAll('=', '')}.c2ln`;
    server.faults.set('token.exchange', [{ status: 200, body: body(token), headers: { 'content-type': type } }]);
    expect(await (await provider()).getToken({ environment: emulator })).toBe(token);
  });

  it('refuses a token for an owner that the platform does not know as one', async () => {
    await expect((await provider({ scopes: ['altinn:serviceowner/instances.read'] })).getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-refused', retryable: false });
  });

  it.each([
    ['MP-303', 'invalid_request', 'system user'], ['MP-110', 'invalid_grant', 'environment'], ['MP-121', 'invalid_grant', 'expired'], ['', 'invalid_scope', 'scopes'],
  ])('understands %s %s', async (code, error, said) => {
    server.faults.set('token.maskinporten', [{ status: 400, body: JSON.stringify({ error, error_description: `${code} SECRET of 01010112345` }), headers: { 'content-type': 'application/json' } }]);
    const failure = await (await provider()).getToken({ environment: emulator }).catch((failure: unknown) => failure);
    expect(failure).toMatchObject({ code: 'login-refused', message: expect.stringContaining(said), retryable: false });
    expect(inspect(failure, { depth: 9 })).not.toMatch(/SECRET|01010112345/);
  });
});

describe('the cache', () => {
  it('asks once for many at the same time, and not again while the token is good', async () => {
    const auth = await provider();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => auth.getToken({ environment: emulator })));
    expect(new Set(tokens).size).toBe(1);
    clock.advance(20 * 60_000);
    expect(await auth.getToken({ environment: emulator })).toBe(tokens[0]);
    expect(operations()).toEqual(['token.maskinporten', 'token.exchange']);
  });

  it('renews ahead of the end that the token itself says, and uses the old one meanwhile', async () => {
    server.life = 900;
    const auth = await provider();
    const first = await auth.getToken({ environment: emulator });
    clock.advance(850_000);
    expect(await auth.getToken({ environment: emulator })).toBe(first);
    await expect.poll(() => operations().length).toBe(4);
    await expect.poll(() => auth.getToken({ environment: emulator })).not.toBe(first);
    expect(operations()).toHaveLength(4);
  });

  it('does not use a token that is at its end', async () => {
    server.life = 900;
    const auth = await provider();
    const first = await auth.getToken({ environment: emulator });
    clock.advance(898_000);
    expect(await auth.getToken({ environment: emulator })).not.toBe(first);
  });

  it('S18 gets another when the last was refused, once for many', async () => {
    const auth = await provider();
    const first = await auth.getToken({ environment: emulator });
    const others = await Promise.all(Array.from({ length: 10 }, () => auth.getToken({ environment: emulator, fresh: true })));
    expect(new Set(others).size).toBe(1);
    expect(others[0]).not.toBe(first);
    expect(await auth.getToken({ environment: emulator })).toBe(others[0]);
    expect(operations()).toHaveLength(4);
  });

  it('keeps no failure', async () => {
    server.faults.set('token.maskinporten', [{ status: 400, body: '{"error":"invalid_scope"}' }]);
    const auth = await provider();
    await expect(auth.getToken({ environment: emulator })).rejects.toMatchObject({ code: 'login-refused' });
    await expect(auth.getToken({ environment: emulator })).resolves.toEqual(expect.any(String));
  });

  it('lets one give up without stopping the others', async () => {
    const auth = await provider();
    const controller = new AbortController();
    const [gaveUp, stayed] = [auth.getToken({ environment: emulator, signal: controller.signal }), auth.getToken({ environment: emulator })];
    controller.abort(new Error('enough'));
    await expect(gaveUp).rejects.toThrow('enough');
    await expect(stayed).resolves.toEqual(expect.any(String));
  });

  it('T16 never gives the token of one customer, reference, client, scope or environment to another', async () => {
    const other: Environment = resolveEnvironment('http://localhost:10', 'ttd');
    const wish = fc.record({
      clientId: fc.constantFrom('vendor', 'other vendor'),
      customer: fc.constantFrom(undefined, '310000001', '310000002'),
      externalRef: fc.constantFrom(undefined, 'a', 'b'),
      resource: fc.constantFrom(undefined, 'https://api.eksempel.no'),
      scopes: fc.subarray(['altinn:instances.read', 'altinn:instances.write', 'skatt:mva'], { minLength: 1 }).chain(list => fc.shuffledSubarray(list, { minLength: list.length })),
      environment: fc.constantFrom(emulator, other),
    });
    const { jwk: key } = await testKey();
    await fc.assert(fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 12 }), async wishes => {
      const cache = tokenCache();
      const asked: string[] = [];
      // Every token says what it was asked for with.
      const transport: MaskinportenOptions['transport'] = async request => {
        const form = new URLSearchParams(request.body === undefined ? '' : await new Response(request.body as BodyInit).text());
        const claims = form.has('assertion') ? decodeJwt(form.get('assertion')!) : decodeJwt(request.headers['authorization']!.slice(7));
        const origin = new URL(request.url).origin;
        const token = `e30.${btoa(JSON.stringify({ ...claims, iss: undefined, client: claims['client'] ?? claims.iss, exp: clock.now() / 1000 + 1800, origin })).replaceAll('=', '')}.c2ln`;
        asked.push(token);
        return { status: 200, headers: new Headers(), body: new Response(form.has('assertion') ? JSON.stringify({ access_token: token }) : token).body };
      };
      for (const { environment, customer, externalRef, resource, ...rest } of wishes) {
        const given = [...rest.scopes];
        const base: MaskinportenOptions = { ...rest, key, transport, clock, cache, ...(resource === undefined ? {} : { resource }) };
        const auth = customer === undefined ? maskinporten(base) : systemUser({ ...base, customer, ...(externalRef === undefined ? {} : { externalRef }) });
        const claims = decodeJwt(await auth.getToken({ environment })) as Record<string, never>;
        expect(rest.scopes, 'the caller keeps the order of its scopes').toEqual(given);
        expect({
          client: claims['client'], origin: claims['origin'], resource: claims['resource'], scopes: String(claims['scope']).split(' ').sort(),
          details: claims['authorization_details'],
        }).toEqual({
          client: rest.clientId, origin: environment.platform, resource, scopes: [...rest.scopes].sort(),
          details: customer === undefined ? undefined : [{
            type: 'urn:altinn:systemuser', systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${customer}` }, ...(externalRef === undefined ? {} : { externalRef }),
          }],
        });
      }
    }), { numRuns: 25 });
  });
});

it('what happens is logged and traced step by step, for a client’s logger as for one of its own', async () => {
  server.faults.set('token.exchange', [{ status: 401 }]);
  const lines: [string, LogFields][] = [];
  const note = (level: string) => (fields: LogFields): void => void lines.push([level, fields]);
  const logger: Logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const spans: string[] = [];
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const telemetry: Telemetry = { span: (operation, _, work) => (spans.push(operation), work(traceparent)) };
  await (await provider()).getToken({ environment: emulator, logger, telemetry });
  expect(lines.map(([level, { operation, code, mayBeOutage }]) => [level, operation, code, mayBeOutage])).toEqual([
    ['debug', 'token.maskinporten', undefined, undefined], ['warn', 'token.exchange', 'login-refused', true],
    ['debug', 'token.maskinporten', undefined, undefined], ['debug', 'token.exchange', undefined, undefined],
  ]);
  expect(spans).toEqual(lines.map(([, { operation }]) => operation));
  // Maskinporten is another's: it gets no trace of ours.
  expect(server.asked.map(({ headers }) => headers['traceparent'])).toEqual([undefined, traceparent, undefined, traceparent]);
});

describe('environments', () => {
  const tt02 = resolveEnvironment('tt02', 'ttd');
  const production = resolveEnvironment('production', 'ttd');

  it('T11 asks each environment at its own addresses, and nowhere else', async () => {
    const asked: string[] = [];
    for (const environment of [production, tt02]) {
      const auth = await provider({ transport: async request => (asked.push(request.url), { status: 400, headers: new Headers(), body: null }) });
      await auth.getToken({ environment }).catch(() => undefined);
    }
    expect(asked).toEqual(['https://maskinporten.no/token', 'https://test.maskinporten.no/token']);
  });

  it.each([
    ['production', 'https://test.maskinporten.no/', 'https://platform.tt02.altinn.no/authentication/api/v1/openid/'],
    ['tt02', 'https://maskinporten.no/', 'https://platform.altinn.no/authentication/api/v1/openid/'],
    ['http://localhost:9', 'https://maskinporten.no/', 'https://platform.altinn.no/authentication/api/v1/openid/'],
    ['production', 'http://localhost:9/maskinporten/', 'http://localhost:9/authentication/api/v1/openid/'],
  ])('S24 T11 neither exchanges nor sends to %s a token of %s', async (option, issuer, altinnIssuer) => {
    const environment = resolveEnvironment(option, 'ttd');
    const tokenOf = (iss: string): string => `e30.${btoa(JSON.stringify({ iss, exp: clock.now() / 1000 + 1800 })).replaceAll('=', '')}.c2ln`;
    const sent: string[] = [];
    const auth = await provider({
      transport: async request => {
        sent.push(request.operation.name);
        return { status: 200, headers: new Headers(), body: new Response(JSON.stringify({ access_token: tokenOf(issuer) })).body };
      },
    });
    await expect(auth.getToken({ environment })).rejects.toMatchObject({ code: 'token-environment', outcomeKnown: true, retryable: false });
    expect(sent).toEqual(['token.maskinporten']);
    const request = { operation: { name: 'instance.read', effect: 'read' as const }, method: 'GET', url: `${environment.apps}/`, headers: {} };
    const transport = authorisedTransport(async () => expect.fail('it was sent'), environment, { getToken: async () => tokenOf(altinnIssuer) });
    await expect(transport(request)).rejects.toMatchObject({ code: 'token-environment' });
  });

  it('T10 sends grants to Maskinporten, its tokens to the exchange, and neither anywhere else', async () => {
    await (await provider()).getToken({ environment: emulator });
    expect(server.asked.map(({ url, headers }) => [url, headers['authorization'] !== undefined])).toEqual([
      ['http://localhost:9/maskinporten/token', false], ['http://localhost:9/authentication/api/v1/exchange/maskinporten', true],
    ]);
  });

  it('has no Maskinporten at the local test server', async () => {
    await expect((await provider()).getToken({ environment: resolveEnvironment('local', 'ttd') })).rejects.toMatchObject({ code: 'environment' });
  });
});
