/**
 * Whether a particle restricts another: the cases of the standard, by its names for them.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cos-particle-restrict
 * @module
 */
import { isSameValue } from './value-constraint.js';
import { sameName } from '../qualified-name.js';
import type { Derivation } from '../parse/syntax.js';
import { isEmptiable } from '../resolve/complete-complex-type.js';
import type { ElementDeclaration, ModelGroup, Particle, Wildcard } from '../resolve/components.js';
import { allowsNamespace, isWildcardSubset } from '../resolve/wildcard.js';
import { isWeaker } from './attributes.js';
import { isDerivedFrom } from '../resolve/derivation.js';
import type { Values } from './values.js';

/** What the cases look up. */
export interface RestrictionContext {
  readonly values: Values;
  readonly substitutes: ReadonlyMap<ElementDeclaration, readonly ElementDeclaration[]>;
  /** Particles that are branches of a head's choice already. */
  readonly branches: WeakSet<Particle>;
  /** Choices made from heads: their branches have no order. */
  readonly heads: WeakSet<ModelGroup>;
}

interface Range {
  readonly min: number;
  readonly max: number | 'unbounded';
}

type GroupParticle = Particle & { readonly term: ModelGroup };

const notByRestriction: ReadonlySet<Derivation> = new Set(['extension', 'list', 'union']);

/** Undefined when it does, else the reason, as a clause. */
export function restrictionFault(context: RestrictionContext, restricted: Particle, base: Particle): string | undefined {
  return restricts(context, simplify(restricted), simplify(base));
}

function restricts(context: RestrictionContext, particle: Particle, base: Particle): string | undefined {
  if (particle.term === base.term) return occurrenceFault(particle, base);
  const own = isElement(particle) && isElement(base) && sameName(particle.term.name, base.term.name) ? particle : asChoice(context, particle);
  const of =
    own === particle && isElement(particle) && isElement(base) && sameName(particle.term.name, base.term.name) ? base : asChoice(context, base);
  if (isElement(own)) {
    if (isElement(of)) return nameAndTypeOk(context, own, of);
    if (isWildcard(of)) return nsCompat(own, of);
    return recurseAsIfGroup(context, own, of as GroupParticle);
  }
  if (isWildcard(own))
    return isWildcard(of)
      ? nsSubset(own, of)
      : isGroup(of) && of.term.kind !== 'all'
        ? recurseAsIfGroup(context, own, of)
        : 'a wildcard cannot restrict elements';
  const group = own as GroupParticle;
  if (isWildcard(of)) return nsRecurseCheckCardinality(context, group, of);
  if (isElement(of)) return `xs:${group.term.kind} cannot restrict the element "${of.term.name.localName}"`;
  const baseGroup = of as GroupParticle;
  switch (`${group.term.kind} ${baseGroup.term.kind}`) {
    case 'sequence sequence':
    case 'all all':
      return recurse(context, group, baseGroup);
    case 'choice choice':
      return recurseLax(context, group, baseGroup);
    case 'sequence all':
      return recurseUnordered(context, group, baseGroup);
    case 'sequence choice':
      return mapAndSum(context, group, baseGroup);
    default:
      return `xs:${group.term.kind} cannot restrict xs:${baseGroup.term.kind}`;
  }
}

function isElement(particle: Particle): particle is Particle & { readonly term: ElementDeclaration } {
  return particle.term.kind === 'element';
}

function isWildcard(particle: Particle): particle is Particle & { readonly term: Wildcard } {
  return particle.term.kind === 'any';
}

function isGroup(particle: Particle): particle is GroupParticle {
  return !isElement(particle) && !isWildcard(particle);
}

/** A head of a substitution group counts as a choice between its members. */
function asChoice({ substitutes, branches, heads }: RestrictionContext, particle: Particle): Particle {
  if (!isElement(particle) || branches.has(particle)) return particle;
  const members = substitutes.get(particle.term);
  if (!members || members.length === 0) return particle;
  const particles = [particle.term, ...members]
    .filter((element) => !element.abstract)
    .map((term): Particle => ({ ...particle, min: 1, max: 1, term }));
  for (const branch of particles) branches.add(branch);
  const term: ModelGroup = { kind: 'choice', particles };
  heads.add(term);
  return { ...particle, term };
}

