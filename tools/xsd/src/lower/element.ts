/**
 * Element declarations.
 *
 * @module
 */
import type { Documentation, ElementModel } from '@blankett/model';
import type { ElementDeclaration, TypeDefinition, ValueConstraint } from '../resolve/components.js';
import { documentationOf } from './documentation.js';
import { lowerIdentityConstraint } from './identity-constraint.js';
import type { Lowering } from './lowering.js';
import { normaliseValue } from '../resolve/value.js';

/** `documentation` of a reference goes before that of the declaration. */
export function lowerElement(lowering: Lowering, element: ElementDeclaration, key: string, documentation: Documentation | undefined): ElementModel {
  return {
    name: element.name,
    key,
    type: element.type.id,
    nillable: element.nillable,
    abstract: element.abstract,
    block: [...element.block].filter((derivation) => derivation === 'extension' || derivation === 'restriction' || derivation === 'substitution'),
    ...lowerValueConstraint(element.valueConstraint, element.type),
    substitutes: (lowering.substitutes.get(element) ?? []).filter((member) => lowering.reached.elements.has(member)).map((member) => member.name),
    constraints: element.constraints.map(lowerIdentityConstraint),
    documentation: documentationOf(documentation, element.documentation),
    source: element.location,
  };
}

/** `default` or `fixed`, with whiteSpace applied and QNames expanded. */
export function lowerValueConstraint(
  constraint: ValueConstraint | undefined,
  type: TypeDefinition,
): { readonly default?: string; readonly fixed?: string } {
  if (!constraint) return {};
  const simple = type.kind === 'simple' ? type : type.content.kind === 'simple' ? type.content.type : undefined;
  return { [constraint.kind]: simple ? normaliseValue(constraint.value, simple, constraint.resolvePrefix) : constraint.value };
}
