/**
 * Tokens without a login, for tests: from the local test server and the emulator, or from a generator that one names oneself.
 *
 * @see https://github.com/Altinn/AltinnTestTools (the generator)
 * @module
 */
import type { Environment } from '../environment/environment.js';
import { loginsOf } from '../environment/logins.js';
import { AltinnError } from '../errors/altinn-error.js';
import { present } from '../members/members.js';
import { observe } from '../telemetry/observe.js';
import { askLogin, isOutage, loginUnavailable, loginUnreadable, meansFor, untilLoggedIn } from './login-service.js';
import type { LoginMeans, ReadyMeans } from './login-service.js';
import { cacheKey, tokenCache } from './token-cache.js';
import type { CachedToken } from './token-cache.js';
import { endOf, looksLikeToken, readClaims } from './token-claims.js';
import type { TokenProvider } from './token-provider.js';

/** Whose token. */
export type TestIdentity =
  /** A test user, by its id. */
  | { readonly user: number; readonly level?: number }
  /** A service owner, by its code. */
  | { readonly org: string; readonly organisation?: string; readonly scopes?: readonly string[] }
  /** A system user, by its id. */
  | { readonly systemUser: string; readonly scopes?: readonly string[] };

/** Altinn's generator of test tokens, which wants credentials. For test environments only. */
export interface TestTokenGenerator {
  /** Its origin; there is no default. */
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** Route and query of the token that is wanted, as the generator describes them: `GetPersonalToken`, `{ pid }`. */
  readonly route: 'GetEnterpriseToken' | 'GetPersonalToken' | 'GetSystemUserToken';
  readonly parameters: Readonly<Record<string, string>>;
}

export type TestTokenOptions = LoginMeans & (TestIdentity | { readonly generator: TestTokenGenerator });

/**
 * Test tokens.
 *
 * @throws AltinnError from `getToken`: `environment` where it has none (never in production), `login-refused`, `login-unavailable`
 *
 * @example
 * const client = createClient({ environment: 'http://localhost:8080', auth: testToken({ user: 1001 }) });
 */
export function testToken(options: TestTokenOptions): TokenProvider {
  const cache = tokenCache();
  return {
    identity: `test ${'generator' in options ? `generator ${options.generator.route}` : identityOf(options)}`,
    async getToken(request) {
      const { environment } = request;
      const means = meansFor(options, request);
      return cache.get({
        key: cacheKey({ environment: environment.name }),
        clock: means.clock,
        fresh: request.fresh === true,
        ...present({ signal: request.signal }),
        obtain: () => untilLoggedIn(means, () => observe(means, 'token.exchange', { environment: environment.name }, () => ask(means, 'generator' in options ? fromGenerator(environment, options.generator) : fromHome(environment, options)))),
      });
    },
  };
}

interface TokenAddress {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(means: ReadyMeans, address: TokenAddress): Promise<CachedToken> {
  const received = await askLogin(means, { operation: 'token.exchange', ...address });
  if (isOutage(received)) throw loginUnavailable('token.exchange', received);
  if (received.status !== 200) {
    throw new AltinnError({
      code: 'login-refused', operation: 'token.exchange', status: received.status, answer: received.answer, outcomeKnown: true, reason: 'no test token of this identity',
    });
  }
  const token = received.answer.kind === 'text' ? received.answer.text.trim() : undefined;
  if (!looksLikeToken(token)) throw loginUnreadable('token.exchange', received);
  const end = endOf(readClaims(token) ?? {});
  if (end === undefined) throw loginUnreadable('token.exchange', received);
  return { token, end };
}

function fromHome(environment: Environment, identity: TestIdentity): TokenAddress {
  const { testTokens } = loginsOf(environment);
  if (testTokens === undefined) throw noTestTokens();
  if ('user' in identity) return addressOf(testTokens, `GetTestUserToken/${encodeURIComponent(identity.user)}`, { authenticationLevel: identity.level });
  if ('org' in identity) {
    return addressOf(testTokens, `GetTestOrgToken/${encodeURIComponent(identity.org)}`, { orgNumber: identity.organisation, scopes: identity.scopes?.join(' ') });
  }
  return addressOf(testTokens, 'GetTestSystemUserToken', { systemUserId: identity.systemUser, scope: identity.scopes?.join(' ') });
}

function addressOf(origin: string, path: string, query: Readonly<Record<string, string | number | undefined>>): TokenAddress {
  const url = new URL(`${origin}/Home/${path}`);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return { url: url.href };
}

function fromGenerator(environment: Environment, { address, username, password, route, parameters }: TestTokenGenerator): TokenAddress {
  if (environment.name !== 'tt02') throw noTestTokens();
  const url = new URL(`/api/${route}`, address);
  if (url.protocol !== 'https:') {
    throw new AltinnError({ code: 'environment', operation: 'token.exchange', outcomeKnown: true, reason: 'the address of a token generator begins with https:' });
  }
  for (const [name, value] of Object.entries({ ...parameters, env: 'tt02' })) url.searchParams.set(name, value);
  const credentials = btoa(String.fromCharCode(...new TextEncoder().encode(`${username}:${password}`)));
  return { url: url.href, headers: { authorization: `Basic ${credentials}` } };
}

function identityOf(identity: TestIdentity): string {
  if ('user' in identity) return `user ${identity.user}`;
  return 'org' in identity ? `org ${identity.org}` : `system-user ${identity.systemUser}`;
}

function noTestTokens(): AltinnError {
  return new AltinnError({ code: 'environment', operation: 'token.exchange', outcomeKnown: true, reason: 'it gives no test tokens' });
}
