/**
 * What all parts of lowering look up.
 *
 * @module
 */
import type { ElementDeclaration, SchemaSet, TypeDefinition } from '../resolve/components.js';
import type { Reached } from './reach.js';

export interface Lowering {
  readonly schemas: SchemaSet;
  /** Members of the substitution group of each head, direct and indirect, without the head. */
  readonly substitutes: ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]>;
  readonly reached: Reached;
  readonly derived: ReadonlyMap<TypeDefinition, readonly TypeDefinition[]>;
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-equiv-class */
export function collectSubstitutes(schemas: SchemaSet): ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]> {
  const substitutes = new Map<ElementDeclaration, ElementDeclaration[]>();
  for (const element of schemas.elements.values()) {
    for (let head = element.head; head; head = head.head) {
      if (head.block.has('substitution')) continue;
      const members = substitutes.get(head);
      if (members) members.push(element);
      else substitutes.set(head, [element]);
    }
  }
  return substitutes;
}
