/**
 * Words that can be names in TypeScript.
 *
 * @module
 */

/** An operationId that can be a name; as published, but for a capital at its beginning. Undefined when it cannot. */
export function identifier(operationId: string | undefined): string | undefined {
  if (operationId === undefined || !/^[A-Za-z][A-Za-z0-9_]*$/.test(operationId)) return undefined;
  return operationId.charAt(0).toLowerCase() + operationId.slice(1);
}

/** Letters and digits of a text, words capitalised; `Data` when there are none. */
export function pascalCase(words: string): string {
  const parts = words.normalize('NFC').split(/[^\p{L}\p{Nd}]+/u).filter((part) => part !== '');
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('') || 'Data';
}

/** A segment of a path as it was before it was percent-encoded; as it is, where it is not encoded well. */
export function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
