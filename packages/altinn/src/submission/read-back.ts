/**
 * What is stored, beside what was sent: nothing goes on that was lost on the way.
 *
 * @module
 */
import type { Form } from '@blankett/forms/generated-v1';
import type { Difference } from '@blankett/forms';
import type { Codec } from '../data/codec.js';

/** What comparing gave: nothing to worry about, or members that are not as they were sent. */
export interface ReadBack {
  /** What the service announced to have changed, or added by itself: accepted. */
  readonly calculated: readonly string[];
  /** Not announced, or announced where that is not allowed. */
  readonly lost: readonly Difference[];
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
