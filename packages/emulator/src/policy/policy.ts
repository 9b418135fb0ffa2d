/**
 * An app's policy: who may do what, and where in its process.
 *
 * @module
 */

/** Whom a rule is about: those with a role for the party, or an organisation that owns services. */
export type Subject =
  | { readonly role: string }
  | { readonly org: string }
  /** Owners, system users, and whoever may act for the party; what an app has that comes without a policy. */
  | { readonly anyone: true };

/** Where a rule holds: everywhere in the app, or only while the instance stands at one place. */
export type Place =
  | 'whole app'
  | { readonly task: string }
  | { readonly endEvent: string }
  /** A part of the platform that is asked about the app, `events`. */
  | { readonly appResource: string };

export interface PolicyRule {
  readonly who: readonly Subject[];
  readonly where: readonly Place[];
  readonly actions: readonly string[];
}

export interface Policy {
  /** What a caller must have logged in with; owners have a minimum of their own. */
  readonly minimumAuthenticationLevel: { readonly user: number; readonly owner: number };
  /** One rule that fits is enough. */
  readonly rules: readonly PolicyRule[];
}

/** Everything, for whoever may act for the party: for apps whose policy is not known. */
export const permissivePolicy: Policy = {
  minimumAuthenticationLevel: { user: 0, owner: 0 },
  rules: [{
    who: [{ anyone: true }],
    where: ['whole app'],
    actions: ['read', 'write', 'delete', 'instantiate', 'confirm', 'sign', 'reject', 'pay', 'complete'],
  }],
};
