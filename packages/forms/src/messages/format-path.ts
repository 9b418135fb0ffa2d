/**
 * Paths into an object as text.
 *
 * @module
 */
import type { Path } from '../issue.js';

const plainName = /^[\p{L}_$@][\p{L}\p{N}_$@-]*$/u;

/**
 * A path as one writes it in code: `linje[0].avgift`. Names that cannot stand after a dot are quoted.
 *
 * @example
 * formatPath(['linje', 0, 'avgift']); // 'linje[0].avgift'
 * formatPath(['a.b', '@id']); // '["a.b"].@id'
 */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (plainName.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}
