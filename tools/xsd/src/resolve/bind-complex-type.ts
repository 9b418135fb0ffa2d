/**
 * Complex types. Binding makes the type and what it declares itself; `complete-complex-type` adds what its base gives.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Complex_Type_Definitions
 * @module
 */
import type { QualifiedName } from '@blankett/model';
import type { ComplexTypeSyntax, Derivation } from '../parse/syntax.js';
import { sameName } from '../qualified-name.js';
import { bindAttributes } from './bind-attribute.js';
import { bindParticle } from './bind-particle.js';
import { bindSimpleType, derivationSet } from './bind-simple-type.js';
import { bindTypeReference } from './bind-type.js';
import { boundOnce, partOwner, type Binding, type Building, type Owner } from './binding.js';
import { anyType, unknownType } from './built-in.js';
import type { AttributeGroup, ComplexType, Particle, SimpleType, TypeDefinition } from './components.js';
import { meaningOf, type Definition, type Scope, type TypeSyntax } from './symbols.js';

/** A complex type and what it declares itself. */
export interface ComplexTypeDraft {
  readonly type: Building<ComplexType>;
  readonly syntax: ComplexTypeSyntax;
  readonly owner: Owner;
  attributes: AttributeGroup;
  /** Of complex content. */
  particle: Particle | undefined;
  /** The type given inside a restriction of simple content. */
  inlineType: SimpleType | undefined;
}

const derivations: readonly Derivation[] = ['extension', 'restriction'];

export function bindComplexType(
  binding: Binding,
  scope: Scope,
  syntax: ComplexTypeSyntax,
  owner: Owner,
  name?: QualifiedName,
  redefines?: Definition<TypeSyntax>,
): ComplexType {
  return boundOnce(binding, scope, syntax, () => {
    const type: Building<ComplexType> = {
      kind: 'complex',
      id: owner.id,
      name,
      namePath: owner.namePath,
      documentation: syntax.documentation,
      location: syntax.location,
      final: derivationSet(syntax.final ?? scope.syntax.finalDefault, derivations),
      base: anyType,
      derivation: syntax.content.derivation,
      hasExplicitBase: syntax.content.base !== undefined,
      abstract: syntax.abstract,
      block: derivationSet(syntax.block ?? scope.syntax.blockDefault, derivations),
      attributes: [],
      ownAttributes: [],
      anyAttribute: undefined,
      content: { kind: 'empty' },
      ownParticle: undefined,
    };
    const draft: ComplexTypeDraft = {
      type,
      syntax,
      owner,
      attributes: { attributes: [], anyAttribute: undefined },
      particle: undefined,
      inlineType: undefined,
    };
    binding.complexTypes.push(type);
    binding.drafts.set(type, draft);
    // Later, so that types may refer to one another in circles.
    binding.pending.push(() => bindParts(binding, scope, draft, redefines));
    return type;
  });
}

function bindParts(binding: Binding, scope: Scope, draft: ComplexTypeDraft, redefines: Definition<TypeSyntax> | undefined): void {
  const {
    type,
    syntax: { content },
    owner,
  } = draft;
  if (content.base) type.base = bindBase(binding, scope, draft, redefines) ?? unknownType;
  if (content.kind === 'complexContent') draft.particle = content.particle && bindParticle(binding, scope, content.particle, owner);
  else draft.inlineType = content.inlineType && bindSimpleType(binding, scope, content.inlineType, partOwner(owner, 'value', 'value'));
  draft.attributes = bindAttributes(binding, scope, content, owner);
}

/** In a redefinition the type is its own base: that is what it was. */
function bindBase(
  binding: Binding,
  scope: Scope,
  { syntax: { content, name }, owner }: ComplexTypeDraft,
  redefines: Definition<TypeSyntax> | undefined,
): TypeDefinition | undefined {
  if (redefines?.syntax.kind === 'complexType' && sameName(meaningOf(scope, content.base!), { namespace: scope.part.namespace, localName: name! })) {
    return bindComplexType(binding, redefines.scope, redefines.syntax, partOwner(owner, 'original', 'original'), undefined, redefines.redefines);
  }
  return bindTypeReference(binding, scope, content.base!);
}
