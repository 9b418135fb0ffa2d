/**
 * What a submission is known by: environment, service, party and the caller's reference.
 *
 * @module
 */
import { containsNationalId } from '../redaction/national-id.js';
import type { Secrets } from './hash.js';
import type { Party } from '../instances/party-reference.js';

/** A place where submissions go: two with the same reference in different places have nothing to do with one another. */
export interface Destination {
  /** The environment's name. */
  readonly environment: string;
  /** `org/app` */
  readonly service: string;
}

/** Where the submission's journal stands, and how its instance is marked. */
export function submissionKey(secrets: Secrets, { environment, service }: Destination, party: string, reference: string): Promise<string> {
  return secrets.hash('submission', environment, service, party, reference);
}

/** The party as one text: the same for every way of writing the same number. */
export function partyText(party: Party): string {
  if ('person' in party) return `person:${digits(party.person)}`;
  if ('organisation' in party) return `organisation:${digits(party.organisation)}`;
  return `party:${digits(String(party.partyId))}`;
}

/** The party with nothing but its digits. */
export function tidyParty(party: Party): Party {
  if ('person' in party) return { person: digits(party.person) };
  if ('organisation' in party) return { organisation: digits(party.organisation) };
  return { partyId: digits(String(party.partyId)) };
}

/** Whether the numbers have the form that such numbers have. */
export function isParty(party: Party): boolean {
  if ('person' in party) return /^\d{11}$/.test(digits(party.person));
  if ('organisation' in party) return /^\d{9}$/.test(digits(party.organisation));
  return /^\d{1,18}$/.test(digits(String(party.partyId)));
}

function digits(text: string): string {
  return text.replace(/[\s\u00a0]/g, '');
}

/** Why a reference cannot be used; none when it can. */
export function faultOfReference(reference: unknown): string | undefined {
  if (typeof reference !== 'string' || reference.trim() === '') return 'it is empty';
  if (reference.length > 200) return 'it is longer than 200 characters';
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(reference)) return 'it holds control characters';
  if (containsNationalId(reference)) return 'eleven digits in it could be a national id, and references are journalled and printed';
  return undefined;
}
