/** Texts that do not come back as they were sent. */
import { findingFor, type PlatformFinding } from './finding.js';

const troubled = /[\r\u0080-\u009f]/;

/** For texts after white space processing. */
export function findInText(text: string): PlatformFinding | undefined {
  const at = text.search(troubled);
  if (at < 0) return undefined;
  return findingFor(text.charCodeAt(at) === 0x0d ? 'carriage-return' : 'control-character');
}

/** White space and nothing else. @see https://www.w3.org/TR/xml/#NT-S */
export function isBlank(text: string): boolean {
  // Most texts say by their first character that they are not.
  return text.charCodeAt(0) <= 0x20 && /^[ \t\r\n]+$/.test(text);
}
