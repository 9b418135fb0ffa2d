/**
 * Comments.
 *
 * @see https://www.w3.org/TR/xml/#sec-comments
 */
import { asciiClasses, COMMENT_STOP, findForbidden } from './characters.js';
import type { Fail } from './error.js';

/** The offset after the comment that starts at `at`, where `<!` stands. */
export function endOfComment(input: string, at: number, fail: Fail): number {
  if (!input.startsWith('<!--', at)) return failAtMarkup(input, at, fail);
  const hyphens = input.indexOf('--', at + 4);
  const forbidden = findForbidden(input, at + 4, hyphens === -1 ? input.length : hyphens);
  if (forbidden !== -1) return fail('xml-character', forbidden);
  if (hyphens === -1) return fail('xml-comment-unclosed', input.length);
  if (input.charCodeAt(hyphens + 2) !== 0x3e) return fail('xml-comment', hyphens);
  return hyphens + 3;
}

/** The same where a text's units are at hand: faster, and -1 where {@link endOfComment} has to have a look. */
export function endOfPlainComment(units: Uint8Array, at: number): number {
  if (units[at + 2] !== 0x2d || units[at + 3] !== 0x2d) return -1;
  for (let to = at + 4; ; to++) {
    let unit = units[to]!;
    while ((asciiClasses[unit]! & COMMENT_STOP) === 0) unit = units[++to]!;
    if (unit !== 0x2d) return -1;
    if (units[to + 1] === 0x2d) return units[to + 2] === 0x3e ? to + 3 : -1;
  }
}

function failAtMarkup(input: string, at: number, fail: Fail): never {
  if (input.startsWith('<!DOCTYPE', at)) return fail('xml-doctype-place', at);
  if (input.startsWith('<![CDATA[', at)) return fail('xml-text-outside-root', at, 'A CDATA section outside the root element');
  return fail('xml-markup', at);
}
