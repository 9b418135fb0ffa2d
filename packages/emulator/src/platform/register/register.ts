/**
 * The register of persons and organisations.
 *
 * @module
 */
import { empty, json, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import { filledTextOf, jsonOf, memberOf } from '../../http/lenient-json.js';
import type { Call, Route } from '../../http/route.js';
import { partyById, partyByOrganisationNumber, partyByPersonNumber } from '../../setup/parties.js';
import type { World } from '../../world/world.js';
import { shownParty } from './shown-party.js';

export const registerRoutes: readonly Route[] = [
  { operation: 'register.party', method: 'GET', path: '/register/api/v1/parties/{partyId:int}', handle: readParty },
  { operation: 'register.party', method: 'POST', path: '/register/api/v1/parties/lookup', handle: lookUpParty },
];

function readParty({ world, parameters }: Call): Outgoing {
  const party = partyById(world.population, Number(parameters['partyId']));
  return party === undefined ? empty(404) : json(200, shownParty(party));
}

function lookUpParty(call: Call): Outgoing {
  const { population } = call.world;
  const asked = jsonOf(call.incoming.body);
  if (typeof asked !== 'object') return problem(call, 400);
  const ssn = filledTextOf(memberOf(asked, 'ssn'));
  const orgNo = filledTextOf(memberOf(asked, 'orgNo'));
  const party = ssn !== undefined ? partyByPersonNumber(population, ssn) : orgNo !== undefined ? partyByOrganisationNumber(population, orgNo) : undefined;
  return party === undefined ? empty(404) : json(200, shownParty(party));
}

/** Statuses that a population has its register answer with, instead of answering: to try what comes of them. */
interface RegisterTrouble {
  readonly person?: number;
  readonly organisation?: number;
}

function troubleOf(world: World): RegisterTrouble {
  if (world.away.has('platform') || world.away.has('register')) return { person: 503, organisation: 503 };
  return (world.population['registerTrouble'] as RegisterTrouble | undefined) ?? {};
}

/** A person by number and last name; a number where the register refuses. */
export function personDetails(world: World, personNumber: string, lastName: string): Record<string, unknown> | number | undefined {
  const trouble = troubleOf(world).person;
  if (trouble !== undefined) return trouble;
  const party = partyByPersonNumber(world.population, personNumber);
  if (party === undefined) return undefined;
  const names = party.name.split(' ');
  const last = String(party.person?.['lastName'] ?? names.at(-1));
  if (last.toLowerCase() !== lastName.toLowerCase()) return undefined;
  return { ssn: personNumber, name: party.name, firstName: String(party.person?.['firstName'] ?? names[0]), middleName: String(party.person?.['middleName'] ?? ''), lastName: last };
}

interface RegisteredOrganisation {
  readonly orgNumber: string;
  readonly name: string;
}

/** An organisation by number. */
export function organisationDetails(world: World, organisationNumber: string): Record<string, unknown> | number | undefined {
  const trouble = troubleOf(world).organisation;
  if (trouble !== undefined) return trouble;
  const register = (world.population['organisationRegister'] as readonly RegisteredOrganisation[] | undefined) ?? [];
  const found = register.find(({ orgNumber }) => orgNumber === organisationNumber) ?? partyByOrganisationNumber(world.population, organisationNumber);
  return found === undefined ? undefined : { orgNr: organisationNumber, name: found.name };
}
