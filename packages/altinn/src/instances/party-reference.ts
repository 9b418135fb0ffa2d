/**
 * Whom an instance is to belong to.
 *
 * @module
 */
import { AltinnError } from '../errors/altinn-error.js';
import type { InstanceOwner } from '../wire/index.js';

/** A party, by one of its numbers. */
export type PartyReference =
  | { readonly partyId: number | string }
  /** National identity number: eleven digits. */
  | { readonly personNumber: string }
  /** Nine digits. */
  | { readonly organisationNumber: string }
  /** Of a self-identified user. */
  | { readonly username: string }
  /** Of a self-identified user, from 8.11. */
  | { readonly externalIdentifier: string };

/** As an instance has it. @throws AltinnError `party-missing` when it is not exactly one number, or not of its form */
export function instanceOwnerOf(party: PartyReference, operation: string): InstanceOwner {
  const [entry, ...others] = Object.entries(party).filter(([, value]) => value !== undefined && value !== null);
  const form = entry === undefined ? undefined : forms[entry[0]];
  const value = String(entry?.[1]);
  if (entry === undefined || others.length > 0 || form === undefined || !form.test(value)) {
    throw new AltinnError({ code: 'party-missing', operation, outcomeKnown: true });
  }
  return { [entry[0]]: value };
}

/** Value of storage's header, for a party whose id is not known. @see https://docs.altinn.studio/api/storage/instances/ */
export function instanceOwnerIdentifier(party: PartyReference, operation: string): string {
  const owner = instanceOwnerOf(party, operation);
  if (owner.personNumber !== undefined) return `Person:${owner.personNumber}`;
  if (owner.organisationNumber !== undefined) return `Organisation:${owner.organisationNumber}`;
  throw new AltinnError({ code: 'party-missing', operation, outcomeKnown: true, reason: 'storage finds parties by party id, person or organisation' });
}

const forms: Readonly<Record<string, RegExp>> = {
  partyId: /^\d{1,10}$/,
  personNumber: /^\d{11}$/,
  organisationNumber: /^\d{9}$/,
  username: /^[^\p{Cc}]{1,200}$/u,
  externalIdentifier: /^[^\p{Cc}]{1,300}$/u,
};
