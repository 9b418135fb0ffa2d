/**
 * Prefixes to write: those that the schema documents themselves use.
 *
 * @module
 */
import type { FormModel, ParticleModel, TypeModel } from '@blankett/model';
import type { SourceSet } from '../load/source.js';
import type { SchemaSyntax } from '../parse/syntax.js';

/** The first prefix declared for each namespace that elements or attributes are in; none stands for two. */
export function lowerPrefixes(
  sources: SourceSet,
  syntaxOf: ReadonlyMap<string, SchemaSyntax>,
  namespaces: readonly string[],
  types: ReadonlyMap<string, TypeModel>,
): FormModel['prefixes'] {
  const used = new Set(namespaces);
  for (const type of types.values()) {
    if (type.kind === 'simple') continue;
    for (const attribute of type.attributes) used.add(attribute.name.namespace);
    if (type.content) collectNamespaces(type.content, used);
  }
  const prefixes = new Map<string, string>();
  for (const part of sources.parts) {
    for (const { prefix, namespace } of syntaxOf.get(part.document.path)!.prefixes) {
      if (used.has(namespace) && !prefixes.has(prefix) && ![...prefixes.values()].includes(namespace)) prefixes.set(prefix, namespace);
    }
  }
  return [...prefixes].map(([prefix, namespace]) => ({ prefix, namespace }));
}

function collectNamespaces(particle: ParticleModel, used: Set<string>): void {
  if (particle.kind === 'element') used.add(particle.element.name.namespace);
  else if (particle.kind !== 'any') for (const inner of particle.particles) collectNamespaces(inner, used);
}
