/**
 * Which elements may stand in for a head.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cos-equiv-class
 * @module
 */
import type { Derivation } from '../parse/syntax.js';
import type { ElementDeclaration, SchemaSet, TypeDefinition } from './components.js';
import { isDerivedFrom } from './derivation.js';

/** Members of each head's substitution group, direct and indirect, without the head and without those that it blocks. */
export function collectSubstitutes(schemas: SchemaSet): ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]> {
  const substitutes = new Map<ElementDeclaration, ElementDeclaration[]>();
  for (const element of schemas.elements.values()) {
    for (let head = element.head; head; head = head.head) {
      if (!isSubstitutable(element, head)) continue;
      const members = substitutes.get(head);
      if (members) members.push(element);
      else substitutes.set(head, [element]);
    }
  }
  return substitutes;
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-equiv-derived-ok-rec */
function isSubstitutable(element: ElementDeclaration, head: ElementDeclaration): boolean {
  if (head.block.has('substitution')) return false;
  const blocked = new Set<Derivation>(head.block);
  for (let type: TypeDefinition | undefined = element.type; type; type = type.base === type ? undefined : type.base) {
    if (type.kind === 'complex' && type !== element.type) for (const derivation of type.block) blocked.add(derivation);
    if (type === head.type) break;
  }
  return isDerivedFrom(element.type, head.type, blocked);
}
