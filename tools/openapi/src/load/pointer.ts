/**
 * JSON Pointer, RFC 6901: https://www.rfc-editor.org/rfc/rfc6901
 *
 * @module
 */

/** One reference token, escaped (section 3). */
export function pointerToken(name: string | number): string {
  return String(name).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The pointer of a member of what `pointer` points at. */
export function pointerTo(pointer: string, ...names: readonly (string | number)[]): string {
  return pointer + names.map((name) => `/${pointerToken(name)}`).join('');
}

/** The reference tokens of a pointer, unescaped. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
