/**
 * From components to the model of forms: what is reached from the roots, in our own concepts.
 *
 * @module
 */
import type { Documentation, FormModel, SourceLocation, TypeModel } from '@blankett/model';
import type { Report } from '../diagnostics/reporter.js';
import type { SourceSet } from '../load/source.js';
import type { SchemaSyntax } from '../parse/syntax.js';
import { noDocumentation } from '../resolve/built-in.js';
import type { SchemaSet, TypeDefinition } from '../resolve/components.js';
import { collectSubstitutes } from '../resolve/substitution-group.js';
import { lowerGlobalAttribute } from './attribute.js';
import { lowerComplexType } from './complex-type.js';
import { lowerElement } from './element.js';
import { lowerPrefixes } from './prefixes.js';
import { reach, type Reached } from './reach.js';
import { chooseRoots, lowerRoot } from './roots.js';
import { lowerSimpleType } from './simple-type.js';
import type { Lowering } from './lowering.js';

export interface LowerOptions {
  /** Global elements that are forms beside those that are anyway, as `{namespace}name`. */
  readonly roots?: readonly string[];
}

export function lowerSchemas(
  schemas: SchemaSet,
  sources: SourceSet,
  syntaxOf: ReadonlyMap<string, SchemaSyntax>,
  options: LowerOptions,
  report: Report,
): FormModel {
  const roots = chooseRoots(schemas, options.roots ?? [], report);
  const substitutes = collectSubstitutes(schemas);
  const reached = reach(schemas, roots, substitutes);
  const lowering: Lowering = { schemas, substitutes, reached, derived: derivedTypes(reached, schemas) };
  const types = new Map<string, TypeModel>();
  for (const type of inSchemaOrder(reached.types, sources))
    types.set(type.id, type.kind === 'simple' ? lowerSimpleType(type) : lowerComplexType(lowering, type));
  const elements = [...reached.elements].map((element) => lowerElement(lowering, element, element.name.localName, undefined));
  const attributes = [...reached.attributes].map((attribute) => lowerGlobalAttribute(attribute));
  const lowered = roots.map((root) => lowerRoot(lowering, root, types));
  const entry = sources.entries[0];
  return {
    entry: entry?.document.path ?? '',
    targetNamespace: entry?.namespace ?? '',
    roots: lowered,
    types,
    elements,
    attributes,
    prefixes: lowerPrefixes(sources, syntaxOf, [...roots.map((root) => root.name.namespace), ...elements.map(({ name }) => name.namespace)], types),
    documentation: schemaDocumentation(entry && syntaxOf.get(entry.document.path)),
  };
}

function schemaDocumentation(syntax: SchemaSyntax | undefined): Documentation {
  return syntax?.documentation ?? noDocumentation;
}

/** Documents in the order in which they are reached, types in the order of each document. */
function inSchemaOrder(types: Iterable<TypeDefinition>, sources: SourceSet): readonly TypeDefinition[] {
  const documents = new Map(sources.parts.map((part, index) => [part.document.path, index]));
  const place = ({ location }: TypeDefinition): SourceLocation => location ?? { file: '', line: 0, column: 0 };
  return [...types].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return (
      (documents.get(first.file) ?? 0) - (documents.get(second.file) ?? 0) ||
      first.line - second.line ||
      first.column - second.column ||
      (a.id < b.id ? -1 : 1)
    );
  });
}

/** Types that xsi:type may name in place of each: all that derive from it, directly or not. */
function derivedTypes(reached: Reached, schemas: SchemaSet): ReadonlyMap<TypeDefinition, readonly TypeDefinition[]> {
  const derived = new Map<TypeDefinition, TypeDefinition[]>();
  for (const type of schemas.types.values()) {
    if (!reached.types.has(type)) continue;
    for (let base = type.base; base && base !== base.base; base = base.base) {
      const list = derived.get(base);
      if (list) list.push(type);
      else derived.set(base, [type]);
    }
  }
  return derived;
}
