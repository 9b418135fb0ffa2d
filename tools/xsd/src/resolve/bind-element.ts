/**
 * Element declarations and the particles that hold them.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cElement_Declarations
 * @module
 */
import type { QualifiedName } from '@blankett/model';
import type { Derivation, ElementSyntax } from '../parse/syntax.js';
import { valueConstraintOf } from './bind-attribute.js';
import { bindComplexType } from './bind-complex-type.js';
import { bindSimpleType, derivationSet } from './bind-simple-type.js';
import { bindTypeReference } from './bind-type.js';
import { boundOnce, globalOwner, partOwner, type Binding, type Building, type Owner } from './binding.js';
import { anyType, unknownType } from './built-in.js';
import type { ElementDeclaration, IdentityConstraint, Particle } from './components.js';
import { lookUp, meaningOf, type Definition, type Scope } from './symbols.js';

const blockKinds: readonly Derivation[] = ['extension', 'restriction', 'substitution'];
const finalKinds: readonly Derivation[] = ['extension', 'restriction'];

export function bindGlobalElement(binding: Binding, { scope, syntax }: Definition<ElementSyntax>): ElementDeclaration {
  return boundOnce(binding, scope, syntax, () => {
    const name = { namespace: scope.part.namespace, localName: syntax.name! };
    const owner = globalOwner('element', name);
    return declare(binding, scope, syntax, owner, name, true);
  });
}

/** A local declaration, or a reference to a global one. */
export function bindElementParticle(binding: Binding, scope: Scope, syntax: ElementSyntax, owner: Owner): Particle | undefined {
  const element = syntax.ref ? referredElement(binding, scope, syntax, owner) : localElement(binding, scope, syntax, owner);
  return element && { min: syntax.min, max: syntax.max, term: element, documentation: syntax.ref && syntax.documentation, location: syntax.location };
}

function referredElement(binding: Binding, scope: Scope, syntax: ElementSyntax, owner: Owner): ElementDeclaration | undefined {
  const definition = lookUp(binding.symbols, scope, 'element', syntax.ref!, binding.report);
  if (!definition) return undefined;
  const element = bindGlobalElement(binding, definition);
  noteReference(binding, element, owner.global);
  return element;
}

function noteReference(binding: Binding, element: ElementDeclaration, from: string): void {
  const references = binding.elementReferences.get(element);
  if (references) references.add(from);
  else binding.elementReferences.set(element, new Set([from]));
}

function localElement(binding: Binding, scope: Scope, syntax: ElementSyntax, owner: Owner): ElementDeclaration | undefined {
  if (syntax.name === undefined) return undefined;
  const isQualified = (syntax.form ?? scope.syntax.elementFormDefault) === 'qualified';
  return declare(
    binding,
    scope,
    syntax,
    partOwner(owner, syntax.name, syntax.name),
    { namespace: isQualified ? scope.part.namespace : '', localName: syntax.name },
    false,
  );
}

function declare(binding: Binding, scope: Scope, syntax: ElementSyntax, owner: Owner, name: QualifiedName, isGlobal: boolean): ElementDeclaration {
  const { blockDefault, finalDefault } = scope.syntax;
  const element: Building<ElementDeclaration> = {
    kind: 'element',
    id: owner.id,
    name,
    isGlobal,
    type: anyType,
    nillable: syntax.nillable,
    abstract: syntax.abstract,
    valueConstraint: valueConstraintOf(syntax),
    block: derivationSet(syntax.block ?? blockDefault, blockKinds),
    final: derivationSet(syntax.final ?? finalDefault, finalKinds),
    head: undefined,
    constraints: syntax.constraints.map((constraint): IdentityConstraint => ({
      name: { namespace: scope.part.namespace, localName: constraint.name },
      syntax: constraint,
      refer: constraint.refer && meaningOf(scope, constraint.refer),
      location: constraint.location,
    })),
    documentation: syntax.documentation,
    location: syntax.location,
  };
  for (const { refer } of syntax.constraints) {
    if (refer && !scope.visible.has(meaningOf(scope, refer).namespace))
      binding.report(
        'xsd-reference-namespace',
        refer.location,
        `The key "${refer.localName}" is in a namespace that this document does not import, or in none.`,
      );
  }
  binding.elementDeclarations.push(element);
  if (syntax.inlineType) {
    element.type =
      syntax.inlineType.kind === 'complexType'
        ? bindComplexType(binding, scope, syntax.inlineType, owner)
        : bindSimpleType(binding, scope, syntax.inlineType, owner);
  } else if (syntax.type) element.type = bindTypeReference(binding, scope, syntax.type) ?? unknownType;
  if (syntax.substitutionGroup) {
    if (!syntax.type && !syntax.inlineType) binding.typeless.push(element);
    // Later, because heads may lead back here.
    binding.pending.push(() => bindHead(binding, scope, syntax, element));
  }
  return element;
}

/** An element without a type of its own has that of its head. */
function bindHead(binding: Binding, scope: Scope, syntax: ElementSyntax, element: Building<ElementDeclaration>): void {
  const definition = lookUp(binding.symbols, scope, 'element', syntax.substitutionGroup!, binding.report);
  if (definition) element.head = bindGlobalElement(binding, definition);
}
