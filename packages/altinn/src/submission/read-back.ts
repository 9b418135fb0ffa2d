/**
 * What is stored, beside what was sent: nothing goes on that was lost on the way (DESIGN: read back before it is final).
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { Difference, Issue } from '@blankett/forms';
import { AltinnError } from '../errors/altinn-error.js';
import type { Codec } from '../data/codec.js';
import type { StoredDocument } from './platform.js';

/** What comparing gave: nothing to worry about, or members that are not as they were sent. */
export interface ReadBack {
  /** What the service announced to have changed, or added by itself: accepted. */
  readonly calculated: readonly string[];
  /** Not announced, or announced where that is not allowed. */
  readonly lost: readonly Difference[];
}

/**
 * The stored form as a value. The platform's classes add what the schema refuses (a 0 where nothing was sent and 1 is the least):
 * so what is no document of the form is read as far as it goes, and comparing decides.
 *
 * @throws AltinnError `stored-form-invalid` when there is no value in it at all
 */
export function readStored(form: Form<unknown>, { contentType, bytes }: StoredDocument, codec: Codec): unknown {
  const isJson = /[/+]json\b/i.test(contentType ?? '');
  const read = (mode: 'stored' | 'lenient'): { readonly value?: unknown; readonly issues: readonly Issue[] } => (isJson
    ? codec.readJson(form, new TextDecoder().decode(bytes), { mode })
    : codec.readXml(form, bytes, { mode }));
  const stored = read('stored');
  if (stored.value !== undefined && !stored.issues.some(({ severity }) => severity === 'error')) return stored.value;
  const { value } = read('lenient');
  if (value === undefined) throw new AltinnError({ code: 'stored-form-invalid', operation: 'data.read', outcomeKnown: true, issues: stored.issues });
  return value;
}

/** What the service may have done to a form. */
export interface Allowances {
  /** Paths that it said it has changed, by its own spelling. */
  readonly announced: readonly string[];
  /** Paths that it had filled in, and that were left to it. */
  readonly kept: readonly string[];
  /** Whether it may change values that we sent. */
  readonly mayChangeSent: boolean;
}

/** Compares. */
export function compareForm(form: Form<unknown>, sent: unknown, stored: unknown, { announced, kept, mayChangeSent }: Allowances, codec: Codec): ReadBack {
  const isIn = (paths: readonly string[], path: string): boolean => paths.some(one => covers(plainPath(one), path) || covers(path, plainPath(one)));
  const calculated: string[] = [];
  const lost: Difference[] = [];
  for (const difference of codec.compareStored(form, sent, stored)) {
    if (difference.kind !== 'changed' && difference.kind !== 'lost') continue;
    const path = pathText(difference.path);
    if (isIn(kept, plainPath(path))) continue;
    if (isIn(announced, plainPath(path)) && (difference.sent === undefined || mayChangeSent)) calculated.push(path);
    else lost.push(difference);
  }
  return { calculated, lost };
}

/** `linje[0].avgift` */
export function pathText(path: readonly (string | number)[]): string {
  return path.map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('').replace(/^\./, '');
}

/** Servers are not agreed on the case of letters. */
function plainPath(path: string): string {
  return path.toLowerCase();
}

function covers(outer: string, inner: string): boolean {
  return inner === outer || (inner.startsWith(outer) && /^[.[]/.test(inner.slice(outer.length)));
}
