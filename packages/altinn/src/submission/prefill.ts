/**
 * What to send where the service has filled in the form already.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { Codec } from '../data/codec.js';
import type { OnPrefill } from './inputs.js';
import { pathText } from './read-back.js';
import { SubmissionError } from './submission-error.js';

/** A value, and the members of it that are the service's. */
export interface FilledIn {
  readonly value: unknown;
  readonly kept: readonly string[];
}

/**
 * The value that is sent in place of a plain one.
 *
 * @param stored the form as it is before we write
 * @throws AltinnError `prefill-present`
 */
export function withPrefill(
  form: Form<unknown>, value: unknown, stored: unknown, onPrefill: Exclude<OnPrefill, 'overwrite'>, reference: string, codec: Codec,
): FilledIn {
  // Where a form says nothing, what the platform writes by itself is `added`: all else somebody has filled in.
  const filled = codec.compareStored(form, {}, stored).filter(({ kind, stored: member }) => kind === 'changed' && member !== undefined && member !== null);
  if (filled.length === 0) return { value, kept: [] };
  if (onPrefill === 'stop') throw new SubmissionError({ code: 'prefill-present', step: 'write-form' }, { reference });
  return {
    value: filled.reduce<unknown>((kept, { path, stored: member }) => place(kept, path, member), value),
    kept: filled.map(({ path }) => pathText(path)),
  };
}

/** A copy with `member` at `path`. */
export function place(value: unknown, path: readonly (string | number)[], member: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return member;
  if (typeof first === 'number') {
    const items = Array.isArray(value) ? [...value as unknown[]] : [];
    items[first] = place(items[first], rest, member);
    return items;
  }
  const members = typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  // Names come from a schema: `__proto__` is a legal one.
  return Object.fromEntries([
    ...Object.entries(members).filter(([name]) => name !== first),
    [first, place(Object.hasOwn(members, first) ? members[first] : undefined, rest, member)],
  ]);
}
