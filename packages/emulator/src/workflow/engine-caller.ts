/**
 * In whose name the workflow engine calls the app back.
 *
 * @module
 */
import type { AppCall } from '../http/route.js';
import { platformOwnerNumber } from '../setup/parties.js';

/** The call, as the engine makes it: with a token of the app's owner, whose number is the platform's own. recorded: lifecycle – lastChangedBy */
export function asEngine(call: AppCall): AppCall {
  const organisationNumber = platformOwnerNumber(call.world.population);
  if (organisationNumber === undefined) return call;
  return { ...call, caller: { kind: 'org', org: call.app.org, organisationNumber, authenticationLevel: 3, scopes: [], claims: {} } };
}
