/**
 * What the roots reach: types of elements and attributes, their bases, what xsi:type, substitution groups and wildcards let in.
 *
 * @module
 */
import type { WildcardModel } from '@blankett/model';
import { anySimpleType, anyType } from '../resolve/built-in.js';
import type {
  AttributeDeclaration,
  ComplexType,
  ElementDeclaration,
  Particle,
  SchemaSet,
  SimpleType,
  TypeDefinition,
} from '../resolve/components.js';
import { allowsNamespace } from '../resolve/wildcard.js';

export interface Reached {
  /** Without built-in types. */
  readonly types: ReadonlySet<TypeDefinition>;
  /** Global elements that stand in for a head or are let in by a wildcard. */
  readonly elements: ReadonlySet<ElementDeclaration>;
  /** Global attributes that a wildcard lets in. */
  readonly attributes: ReadonlySet<AttributeDeclaration>;
}

/** Without roots, all named types are reached. */
export function reach(
  schemas: SchemaSet,
  roots: readonly ElementDeclaration[],
  substitutes: ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]>,
): Reached {
  const types = new Set<TypeDefinition>();
  const elements = new Set<ElementDeclaration>();
  const attributes = new Set<AttributeDeclaration>();
  const declared = new Set<ElementDeclaration>();
  /** Types that elements are declared with: xsi:type may put derived ones in their place. */
  const substitutable = new Set<TypeDefinition>();
  const pending: (() => void)[] = [];
  const direct = directlyDerived(schemas);

  const reachType = (type: TypeDefinition): void => {
    if (types.has(type) || type.location === undefined) return;
    types.add(type);
    pending.push(() => (type.kind === 'simple' ? reachSimple(type) : reachComplex(type)));
  };
  const reachSimple = (type: SimpleType): void => {
    if (type.base) reachType(type.base);
    if (type.itemType) reachType(type.itemType);
    type.memberTypes.forEach(reachType);
  };
  const reachComplex = (type: ComplexType): void => {
    if (type.base !== anyType) reachType(type.base);
    for (const { declaration } of type.attributes) reachType(declaration.type);
    if (type.anyAttribute) reachAttributes(type.anyAttribute);
    if (type.content.kind === 'simple') reachType(type.content.type);
    else if (type.content.kind !== 'empty') reachParticle(type.content.particle);
  };
  const reachParticle = ({ term }: Particle): void => {
    if (term.kind === 'element') reachElement(term);
    else if (term.kind === 'any') reachElements(term.wildcard);
    else term.particles.forEach(reachParticle);
  };
  const reachElement = (element: ElementDeclaration): void => {
    if (declared.has(element)) return;
    declared.add(element);
    reachType(element.type);
    pending.push(() => reachSubstitutable(element.type));
    for (const member of substitutes.get(element) ?? []) {
      elements.add(member);
      reachElement(member);
    }
  };
  const reachSubstitutable = (type: TypeDefinition): void => {
    if (substitutable.has(type)) return;
    substitutable.add(type);
    if (type === anyType) reachElements({ namespaces: '*', process: 'lax' });
    if (type === anyType) reachAttributes({ namespaces: '*', process: 'lax' });
    if (type === anyType) pending.push(() => reachSubstitutable(anySimpleType));
    // A member of a union stands in for it too: https://www.w3.org/TR/xmlschema-1/#cos-st-derived-ok
    if (type.kind === 'simple' && type.variety === 'union') for (const member of type.memberTypes) pending.push(() => reachSubstitutable(member));
    for (const derived of direct.get(type) ?? []) {
      if (derived.name) reachType(derived);
      pending.push(() => reachSubstitutable(derived));
    }
  };
  const reachElements = ({ namespaces, process }: WildcardModel): void => {
    if (process === 'skip') return;
    // An element that is not declared may name any type, and hold anything: https://www.w3.org/TR/xmlschema-1/#cvc-assess-elt
    pending.push(() => reachSubstitutable(anyType));
    for (const element of schemas.elements.values()) {
      if (!allowsNamespace(namespaces, element.name.namespace)) continue;
      elements.add(element);
      reachElement(element);
    }
  };
  const reachAttributes = ({ namespaces, process }: WildcardModel): void => {
    if (process === 'skip') return;
    for (const attribute of schemas.attributes.values()) {
      if (!allowsNamespace(namespaces, attribute.name.namespace)) continue;
      attributes.add(attribute);
      reachType(attribute.type);
    }
  };

  roots.forEach(reachElement);
  if (roots.length === 0) schemas.types.forEach(reachType);
  for (let next = pending.pop(); next; next = pending.pop()) next();
  return { types, elements, attributes };
}

/** All types, anonymous ones too: a named type may derive from one by way of a redefinition. */
function directlyDerived(schemas: SchemaSet): ReadonlyMap<TypeDefinition, readonly TypeDefinition[]> {
  const derived = new Map<TypeDefinition, TypeDefinition[]>();
  const seen = new Set<TypeDefinition>();
  for (const own of [...schemas.simpleTypes, ...schemas.complexTypes]) {
    // On through the built-in types, which no schema document declares: from xs:long to xs:integer.
    for (let type = own; type.base && !seen.has(type); type = type.base) {
      seen.add(type);
      const list = derived.get(type.base);
      if (list) list.push(type);
      else derived.set(type.base, [type]);
    }
  }
  return derived;
}
