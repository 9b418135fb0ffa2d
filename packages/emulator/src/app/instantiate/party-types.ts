/**
 * Which kinds of party may have instances of an app.
 *
 * @module
 */
import type { PopulationParty } from '../../setup/population.js';
import type { AppMetadata } from '../metadata.js';

/** Kinds of company that are sub-units. https://www.brreg.no/bedrift/organisasjonsformer/ */
const subUnitTypes: ReadonlySet<string> = new Set(['BEDR', 'AAFY']);
const bankruptcyEstate = 'KBO';

/** Whether `partyTypesAllowed` lets a party have instances. Nothing allowed means that everything is. */
export function isPartyTypeAllowed(party: PopulationParty, allowed: AppMetadata['partyTypesAllowed']): boolean {
  if (allowed === undefined || allowed === null || !Object.values(allowed).some(Boolean)) return true;
  if (party.type === 'person' || party.type === 'self-identified') return allowed.person === true;
  const unitType = party.unitType ?? '';
  const isSubUnit = subUnitTypes.has(unitType) || party.type === 'subUnit';
  // behaviour: instantiate-party-type-bankruptcy-by-organisation
  return (isSubUnit ? allowed.subUnit : allowed.organisation) === true || (allowed.bankruptcyEstate === true && unitType === bankruptcyEstate);
}
