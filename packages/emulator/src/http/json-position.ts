/**
 * Where a value of a JSON text ends: .NET names the place in lines and bytes.
 *
 * @module
 */

/** A place as System.Text.Json names it, both from 0. */
export interface JsonPosition {
  readonly line: number;
  readonly byte: number;
}

/** The end of the member at a path; of an object or a list, its first character's. The text must be valid JSON. */
export function endOfValue(text: string, path: readonly string[]): JsonPosition {
  let at = 0;
  const skipBlank = (): void => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const skipString = (): string => {
    const start = at;
    for (at += 1; text[at] !== '"'; at += text[at] === '\\' ? 2 : 1);
    at += 1;
    return JSON.parse(text.slice(start, at)) as string;
  };
  /** Walks over a value; true once the wanted one has been met, `at` then standing at its end. */
  const walk = (rest: readonly string[] | undefined): boolean => {
    skipBlank();
    const opening = text[at];
    if (rest?.length === 0) {
      if (opening === '{' || opening === '[') at += 1;
      else if (opening === '"') skipString();
      else while (/[^\s,}\]]/.test(text[at] ?? ' ')) at += 1;
      return true;
    }
    if (opening === '"') skipString();
    else if (opening === '{' || opening === '[') return walkMembers(opening, rest);
    else while (/[^\s,}\]]/.test(text[at] ?? ' ')) at += 1;
    return false;
  };
  const walkMembers = (opening: string, rest: readonly string[] | undefined): boolean => {
    const closing = opening === '{' ? '}' : ']';
    at += 1;
    for (let index = 0; ; index += 1) {
      skipBlank();
      if (text[at] === ',') at += 1;
      skipBlank();
      if (text[at] === closing || at >= text.length) break;
      const key = opening === '{' ? skipString() : String(index);
      skipBlank();
      if (opening === '{') at += 1;
      if (walk(rest !== undefined && rest[0]?.toLowerCase() === key.toLowerCase() ? rest.slice(1) : undefined)) return true;
    }
    at += 1;
    return false;
  };
  walk(path);
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, byte: new TextEncoder().encode(before.slice(lineStart)).length };
}
