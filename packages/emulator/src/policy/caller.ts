/**
 * Who calls, as a token says.
 *
 * @module
 */

/** A caller with a good token. */
export type Caller = {
  readonly authenticationLevel: number;
  readonly scopes: readonly string[];
  /** The token's claims as they are. */
  readonly claims: Readonly<Record<string, unknown>>;
} & (
  | { readonly kind: 'user'; readonly userId: number; readonly partyId: number }
  | { readonly kind: 'org'; readonly org?: string; readonly organisationNumber: string }
  | { readonly kind: 'systemUser'; readonly systemUserId: string; readonly organisationNumber: string }
);

/** What `createdBy` and `lastChangedBy` show: a user's id, or an organisation number. */
export function actorOf(caller: Caller | undefined): string {
  if (caller === undefined) return '';
  return caller.kind === 'user' ? String(caller.userId) : caller.organisationNumber;
}
