/**
 * Who makes an instance, as its `createdBy` will show: a user's id, or the organisation number of whom a machine acts for
 * (recorded: instantiate).
 *
 * @module
 */
import type { TokenClaims } from '../auth/token-claims.js';

export interface Maker {
  readonly id: string;
  /** An organisation or a system user: what bears its number no person has made. */
  readonly isMachine: boolean;
}

/** As the token says that goes with the request; none when it says nothing. */
export function makerOf(claims: TokenClaims = {}): Maker | undefined {
  const customer = customerIn(claims['authorization_details']);
  if (customer !== undefined) return { id: customer, isMachine: true };
  const user = claims['urn:altinn:userid'];
  if (typeof user === 'string' || typeof user === 'number') return { id: String(user), isMachine: false };
  const organisation = claims['urn:altinn:orgNumber'];
  return typeof organisation === 'string' || typeof organisation === 'number' ? { id: String(organisation), isMachine: true } : undefined;
}

interface AuthorizationDetails {
  readonly type?: unknown;
  readonly systemuser_org?: { readonly ID?: unknown } | null;
}

/** The organisation that the system user belongs to: `0192:310000015`, without the register's number. */
function customerIn(claim: unknown): string | undefined {
  const details = (Array.isArray(claim) ? claim : [claim]) as readonly (AuthorizationDetails | null | undefined)[];
  const id = details.find(detail => detail?.type === 'urn:altinn:systemuser')?.systemuser_org?.ID;
  return typeof id === 'string' ? id.slice(id.indexOf(':') + 1) : undefined;
}
