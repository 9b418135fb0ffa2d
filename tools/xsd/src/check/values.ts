/**
 * Whether texts in schemas are values of their types: asked of the same datatypes that read documents.
 *
 * @module
 */
import { compileSimpleType, type CompiledSimpleType } from '@blankett/forms/datatypes';
import { lowerSimpleType } from '../lower/simple-type.js';
import type { SimpleType } from '../resolve/components.js';

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
const standIns: ReadonlyMap<string, string> = new Map([['xs:ENTITY', 'xs:NCName'], ['xs:ENTITIES', 'xs:NMTOKENS']]);

export function createValues(): Values {
  const types: Record<string, Descriptor> = {};
  const form: Parameters<typeof compileSimpleType>[0] = { descriptor: 1, root: { element: '', type: 'xs:anyType' }, types };
  const nameOf = (id: string): string => standIns.get(id) ?? id;
  return {
    add(type, isSound) {
      const { base, itemType, memberTypes, facets } = lowerSimpleType(type);
      const { patterns, enumeration, ...simple } = facets;
      types[type.id] = {
        ...(base !== undefined && { base: nameOf(base) }),
        ...(itemType !== undefined && { list: nameOf(itemType) }),
        ...(memberTypes !== undefined && { union: memberTypes.map(nameOf) }),
        ...(isSound && { ...simple, ...(patterns && { pattern: patterns }), ...(enumeration && { enumeration: enumeration.map(({ value }) => value) }) }),
      };
    },
    of(type) {
      const name = nameOf(type.id);
      return name.startsWith('xs:') || Object.hasOwn(types, name) ? compileSimpleType(form, name) : undefined;
    },
  };
}
