/** @see https://www.w3.org/TR/xmlschema-1/#cElement_Declarations @module */
import type { ElementDescriptor, IdentityConstraintDescriptor, IdentityPath } from '@blankett/forms/generated-v1';
import type { ElementModel, IdentityConstraintModel, IdentityPathModel } from '@blankett/model';
import { expandedName } from '../../plan/plan-forms.js';
import type { DescriptorContext } from './context.js';

/** `namespace` is the one that goes without saying where the element stands. */
export function elementDescriptor(element: ElementModel, namespace: string, context: DescriptorContext): ElementDescriptor {
  const { name, key, fixed, substitutes, constraints } = element;
  const block = element.block.filter(derivation => derivation !== 'substitution');
  return {
    element: name.localName,
    type: context.typeName(element.type),
    ...(name.namespace === namespace ? {} : { namespace: name.namespace }),
    ...(key === name.localName ? {} : { key }),
    ...(element.nillable ? { nillable: true } : {}),
    ...(fixed === undefined ? {} : { fixed }),
    ...(element.default === undefined ? {} : { default: element.default }),
    ...(element.abstract ? { abstract: true } : {}),
    ...(block.length > 0 ? { block } : {}),
    ...(substitutes.length > 0 ? { substitutes: substitutes.map(expandedName) } : {}),
    ...(constraints.length > 0 ? { constraints: constraints.map(constraintDescriptor) } : {}),
  };
}

/** @see https://www.w3.org/TR/xmlschema-1/#cIdentity-constraint_Definitions */
function constraintDescriptor({ kind, name, refer, selector, fields }: IdentityConstraintModel): IdentityConstraintDescriptor {
  return {
    constraint: kind,
    name,
    ...(refer === undefined ? {} : { refer }),
    selector: selector.map(pathDescriptor),
    fields: fields.map(alternatives => alternatives.map(pathDescriptor)),
  };
}

function pathDescriptor({ descendant, steps, attribute }: IdentityPathModel): IdentityPath {
  return { ...(descendant ? { descendant: true } : {}), steps, ...(attribute === undefined ? {} : { attribute }) };
}
