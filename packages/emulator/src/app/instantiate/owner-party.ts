/**
 * Finds the party that is to own an instance, as an app does: it asks the register.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { jsonString, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { platformDifferences } from '../../platform/differences.js';
import { partyById, partyByOrganisationNumber, partyByPersonNumber, partyByUsername } from '../../setup/parties.js';
import type { PopulationParty } from '../../setup/population.js';
import { ConnectionRefused } from '../platform-error.js';
import type { OwnerIdentifiers } from './template.js';

/** The party, or the app's refusal. */
export function findOwner(call: AppCall, owner: OwnerIdentifiers): { readonly party: PopulationParty } | { readonly refusal: Outgoing } {
  // behaviour: instantiate-party-lookup-refused-403
  if (call.world.refusing.has('register')) return { refusal: problem(call, 403, {}, 'json') };
  const identifier = identifierOf(owner);
  const reason = identifier === undefined ? 'Neither personNumber or organisationNumber has value in instanceOwner' : refusalOf(call, identifier);
  if (identifier !== undefined && reason === undefined) {
    const party = lookup(call, identifier);
    if (party !== undefined) return { party };
  }
  const [name, value] = identifier ?? ['partyId', ''];
  return { refusal: jsonString(404, `Cannot lookup party: Failed to lookup party by ${name}: ${value}. The exception was: ${reason ?? ''}`) };
}

type Identifier = readonly [name: keyof OwnerIdentifiers, value: string];

/** A party id goes before all others. */
function identifierOf(owner: OwnerIdentifiers): Identifier | undefined {
  for (const name of ['partyId', 'personNumber', 'organisationNumber', 'username'] as const) {
    const value = owner[name];
    if (value !== undefined) return [name, value];
  }
  return undefined;
}

function refusalOf(call: AppCall, identifier: Identifier): string | undefined {
  // recorded: platformAway – an outage looks like a party that is not there
  if (call.world.away.has('platform') || call.world.away.has('register')) return new ConnectionRefused().message;
  if (lookup(call, identifier) !== undefined) return undefined;
  return identifier[0] === 'partyId' ? platformDifferences.unknownPartyReason[call.world.platform] : '404 - Not Found - ';
}

function lookup({ world: { population }, app }: AppCall, [name, value]: Identifier): PopulationParty | undefined {
  switch (name) {
    case 'partyId': return partyById(population, Number(value));
    case 'personNumber': return partyByPersonNumber(population, value);
    case 'organisationNumber': return partyByOrganisationNumber(population, value);
    // behaviour: instantiate-template-username-email-201
    case 'username': return partyByUsername(population, value.includes('@') && hasFeature(app.library, 'selfIdentifiedOwners') ? `epost:${value}` : value);
  }
}
