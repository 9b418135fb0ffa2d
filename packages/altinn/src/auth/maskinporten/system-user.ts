/**
 * Logging in as a customer's system user, with Maskinporten: a vendor's system acts for the customer that has given it rights.
 *
 * @see https://docs.altinn.studio/authentication/guides/systemvendor/system-user/
 * @module
 */
import { AltinnError } from '../../errors/altinn-error.js';
import { present } from '../../members/members.js';
import type { TokenProvider } from '../token-provider.js';
import { maskinportenTokens } from './maskinporten.js';
import type { MaskinportenOptions } from './maskinporten.js';

export interface SystemUserOptions extends MaskinportenOptions {
  /** Organisation number of the customer; one for each provider, as one for each grant. */
  readonly customer: string;
  /** The reference that the request for the system user had, if it had one: Maskinporten wants it again (MP-303). */
  readonly externalRef?: string;
}

/**
 * Tokens for a customer's system user.
 *
 * @throws AltinnError `argument` when `customer` is no organisation number; from `getToken` as {@link maskinporten}
 *
 * @example
 * const auth = systemUser({ clientId, key, scopes: ['altinn:instances.read', 'altinn:instances.write'], customer: '310000000' });
 */
export function systemUser(options: SystemUserOptions): TokenProvider {
  const { customer, externalRef } = options;
  if (!/^\d{9}$/.test(customer)) {
    throw new AltinnError({ code: 'argument', operation: 'systemUser', outcomeKnown: true, reason: 'customer is an organisation number, nine digits' });
  }
  return maskinportenTokens(options, { customer, ...present({ externalRef }) });
}
