/**
 * What a form is known by whose bytes somebody else has written: its content, whatever the platform spells otherwise.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { Codec } from '../data/codec.js';
import type { Secrets } from './hash.js';

/** Of a value that is to be sent: as it will be read again. */
export function fingerprintToSend(secrets: Secrets, form: Form<unknown>, value: unknown, codec: Codec): Promise<string> {
  return fingerprintOf(secrets, codec.decodeXml(form, codec.encodeXml(form, value)));
}

/** Of a value that was read. */
export function fingerprintOf(secrets: Secrets, value: unknown): Promise<string> {
  return secrets.hash('fingerprint', JSON.stringify(substance(value)) ?? '');
}

/** Without what says nothing: the platform writes nil for absent, and keeps no empty element that was sent. */
function substance(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(substance);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value ?? undefined;
  const members = Object.entries(value).map(([name, member]) => [name, substance(member)] as const)
    .filter(([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0) && member !== '');
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
