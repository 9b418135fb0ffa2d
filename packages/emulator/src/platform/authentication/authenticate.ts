/**
 * Who calls: reads the Altinn token of a request.
 *
 * @module
 */
import type { Incoming } from '../../http/exchange.js';
import type { Caller } from '../../policy/caller.js';
import type { World } from '../../world/world.js';
import { checkToken, type Claims } from './tokens.js';

/** The cookie that a browser carries the token in. */
const cookieName = 'AltinnStudioRuntime';

/** The caller of a request with a good token; none: undefined. */
export async function authenticate(world: World, incoming: Incoming): Promise<Caller | undefined> {
  const token = tokenOf(incoming.headers);
  if (token === undefined) return undefined;
  const claims = await checkToken('altinn', token, world.clock.now());
  return claims === undefined ? undefined : callerOf(claims);
}

/** The token of the Authorization header (its scheme in any case), or else of the cookie. */
export function tokenOf(headers: Headers): string | undefined {
  const authorization = headers.get('authorization');
  if (authorization !== null) return /^bearer (.+)$/i.exec(authorization)?.[1];
  return cookieToken(headers);
}

/** The token of the cookie alone. */
export function cookieToken(headers: Headers): string | undefined {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
}

interface AuthorizationDetails {
  readonly type?: string;
  readonly systemuser_id?: readonly string[];
  readonly systemuser_org?: { readonly ID?: string };
}

/** Reads who calls from the claims of an Altinn token. */
function callerOf(claims: Claims): Caller | undefined {
  const common = {
    authenticationLevel: Number(claims['urn:altinn:authlevel'] ?? 0),
    scopes: String(claims['scope'] ?? '').split(' ').filter((scope) => scope !== ''),
    claims,
  };
  const details = systemUserOf(claims);
  if (details !== undefined) {
    return { kind: 'systemUser', systemUserId: details.systemuser_id?.[0] ?? '', organisationNumber: organisationNumberOf(details.systemuser_org?.ID ?? ''), ...common };
  }
  const userId = claims['urn:altinn:userid'];
  if (userId !== undefined) return { kind: 'user', userId: Number(userId), partyId: Number(claims['urn:altinn:partyid'] ?? 0), ...common };
  const organisationNumber = claims['urn:altinn:orgNumber'];
  if (organisationNumber === undefined) return undefined;
  const org = claims['urn:altinn:org'];
  return { kind: 'org', organisationNumber: String(organisationNumber), ...(typeof org === 'string' ? { org } : {}), ...common };
}

function systemUserOf(claims: Claims): AuthorizationDetails | undefined {
  const details = claims['authorization_details'];
  const list = (Array.isArray(details) ? details : [details]) as readonly (AuthorizationDetails | undefined)[];
  return list.find((detail) => detail?.type === 'urn:altinn:systemuser');
}

/** `0192:310000015` is an organisation number with its register before it. */
export function organisationNumberOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
