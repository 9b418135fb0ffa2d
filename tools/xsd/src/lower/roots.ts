/**
 * Which global elements are forms, and whether the platform has a JSON of them.
 *
 * @module
 */
import type { ElementModel, ParticleModel, RootModel, TypeModel } from '@blankett/model';
import type { Report } from '../diagnostics/reporter.js';
import type { ElementDeclaration, SchemaSet } from '../resolve/components.js';
import { lowerElement } from './element.js';
import type { Lowering } from './lowering.js';

/**
 * Global elements of the entry documents that have a complex type and that nothing else refers to, and those that are
 * asked for by name.
 */
export function chooseRoots(schemas: SchemaSet, asked: readonly string[], report: Report): readonly ElementDeclaration[] {
  const roots = new Set(
    schemas.entryElements.filter((element) => element.type.kind === 'complex' && !element.abstract && !isReferredTo(schemas, element)),
  );
  for (const name of asked) {
    const element = schemas.elements.get(name);
    if (element) roots.add(element);
    else
      report(
        'xsd-root',
        undefined,
        `There is no global element ${name}.`,
        `Global elements are ${[...schemas.elements.keys()].slice(0, 20).join(', ') || 'none'}.`,
      );
  }
  return [...roots];
}

/** By another element or type, itself or through the head of its substitution group. */
function isReferredTo(schemas: SchemaSet, element: ElementDeclaration): boolean {
  for (let next: ElementDeclaration | undefined = element; next; next = next.head) {
    for (const from of schemas.elementReferences.get(next) ?? []) {
      if (from !== element.id) return true;
    }
  }
  return false;
}

export function lowerRoot(lowering: Lowering, root: ElementDeclaration, types: ReadonlyMap<string, TypeModel>): RootModel {
  const element = lowerElement(lowering, root, root.name.localName, undefined);
  return { id: root.id, element, json: hasPlatformJson(element, types) ? 'platform' : 'blankett' };
}

/** The platform's JSON has no form for free order, wildcards, mixed content, xsi:type and substitution groups. */
function hasPlatformJson(root: ElementModel, types: ReadonlyMap<string, TypeModel>): boolean {
  const seen = new Set<string>();
  const pending: ElementModel[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.abstract || element.substitutes.length > 0 || element.type === 'xs:anyType') return false;
    if (seen.has(element.type)) continue;
    seen.add(element.type);
    const type = types.get(element.type);
    if (type?.kind !== 'complex') continue;
    if (type.abstract || type.shape === 'ordered' || (type.content && !collectElements(type.content, pending))) return false;
  }
  return true;
}

/** Adds the elements of a content model; false when it has a wildcard. */
function collectElements(particle: ParticleModel, elements: ElementModel[]): boolean {
  if (particle.kind === 'any') return false;
  if (particle.kind !== 'element') return particle.particles.every((inner) => collectElements(inner, elements));
  elements.push(particle.element);
  return true;
}
