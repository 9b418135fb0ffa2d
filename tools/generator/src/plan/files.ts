/**
 * Base names of form modules.
 *
 * @module
 */
import type { Names } from '@blankett/model';
import { appended, compareText } from './names.js';
import { fileBaseName } from './identifiers.js';

/** Gives each entry document a module name; entries that `given` holds keep theirs. */
export function allocateFiles(
  entries: readonly { readonly entry: string; readonly preferred: string }[],
  given: Names['files'],
): { readonly fileOf: ReadonlyMap<string, string>; readonly names: Names['files'] } {
  const taken = new Set(Object.values(given));
  const fileOf = new Map<string, string>();
  for (const { entry, preferred } of [...entries].sort((a, b) => compareText(a.entry, b.entry))) {
    if (Object.hasOwn(given, entry)) {
      fileOf.set(entry, given[entry]!);
      continue;
    }
    const base = fileBaseName(preferred);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    fileOf.set(entry, name);
  }
  return { fileOf, names: appended(given, fileOf) };
}
