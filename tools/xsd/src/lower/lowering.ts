/**
 * What all parts of lowering look up.
 *
 * @module
 */
import type { ElementDeclaration, SchemaSet, TypeDefinition } from '../resolve/components.js';
import type { Reached } from './reach.js';

export interface Lowering {
  readonly schemas: SchemaSet;
  /** Members of the substitution group of each head, direct and indirect, without the head. */
  readonly substitutes: ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]>;
  readonly reached: Reached;
  readonly derived: ReadonlyMap<TypeDefinition, readonly TypeDefinition[]>;
}
