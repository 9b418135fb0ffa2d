/**
 * Whether texts in schemas are values of their types: asked of the same datatypes that read documents.
 *
 * @module
 */
import { compileSimpleType, type CompiledSimpleType } from '@blankett/forms/datatypes';
import type { FacetName } from '../parse/syntax.js';
import type { SimpleType } from '../resolve/components.js';
import { normaliseValue } from '../resolve/value.js';

type Descriptors = Parameters<typeof compileSimpleType>[0]['types'];
type Descriptor = Descriptors[string];

/** Datatypes of the types that have been added, their bases first. */
export interface Values {
  /** `isSound`: its facets are right; else it counts as its base. */
  add(type: SimpleType, isSound: boolean): void;
  /** What a text is checked by; undefined where the type was not added, because of a fault in it. */
  of(type: SimpleType): CompiledSimpleType | undefined;
}

/** An entity has to be declared in a DTD; whether it is, is no question of the schema. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['xs:ENTITY', 'xs:NCName'],
  ['xs:ENTITIES', 'xs:NMTOKENS'],
]);

export function createValues(): Values {
  const types: Record<string, Descriptor> = {};
  const form: Parameters<typeof compileSimpleType>[0] = { descriptor: 1, root: { element: '', type: 'xs:anyType' }, types };
  const nameOf = (id: string): string => standIns.get(id) ?? id;
  return {
    add(type, isSound) {
      types[type.id] = {
        ...(type.derivation === 'restriction' && type.base && { base: nameOf(type.base.id) }),
        ...(type.derivation === 'list' && type.itemType && { list: nameOf(type.itemType.id) }),
        ...(type.derivation === 'union' && { union: type.memberTypes.map(({ id }) => nameOf(id)) }),
        ...(isSound && facetsOf(type)),
      };
    },
    of(type) {
      const name = nameOf(type.id);
      return name.startsWith('xs:') || Object.hasOwn(types, name) ? compileSimpleType(form, name) : undefined;
    },
  };
}

const counts: ReadonlySet<FacetName> = new Set(['length', 'minLength', 'maxLength', 'totalDigits', 'fractionDigits']);

function facetsOf(type: SimpleType): Descriptor {
  const facets: Record<string, string | number | string[]> = {};
  for (const { name, value, resolvePrefix } of type.facets) {
    if (name === 'pattern') facets[name] = [...((facets[name] as string[] | undefined) ?? []), value];
    else if (name === 'enumeration') facets[name] = [...((facets[name] as string[] | undefined) ?? []), normaliseValue(value, type, resolvePrefix)];
    else facets[name] = counts.has(name) ? Number(value) : normaliseValue(value, type, resolvePrefix);
  }
  return facets;
}
