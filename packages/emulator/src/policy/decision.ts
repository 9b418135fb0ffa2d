/**
 * Decides whether a caller may do something: the platform's authorization, as far as its answers show it.
 *
 * @module
 */
import type { Population } from '../setup/population.js';
import type { Caller } from './caller.js';
import type { Place, Policy, Subject } from './policy.js';
import { actsFor, rolesFor, systemUserRights } from './roles.js';

/** What is to be done, and to what. */
export interface AccessRequest {
  readonly action: string;
  /** Who owns the instance, or is to own it. */
  readonly partyId: number;
  /** Where the instance stands. */
  readonly task?: string | undefined;
  readonly endEvent?: string | undefined;
  /** A system user's rights count whoever the party is. */
  readonly systemUserForAnyParty?: boolean | undefined;
  /** Instead of an instance: another resource of the app. */
  readonly appResource?: string | undefined;
}

export type Decision =
  | { readonly permitted: true }
  /** `requiredAuthenticationLevel`: a stronger login would have helped. */
  | { readonly permitted: false; readonly requiredAuthenticationLevel?: number };

/** Permits when one rule fits, and the caller's login is strong enough. */
export function decide(policy: Policy, population: Population, caller: Caller, request: AccessRequest): Decision {
  if (!isGranted(policy, population, caller, request)) return { permitted: false };
  const { user, owner } = policy.minimumAuthenticationLevel;
  const minimum = caller.kind === 'org' ? owner : caller.kind === 'user' ? user : 0;
  // recorded: access – a login that is too weak is refused with the level that would do
  return caller.authenticationLevel >= minimum ? { permitted: true } : { permitted: false, requiredAuthenticationLevel: minimum };
}

function isGranted(policy: Policy, population: Population, caller: Caller, request: AccessRequest): boolean {
  const rights = caller.kind === 'systemUser' ? systemUserRights(population, caller.systemUserId) : undefined;
  // recorded: access – a system user may do what it was given, in every app
  if (rights !== undefined) return (request.systemUserForAnyParty === true || rights.partyId === request.partyId) && rights.actions.some((action) => equal(action, request.action));
  const roles = caller.kind === 'user' ? rolesFor(population, caller.userId, request.partyId) : [];
  const acts = caller.kind !== 'user' || actsFor(population, caller.userId, request.partyId);
  return policy.rules.some((rule) => rule.actions.some((action) => equal(action, request.action))
    && rule.where.some((place) => covers(place, request))
    && rule.who.some((subject) => ('anyone' in subject ? acts : isAbout(subject, caller, roles))));
}

function covers(place: Place, request: AccessRequest): boolean {
  if (request.appResource !== undefined) return typeof place === 'object' && 'appResource' in place && place.appResource === request.appResource;
  if (place === 'whole app') return true;
  if ('task' in place) return place.task === request.task;
  if ('endEvent' in place) return place.endEvent === request.endEvent;
  return false;
}

function isAbout(subject: Exclude<Subject, { readonly anyone: true }>, caller: Caller, roles: readonly string[]): boolean {
  if ('org' in subject) return caller.kind === 'org' && caller.org !== undefined && equal(caller.org, subject.org);
  return roles.some((role) => equal(role, subject.role));
}

/** Codes of roles and names of actions are compared without regard to case. */
function equal(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
