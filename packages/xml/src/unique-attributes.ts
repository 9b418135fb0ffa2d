/**
 * No attribute stands twice on an element, neither by its name nor by local name and namespace.
 *
 * @see https://www.w3.org/TR/xml-names/#uniqAttrs
 */
import type { TagName } from './tag-name.js';

/**
 * The index of the first attribute that an earlier one is the same as; -1 when there is none.
 *
 * @param prefixed how many of the `count` have a prefix: with one at most, names alone tell
 */
export function indexOfDuplicate(names: readonly TagName[], namespaces: readonly string[], count: number, prefixed: number): number {
  if (count > 16) return indexOfDuplicateAmongMany(names, namespaces, count);
  for (let index = 1; index < count; index++) {
    const name = names[index]!;
    for (let other = 0; other < index; other++) {
      const before = names[other]!;
      if (name.localName !== before.localName) continue;
      if (name.prefix === before.prefix || (prefixed > 1 && namespaces[index] === namespaces[other])) return index;
    }
  }
  return -1;
}

function indexOfDuplicateAmongMany(names: readonly TagName[], namespaces: readonly string[], count: number): number {
  const seen = new Set<string>();
  for (let index = 0; index < count; index++) {
    const expanded = `{${namespaces[index]!}}${names[index]!.localName}`;
    if (seen.has(expanded)) return index;
    seen.add(expanded);
  }
  return -1;
}
