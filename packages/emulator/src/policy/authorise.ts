/**
 * Asks an app's policy about a call.
 *
 * @module
 */
import type { EmulatedApp } from '../app/emulated-app.js';
import type { AppCall } from '../http/route.js';
import { systemUsersOf } from '../platform/authentication/state.js';
import { platformDifferences } from '../platform/differences.js';
import type { World } from '../world/world.js';
import type { Caller } from './caller.js';
import { type Decision, decide } from './decision.js';
import { permissivePolicy, type Policy } from './policy.js';
import { readPolicy } from './read-policy.js';

/** What a policy grants: the names that every app has, and those that a process adds. */
export type Action = 'read' | 'write' | 'delete' | 'instantiate' | 'complete' | 'confirm' | 'sign' | 'reject' | 'pay' | (string & {});

/** What is asked about: an instance as far as the policy looks at it, or only its owner while there is none. */
export interface Subject {
  readonly document: {
    readonly instanceOwner: { readonly partyId: string };
    readonly process: { readonly currentTask: { readonly elementId: string } | null; readonly endEvent: string | null } | null;
  };
}

const policies = new WeakMap<EmulatedApp, Policy>();

/** An app's policy: that of its setup, else its own document, else one that lets everybody do everything. */
function policyOf(app: EmulatedApp): Policy {
  const known = policies.get(app);
  if (known !== undefined) return known;
  const document = app.documents.get('authorizationpolicy.xml');
  const policy = readSetup(app.setup['policy']) ?? (document === undefined ? permissivePolicy : readPolicy(document, app.org));
  policies.set(app, policy);
  return policy;
}

function readSetup(policy: unknown): Policy | undefined {
  if (typeof policy !== 'object' || policy === null || !('rules' in policy)) return undefined;
  const { minimumAuthenticationLevel, rules } = policy as { minimumAuthenticationLevel?: { user?: number; owner?: number }; rules: Policy['rules'] };
  const user = minimumAuthenticationLevel?.user ?? 0;
  return { minimumAuthenticationLevel: { user, owner: minimumAuthenticationLevel?.owner ?? user }, rules };
}

/** Whether the caller may do something with an instance. An anonymous caller may nothing. */
export function authorise(call: AppCall, instance: Subject, action: Action): Decision {
  return authoriseCaller(call.world, call.app, call.caller, instance, action);
}

/** Whether the caller may do something for a party, before there is an instance: `instantiate`. */
export function authoriseForParty(call: AppCall, partyId: number | string, action: Action): Decision {
  return authoriseCaller(call.world, call.app, call.caller, { document: { instanceOwner: { partyId: String(partyId) }, process: null } }, action);
}

/** The same, for callers that are none of a call to the app: those of storage. */
export function authoriseCaller(world: World, app: EmulatedApp, caller: Caller | undefined, instance: Subject, action: Action): Decision {
  if (caller === undefined) return { permitted: false };
  const { instanceOwner, process } = instance.document;
  return decide(policyOf(app), { ...world.population, systemUsers: systemUsersOf(world) }, caller, {
    action,
    partyId: Number(instanceOwner.partyId),
    task: process?.currentTask?.elementId,
    endEvent: process?.endEvent ?? undefined,
    systemUserForAnyParty: platformDifferences.systemUserForAnyParty[world.platform],
  });
}
