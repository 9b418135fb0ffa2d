/**
 * What stands in Altinn tokens. https://docs.altinn.studio/nb/technology/solutions/altinn-platform/security/
 *
 * @module
 */
import type { PopulationUser } from '../../setup/population.js';
import type { World } from '../../world/world.js';
import type { Claims } from './tokens.js';

/** The platform's own setting: tokens made from Maskinporten's live this long. */
const tokenMinutes = 30;

/** Times of a new token, as claims. */
export function times(world: World, seconds: number = tokenMinutes * 60): Claims {
  const now = Math.floor(world.clock.now() / 1000);
  return { nbf: now, iat: now, exp: now + seconds };
}

/** Claims of a person. */
export function userClaims(user: PopulationUser, level: number, method: string): Claims {
  return {
    nameid: String(user.userId),
    'urn:altinn:userid': String(user.userId),
    ...(user.userName === undefined ? {} : { 'urn:altinn:username': user.userName }),
    'urn:altinn:partyid': user.partyId,
    ...(user.partyUuid ? { 'urn:altinn:party:uuid': user.partyUuid } : {}),
    'urn:altinn:authenticatemethod': method,
    'urn:altinn:authlevel': level,
  };
}

/** Claims of an organisation; `org` only for owners of services. */
export function organisationClaims(organisationNumber: string, org: string | undefined, level = 3): Claims {
  return {
    ...(org === undefined ? {} : { 'urn:altinn:org': org }),
    'urn:altinn:orgNumber': organisationNumber,
    'urn:altinn:authenticatemethod': 'maskinporten',
    'urn:altinn:authlevel': level,
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` },
  };
}

/** Details of a grant for a system user, as Maskinporten puts them into its token. */
export function systemUserDetails(user: { readonly id: string; readonly systemId?: string | undefined; readonly orgNumber: string; readonly externalRef?: string | undefined }): Claims {
  return {
    type: 'urn:altinn:systemuser',
    systemuser_id: [user.id],
    systemuser_org: { authority: 'iso6523-actorid-upis', ID: `0192:${user.orgNumber}` },
    ...(user.systemId === undefined ? {} : { system_id: user.systemId }),
    ...(user.externalRef === undefined ? {} : { externalRef: user.externalRef }),
  };
}
