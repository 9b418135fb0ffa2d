/**
 * A token of Maskinporten or ID-porten for one of Altinn.
 *
 * @see https://docs.altinn.studio/authentication/reference/architecture/flows/token-exchange/
 * @module
 */
import type { Environment } from '../environment/environment.js';
import { takesTokensOf } from '../environment/issuers.js';
import { AltinnError } from '../errors/altinn-error.js';
import { present } from '../members/members.js';
import { observe } from '../telemetry/observe.js';
import { askLogin, isOutage, loginUnavailable, loginUnreadable } from './login-service.js';
import type { LoginAnswer, ReadyMeans } from './login-service.js';
import { endOf, issuerOf, looksLikeToken, readClaims } from './token-claims.js';

export type ExchangeProvider = 'maskinporten' | 'id-porten';

export interface ExchangedToken {
  readonly token: string;
  /** Milliseconds since 1970, by the platform's clock. */
  readonly end: number;
}

/**
 * `GET {platform}/authentication/api/v1/exchange/{provider}`, once.
 *
 * @throws AltinnError `token-environment` before anything is sent; `login-refused` (401: retryable, for an outage of the platform
 * looks like it); `login-unavailable`; `answer-unreadable`; as the transport does
 */
export function exchangeToken(means: ReadyMeans, environment: Environment, provider: ExchangeProvider, token: string): Promise<ExchangedToken> {
  return observe(means, 'token.exchange', { environment: environment.name }, traceparent => exchange(means, environment, provider, token, traceparent));
}

async function exchange(
  means: ReadyMeans, environment: Environment, provider: ExchangeProvider, token: string, traceparent: string | undefined,
): Promise<ExchangedToken> {
  if (!takesTokensOf(environment, issuerOf(token))) throw new AltinnError({ code: 'token-environment', operation: 'token.exchange', outcomeKnown: true });
  const answer = await askLogin(means, {
    operation: 'token.exchange',
    url: `${environment.platform}/authentication/api/v1/exchange/${provider}`,
    headers: { authorization: `Bearer ${token}`, ...present({ traceparent }) },
  });
  if (isOutage(answer)) throw loginUnavailable('token.exchange', answer);
  if (answer.status !== 200) throw refused(answer);
  // A bare token as text/plain; one in quotes, which readAnswer has taken off, as JSON.
  const exchanged = answer.answer.kind === 'text' ? answer.answer.text.trim() : undefined;
  const claims = exchanged === undefined ? undefined : readClaims(exchanged);
  const end = claims === undefined ? undefined : endOf(claims);
  if (!looksLikeToken(exchanged) || claims === undefined || end === undefined) throw loginUnreadable('token.exchange', answer);
  checkOwner(claims);
  return { token: exchanged, end };
}

/** Answered with 200 and good for nothing: lists are refused with 400 afterwards. */
function checkOwner(claims: Readonly<Record<string, unknown>>): void {
  const scopes = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [];
  if (!scopes.some(scope => /^altinn:serviceowner(\/|$)/.test(scope)) || claims['urn:altinn:org'] !== undefined) return;
  throw new AltinnError({
    code: 'login-refused', operation: 'token.exchange', outcomeKnown: true,
    reason: 'the scopes are for service owners, and the platform does not know the organisation as one',
  });
}

const reasons: Readonly<Record<number, string>> = {
  401: 'the platform does not accept the token, or a part of the platform that it asks is away',
  403: 'the token has no scope of Altinn (altinn:…)',
  410: 'enterprise users are no longer supported',
};

function refused({ status, answer }: LoginAnswer): AltinnError {
  const reason = reasons[status];
  return new AltinnError({
    code: 'login-refused', operation: 'token.exchange', status, answer, outcomeKnown: true,
    ...present({ reason }),
    ...(status === 401 ? { retryable: true, mayBeOutage: true } : {}),
  });
}
