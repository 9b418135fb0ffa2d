/**
 * Comments.
 *
 * @see https://www.w3.org/TR/xml/#sec-comments
 */
import { findForbidden } from './characters.js';
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

function failAtMarkup(input: string, at: number, fail: Fail): never {
  if (input.startsWith('<!DOCTYPE', at)) return fail('xml-doctype-place', at);
  if (input.startsWith('<![CDATA[', at)) return fail('xml-text-outside-root', at, 'A CDATA section outside the root element');
  return fail('xml-markup', at);
}
