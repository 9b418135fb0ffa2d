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
import { metadataOf } from '../metadata.js';

export const partyRoutes: readonly Route<AppCall>[] = [
  { operation: 'party.list', method: 'GET', path: '/{org}/{app}/api/v1/parties', handle: listParties },
  { operation: 'party.validate-instantiation', method: 'POST', path: '/{org}/{app}/api/v1/parties/validateInstantiation', handle: validateInstantiation },
  { operation: 'profile.read', method: 'GET', path: '/{org}/{app}/api/v1/profile/user', handle: readProfile },
];

function listParties(call: AppCall): Outgoing {
  if (call.world.away.has('platform')) return empty(500);
  const parties = partiesOf(call);
  const filtered = call.query.get('allowedToInstantiateFilter') === 'true' ? parties.filter((party) => mayInstantiate(call, party)) : parties;
  return json(200, filtered.map((party) => shownWithChildren(call, party)));
}

function validateInstantiation(call: AppCall): Outgoing {
  if (call.world.away.has('platform')) return empty(500);
  const partyId = Number(call.query.get('partyId'));
  const parties = partiesOf(call);
  const represented = parties.flatMap((party) => [party, ...childrenOf(call, party)]).find((party) => party.partyId === partyId);
  const refusal = represented === undefined
    ? 'The user does not represent the supplied party'
    : mayInstantiate(call, represented) ? null : 'The supplied party is not allowed to instantiate the application';
  const validParties = refusal === null ? null : parties.filter((party) => mayInstantiate(call, party)).map((party) => shownWithChildren(call, party));
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

const kinds = { 1: 'person', 2: 'organisation', 4: 'subUnit', 5: 'bankruptcyEstate' } as const;

/** Whether the app's metadata lets such a party have instances; where they name no kind, all may. */
function mayInstantiate({ app }: AppCall, party: PopulationParty): boolean {
  const allowed = metadataOf(app).partyTypesAllowed;
  if (!allowed || !Object.values(allowed).includes(true)) return true;
  const kind = party.unitType === 'BEDR' && allowed.subUnit ? 'subUnit' : kinds[(party.partyTypeName ?? 2) as keyof typeof kinds];
  return kind !== undefined && allowed[kind];
}

function childrenOf({ world }: AppCall, party: PopulationParty): readonly PopulationParty[] {
  return (party.subUnits ?? []).flatMap((partyId) => partyById(world.population, partyId) ?? []);
}

function shownWithChildren(call: AppCall, party: PopulationParty): Record<string, unknown> {
  const children = childrenOf(call, party).map((child) => shownParty(child, { childParties: null }));
  return shownParty({ ...party, name: party.nameInPartyList ?? party.name }, { childParties: children });
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
