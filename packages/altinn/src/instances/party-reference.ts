/**
 * Whom an instance is to belong to.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { InstanceOwner } from '../wire/index.js';

/** A person by national id (eleven digits), an organisation by its number (nine), or any party by the platform's own number. */
export type Party =
  | { readonly person: string }
  | { readonly organisation: string }
  | { readonly partyId: string | number };

/** Every way to name a party. */
export type PartyReference =
  | Party
  /** Of a self-identified user. */
  | { readonly username: string }
  /** Of a self-identified user, from 8.11. */
  | { readonly externalIdentifier: string };

/** As an instance has it. @throws AltinnError `party-missing` when it is not exactly one number, or not of its form */
export function instanceOwnerOf(party: PartyReference, operation: string): InstanceOwner {
  const [entry, ...others] = Object.entries(party).filter(([, value]) => value !== undefined && value !== null);
  const member = entry === undefined || !Object.hasOwn(members, entry[0]) ? undefined : members[entry[0]];
  const value = String(entry?.[1]);
  if (others.length > 0 || member === undefined || !member.form.test(value)) {
    throw new AltinnError({ code: 'party-missing', operation, outcomeKnown: true });
  }
  return { [member.name]: value };
}

/** Value of storage's header, for a party whose id is not known. @see https://docs.altinn.studio/api/storage/instances/ */
export function instanceOwnerIdentifier(party: PartyReference, operation: string): string {
  const owner = instanceOwnerOf(party, operation);
  if (owner.personNumber !== undefined) return `Person:${owner.personNumber}`;
  if (owner.organisationNumber !== undefined) return `Organisation:${owner.organisationNumber}`;
  throw new AltinnError({ code: 'party-missing', operation, outcomeKnown: true, reason: 'storage finds parties by party id, person or organisation' });
}

/** What the platform calls them, and how they look. */
const members: Readonly<Record<string, { readonly name: keyof InstanceOwner; readonly form: RegExp }>> = {
  partyId: { name: 'partyId', form: /^\d{1,10}$/ },
  person: { name: 'personNumber', form: /^\d{11}$/ },
  organisation: { name: 'organisationNumber', form: /^\d{9}$/ },
  username: { name: 'username', form: /^[^\p{Cc}]{1,200}$/u },
  externalIdentifier: { name: 'externalIdentifier', form: /^[^\p{Cc}]{1,300}$/u },
};
