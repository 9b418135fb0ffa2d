/**
 * Attributes.
 *
 * @module
 */
import type { AttributeModel } from '@blankett/model';
import type { AttributeDeclaration, AttributeUse } from '../resolve/components.js';
import { documentationOf } from './documentation.js';
import { lowerValueConstraint } from './element.js';

export function lowerAttributeUse({ declaration, required, valueConstraint, documentation, location }: AttributeUse, key: string): AttributeModel {
  return {
    name: declaration.name,
    key,
    type: declaration.type.id,
    required,
    ...lowerValueConstraint(valueConstraint, declaration.type),
    documentation: documentationOf(documentation, declaration.documentation),
    source: location,
  };
}

/** One that a wildcard lets in. */
export function lowerGlobalAttribute(declaration: AttributeDeclaration): AttributeModel {
  return {
    name: declaration.name,
    key: declaration.name.localName,
    type: declaration.type.id,
    required: false,
    ...lowerValueConstraint(declaration.valueConstraint, declaration.type),
    documentation: declaration.documentation,
    source: declaration.location ?? { file: '', line: 0, column: 0 },
  };
}