/** rcase-NameAndTypeOK */
function nameAndTypeOk(
  { values }: RestrictionContext,
  particle: Particle & { readonly term: ElementDeclaration },
  base: Particle & { readonly term: ElementDeclaration },
): string | undefined {
  const [element, of] = [particle.term, base.term];
  const title = `the element "${element.name.localName}"`;
  if (!sameName(element.name, of.name)) return `${title} stands where the base has "${of.name.localName}"`;
  if (element.nillable && !of.nillable) return `${title} is nillable, in the base it is not`;
  if (
    of.valueConstraint?.kind === 'fixed' &&
    (element.valueConstraint?.kind !== 'fixed' || !isSameValue(element.valueConstraint, of.valueConstraint, of.type, values))
  )
    return `${title} is fixed to another value in the base`;
  if ([...of.block].some((derivation) => !element.block.has(derivation))) return `${title} blocks less than in the base`;
  if (element.constraints.some((constraint) => !of.constraints.some(({ name }) => sameName(name, constraint.name))))
    return `${title} has an identity constraint that it has not in the base`;
  if (!isDerivedFrom(element.type, of.type, notByRestriction)) return `the type of ${title} does not restrict that in the base`;
  return occurrenceFault(particle, base, title);
}

/** rcase-NSCompat */
function nsCompat(particle: Particle & { readonly term: ElementDeclaration }, base: Particle & { readonly term: Wildcard }): string | undefined {
  if (!allowsNamespace(base.term.wildcard.namespaces, particle.term.name.namespace))
    return `the wildcard of the base does not allow the element "${particle.term.name.localName}"`;
  return occurrenceFault(particle, base);
}

/** rcase-NSSubset */
function nsSubset(particle: Particle & { readonly term: Wildcard }, base: Particle & { readonly term: Wildcard }): string | undefined {
  if (!isWildcardSubset(particle.term.wildcard.namespaces, base.term.wildcard.namespaces))
    return 'the wildcard allows more namespaces than that of the base';
  if (isWeaker(particle.term.wildcard.process, base.term.wildcard.process))
    return 'the wildcard processes contents less strictly than that of the base';
  return occurrenceFault(particle, base);
}

/** rcase-RecurseAsIfGroup */
function recurseAsIfGroup(context: RestrictionContext, particle: Particle, base: GroupParticle): string | undefined {
  return restricts(context, { ...particle, min: 1, max: 1, term: { kind: base.term.kind, particles: [particle] } }, base);
}

/** rcase-NSRecurseCheckCardinality */
function nsRecurseCheckCardinality(
  context: RestrictionContext,
  group: GroupParticle,
  base: Particle & { readonly term: Wildcard },
): string | undefined {
  for (const particle of group.term.particles) {
    const fault = restricts(context, particle, { ...base, min: 0, max: 'unbounded' });
    if (fault !== undefined) return fault;
  }
  return occurrenceFault(totalRange(group), base);
}

/** rcase-Recurse: in order, nothing that the base requires left out. */
function recurse(context: RestrictionContext, group: GroupParticle, base: GroupParticle): string | undefined {
  const range = occurrenceFault(group, base);
  if (range !== undefined) return range;
  let at = 0;
  for (const particle of group.term.particles) {
    let fault: string | undefined;
    for (;;) {
      const of = base.term.particles[at++];
      if (!of) return fault ?? `${describe(particle)} is not in the base, or not in this order`;
      const found = restricts(context, particle, of);
      if (found === undefined) break;
      fault ??= found;
      if (!isEmptiable(of)) return found;
    }
  }
  const missing = base.term.particles.slice(at).find((of) => !isEmptiable(of));
  return missing && `${describe(missing)}, which the base requires, is missing`;
}

