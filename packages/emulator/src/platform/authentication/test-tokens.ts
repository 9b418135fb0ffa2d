/**
 * Ready Altinn tokens without a login, at the local test server's addresses.
 * https://github.com/Altinn/app-localtest/blob/main/src/Controllers/HomeController.cs
 *
 * @module
 */
import { empty } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import { userById } from '../../setup/parties.js';
import { organisationClaims, systemUserDetails, times, userClaims } from './altinn-claims.js';
import { systemUsersOf } from './state.js';
import { signToken, type Claims } from './tokens.js';

export const testTokenRoutes: readonly Route[] = [
  { operation: 'token.test', method: 'GET', path: '/Home/GetTestUserToken/{userId:int}', access: 'anonymous', handle: userToken },
  { operation: 'token.test', method: 'GET', path: '/Home/GetTestOrgToken/{org}', access: 'anonymous', handle: ownerToken },
  { operation: 'token.test', method: 'GET', path: '/Home/GetTestSystemUserToken', access: 'anonymous', handle: systemUserToken },
];

async function userToken({ world, parameters, query }: Call): Promise<Outgoing> {
  const user = userById(world.population, Number(parameters['userId']));
  if (user === undefined) return empty(404);
  const extra = user['extraClaims'];
  return tokenAnswer({
    ...userClaims(user, Number(query.get('authenticationLevel') ?? 2), 'BankID'),
    scope: query.get('scope') ?? 'altinn:portal/enduser',
    ...(typeof extra === 'object' && extra !== null ? extra : {}),
    ...times(world),
  });
}

async function ownerToken({ world, parameters, query }: Call): Promise<Outgoing> {
  const org = parameters['org'] ?? '';
  const organisationNumber = query.get('orgNumber') ?? world.population.serviceOwners?.find((owner) => owner.org === org)?.orgNumber;
  if (organisationNumber === undefined) return empty(404);
  return tokenAnswer({
    ...organisationClaims(organisationNumber, org, Number(query.get('authenticationLevel') ?? 3)),
    scope: query.get('scopes') ?? 'altinn:serviceowner/instances.read altinn:serviceowner/instances.write',
    ...times(world),
  });
}

async function systemUserToken({ world, query }: Call): Promise<Outgoing> {
  const id = query.get('systemUserId');
  const user = systemUsersOf(world).find((one) => (id === null
    ? one.systemId === query.get('systemId') && one.orgNumber === query.get('systemUserOrgNumber')
    : one.id === id));
  if (user === undefined) return empty(404);
  return tokenAnswer({
    ...organisationClaims(user.supplierOrgNumber ?? user.orgNumber, undefined),
    authorization_details: [systemUserDetails(user)],
    scope: query.get('scope') ?? 'altinn:instances.read altinn:instances.write',
    ...times(world),
  });
}

async function tokenAnswer(claims: Claims): Promise<Outgoing> {
  return { status: 200, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: await signToken('altinn', claims) };
}
