/**
 * Attribute declarations, attribute uses and attribute groups.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cAttribute_Declarations
 * @see https://www.w3.org/TR/xmlschema-1/#cAttributeUse
 * @module
 */
import type { WildcardModel } from '@blankett/model';
import type { AttributesSyntax, AttributeSyntax } from '../parse/syntax.js';
import { expandedName, xsiNamespace } from '../qualified-name.js';
import { bindSimpleType } from './bind-simple-type.js';
import { bindSimpleTypeReference } from './bind-type.js';
import { boundOnce, globalOwner, partOwner, type Binding, type Owner } from './binding.js';
import { anySimpleType, builtInAttributes, unknownSimpleType } from './built-in.js';
import type { AttributeDeclaration, AttributeGroup, AttributeUse, ValueConstraint } from './components.js';
import { selfReferences } from './redefine.js';
import { lookUp, meaningOf, spaceTitles, type Definition, type Scope } from './symbols.js';
import type { AttributeGroupSyntax, AttributeGroupReferenceSyntax } from '../parse/syntax.js';
import { bindWildcard, intersectWildcards } from './wildcard.js';

export function bindGlobalAttribute(binding: Binding, { scope, syntax }: Definition<AttributeSyntax>): AttributeDeclaration {
  return boundOnce(binding, scope, syntax, () => {
    const name = { namespace: scope.part.namespace, localName: syntax.name! };
    const owner = globalOwner('attribute', name);
    return declare(binding, scope, syntax, owner, name);
  });
}

function declare(binding: Binding, scope: Scope, syntax: AttributeSyntax, owner: Owner, name: AttributeDeclaration['name']): AttributeDeclaration {
  if (name.namespace === xsiNamespace)
    binding.report('xsd-attribute-name', syntax.location, `The attribute "${name.localName}" would be in the namespace of xsi:.`);
  const type = syntax.inlineType
    ? bindSimpleType(binding, scope, syntax.inlineType, owner)
    : syntax.type && bindSimpleTypeReference(binding, scope, syntax.type);
  return {
    kind: 'attribute',
    id: owner.id,
    name,
    type: type ?? (syntax.type ? unknownSimpleType : anySimpleType),
    valueConstraint: valueConstraintOf(syntax),
    documentation: syntax.documentation,
    location: syntax.location,
  };
}

/** The default or fixed value of an element or attribute. */
export function valueConstraintOf(syntax: {
  readonly default: string | undefined;
  readonly fixed: string | undefined;
  readonly resolvePrefix: ValueConstraint['resolvePrefix'];
}): ValueConstraint | undefined {
  if (syntax.fixed !== undefined) return { kind: 'fixed', value: syntax.fixed, resolvePrefix: syntax.resolvePrefix };
  return syntax.default === undefined ? undefined : { kind: 'default', value: syntax.default, resolvePrefix: syntax.resolvePrefix };
}

function bindUse(binding: Binding, scope: Scope, syntax: AttributeSyntax, owner: Owner): AttributeUse | undefined {
  const declaration = declarationOf(binding, scope, syntax, owner);
  return (
    declaration && {
      declaration,
      required: syntax.use === 'required',
      prohibited: syntax.use === 'prohibited',
      valueConstraint: syntax.ref ? (valueConstraintOf(syntax) ?? declaration.valueConstraint) : declaration.valueConstraint,
      documentation: syntax.documentation,
      location: syntax.location,
    }
  );
}

function declarationOf(binding: Binding, scope: Scope, syntax: AttributeSyntax, owner: Owner): AttributeDeclaration | undefined {
  if (syntax.ref) {
    const name = meaningOf(scope, syntax.ref);
    const key = expandedName(name);
    const builtIn = builtInAttributes.get(key);
    if (builtIn) return builtIn;
    const definition = lookUp(binding.symbols, scope, 'attribute', syntax.ref, binding.report);
    return definition && bindGlobalAttribute(binding, definition);
  }
  if (syntax.name === undefined) return undefined;
  const isQualified = (syntax.form ?? scope.syntax.attributeFormDefault) === 'qualified';
  return declare(binding, scope, syntax, partOwner(owner, `@${syntax.name}`, syntax.name), {
    namespace: isQualified ? scope.part.namespace : '',
    localName: syntax.name,
  });
}

