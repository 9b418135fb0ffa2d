import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorisedTransport } from '../../src/auth/authorised-transport.js';
import { fixedToken } from '../../src/auth/index.js';
import type { TokenProvider, TokenRequest } from '../../src/auth/index.js';
import { systemClock } from '../../src/clock/index.js';
import { resolveEnvironment } from '../../src/environment/index.js';
import { AltinnError } from '../../src/errors/index.js';
import type { Transport, TransportRequest } from '../../src/http/index.js';

const tt02 = resolveEnvironment('tt02', 'skatt');

function recording(): { readonly sent: TransportRequest[]; readonly transport: Transport } {
  const sent: TransportRequest[] = [];
  return { sent, transport: async request => (sent.push(request), { status: 200, headers: new Headers(), body: null }) };
}

function get(url: string, headers: Record<string, string> = {}): TransportRequest {
  return { operation: { name: 'test', effect: 'read' }, method: 'GET', url, headers };
}

describe('authorisedTransport', () => {
  it.each(['https://skatt.apps.tt02.altinn.no/skatt/omsetning', 'https://platform.tt02.altinn.no/storage/api/v1/instances'])('T10 sends the token to %s', async url => {
    const { sent, transport } = recording();
    await authorisedTransport(transport, tt02, fixedToken('abc.def'))(get(url));
    expect(sent.map(({ headers }) => headers)).toEqual([{ authorization: 'Bearer abc.def' }]);
  });

  it.each([
    'https://skatt.apps.altinn.no/skatt/omsetning', // production
    'https://nav.apps.tt02.altinn.no/nav/app', // another owner
    'http://skatt.apps.tt02.altinn.no/', // no TLS
    'https://skatt.apps.tt02.altinn.no:8443/', // another port
    'https://skatt.apps.tt02.altinn.no.evil.example/', 'https://skatt.apps.tt02.altinn.no@evil.example/', 'https://evil.example/#https://skatt.apps.tt02.altinn.no/',
    'blob:https://skatt.apps.tt02.altinn.no/1', 'not an address',
    'https://skatt.apps.tt02.altinn.no.', 'https://skatt.apps.tt02.аltinn.no/', 'https://skatt.apps.tt02.altinn。no.evil.example/', // a dot more, a Cyrillic letter, an ideographic dot
    'https://user:pass@skatt.apps.tt02.altinn.no/',
    'https:evil.example', '//skatt.apps.tt02.altinn.no/', 'wss://skatt.apps.tt02.altinn.no/', 'ftp://platform.tt02.altinn.no/', 'data:,https://platform.tt02.altinn.no/', 'javascript:0//platform.tt02.altinn.no/',
    'https://platform.tt02.altinn.no%2eevil.example/', 'https://platform.tt02.altinn.no%40evil.example/', 'http://platform.tt02.altinn.no:443/', 'https://platform.at22.altinn.cloud/',
    'https://127.0.0.1/', 'https://local.altinn.cloud/', '',
  ])('T10 neither asks for a token nor sends anything to %s', async url => {
    const { sent, transport } = recording();
    let asked = 0;
    const tokens: TokenProvider = { getToken: async () => (asked++, 'abc.def') };
    await expect(authorisedTransport(transport, tt02, tokens)(get(url))).rejects.toMatchObject({ code: 'origin-refused', outcomeKnown: true });
    expect({ asked, sent }).toEqual({ asked: 0, sent: [] });
  });

  it('T10 no address at all gets the token but those of the environment', async () => {
    await fc.assert(fc.asyncProperty(fc.webUrl({ withFragments: true, withQueryParameters: true }), async url => {
      const { sent, transport } = recording();
      await authorisedTransport(transport, tt02, fixedToken('abc.def'))(get(url)).catch(() => undefined);
      for (const { url } of sent) expect(tt02.origins).toContain(new URL(url).origin);
    }));
  });

  it.each([
    ['HTTPS://PLATFORM.TT02.ALTINN.NO:443/a', 'https://platform.tt02.altinn.no/a'], ['https:\\\\platform.tt02.altinn.no\\@evil.example', 'https://platform.tt02.altinn.no/@evil.example'],
    ['ht\ntps://platform.tt02.altinn.no\t/a/../b', 'https://platform.tt02.altinn.no/b'], [' https://platform。tt02.altinn.no/', 'https://platform.tt02.altinn.no/'],
  ])('T10 sends %j as what it was read as, so that nobody reads it otherwise', async (url, sentTo) => {
    const { sent, transport } = recording();
    await authorisedTransport(transport, tt02, fixedToken('abc.def'))(get(url));
    expect(sent.map(one => one.url)).toEqual([sentTo]);
  });

  it.each([
    ['http://localhost:8080', 'http://localhost:8081/'], ['http://localhost:8080', 'https://localhost:8080/'], ['http://localhost:8080', 'http://127.0.0.1:8080/'],
    ['https://emulator.eksempel.no', 'http://emulator.eksempel.no/'], ['https://emulator.eksempel.no', 'https://sub.emulator.eksempel.no/'], ['local', 'http://local.altinn.cloud:8000/'],
    ['local', 'https://platform.tt02.altinn.no/'], ['production', 'https://platform.tt02.altinn.no/'],
  ])('T10 the token of %s does not go to %s', async (option, url) => {
    const { sent, transport } = recording();
    await expect(authorisedTransport(transport, resolveEnvironment(option, 'skatt'), fixedToken('abc.def'))(get(url))).rejects.toMatchObject({ code: 'origin-refused' });
    expect(sent).toEqual([]);
  });

  const environments = ['production', 'tt02', 'local', 'http://localhost:8080', 'https://platform.altinn.no'] as const;
  const issuers: readonly (readonly [issuer: string, of: string])[] = [
    ['https://platform.altinn.no/authentication/api/v1/openid/', 'production'], ['https://maskinporten.no/', 'production'], ['https://idporten.no', 'production'],
    ['https://platform.tt02.altinn.no/authentication/api/v1/openid/', 'tt02'], ['https://test.maskinporten.no/', 'tt02'], ['https://test.idporten.no', 'tt02'],
  ];
  it.each(issuers.flatMap(([issuer, of]) => environments.map(option => [issuer, option, option === of] as const)))('T11 a token of %s goes to %s: %s', async (iss, option, goes) => {
    const environment = resolveEnvironment(option, 'skatt');
    const { sent, transport } = recording();
    const token = `e30.${btoa(JSON.stringify({ iss })).replaceAll('=', '')}.c2ln`;
    const outcome = await authorisedTransport(transport, environment, fixedToken(token))(get(`${environment.platform}/`)).then(() => 'sent', (error: { code: string }) => error.code);
    expect([outcome, sent.length]).toEqual(goes ? ['sent', 1] : ['token-environment', 0]);
  });

  it('puts its own token in place of one that the caller set', async () => {
    const { sent, transport } = recording();
    await authorisedTransport(transport, tt02, fixedToken('mine'))(get(`${tt02.apps}/`, { Authorization: 'Bearer theirs', accept: 'a/b' }));
    expect(sent[0]?.headers).toEqual({ accept: 'a/b', authorization: 'Bearer mine' });
  });

  it.each(['Could not retrieve Altinn Token', '"quoted"', '', 'a\r\nX-Evil: 1', 'æ'])('refuses %j as a token, without repeating it', async token => {
    const { sent, transport } = recording();
    const failure = await authorisedTransport(transport, tt02, fixedToken(token))(get(`${tt02.apps}/`)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'token', outcomeKnown: true });
    if (token !== '') expect(String(failure)).not.toContain(token);
    expect(sent).toEqual([]);
  });

  it('S18 asks for a fresh token when the last was refused, and hands over transport, clock and signal', async () => {
    const asked: TokenRequest[] = [];
    const tokens: TokenProvider = { getToken: async request => (asked.push(request), 'abc.def') };
    const { transport } = recording();
    const { signal } = new AbortController();
    const authorised = authorisedTransport(transport, tt02, tokens, { clock: systemClock });
    await authorised({ ...get(`${tt02.apps}/`), signal });
    await authorised({ ...get(`${tt02.apps}/`), freshToken: true });
    expect(asked).toEqual([{ environment: tt02, transport, clock: systemClock, signal }, { environment: tt02, transport, clock: systemClock, fresh: true }]);
  });

  it.each<[string, unknown, object]>([
    ['one of ours', new AltinnError({ code: 'login-unavailable', operation: 'token.maskinporten', outcomeKnown: true, retryable: true }), { code: 'login-unavailable', retryable: true }],
    ['one of its own', new Error('no key'), { code: 'token', retryable: false }],
  ])('passes on an error of the provider that is %s', async (_, thrown, expected) => {
    const tokens: TokenProvider = { getToken: () => Promise.reject(thrown) };
    await expect(authorisedTransport(recording().transport, tt02, tokens)(get(`${tt02.apps}/`))).rejects.toMatchObject(expected);
  });

  it('says that the caller gave up when it did', async () => {
    const controller = new AbortController();
    const tokens: TokenProvider = { getToken: async () => { controller.abort(); throw controller.signal.reason; } };
    await expect(authorisedTransport(recording().transport, tt02, tokens)({ ...get(`${tt02.apps}/`), signal: controller.signal })).rejects.toMatchObject({ code: 'aborted', outcomeKnown: true });
  });

  it('keeps what the provider threw as the cause', async () => {
    const cause = new Error('no key');
    const tokens: TokenProvider = { getToken: () => Promise.reject(cause) };
    await expect(authorisedTransport(recording().transport, tt02, tokens)(get(`${tt02.apps}/`))).rejects.toMatchObject({ code: 'token', cause });
  });
});
