/**
 * Attributes.
 *
 * @module
 */
import type { AttributeModel } from '@blankett/model';
import { noDocumentation } from '../resolve/built-in.js';
import type { AttributeDeclaration, AttributeUse } from '../resolve/components.js';
import { lowerValueConstraint } from './element.js';

export function lowerAttributeUse({ declaration, required, valueConstraint, documentation, location }: AttributeUse, key: string): AttributeModel {
  return {
    name: declaration.name,
    key,
    type: declaration.type.id,
    required,
    ...lowerValueConstraint(valueConstraint, declaration.type),
    documentation: documentation === noDocumentation || documentation.texts.length > 0 ? documentation : { ...declaration.documentation, foreign: [...documentation.foreign, ...declaration.documentation.foreign.filter((link) => !documentation.foreign.some((own) => own.name.localName === link.name.localName))] },
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
