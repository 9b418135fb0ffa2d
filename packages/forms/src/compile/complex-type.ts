/**
 * Complex types: composes extension, and compiles attributes and content.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Complex_Type_Definition_details
 * @module
 */
import { type ContentModel, contentModel } from '../content-model/content-model.js';
import { isLeaf, type ParticleSource, unbounded } from '../content-model/particle-tree.js';
import type { ComplexTypeDescriptor, Occurrence, Particle, TypeName } from '../generated-v1.js';
import { contentCheck } from '../platform/index.js';
import { CompiledAttribute } from './attribute.js';
import { CompiledElement } from './element.js';
import type { CompiledForm } from './form.js';
import { type CompiledMember, compileMember } from './member.js';
import type { CompiledComplexType, Derivation } from './type.js';
import { type CompiledWildcard, compileWildcard } from './wildcard.js';

/** `xs:anyType`. @see https://www.w3.org/TR/xmlschema-1/#ur-type-itself */
export const anyType: ComplexTypeDescriptor = {
  complex: true, mixed: true, ordered: true,
  content: { any: '*', process: 'lax', min: 0, max: 'unbounded' },
  anyAttribute: { any: '*', process: 'lax' },
};

/** What extension adds up, from the base down. */
interface Composition {
  attributes: CompiledAttribute[];
  anyAttribute: CompiledWildcard | undefined;
  text: TypeName | undefined;
  mixed: boolean;
  ordered: boolean;
  content: ParticleSource | undefined;
}

export function compileComplexType(form: CompiledForm, name: TypeName, descriptor: ComplexTypeDescriptor): CompiledComplexType {
  const composed = compose(form, descriptor, new Set());
  const members = new Map<string, CompiledMember>();
  const memberOf = (element: CompiledElement | undefined): CompiledMember => {
    const key = element?.key ?? '$any';
    let member = members.get(key);
    if (member === undefined) {
      member = compileMember(key, element);
      members.set(key, member);
    }
    return member;
  };
  const content = composed.content === undefined ? undefined : contentModel(composed.content, memberOf);
  if (content !== undefined) markOccurrence(content, members);
  composed.attributes.forEach((attribute, index) => { attribute.index = index; });
  const { attributes, ordered } = composed;
  return {
    kind: 'complex', name, derivation: derivationOf(descriptor, name),
    abstract: descriptor.abstract ?? false,
    blocksExtension: descriptor.block?.includes('extension') ?? false,
    blocksRestriction: descriptor.block?.includes('restriction') ?? false,
    attributes,
    attributesByLocalName: byLocalName(attributes),
    attributesByKey: new Map(attributes.map(attribute => [attribute.key, attribute])),
    completesAttributes: attributes.some(({ required, fixed, default: value }) => required || fixed !== undefined || value !== undefined),
    anyAttribute: composed.anyAttribute,
    text: composed.text === undefined ? undefined : form.simpleType(composed.text),
    mixed: composed.mixed,
    ordered,
    content,
    members,
    shapes: [],
    platform: contentCheck({
      attributes: attributes.filter(attribute => attribute.fixed === undefined).map(attribute => attribute.key),
      simple: composed.text !== undefined,
      ...(ordered ? { ordered: [...members.keys()] } : {}),
    }),
  };
}

function derivationOf({ extends: base, derives, text }: ComplexTypeDescriptor, name: TypeName): Derivation | undefined {
  if (base !== undefined) return { from: base, by: 'extension' };
  if (derives !== undefined) return derives;
  if (text !== undefined) return { from: text, by: 'extension' };
  return name === 'xs:anyType' ? undefined : { from: 'xs:anyType', by: 'restriction' };
}

