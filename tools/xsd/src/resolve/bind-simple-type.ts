/**
 * Simple types.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Simple_Type_Definition_details
 * @module
 */
import type { QualifiedName } from '@blankett/model';
import type { Derivation, DerivationSet, FacetSyntax, NameReference, SimpleTypeSyntax } from '../parse/syntax.js';
import { sameName } from '../qualified-name.js';
import { bindSimpleTypeReference } from './bind-type.js';
import { boundOnce, partOwner, type Binding, type Building, type Owner } from './binding.js';
import { anySimpleType, unknownSimpleType } from './built-in.js';
import type { Facet, SimpleType } from './components.js';
import { meaningOf, type Definition, type Scope, type TypeSyntax } from './symbols.js';

export function bindSimpleType(
  binding: Binding,
  scope: Scope,
  syntax: SimpleTypeSyntax,
  owner: Owner,
  name?: QualifiedName,
  redefines?: Definition<TypeSyntax>,
): SimpleType {
  return boundOnce(binding, scope, syntax, () => {
    const type: Building<SimpleType> = {
      kind: 'simple',
      id: owner.id,
      name,
      namePath: owner.namePath,
      documentation: syntax.documentation,
      location: syntax.location,
      final: derivationSet(syntax.final ?? scope.syntax.finalDefault, ['list', 'union', 'restriction', 'extension']),
      variety: 'atomic',
      base: anySimpleType,
      derivation: 'restriction',
      primitive: undefined,
      itemType: undefined,
      memberTypes: [],
      facets: [],
    };
    binding.simpleTypes.push(type);
    // Later, so that types may lead back to this one: the circle is then found and reported.
    binding.pending.push(() => defineSimpleType(binding, scope, syntax, owner, type, redefines));
    return type;
  });
}

function defineSimpleType(
  binding: Binding,
  scope: Scope,
  syntax: SimpleTypeSyntax,
  owner: Owner,
  type: Building<SimpleType>,
  redefines: Definition<TypeSyntax> | undefined,
): void {
  const { definition } = syntax;
  const refer = (reference: NameReference): SimpleType => {
    if (
      redefines?.syntax.kind === 'simpleType' &&
      sameName(meaningOf(scope, reference), { namespace: scope.part.namespace, localName: syntax.name! })
    ) {
      return bindSimpleType(binding, redefines.scope, redefines.syntax, partOwner(owner, 'original', 'original'), undefined, redefines.redefines);
    }
    return bindSimpleTypeReference(binding, scope, reference) ?? unknownSimpleType;
  };
  const inline = (anonymous: SimpleTypeSyntax, step: string): SimpleType => bindSimpleType(binding, scope, anonymous, partOwner(owner, step, step));
  switch (definition?.kind) {
    case 'restriction':
      type.base = definition.base ? refer(definition.base) : definition.inlineBase ? inline(definition.inlineBase, 'base') : unknownSimpleType;
      type.facets = definition.facets.map(bindFacet);
      break;
    case 'list':
      type.derivation = 'list';
      type.variety = 'list';
      type.itemType = definition.itemType
        ? refer(definition.itemType)
        : definition.inlineItemType
          ? inline(definition.inlineItemType, 'item')
          : unknownSimpleType;
      break;
    case 'union':
      type.derivation = 'union';
      type.variety = 'union';
      type.memberTypes = [...definition.memberTypes.map(refer), ...definition.inlineMemberTypes.map((member) => inline(member, 'member'))];
      break;
    case undefined:
      type.base = unknownSimpleType;
      break;
  }
}

/** A simple type made for simple content: a restriction of the base's own, with facets and perhaps a type given inline. */
export function makeContentType(
  binding: Binding,
  owner: Owner,
  base: SimpleType,
  facets: readonly FacetSyntax[],
  location: SimpleType['location'],
): SimpleType {
  const part = partOwner(owner, 'value', 'value');
  const type: SimpleType = {
    kind: 'simple',
    id: part.id,
    name: undefined,
    namePath: part.namePath,
    documentation: { texts: [], info: {}, foreign: [], appinfo: [] },
    location,
    final: new Set(),
    variety: base.variety === 'any' ? 'atomic' : base.variety,
    base,
    derivation: 'restriction',
    primitive: base.primitive,
    itemType: base.itemType,
    memberTypes: base.memberTypes,
    facets: facets.map(bindFacet),
  };
  binding.simpleTypes.push(type);
  return type;
}

function bindFacet({ name, value, fixed, documentation, location, resolvePrefix }: FacetSyntax): Facet {
  return { name, value, fixed, documentation, location, resolvePrefix };
}

/** `block` and `final` as a set; `all` is what `#all` stands for. */
export function derivationSet(set: DerivationSet, all: readonly Derivation[]): ReadonlySet<Derivation> {
  if (set === undefined) return new Set();
  return new Set(set === '#all' ? all : set.filter((derivation) => all.includes(derivation)));
}
