/**
 * References to types, and types by reference.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Type_Definition_Summary
 * @module
 */
import type { NameReference } from '../parse/syntax.js';
import { describeName, expandedName, xsdNamespace } from '../qualified-name.js';
import { bindComplexType } from './bind-complex-type.js';
import { bindSimpleType } from './bind-simple-type.js';
import { globalOwner, type Binding } from './binding.js';
import { anyType, builtInTypes } from './built-in.js';
import type { SimpleType, TypeDefinition } from './components.js';
import { lookUp, meaningOf, type Definition, type Scope, type TypeSyntax } from './symbols.js';

/** Undefined, with a diagnostic, when there is none. */
export function bindTypeReference(binding: Binding, scope: Scope, reference: NameReference): TypeDefinition | undefined {
  const name = meaningOf(scope, reference);
  if (name.namespace === xsdNamespace && !binding.symbols.type.has(expandedName(name))) {
    const builtIn = name.localName === 'anyType' ? anyType : builtInTypes.get(name.localName);
    if (!builtIn)
      binding.report(
        'xsd-reference',
        reference.location,
        `There is no type "${name.localName}" in XML Schema 1.0.`,
        'Correct the name of the built-in type, or the prefix.',
      );
    return builtIn;
  }
  const definition = lookUp(binding.symbols, scope, 'type', reference, binding.report);
  return definition && bindTypeDefinition(binding, definition);
}

/** As {@link bindTypeReference}, where only a simple type will do. */
export function bindSimpleTypeReference(binding: Binding, scope: Scope, reference: NameReference): SimpleType | undefined {
  const type = bindTypeReference(binding, scope, reference);
  if (type?.kind !== 'complex') return type;
  binding.report(
    'xsd-reference',
    reference.location,
    `The type ${describeName(meaningOf(scope, reference))} is complex, but a simple type is needed here.`,
    'Name a simple type.',
  );
  return undefined;
}

/** A global type. */
export function bindTypeDefinition(binding: Binding, definition: Definition<TypeSyntax>): TypeDefinition {
  const { syntax, scope } = definition;
  const name = { namespace: scope.part.namespace, localName: syntax.name! };
  const owner = globalOwner('type', name);
  return syntax.kind === 'complexType'
    ? bindComplexType(binding, scope, syntax, owner, name, definition.redefines)
    : bindSimpleType(binding, scope, syntax, owner, name, definition.redefines);
}
