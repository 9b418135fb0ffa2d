/**
 * Which roles the people of a population have for whom, and what its system users were given.
 *
 * @module
 */
import { partyByOrganisationNumber, userById } from '../setup/parties.js';
import type { Population } from '../setup/population.js';

/** Role codes that a user has for a party. */
export function rolesFor({ roles }: Population, userId: number, partyId: number): readonly string[] {
  return roles?.byUser?.[String(userId)]?.[String(partyId)] ?? [];
}

/** What a system user was given, and by whom; none: no such system user, or nothing is said about it. */
export function systemUserRights(population: Population, systemUserId: string): { readonly partyId: number | undefined; readonly actions: readonly string[] } | undefined {
  const systemUser = population.systemUsers?.find(({ id }) => id.toLowerCase() === systemUserId.toLowerCase());
  if (systemUser?.actions === undefined) return undefined;
  return { partyId: systemUser.partyId ?? partyByOrganisationNumber(population, systemUser.orgNumber)?.partyId, actions: systemUser.actions };
}

/** Whether a user may act for a party at all: it is their own, they have a role for it, or it is in their list. */
export function actsFor(population: Population, userId: number, partyId: number): boolean {
  if (rolesFor(population, userId, partyId).length > 0) return true;
  const user = userById(population, userId);
  return user?.partyId === partyId || (user?.partyList ?? []).some((entry) => entry.partyId === partyId || (entry.subUnits ?? []).includes(partyId));
}
