/**
 * Which roles the people of a population have for whom, and what its system users were given.
 *
 * @module
 */

/** The part of a population that says so. */
export interface RoleHolders {
  readonly [member: string]: unknown;
}

interface UserEntry {
  readonly userId?: unknown;
  readonly partyId?: unknown;
  readonly partyList?: readonly { readonly partyId?: unknown; readonly subUnits?: readonly unknown[] }[];
}

interface SystemUserEntry {
  readonly id?: unknown;
  readonly partyId?: unknown;
  readonly orgNumber?: unknown;
  readonly actions?: unknown;
}

/** Role codes that a user has for a party. */
export function rolesFor(population: RoleHolders, userId: number, partyId: number): readonly string[] {
  const byUser = (population['roles'] as { byUser?: Record<string, Record<string, readonly string[]>> } | undefined)?.byUser;
  return byUser?.[String(userId)]?.[String(partyId)] ?? [];
}

/** What a system user was given, and by whom; none: no such system user, or nothing is said about it. */
export function systemUserRights(population: RoleHolders, systemUserId: string): { readonly partyId: number | undefined; readonly actions: readonly string[] } | undefined {
  const entries = (population['systemUsers'] ?? []) as readonly SystemUserEntry[];
  const entry = entries.find(({ id }) => typeof id === 'string' && id.toLowerCase() === systemUserId.toLowerCase());
  if (entry === undefined || !Array.isArray(entry.actions)) return undefined;
  return { partyId: typeof entry.partyId === 'number' ? entry.partyId : partyOf(population, entry.orgNumber), actions: entry.actions as readonly string[] };
}

function partyOf(population: RoleHolders, orgNumber: unknown): number | undefined {
  const parties = (population['parties'] ?? []) as readonly { readonly partyId: number; readonly orgNumber?: unknown }[];
  return orgNumber === undefined ? undefined : parties.find((party) => party.orgNumber === orgNumber)?.partyId;
}

/** Whether a user may act for a party at all: it is their own, they have a role for it, or it is in their list. */
export function actsFor(population: RoleHolders, userId: number, partyId: number): boolean {
  if (rolesFor(population, userId, partyId).length > 0) return true;
  const user = ((population['users'] ?? []) as readonly UserEntry[]).find((entry) => entry.userId === userId);
  return user?.partyId === partyId || (user?.partyList ?? []).some((entry) => entry.partyId === partyId || (entry.subUnits ?? []).includes(partyId));
}
