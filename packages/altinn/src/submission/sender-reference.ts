/**
 * The member of a form that a service has for the sender's own reference (service.json): where the sender leaves it out, the
 * submission's key stands there, and the form is known again by it.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { Codec } from '../data/codec.js';
import type { SenderReferenceDescriptor } from '../service/descriptor.js';
import { place } from './prefill.js';

/** What stands there of a submission whose sender gives none. */
export function referenceText(key: string, { length }: SenderReferenceDescriptor): string {
  return key.slice(0, length);
}

/** What stands there; none when it is left out. */
export function referenceIn(value: unknown, declared: SenderReferenceDescriptor): string | undefined {
  const text = pathOf(declared).reduce(memberOf, value);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** The value with the text in its place, where the sender has left that out and a valid form comes of it. */
export function withReference(form: Form<unknown>, value: unknown, text: string, declared: SenderReferenceDescriptor, codec: Codec): unknown {
  const path = pathOf(declared);
  if (!isLeftOut(value, path)) return value;
  const filled = place(value, path, text);
  return codec.validate(form, filled).valid ? filled : value;
}

/** Nothing stands there, and nothing in its way: a sender who says nil means it. */
function isLeftOut(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined || value === undefined) return value === undefined;
  return typeof value === 'object' && value !== null && isLeftOut(memberOf(value, name), rest);
}

function pathOf({ path }: SenderReferenceDescriptor): readonly string[] {
  return path.split('/').slice(1);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
