/**
 * Model groups, references to them, and their particles.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cModel_Groups
 * @module
 */
import type { GroupReferenceSyntax, GroupSyntax, ModelGroupSyntax, ParticleSyntax } from '../parse/syntax.js';
import { expandedName } from '../qualified-name.js';
import { bindElementParticle } from './bind-element.js';
import { globalOwner, type Binding, type Owner } from './binding.js';
import type { ModelGroup, Particle } from './components.js';
import { selfReferences } from './redefine.js';
import { lookUp, meaningOf, type Definition, type Scope } from './symbols.js';
import { bindWildcard } from './wildcard.js';

/** A named group that is being redefined: a reference to its name finds what it was. */
export interface GroupRedefinition {
  readonly name: string;
  readonly original: Definition<GroupSyntax>;
}

/** Undefined when what it refers to is not there. */
export function bindParticle(
  binding: Binding,
  scope: Scope,
  syntax: ParticleSyntax,
  owner: Owner,
  redefined?: GroupRedefinition,
): Particle | undefined {
  switch (syntax.kind) {
    case 'element':
      return bindElementParticle(binding, scope, syntax, owner);
    case 'any':
      return {
        min: syntax.min,
        max: syntax.max,
        term: { kind: 'any', wildcard: bindWildcard(scope, syntax) },
        documentation: syntax.documentation,
        location: syntax.location,
      };
    case 'groupReference':
      return bindGroupReference(binding, scope, syntax, redefined);
    default:
      return {
        min: syntax.min,
        max: syntax.max,
        term: bindModelGroup(binding, scope, syntax, owner, redefined),
        documentation: undefined,
        location: syntax.location,
      };
  }
}

function bindModelGroup(
  binding: Binding,
  scope: Scope,
  syntax: ModelGroupSyntax,
  owner: Owner,
  redefined: GroupRedefinition | undefined,
): ModelGroup {
  const particles = syntax.particles.flatMap((particle) => {
    const bound = bindParticle(binding, scope, particle, owner, redefined);
    if (bound && bound.term.kind === 'all') {
      binding.report('xsd-all-placement', particle.location, `The group holds xs:all, which may not stand in xs:${syntax.kind}.`);
      return [];
    }
    return bound && bound.max !== 0 ? [bound] : [];
  });
  return { kind: syntax.kind, particles };
}

function bindGroupReference(
  binding: Binding,
  scope: Scope,
  syntax: GroupReferenceSyntax,
  redefined: GroupRedefinition | undefined,
): Particle | undefined {
  const name = meaningOf(scope, syntax.ref);
  const definition =
    redefined && expandedName(name) === redefined.name ? redefined.original : lookUp(binding.symbols, scope, 'group', syntax.ref, binding.report);
  const term = definition && bindGroup(binding, definition, syntax);
  if (!term) return undefined;
  if (term.kind === 'all' && syntax.max !== 1)
    binding.report('xsd-all-placement', syntax.location, 'A group that holds xs:all may occur at most once.');
  return { min: syntax.min, max: syntax.max, term, documentation: undefined, location: syntax.location };
}

const beingBound: unique symbol = Symbol('being bound');

/** The model group of a named group. One that leads to itself is reported at `reference`. */
export function bindGroup(binding: Binding, definition: Definition<GroupSyntax>, reference?: GroupReferenceSyntax): ModelGroup | undefined {
  const { scope, syntax } = definition;
  let ofScope = binding.bound.get(scope);
  if (!ofScope) binding.bound.set(scope, (ofScope = new Map()));
  const known = ofScope.get(syntax) as ModelGroup | typeof beingBound | undefined;
  if (known === beingBound) {
    binding.report('xsd-circular', reference?.location ?? syntax.location, `The group "${syntax.name}" holds itself.`);
    return undefined;
  }
  if (known) return known;
  if (!syntax.modelGroup) return undefined;
  ofScope.set(syntax, beingBound);
  const name = { namespace: scope.part.namespace, localName: syntax.name };
  const owner = globalOwner('group', name, definition.step);
  const group = bindModelGroup(
    binding,
    scope,
    syntax.modelGroup,
    owner,
    definition.redefines && { name: expandedName(name), original: definition.redefines },
  );
  ofScope.set(syntax, group);
  const original = definition.redefines && selfReferences(scope, syntax, name).length === 0 ? bindGroup(binding, definition.redefines) : undefined;
  if (original) binding.groupRestrictions.push({ kind: 'group', group, original, location: syntax.location });
  return group;
}
