/**
 * Keys of the JSON of a complex type. The platform reads them in any case; names that differ only by case are told apart by
 * their exact spelling, and only by that.
 */
import type { CompiledAttribute, CompiledComplexType, CompiledMember } from '../compile/index.js';

export type Key =
  | { readonly kind: 'attribute'; readonly name: string; readonly attribute: CompiledAttribute }
  | { readonly kind: 'element'; readonly name: string; readonly member: CompiledMember }
  | { readonly kind: 'text' | 'nil' | 'attributes' | 'content'; readonly name: string };

export interface Keys {
  find(name: string): Key | undefined;
}

const tables = new WeakMap<CompiledComplexType, Keys>();

export function keysOf(type: CompiledComplexType): Keys {
  let keys = tables.get(type);
  if (keys === undefined) {
    keys = compileKeys(type);
    tables.set(type, keys);
  }
  return keys;
}

function compileKeys(type: CompiledComplexType): Keys {
  const exact = new Map<string, Key>();
  const folded = new Map<string, Key | 'several'>();
  for (const key of listKeys(type)) {
    exact.set(key.name, key);
    folded.set(fold(key.name), folded.has(fold(key.name)) ? 'several' : key);
  }
  return {
    find(name) {
      const key = exact.get(name) ?? folded.get(fold(name));
      return key === 'several' ? undefined : key;
    },
  };
}

function* listKeys(type: CompiledComplexType): Iterable<Key> {
  for (const attribute of type.attributes) yield { kind: 'attribute', name: attribute.key, attribute };
  if (type.anyAttribute !== undefined) yield { kind: 'attributes', name: '$attributes' };
  if (type.text !== undefined) yield { kind: 'text', name: 'value' };
  else yield { kind: 'nil', name: '$nil' };
  if (type.ordered) yield { kind: 'content', name: '$content' };
  else for (const member of type.members.values()) yield { kind: 'element', name: member.key, member };
}

/** As .NET compares names without case. */
function fold(name: string): string {
  return name.toUpperCase();
}
