/**
 * What a token says of itself. Nothing here is checked: that is for those who take it. We only read when it ends and where it belongs.
 *
 * @module
 */
import { isObject } from '../members/members.js';
import type { JsonObject } from '../members/members.js';

export type TokenClaims = JsonObject;

/** The claims of a token; none when it is not a readable JWT. */
export function readClaims(token: string): TokenClaims | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isObject(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds since 1970, by the issuer's clock. */
export function endOf(claims: TokenClaims): number | undefined {
  const exp = claims['exp'];
  return typeof exp === 'number' && Number.isFinite(exp) ? exp * 1000 : undefined;
}

/** The issuer that a token names, if it is a JWT and names one. */
export function issuerOf(token: string): string | undefined {
  const iss = readClaims(token)?.['iss'];
  return typeof iss === 'string' ? iss : undefined;
}

/** b64token of RFC 6750 §2.1. A provider that returns its error text as the token has been seen in the wild. */
export function looksLikeToken(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9._~+/-]+=*$/.test(value);
}
