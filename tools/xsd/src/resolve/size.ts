/**
 * How many elements a content model has, groups replaced by what they hold. A few lines of schema can make one that no
 * machine can hold.
 *
 * @module
 */
import type { ModelGroup, Particle } from './components.js';

/** More than any real type has; those of this size still take no more than seconds. */
export const mostElements = 5_000;

/** Sizes of groups, each counted once. */
export type Sizes = Map<ModelGroup, number>;

/** Elements and wildcards of a particle. */
export function sizeOf({ term }: Particle, sizes: Sizes): number {
  if (term.kind === 'element' || term.kind === 'any') return 1;
  const known = sizes.get(term);
  if (known !== undefined) return known;
  const size = term.particles.reduce((sum, particle) => sum + sizeOf(particle, sizes), 0);
  sizes.set(term, size);
  return size;
}
