/**
 * The only place where a token meets a request: it goes to the origins of its environment, and a request to any other
 * is not sent at all.
 *
 * @module
 */
import type { Environment } from '../environment/environment.js';
import { AltinnError } from '../errors/altinn-error.js';
import type { Transport, TransportRequest } from '../http/transport.js';
import type { TokenProvider } from './token-provider.js';

/**
 * A transport that adds the token.
 *
 * @throws AltinnError `origin-refused` before anything is asked or sent; `token` when the provider fails or gives what cannot be a token
 */
export function authorisedTransport(transport: Transport, environment: Environment, tokens: TokenProvider): Transport {
  return async request => {
    if (!belongsTo(environment, request.url)) {
      throw new AltinnError({ code: 'origin-refused', operation: request.operation.name, outcomeKnown: true });
    }
    const token = await obtainToken(request, environment, tokens);
    return transport({ ...request, headers: { ...withoutAuthorization(request.headers), authorization: `Bearer ${token}` } });
  };
}

function belongsTo(environment: Environment, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin } = new URL(address);
  // A blob: address has the origin of the page that made it.
  return (protocol === 'https:' || protocol === 'http:') && environment.origins.includes(origin);
}

async function obtainToken(request: TransportRequest, environment: Environment, tokens: TokenProvider): Promise<string> {
  let token: string;
  try {
    token = await tokens.getToken({ environment, ...(request.signal === undefined ? {} : { signal: request.signal }) });
  } catch (cause) {
    throw new AltinnError({ code: 'token', operation: request.operation.name, outcomeKnown: true, cause });
  }
  // b64token of RFC 6750 §2.1. A provider that returns its error text as the token has been seen in the wild.
  if (typeof token !== 'string' || !/^[A-Za-z0-9._~+/-]+=*$/.test(token)) {
    throw new AltinnError({ code: 'token', operation: request.operation.name, outcomeKnown: true, reason: 'what it gave is not of the form of a token' });
  }
  return token;
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
