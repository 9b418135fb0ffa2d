/**
 * Content models: groups replaced by what they hold, sequences in sequences and choices in choices made one.
 *
 * @module
 */
import type { ParticleModel } from '@blankett/model';
import { expandedName } from '../qualified-name.js';
import type { Particle } from '../resolve/components.js';
import { lowerElement } from './element.js';
import type { ElementKeys } from './keys.js';
import type { Lowering } from './lowering.js';

/** Undefined for what can hold nothing. */
export function lowerParticle(
  lowering: Lowering,
  { min: leastOften, max, term, documentation }: Particle,
  keys: ElementKeys,
): ParticleModel | undefined {
  if (max === 0) return undefined;
  if (term.kind === 'any') return { kind: 'any', wildcard: term.wildcard, min: leastOften, max };
  if (term.kind === 'element')
    return {
      kind: 'element',
      element: lowerElement(lowering, term, keys.get(expandedName(term.name)) ?? term.name.localName, documentation),
      min: leastOften,
      max,
    };
  let min = leastOften;
  const particles = term.particles.flatMap((particle) => {
    const lowered = lowerParticle(lowering, particle, keys);
    if (!lowered) {
      // An empty branch: choosing it is choosing nothing.
      if (term.kind === 'choice') min = 0;
      return [];
    }
    return lowered.kind === term.kind && lowered.kind !== 'all' && lowered.min === 1 && lowered.max === 1 ? lowered.particles : [lowered];
  });
  if (particles.length === 0 && (term.kind !== 'choice' || min === 0)) return undefined;
  const [only] = particles;
  if (particles.length === 1 && only && only.kind !== 'element' && only.kind !== 'any' && min === 1 && max === 1) return only;
  return { kind: term.kind, particles, min, max };
}
