/** @see https://www.w3.org/TR/xmlschema-1/#cParticles @module */
import type { Occurrence, Particle, WildcardDescriptor } from '@blankett/forms/generated-v1';
import type { OccurrenceModel, ParticleModel, WildcardModel } from '@blankett/model';
import { elementDescriptor } from './element.js';
import type { DescriptorContext } from './context.js';

/** `namespace` is the one of elements that say nothing else. */
export function particleDescriptor(particle: ParticleModel, namespace: string, context: DescriptorContext): Particle {
  const often = occurrence(particle);
  const part = (inner: ParticleModel): Particle => particleDescriptor(inner, namespace, context);
  switch (particle.kind) {
    case 'element':
      return { ...elementDescriptor(particle.element, namespace, context), ...often };
    case 'any':
      return { ...wildcardDescriptor(particle.wildcard), ...often };
    case 'sequence':
      return { ...often, sequence: particle.particles.map(part) };
    case 'choice':
      return { ...often, choice: particle.particles.map(part) };
    case 'all':
      return {
        ...often,
        all: particle.particles.map(inner => {
          if (inner.kind !== 'element') throw new TypeError('xs:all holds elements only');
          return { ...elementDescriptor(inner.element, namespace, context), ...occurrence(inner) };
        }),
      };
  }
}

/** @see https://www.w3.org/TR/xmlschema-1/#Wildcard_details */
export function wildcardDescriptor({ namespaces, process }: WildcardModel): WildcardDescriptor {
  return { any: namespaces, ...(process === 'strict' ? {} : { process }) };
}

function occurrence({ min, max }: OccurrenceModel): Occurrence {
  return { ...(min === 1 ? {} : { min }), ...(max === 1 ? {} : { max }) };
}
