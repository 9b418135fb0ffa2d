/**
 * Processing instructions.
 *
 * @see https://www.w3.org/TR/xml/#sec-pi
 */
import { findForbidden, isWhiteSpace } from './characters.js';
import type { Fail } from './error.js';
import { endOfName } from './names.js';

/** The offset after the processing instruction that starts at `at`, where `<?` stands. */
export function endOfInstruction(input: string, at: number, fail: Fail): number {
  const targetEnd = endOfName(input, at + 2);
  const target = input.slice(at + 2, targetEnd);
  if (target === 'xml') return fail('xml-declaration-place', at);
  if (target.toLowerCase() === 'xml' || target.includes(':')) return fail('xml-instruction', at);
  const end = input.indexOf('?>', targetEnd);
  if (end === -1) return fail('xml-instruction-unclosed', input.length);
  if (target === '' || (end !== targetEnd && !isWhiteSpace(input.charCodeAt(targetEnd)))) return fail('xml-instruction', at);
  const forbidden = findForbidden(input, targetEnd, end);
  return forbidden === -1 ? end + 2 : fail('xml-character', forbidden);
}