/** rcase-RecurseLax: in order, any of the base left out. */
function recurseLax(context: RestrictionContext, group: GroupParticle, base: GroupParticle): string | undefined {
  const range = occurrenceFault(group, base);
  if (range !== undefined) return range;
  let at = 0;
  for (const particle of group.term.particles) {
    let fault: string | undefined;
    if (context.heads.has(base.term)) at = 0;
    for (;;) {
      const of = base.term.particles[at++];
      if (!of) return fault ?? `${describe(particle)} is not in the choice of the base, or not in this order`;
      const found = restricts(context, particle, of);
      if (found === undefined) break;
      fault ??= found;
    }
  }
  return undefined;
}

/** rcase-RecurseUnordered: each its own particle of the base. */
function recurseUnordered(context: RestrictionContext, group: GroupParticle, base: GroupParticle): string | undefined {
  const range = occurrenceFault(group, base);
  if (range !== undefined) return range;
  const left = new Set(base.term.particles);
  for (const particle of group.term.particles) {
    const of = [...left].find((candidate) => restricts(context, particle, candidate) === undefined);
    if (!of) return `${describe(particle)} restricts nothing of the base`;
    left.delete(of);
  }
  const missing = [...left].find((of) => !isEmptiable(of));
  return missing && `${describe(missing)}, which the base requires, is missing`;
}

/** rcase-MapAndSum: each restricts a branch of the choice, and the choice may occur as often as there are particles. */
function mapAndSum(context: RestrictionContext, group: GroupParticle, base: GroupParticle): string | undefined {
  for (const particle of group.term.particles) {
    if (!base.term.particles.some((of) => restricts(context, particle, of) === undefined))
      return `${describe(particle)} restricts no branch of the choice of the base`;
  }
  const count = group.term.particles.length;
  return occurrenceFault({ min: group.min * count, max: group.max === 'unbounded' ? (count === 0 ? 0 : 'unbounded') : group.max * count }, base);
}

function occurrenceFault(range: Range, base: Range, title = 'the particle'): string | undefined {
  if (range.min < base.min) return `${title} may occur ${range.min} times, in the base at least ${base.min}`;
  if (base.max !== 'unbounded' && (range.max === 'unbounded' || range.max > base.max))
    return `${title} may occur ${range.max === 'unbounded' ? 'without bound' : `${range.max} times`}, in the base at most ${base.max}`;
  return undefined;
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-seq-range */
function totalRange(particle: Particle): Range {
  if (!isGroup(particle)) return particle;
  const ranges = particle.term.particles.map(totalRange);
  const isChoice = particle.term.kind === 'choice';
  const minimums = ranges.map(({ min }) => min);
  const min = isChoice ? Math.min(...(minimums.length > 0 ? minimums : [0])) : minimums.reduce((sum, value) => sum + value, 0);
  const isUnbounded = ranges.some(({ max }) => max === 'unbounded') && particle.max !== 0;
  const maximums = ranges.map(({ max }) => (max === 'unbounded' ? Number.MAX_SAFE_INTEGER : max));
  const max = isChoice ? Math.max(0, ...maximums) : maximums.reduce((sum, value) => sum + value, 0);
  return {
    min: min * particle.min,
    max: isUnbounded || (particle.max === 'unbounded' && max > 0) ? 'unbounded' : particle.max === 'unbounded' ? 0 : max * particle.max,
  };
}

/** Without pointless groups: a group of one, a sequence in a sequence, a choice in a choice. */
function simplify(particle: Particle): Particle {
  if (!isGroup(particle)) return particle;
  const { kind } = particle.term;
  const particles = particle.term.particles.flatMap((inner): readonly Particle[] => {
    const simple = simplify(inner);
    if (!isGroup(simple)) return [simple];
    if (simple.term.particles.length === 0 && (simple.term.kind !== 'choice' || simple.min === 0)) return [];
    return simple.term.kind === kind && kind !== 'all' && simple.min === 1 && simple.max === 1 ? simple.term.particles : [simple];
  });
  const [only] = particles;
  if (only && particles.length === 1 && particle.min === 1 && particle.max === 1) return only;
  return { ...particle, term: { kind, particles } };
}

function describe({ term }: Particle): string {
  if (term.kind === 'element') return `the element "${term.name.localName}"`;
  return term.kind === 'any' ? 'the wildcard' : `the xs:${term.kind}`;
}
