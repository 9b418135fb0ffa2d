/**
 * Walking a FormModel.
 *
 * @module
 */
import type { ElementModel, FormModel, ParticleModel } from '@blankett/model';

/** All element declarations and references of a model: roots, globals, and those of every content model, in schema order. */
export function* walkElements(model: FormModel): Generator<ElementModel> {
  for (const root of model.roots) yield root.element;
  yield* model.elements;
  for (const type of model.types.values()) {
    if (type.kind === 'complex' && type.content) yield* elementsOf(type.content);
  }
}

/** The elements of one content model, in document order. */
export function* elementsOf(particle: ParticleModel): Generator<ElementModel> {
  if (particle.kind === 'element') yield particle.element;
  else if (particle.kind !== 'any') for (const part of particle.particles) yield* elementsOf(part);
}
