/**
 * Reads JSON as the platform's serializers do: names of members whatever their case, numbers where texts are wanted.
 *
 * @module
 */

/** What a body says; nothing, or no JSON: undefined. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

/** A member by its name, whatever its case; none: undefined. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const wanted = name.toLowerCase();
  for (const [key, member] of Object.entries(value)) if (key.toLowerCase() === wanted) return member;
  return undefined;
}

/** A text; numbers and truth values count as theirs. None, or null: undefined. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** A text that is not empty. */
export function filledTextOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text === '' ? undefined : text;
}
