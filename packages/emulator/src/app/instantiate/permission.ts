/**
 * Whether a caller may have an instance made for a party.
 *
 * @module
 */
import { json, jsonString, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { authoriseForParty } from '../../policy/authorise.js';
import type { Decision } from '../../policy/decision.js';
import { setupOf } from '../../setup/app-setup.js';
import type { PopulationParty } from '../../setup/population.js';
import { metadataOf } from '../metadata.js';
import { refuseByCode } from './instantiation-check.js';
import { isPartyTypeAllowed } from './party-types.js';

/** Apps that only their owners may instantiate, in production: refused before the body is read. behaviour: instantiate-user-disallowed-403 */
export function refuseUsers(call: AppCall): Outgoing | undefined {
  const refused = metadataOf(call.app).disallowUserInstantiation === true && setupOf(call.app).environment === 'Production' && call.caller?.kind !== 'org';
  return refused ? jsonString(403, `User instantiation is disabled for this application ${call.app.org}/${call.app.app}`) : undefined;
}

/** Refuses those whom the policy, the app's kinds of party, or the app's own code do not let. */
export async function refuseParty(call: AppCall, party: PopulationParty): Promise<Outgoing | undefined> {
  const decision = authoriseForParty(call, party.partyId, 'instantiate');
  if (!decision.permitted) return refusalAnswer(call, decision);
  if (!isPartyTypeAllowed(party, metadataOf(call.app).partyTypesAllowed)) {
    return jsonString(403, `Party ${party.partyId} is not allowed to instantiate this application ${call.app.org}/${call.app.app}`);
  }
  return refuseByCode(call, party);
}

/** A refusal in code: with the level that a login must have, if that is what is missing. recorded: access, instantiate */
export function refusalAnswer(call: AppCall, decision: Decision): Outgoing {
  const level = decision.permitted ? undefined : decision.requiredAuthenticationLevel;
  return level === undefined ? problem(call, 403, {}, 'json') : json(403, { RequiredAuthenticationLevel: String(level) });
}
