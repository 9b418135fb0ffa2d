/**
 * Organisations for which a person may sign.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { actsFor } from '../../policy/roles.js';
import { partyByOrganisationNumber } from '../../setup/parties.js';
import type { StoredInstance } from '../../world/world.js';
import { signeesOf } from './signees.js';

/** One organisation of the answer. */
export interface SigningOrganisation {
  readonly orgName: string;
  readonly orgNumber: string;
  readonly partyId: number;
}

/** The organisations among those that are to sign, for which the caller may. */
export function organisationsOf(call: AppCall, instance: StoredInstance, taskId: string): readonly SigningOrganisation[] {
  const { caller } = call;
  if (caller?.kind !== 'user') return [];
  return signeesOf(call, instance, taskId).flatMap(({ organisationNumber, personNumber }) => {
    if (organisationNumber === null || personNumber !== null) return [];
    const party = partyByOrganisationNumber(call.world.population, organisationNumber);
    if (party === undefined || !actsFor(call.world.population, caller.userId, party.partyId)) return [];
    return [{ orgName: party.name, orgNumber: organisationNumber, partyId: party.partyId }];
  });
}

/** Whether the caller may sign for an organisation: it is to sign, and the caller is a person who may act for it. behaviour: sign-action-on-behalf-not-allowed-401 */
export function mayActForOrganisation(call: AppCall, instance: StoredInstance, organisationNumber: string): boolean {
  const taskId = instance.document.process?.currentTask?.elementId;
  if (taskId === undefined || !authorise(call, instance, 'sign').permitted) return false;
  return organisationsOf(call, instance, taskId).some(({ orgNumber }) => orgNumber === organisationNumber);
}