function compose(form: CompiledForm, descriptor: ComplexTypeDescriptor, below: Set<ComplexTypeDescriptor>): Composition {
  if (below.has(descriptor)) throw new Error(`The complex type '${descriptor.name ?? ''}' extends itself.`);
  below.add(descriptor);
  const base = descriptor.extends === undefined ? undefined : composeBase(form, descriptor.extends, below);
  const bare = descriptor.namespace ?? form.namespace;
  const own = descriptor.content === undefined ? undefined : particleSource(form, descriptor.content, bare);
  return {
    attributes: [
      ...(base?.attributes ?? []),
      ...(descriptor.attributes ?? []).map(attribute => new CompiledAttribute(form, attribute)),
    ],
    anyAttribute: descriptor.anyAttribute === undefined ? base?.anyAttribute : compileWildcard(descriptor.anyAttribute),
    text: descriptor.text ?? base?.text,
    mixed: (descriptor.mixed ?? false) || (own === undefined && (base?.mixed ?? false)),
    ordered: (descriptor.ordered ?? false) || (base?.ordered ?? false),
    content: inSequence(base?.content, own),
  };
}

function composeBase(form: CompiledForm, name: TypeName, below: Set<ComplexTypeDescriptor>): Composition | undefined {
  if (name === 'xs:anyType') return compose(form, anyType, below);
  if (name.startsWith('xs:')) return { attributes: [], anyAttribute: undefined, text: name, mixed: false, ordered: false, content: undefined };
  const base = Object.hasOwn(form.form.types, name) ? form.form.types[name] : undefined;
  if (base === undefined) throw new Error(`The form has no type '${name}'.`);
  if (!('complex' in base)) return { attributes: [], anyAttribute: undefined, text: name, mixed: false, ordered: false, content: undefined };
  return compose(form, base, below);
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-ct-extends */
function inSequence(base: ParticleSource | undefined, own: ParticleSource | undefined): ParticleSource | undefined {
  if (base === undefined) return own;
  if (own === undefined) return base;
  return { kind: 'sequence', min: 1, max: 1, particles: [base, own] };
}

function particleSource(form: CompiledForm, particle: Particle, bare: string): ParticleSource {
  const min = particle.min ?? 1;
  const max = maximum(particle);
  if ('element' in particle) return { kind: 'element', min, max, element: new CompiledElement(form, particle, bare) };
  if ('any' in particle) return { kind: 'any', min, max, wildcard: compileWildcard(particle) };
  if ('sequence' in particle) return { kind: 'sequence', min, max, particles: particle.sequence.map(part => particleSource(form, part, bare)) };
  if ('choice' in particle) return { kind: 'choice', min, max, particles: particle.choice.map(part => particleSource(form, part, bare)) };
  return { kind: 'all', min, max, particles: particle.all.map(part => particleSource(form, part, bare)) };
}

function maximum({ max }: Occurrence): number {
  return max === 'unbounded' ? unbounded : (max ?? 1);
}

function byLocalName(attributes: readonly CompiledAttribute[]): ReadonlyMap<string, CompiledAttribute> {
  const table = new Map<string, CompiledAttribute>();
  for (const attribute of attributes) {
    attribute.next = table.get(attribute.localName);
    table.set(attribute.localName, attribute);
  }
  return table;
}

/** A member is a list exactly when its key can occur more than once in one element; it is required when it always occurs. */
function markOccurrence(content: ContentModel, members: ReadonlyMap<string, CompiledMember>): void {
  for (const [key, member] of members) {
    const { min, max } = occurrenceOf(content.root, key);
    if (key !== '$any') member.array = max > 1;
    member.required = min > 0;
    member.position = content.leaves.findIndex(leaf => leaf.symbols[0]?.member === member);
  }
}

function occurrenceOf(node: ContentModel['root'], key: string): { min: number; max: number } {
  let min = 0;
  let max = 0;
  if (isLeaf(node)) {
    if ((node.element?.key ?? '$any') === key) min = max = 1;
  } else if (node.kind === 'choice') {
    const branches = node.particles.map(part => occurrenceOf(part, key));
    min = branches.length === 0 ? 0 : Math.min(...branches.map(branch => branch.min));
    max = Math.max(0, ...branches.map(branch => branch.max));
  } else {
    for (const part of node.particles) {
      const inPart = occurrenceOf(part, key);
      min += inPart.min;
      max += inPart.max;
    }
  }
  return { min: min * node.min, max: max === 0 ? 0 : max * node.max };
}
