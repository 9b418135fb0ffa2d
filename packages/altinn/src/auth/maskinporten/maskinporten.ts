/**
 * Logging in as an organisation, with Maskinporten: a signed grant for a token, that token for one of Altinn.
 *
 * @see https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_jwtgrant
 * @module
 */
import type { Clock } from '../../clock/clock.js';
import type { Environment } from '../../environment/environment.js';
import { loginsOf } from '../../environment/logins.js';
import type { MaskinportenAddresses } from '../../environment/logins.js';
import { AltinnError } from '../../errors/altinn-error.js';
import { isObject, present } from '../../members/members.js';
import { observe } from '../../telemetry/observe.js';
import { exchangeToken } from '../exchange.js';
import { issuerClock } from '../issuer-clock.js';
import type { IssuerClock } from '../issuer-clock.js';
import { askLogin, isOutage, loginUnavailable, loginUnreadable, meansFor, untilLoggedIn } from '../login-service.js';
import type { LoginAnswer, LoginMeans, ReadyMeans } from '../login-service.js';
import { jwtSigner } from '../signing/signer.js';
import type { ClientKey } from '../signing/signer.js';
import { cacheKey, tokenCache } from '../token-cache.js';
import type { CachedToken, TokenCache } from '../token-cache.js';
import { looksLikeToken } from '../token-claims.js';
import type { TokenProvider } from '../token-provider.js';
import { maskinportenRefused, mayBeTheClock } from './refusals.js';

export interface MaskinportenOptions extends LoginMeans {
  /** Of the integration at Digdir, for this environment. */
  readonly clientId: string;
  readonly key: ClientKey;
  /** `altinn:instances.read`, `altinn:instances.write`, … */
  readonly scopes: readonly string[];
  /** The API that the token is for, where it asks for that. */
  readonly resource?: string;
  /** Seconds that Maskinporten's clock is ahead of ours, when that is known. What its answers say is learned anyway. */
  readonly clockSkew?: number;
  /** To share tokens among providers of one's own making: whoever has a client's id gets its tokens from there. Default: one of its own. */
  readonly cache?: TokenCache;
}

/** What a system user's grant has beyond that. */
export interface GrantedCustomer {
  readonly customer: string;
  readonly externalRef?: string;
}

/** Seconds that a grant is good for. Maskinporten allows 120; what is shorter is less worth stealing. */
const grantLife = 60;

/**
 * Tokens for one's own organisation.
 *
 * Exchanged at Altinn, kept until shortly before their end, got once for callers that ask at the same time.
 *
 * @throws AltinnError from `getToken`: `key`, `login-refused` (the reason names Maskinporten's code, MP-…), `login-unavailable`,
 * `token-environment`, `environment` when it has no Maskinporten
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 *
 * const key = { privateKey: await readFile('key.pem', 'utf8'), kid };
 * const auth = maskinporten({ clientId, key, scopes: ['altinn:instances.read', 'altinn:instances.write'] });
 * const client = createClient({ environment: 'tt02', auth });
 */
export function maskinporten(options: MaskinportenOptions): TokenProvider {
  return maskinportenTokens(options);
}

/** The provider with or without a customer: both are one grant. */
export function maskinportenTokens(options: MaskinportenOptions, granted?: GrantedCustomer): TokenProvider {
  const { clientId, resource, clockSkew = 0, cache = tokenCache() } = options;
  const usualScopes = [...options.scopes];
  const sign = jwtSigner(options.key);
  const clocks = new Map<string, { readonly clock: Clock; readonly issuer: IssuerClock }>();
  const identity = granted === undefined
    ? `maskinporten ${clientId}`
    : `system-user ${clientId} ${granted.customer}${granted.externalRef === undefined ? '' : ` ${granted.externalRef}`}`;

  return {
    identity,
    getToken(request) {
      const { environment, scopes = usualScopes } = request;
      const { maskinporten: addresses } = loginsOf(environment);
      if (addresses === undefined) return Promise.reject(noMaskinporten());
      const means = meansFor(options, request);
      const time = clockOf(addresses.issuer, means.clock);
      return cache.get({
        key: cacheKey({ issuer: addresses.issuer, platform: environment.platform, clientId, scopes, customer: granted?.customer, externalRef: granted?.externalRef, resource }),
        clock: time,
        fresh: request.fresh === true,
        ...present({ signal: request.signal }),
        obtain: () => untilLoggedIn(means, () => logIn(means, environment, addresses, time, scopes)),
      });
    },
  };

  async function logIn(
    means: ReadyMeans, environment: Environment, addresses: MaskinportenAddresses, time: IssuerClock, scopes: readonly string[],
  ): Promise<CachedToken> {
    const token = await observe(means, 'token.maskinporten', { environment: environment.name }, () => accessToken(means, addresses, time, scopes));
    return exchangeToken(means, environment, 'maskinporten', token);
  }

  async function accessToken(means: ReadyMeans, addresses: MaskinportenAddresses, time: IssuerClock, scopes: readonly string[]): Promise<string> {
    let received = await sendGrant(means, addresses, time, scopes);
    if (mayBeTheClock(received) && time.learn(received.ahead)) received = await sendGrant(means, addresses, time, scopes);
    if (isOutage(received)) throw loginUnavailable('token.maskinporten', received);
    if (received.status !== 200) throw maskinportenRefused(received);
    return accessTokenOf(received);
  }

  async function sendGrant(means: ReadyMeans, { issuer, token }: MaskinportenAddresses, time: IssuerClock, scopes: readonly string[]): Promise<LoginAnswer> {
    const issued = Math.floor(time.now() / 1000);
    // Nothing else: a claim that is not documented is answered with 400.
    const assertion = await sign({
      aud: issuer,
      iss: clientId,
      scope: [...new Set(scopes)].join(' '),
      ...present({ resource }),
      ...(granted === undefined ? {} : { authorization_details: [detailsOf(granted)] }),
      iat: issued,
      exp: issued + grantLife,
      jti: crypto.randomUUID(),
    });
    return askLogin(means, { operation: 'token.maskinporten', url: token, form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion } });
  }

  function clockOf(issuer: string, clock: Clock): IssuerClock & Clock {
    let known = clocks.get(issuer);
    if (known?.clock !== clock) {
      known = { clock, issuer: issuerClock(clock, clockSkew * 1000) };
      clocks.set(issuer, known);
    }
    return { ...known.issuer, sleep: clock.sleep };
  }
}

/** @see https://docs.altinn.studio/authentication/guides/systemvendor/system-user/ */
function detailsOf({ customer, externalRef }: GrantedCustomer): Readonly<Record<string, unknown>> {
  return {
    type: 'urn:altinn:systemuser',
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${customer}` },
    ...present({ externalRef }),
  };
}

function accessTokenOf(received: LoginAnswer): string {
  const { answer } = received;
  const token = answer.kind === 'json' && isObject(answer.value) ? answer.value['access_token'] : undefined;
  if (!looksLikeToken(token)) throw loginUnreadable('token.maskinporten', received);
  return token;
}

function noMaskinporten(): AltinnError {
  return new AltinnError({
    code: 'environment', operation: 'token.maskinporten', outcomeKnown: true, reason: 'it has no Maskinporten: use test tokens (testToken)',
  });
}
