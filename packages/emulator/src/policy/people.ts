/**
 * What the register knows of the people that call.
 *
 * @module
 */
import type { RoleHolders } from './roles.js';

/** A user's national identity number. */
export function nationalIdentityNumberOf(population: RoleHolders, userId: number): string | undefined {
  const users = (population['users'] ?? []) as readonly { readonly userId?: unknown; readonly pid?: unknown }[];
  const number = users.find((user) => user.userId === userId)?.pid;
  return typeof number === 'string' ? number : undefined;
}
