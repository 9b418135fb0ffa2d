/**
 * What the platform made of a form: the value that was sent beside the value that is stored.
 *
 * @module
 */
import { compileForm } from '../compile/index.js';
import type { Form } from '../generated-v1.js';
import { compareValues, type Difference } from './walk.js';

export type { Difference, DifferenceKind } from './walk.js';

/**
 * Compares a value with what the platform stored of it. The two may be decoded in any mode; rows are matched by their index, and
 * an `altinnRowId` is not looked at.
 *
 * Nothing was lost exactly when no difference is `changed` or `lost`. What counts as `rewritten` or `added` is a closed list
 * (`tolerances.ts`). Differences hold values, and a person may have written these: log paths and kinds, never the values.
 *
 * @example
 * const stored = decodeXml(Omsetningsmelding, bytes, { mode: 'stored' });
 * const lost = compareStored(Omsetningsmelding, melding, stored).filter(({ kind }) => kind === 'changed' || kind === 'lost');
 */
export function compareStored<T>(form: Form<T>, sent: T, stored: T): Difference[] {
  return compareValues(compileForm(form), sent, stored);
}
