/**
 * Whether one type is derived from another.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cos-ct-derived-ok
 * @see https://www.w3.org/TR/xmlschema-1/#cos-st-derived-ok
 * @module
 */
import type { Derivation } from '../parse/syntax.js';
import { anyType, unknownSimpleType, unknownType } from './built-in.js';
import type { SimpleType, TypeDefinition } from './components.js';

/** `excluded` are derivations that may not be used on the way. A type that is not known is taken for one that fits. */
export function isDerivedFrom(type: TypeDefinition, base: TypeDefinition, excluded: ReadonlySet<Derivation>): boolean {
  if (type === unknownType || base === unknownType || type === unknownSimpleType || base === unknownSimpleType) return true;
  let next: TypeDefinition = type;
  for (;;) {
    if (next === base) return true;
    if (next.kind === 'simple') return isSimpleDerivedFrom(next, base, excluded);
    if (next === anyType || excluded.has(next.derivation)) return false;
    next = next.base;
  }
}

function isSimpleDerivedFrom(type: SimpleType, base: TypeDefinition, excluded: ReadonlySet<Derivation>): boolean {
  if (type === base) return true;
  if (excluded.has('restriction')) return false;
  if (base === anyType) return true;
  if (base.kind === 'complex') return false;
  if (base.variety === 'any') return true;
  if (type.base && type.base.variety !== 'any' && isSimpleDerivedFrom(type.base, base, excluded)) return true;
  return base.variety === 'union' && base.memberTypes.some((member) => isSimpleDerivedFrom(type, member, excluded));
}

/** Whether values of a type are IDs. */
export function isId(type: SimpleType): boolean {
  for (let next: SimpleType | undefined = type; next; next = next.base) {
    if (next.id === 'xs:ID') return true;
  }
  return false;
}

/** Made from xs:NOTATION without saying which notations: no value can be checked. */
export function isOpenNotation(type: SimpleType): boolean {
  if (type.primitive !== 'NOTATION' || type.variety !== 'atomic') return false;
  for (let next: SimpleType | undefined = type; next; next = next.base) {
    if (next.facets.some(({ name }) => name === 'enumeration')) return false;
  }
  return true;
}
