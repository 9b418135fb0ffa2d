/**
 * Where tokens come from. Maskinporten, ID-porten and the exchange to an Altinn token are token providers; so is a text from a test.
 *
 * @see https://docs.altinn.studio/authentication/
 * @module
 */
import type { Clock } from '../clock/clock.js';
import type { Environment } from '../environment/environment.js';
import type { Transport } from '../http/transport.js';
import type { Logger } from '../telemetry/logger.js';
import type { Telemetry } from '../telemetry/telemetry.js';

/** What a token is wanted for. */
export interface TokenRequest {
  readonly environment: Environment;
  readonly signal?: AbortSignal;
  /** The token that was given last was refused: get another. */
  readonly fresh?: true;
  /** Instead of the scopes that the provider was made with. */
  readonly scopes?: readonly string[];
  /** What the client sends with, tells the time by, and is looked on by; a provider that has none of its own uses these. */
  readonly transport?: Transport;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly logger?: Logger;
  readonly telemetry?: Telemetry;
}

/** Gives Altinn tokens. */
export interface TokenProvider {
  /**
   * Who logs in, in a stable text without secrets: what a cache and a journal tell identities apart by. It may hold an organisation
   * number, so a journal keeps its hash.
   */
  readonly identity?: string;
  /**
   * An Altinn token that is valid now, without `Bearer`. Asked for each request: keeping and renewing are the provider's business.
   * May reject; an error that is no AltinnError is the `cause` of an AltinnError `token`.
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
  return { identity: 'fixed', getToken: async () => token };
}