/** Attributes of a type or group, groups replaced by what they hold. Prohibited uses are kept: they take away from a base. */
export function bindAttributes(
  binding: Binding,
  scope: Scope,
  syntax: AttributesSyntax,
  owner: Owner,
  redefined?: AttributeGroupRedefinition,
): AttributeGroup {
  const attributes: AttributeUse[] = [];
  const wildcards: WildcardModel[] = [];
  const own = syntax.anyAttribute && bindWildcard(scope, syntax.anyAttribute);
  if (own) wildcards.push(own);
  for (const item of syntax.attributes) {
    if (item.kind === 'attribute') {
      const use = bindUse(binding, scope, item, owner);
      if (use) attributes.push(use);
      continue;
    }
    const group = bindGroupReference(binding, scope, item, redefined);
    attributes.push(...(group?.attributes.filter((use) => !use.prohibited) ?? []));
    if (group?.anyAttribute) wildcards.push(group.anyAttribute);
  }
  const [first, ...others] = wildcards;
  let anyAttribute = first;
  for (const other of others) {
    const namespaces = anyAttribute && intersectWildcards(anyAttribute.namespaces, other.namespaces);
    if (anyAttribute && !namespaces)
      binding.report(
        'xsd-wildcard-combination',
        (syntax.anyAttribute ?? syntax.attributes[0])?.location,
        'The attribute wildcards of the type and its attribute groups have no intersection that XSD can say.',
      );
    anyAttribute = anyAttribute && namespaces && { namespaces, process: anyAttribute.process };
  }
  return { attributes, anyAttribute };
}

/** An attribute group that is being redefined: a reference to its name finds what it was. */
interface AttributeGroupRedefinition {
  readonly name: string;
  readonly original: Definition<AttributeGroupSyntax>;
}

function bindGroupReference(
  binding: Binding,
  scope: Scope,
  syntax: AttributeGroupReferenceSyntax,
  redefined: AttributeGroupRedefinition | undefined,
): AttributeGroup | undefined {
  const name = meaningOf(scope, syntax.ref);
  if (redefined && expandedName(name) === redefined.name) return bindAttributeGroup(binding, redefined.original, syntax);
  const definition = lookUp(binding.symbols, scope, 'attributeGroup', syntax.ref, binding.report);
  return definition && bindAttributeGroup(binding, definition, syntax);
}

const beingBound: AttributeGroup = { attributes: [], anyAttribute: undefined };

/** An attribute group. One that leads to itself is reported at `reference`. */
export function bindAttributeGroup(
  binding: Binding,
  definition: Definition<AttributeGroupSyntax>,
  reference?: AttributeGroupReferenceSyntax,
): AttributeGroup {
  const { scope, syntax } = definition;
  let ofScope = binding.bound.get(scope);
  if (!ofScope) binding.bound.set(scope, (ofScope = new Map()));
  const known = ofScope.get(syntax) as AttributeGroup | undefined;
  if (known === beingBound)
    binding.report('xsd-circular', reference?.location ?? syntax.location, `The ${spaceTitles.attributeGroup} "${syntax.name}" holds itself.`);
  if (known) return known;
  ofScope.set(syntax, beingBound);
  const name = { namespace: scope.part.namespace, localName: syntax.name };
  const owner = globalOwner('attributeGroup', name, definition.step);
  const group = bindAttributes(binding, scope, syntax, owner, definition.redefines && { name: expandedName(name), original: definition.redefines });
  ofScope.set(syntax, group);
  if (definition.redefines && selfReferences(scope, syntax, name).length === 0)
    binding.groupRestrictions.push({
      kind: 'attributeGroup',
      group,
      original: bindAttributeGroup(binding, definition.redefines),
      location: syntax.location,
    });
  return group;
}
