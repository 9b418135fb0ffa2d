/**
 * Parties as the register's JSON shows them.
 *
 * @module
 */
import type { PopulationParty } from '../../setup/population.js';

/** A party in full, as lists of parties and profiles have it; a person's number is never shown whole. */
export function shownParty(party: PopulationParty, changed: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    partyId: party.partyId,
    partyUuid: party.partyUuid ?? null,
    partyTypeName: party.partyTypeName ?? (party.type === 'person' ? 1 : 2),
    orgNumber: party.orgNumber ?? null,
    ssn: maskedPersonNumber(party.ssn),
    unitType: party.unitType ?? null,
    name: party.name,
    isDeleted: false,
    onlyHierarchyElementWithNoAccess: false,
    person: null,
    organization: null,
    childParties: null,
    ...changed,
  };
}

/** Six digits and five stars. */
export function maskedPersonNumber(number: string | null | undefined): string | null {
  return number ? `${number.slice(0, 6)}*****` : number ?? null;
}
