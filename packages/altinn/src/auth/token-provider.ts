/**
 * Where tokens come from. Maskinporten, ID-porten and the exchange to an Altinn token are token providers; so is a text from a test.
 *
 * @see https://docs.altinn.studio/authentication/
 * @module
 */
import type { Environment } from '../environment/environment.js';

/** What a token is wanted for. */
export interface TokenRequest {
  readonly environment: Environment;
  readonly signal?: AbortSignal;
}

/** Gives Altinn tokens. */
export interface TokenProvider {
  /**
   * An Altinn token that is valid now, without `Bearer`. Asked for each request: keeping and renewing are the provider's business.
   * May reject; the error is the `cause` of an AltinnError `token`.
   */
  getToken(request: TokenRequest): Promise<string>;
}

/**
 * A token that one has already, for tests and for scripts shorter than its life.
 *
 * @example
 * createClient({ environment: 'tt02', auth: fixedToken(token) });
 */
export function fixedToken(token: string): TokenProvider {
  return { getToken: async () => token };
}
