/**
 * Complex types: effective attributes and content, members and their keys.
 *
 * @module
 */
import type { AttributeModel, ComplexTypeModel, ParticleModel } from '@blankett/model';
import { anyType } from '../resolve/built-in.js';
import type { AttributeUse, ComplexType, Particle } from '../resolve/components.js';
import { lowerAttributeUse } from './attribute.js';
import { lowerParticle } from './content.js';
import { attributeKeys, elementKeys, type ElementKeys } from './keys.js';
import type { Lowering } from './lowering.js';
import { shapeOf } from './shape.js';

export function lowerComplexType(lowering: Lowering, type: ComplexType): ComplexTypeModel {
  const elements = elementKeys(type);
  const content = lowerContent(lowering, particleOf(type), elements);
  const mixed = type.content.kind === 'mixed';
  const keys = attributeKeys(type, elements);
  const attributes = (uses: readonly AttributeUse[]): readonly AttributeModel[] =>
    uses.map((use) => lowerAttributeUse(use, keys.get(use) ?? use.declaration.name.localName));
  const shape = mixed ? 'ordered' : shapeOf(content);
  return {
    id: type.id,
    ...(type.name && { name: type.name }),
    namePath: type.namePath,
    documentation: type.documentation,
    source: type.location!,
    kind: 'complex',
    ...(type.hasExplicitBase && type.base !== type && { base: { type: type.base.id, derivation: type.derivation } }),
    inherits: inherits(lowering, type, shape, elements),
    abstract: type.abstract,
    block: [...type.block].filter((derivation) => derivation === 'extension' || derivation === 'restriction'),
    derived: (lowering.derived.get(type) ?? []).map(({ id }) => id),
    attributes: attributes(type.attributes),
    ...(type.anyAttribute && { anyAttribute: type.anyAttribute }),
    ...(type.content.kind === 'simple' && { text: type.content.type.id }),
    ...(content && { content }),
    mixed,
    shape,
    own: own(lowering, type, attributes, elements),
  };
}

function particleOf(type: ComplexType): Particle | undefined {
  return type.content.kind === 'elementOnly' || type.content.kind === 'mixed' ? type.content.particle : undefined;
}

function lowerContent(lowering: Lowering, particle: Particle | undefined, keys: ElementKeys): ParticleModel | undefined {
  return particle && lowerParticle(lowering, particle, keys);
}

function own(
  lowering: Lowering,
  type: ComplexType,
  attributes: (uses: readonly AttributeUse[]) => readonly AttributeModel[],
  keys: ElementKeys,
): ComplexTypeModel['own'] {
  if (type.derivation === 'restriction') return { attributes: [] };
  const content = lowerContent(lowering, type.ownParticle, keys);
  return { attributes: attributes(type.ownAttributes), ...(content && { content }) };
}

/** Whether base plus own says the same: nothing that the base has gets another key, another count or another shape. */
function inherits(lowering: Lowering, type: ComplexType, shape: ComplexTypeModel['shape'], keys: ElementKeys): boolean {
  const { base } = type;
  if (type.derivation !== 'extension' || base.kind !== 'complex' || base === anyType) return false;
  const baseElements = elementKeys(base);
  for (const [name, key] of baseElements) {
    if (keys.get(name) !== key) return false;
  }
  const baseAttributes = attributeKeys(base, baseElements);
  const typeAttributes = attributeKeys(type, keys);
  for (const [use, key] of baseAttributes) {
    if (typeAttributes.get(use) !== key) return false;
  }
  const baseContent = lowerContent(lowering, particleOf(base), baseElements);
  const baseIsMixed = base.content.kind === 'mixed';
  if ((baseIsMixed ? 'ordered' : shapeOf(baseContent)) !== shape || baseIsMixed !== (type.content.kind === 'mixed')) return false;
  const ownContent = lowerContent(lowering, type.ownParticle, keys);
  const baseKeys = memberKeys(baseContent);
  return ![...memberKeys(ownContent)].some((key) => baseKeys.has(key));
}

function memberKeys(particle: ParticleModel | undefined, keys: Set<string> = new Set()): ReadonlySet<string> {
  if (!particle) return keys;
  if (particle.kind === 'element') keys.add(particle.element.key);
  else if (particle.kind === 'any') keys.add('$any');
  else for (const inner of particle.particles) memberKeys(inner, keys);
  return keys;
}
