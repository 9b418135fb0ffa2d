/**
 * Looks parties up in a population.
 *
 * @module
 */
import type { Population, PopulationParty, PopulationUser } from './population.js';

export function partyById(population: Population, partyId: number): PopulationParty | undefined {
  return population.parties?.find((party) => party.partyId === partyId);
}

export function partyByPersonNumber(population: Population, personNumber: string): PopulationParty | undefined {
  return population.parties?.find((party) => party.type === 'person' && party.ssn === personNumber);
}

export function partyByOrganisationNumber(population: Population, organisationNumber: string): PopulationParty | undefined {
  return population.parties?.find((party) => party.type !== 'person' && party.orgNumber === organisationNumber);
}

export function userById(population: Population, userId: number): PopulationUser | undefined {
  return population.users.find((user) => user.userId === userId);
}

/** A party of a person without a national identity number, who registered with a name. */
export function partyByUsername(population: Population, username: string): PopulationParty | undefined {
  const user = population.users.find(({ userName }) => userName?.toLowerCase() === username.toLowerCase());
  const party = user === undefined ? undefined : partyById(population, user.partyId);
  return party?.ssn == null ? party : undefined;
}

/** The name of whoever `lastChangedBy` shows: nine digits are an organisation, other numbers a user; unknown: empty. */
export function nameOfActor(population: Population, actor: string): string {
  // behaviour: active-unknown-org-empty-name
  if (/^\d{9}$/.test(actor)) return partyByOrganisationNumber(population, actor)?.name ?? '';
  const user = userById(population, Number(actor));
  return (user === undefined ? undefined : partyById(population, user.partyId))?.name ?? '';
}

/** Organisation number that the platform's own workers act with; none: the population has no such owner. */
export function platformOwnerNumber(population: Population): string | undefined {
  return population.serviceOwners?.find(({ org }) => org === platformOwner)?.orgNumber;
}

/** Who runs the platform. https://docs.altinn.studio/ */
const platformOwner = 'digdir';
