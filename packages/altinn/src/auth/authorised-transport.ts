/**
 * The only place where an Altinn token meets a request: it goes to the origins of its environment, and a request to any other
 * is not sent at all. Nor is a token of another environment.
 *
 * @module
 */
import type { Environment } from '../environment/environment.js';
import { takesTokensOf } from '../environment/issuers.js';
import { AltinnError, isAltinnError } from '../errors/altinn-error.js';
import type { AltinnErrorCode } from '../errors/codes.js';
import type { Transport, TransportRequest } from '../http/transport.js';
import { present } from '../members/members.js';
import { issuerOf, looksLikeToken } from './token-claims.js';
import type { TokenProvider, TokenRequest } from './token-provider.js';

/**
 * A transport that adds the token.
 *
 * @param means what token providers tell the time by, and are looked on by, that have nothing of their own
 * @throws AltinnError `origin-refused` before anything is asked or sent; `token` when the provider fails with an error of its own or
 * gives what cannot be a token; `token-environment`; and what providers of ours throw (`login-refused`, `login-unavailable`, …)
 */
export function authorisedTransport(
  transport: Transport, environment: Environment, tokens: TokenProvider, means: Pick<TokenRequest, 'clock' | 'random' | 'logger' | 'telemetry'> = {},
): Transport {
  return async request => {
    const url = ownAddress(environment, request.url);
    if (url === undefined) throw notSent('origin-refused', request);
    const token = await obtainToken(request);
    return transport({ ...request, url, headers: { ...withoutAuthorization(request.headers), authorization: `Bearer ${token}` } });
  };

  async function obtainToken(request: TransportRequest): Promise<string> {
    let token: string;
    try {
      token = await tokens.getToken({
        environment,
        transport,
        ...means,
        ...present({ signal: request.signal }),
        ...(request.freshToken === true ? { fresh: true } : {}),
      });
    } catch (cause) {
      if (isAltinnError(cause)) throw cause;
      if (request.signal?.aborted === true) throw notSent('aborted', request, { cause });
      throw notSent('token', request, { cause });
    }
    if (!looksLikeToken(token)) throw notSent('token', request, { reason: 'what it gave is not of the form of a token' });
    if (!takesTokensOf(environment, issuerOf(token))) throw notSent('token-environment', request);
    return token;
  }
}

function notSent(code: AltinnErrorCode, { operation }: TransportRequest, more: { readonly reason?: string; readonly cause?: unknown } = {}): AltinnError {
  return new AltinnError({ code, operation: operation.name, outcomeKnown: true, ...more });
}

/** The address, written in the one way in which it was read: what sends it may read addresses otherwise. None when it is not of the environment. */
function ownAddress(environment: Environment, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, username, password, href } = new URL(address);
  // A blob: address has the origin of the page that made it.
  const own = (protocol === 'https:' || protocol === 'http:') && environment.origins.includes(origin);
  return own && username === '' && password === '' ? href : undefined;
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
