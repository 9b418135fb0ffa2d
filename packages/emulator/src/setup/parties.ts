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

/** A party as `instanceOwner.party` shows it. */
export function shownParty(party: PopulationParty): Record<string, unknown> {
  return {
    partyId: party.partyId,
    partyUuid: party.partyUuid ?? null,
    partyTypeName: party.partyTypeName ?? (party.type === 'person' ? 1 : 2),
    ssn: party.ssn ?? null,
    orgNumber: party.orgNumber ?? null,
    unitType: party.unitType ?? null,
    name: party.name,
    isDeleted: false,
  };
}
