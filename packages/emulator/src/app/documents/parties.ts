/**
 * Whom the caller may act for, and who he is.
 *
 * @module
 */
import { empty, json, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { maskedPersonNumber, shownParty } from '../../platform/register/shown-party.js';
import { partyById, partyByOrganisationNumber, userById } from '../../setup/parties.js';
import type { PopulationParty, PopulationUser } from '../../setup/population.js';
import { isPartyTypeAllowed } from '../instantiate/party-types.js';
import { metadataOf } from '../metadata.js';

export const partyRoutes: readonly Route<AppCall>[] = [
  { operation: 'party.list', method: 'GET', path: '/{org}/{app}/api/v1/parties', handle: listParties },
  { operation: 'party.validate-instantiation', method: 'POST', path: '/{org}/{app}/api/v1/parties/validateInstantiation', handle: validateInstantiation },
  { operation: 'profile.read', method: 'GET', path: '/{org}/{app}/api/v1/profile/user', handle: readProfile },
];

function listParties(call: AppCall): Outgoing {
  if (call.world.away.has('platform')) return empty(500);
  const parties = partiesOf(call);
  const filtered = call.query.get('allowedToInstantiateFilter') === 'true';
  return json(200, filtered ? allowedParties(call, parties) : parties.map((party) => shownWithChildren(party, childrenOf(call, party))));
}

function validateInstantiation(call: AppCall): Outgoing {
  if (call.world.away.has('platform')) return empty(500);
  const partyId = Number(call.query.get('partyId'));
  const parties = partiesOf(call);
  const represented = parties.flatMap((party) => [party, ...childrenOf(call, party)]).find((party) => party.partyId === partyId);
  const refusal = represented === undefined
    ? 'The user does not represent the supplied party'
    : mayInstantiate(call, represented) ? null : 'The supplied party is not allowed to instantiate the application';
  const validParties = refusal === null ? null : allowedParties(call, parties);
  return json(200, { valid: refusal === null, customTextKey: null, customTextParameters: null, message: refusal, validParties });
}

/** The parties that the caller may choose among: his own list, or the one company that he acts for. */
function partiesOf({ caller, world }: AppCall): readonly PopulationParty[] {
  if (caller === undefined) return [];
  if (caller.kind !== 'user') {
    const party = partyByOrganisationNumber(world.population, caller.organisationNumber);
    return party === undefined ? [] : [party];
  }
  const list = userById(world.population, caller.userId)?.partyList ?? [{ partyId: caller.partyId }];
  return list.flatMap(({ partyId }) => partyById(world.population, partyId) ?? []);
}

function mayInstantiate({ app }: AppCall, party: PopulationParty): boolean {
  return isPartyTypeAllowed(party, metadataOf(app).partyTypesAllowed);
}

/**
 * Parties that may have instances, with those of their sub-units that may. One whose sub-units alone may is there as their roof.
 * https://github.com/Altinn/app-lib-dotnet: InstantiationHelper.FilterPartiesByAllowedPartyTypes; recorded: documents
 */
function allowedParties(call: AppCall, parties: readonly PopulationParty[]): readonly Record<string, unknown>[] {
  return parties.flatMap((party) => {
    const allowed = mayInstantiate(call, party);
    const children = childrenOf(call, party).filter((child) => mayInstantiate(call, child));
    return allowed || children.length > 0 ? [{ ...shownWithChildren(party, children), ...(!allowed && { onlyHierarchyElementWithNoAccess: true }) }] : [];
  });
}

function childrenOf({ world }: AppCall, party: PopulationParty): readonly PopulationParty[] {
  return (party.subUnits ?? []).flatMap((partyId) => partyById(world.population, partyId) ?? []);
}

function shownWithChildren(party: PopulationParty, children: readonly PopulationParty[]): Record<string, unknown> {
  const childParties = children.map((child) => shownParty(child, { childParties: null }));
  return shownParty({ ...party, name: party.nameInPartyList ?? party.name }, { childParties });
}

function readProfile(call: AppCall): Outgoing {
  const { caller, world } = call;
  if (world.away.has('platform')) return empty(500);
  // behaviour: auth-profile-not-user-400
  if (caller?.kind !== 'user') return text(call, 400, `Unknown authentication context: ${caller?.kind === 'org' ? 'ServiceOwner' : 'SystemUser'}`);
  const user = userById(world.population, caller.userId);
  return user === undefined ? empty(404) : json(200, shownProfile(user, partyById(world.population, user.partyId)));
}

function shownProfile(user: PopulationUser, party: PopulationParty | undefined): Record<string, unknown> {
  return {
    userId: user.userId,
    userName: user.userName ?? '',
    externalIdentity: user['externalIdentity'] ?? null,
    phoneNumber: user['phoneNumber'] ?? null,
    email: user['email'] ?? null,
    partyId: user.partyId,
    party: party === undefined ? null : shownParty(party, { orgNumber: party.orgNumber ?? '', person: shownPerson(party), childParties: null }),
    userType: user.userType ?? 0,
    profileSettingPreference: { language: user.language ?? 'nb', preSelectedPartyId: user['preSelectedPartyId'] ?? 0, doNotPromptForParty: user['doNotPromptForParty'] ?? true },
  };
}

function shownPerson(party: PopulationParty): Record<string, unknown> | null {
  return party.person === undefined ? null : { ssn: maskedPersonNumber(party.ssn), name: party.name, ...party.person, dateOfDeath: party.person['dateOfDeath'] ?? null };
}
