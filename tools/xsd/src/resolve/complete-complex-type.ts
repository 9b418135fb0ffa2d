/**
 * What a complex type has from its base: effective attributes and effective content.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#declare-type
 * @module
 */
import type { ComplexContentSyntax, SimpleContentSyntax } from '../parse/syntax.js';
import { expandedName } from '../qualified-name.js';
import { makeContentType } from './bind-simple-type.js';
import type { ComplexTypeDraft } from './bind-complex-type.js';
import type { Binding } from './binding.js';
import { anySimpleType, anyType, unknownType } from './built-in.js';
import type { AttributeUse, ComplexType, Content, Particle, SimpleType, TypeDefinition } from './components.js';
import { mostElements, sizeOf, type Sizes } from './size.js';
import { uniteWildcards } from './wildcard.js';

/** Completes all complex types, each after its base. A type that derives from itself is reported and made to derive from xs:anyType. */
export function completeComplexTypes(binding: Binding): void {
  const sizes: Sizes = new Map();
  const state = new Map<ComplexType, 'open' | 'done'>([
    [anyType, 'done'],
    [unknownType, 'done'],
  ]);
  for (const type of binding.complexTypes) {
    const chain: ComplexType[] = [];
    for (let next: TypeDefinition = type; next.kind === 'complex' && !state.has(next); next = next.base) {
      state.set(next, 'open');
      chain.push(next);
    }
    const last = chain.at(-1);
    if (last?.base.kind === 'complex' && state.get(last.base) === 'open') {
      binding.report('xsd-circular', last.location, `The type ${last.name ? `"${last.name.localName}"` : 'without name'} derives from itself.`);
      binding.drafts.get(last)!.type.base = anyType;
    }
    for (const next of chain.reverse()) {
      complete(binding, binding.drafts.get(next)!, sizes);
      state.set(next, 'done');
    }
  }
}

function complete(binding: Binding, draft: ComplexTypeDraft, sizes: Sizes): void {
  completeAttributes(binding, draft);
  const { content } = draft.syntax;
  if (content.kind === 'simpleContent') completeSimpleContent(binding, draft, content);
  else completeComplexContent(binding, draft, content);
  const { type } = draft;
  if ((type.content.kind === 'elementOnly' || type.content.kind === 'mixed') && sizeOf(type.content.particle, sizes) > mostElements) {
    binding.report(
      'xsd-limit',
      type.location,
      `The content of ${type.name ? `"${type.name.localName}"` : 'the type'} has ${sizeOf(type.content.particle, sizes)} elements.`,
    );
    type.content = { kind: 'empty' };
    type.ownParticle = undefined;
  }
}

/** @see https://www.w3.org/TR/xmlschema-1/#d0e12157 */
function completeAttributes(binding: Binding, { type, attributes: own }: ComplexTypeDraft): void {
  const base = type.base.kind === 'complex' ? type.base : undefined;
  const inherited = base?.attributes ?? [];
  const declared = own.attributes.filter((use) => !use.prohibited);
  checkUnique(binding, type.derivation === 'extension' ? [...inherited, ...declared] : declared);
  type.ownAttributes = declared;
  if (type.derivation === 'extension') {
    type.attributes = unique([...inherited, ...declared]);
    type.anyAttribute = uniteAttributeWildcards(binding, type, base, own.anyAttribute);
    return;
  }
  const overridden = new Set(own.attributes.map((use) => expandedName(use.declaration.name)));
  const byName = new Map(declared.map((use) => [expandedName(use.declaration.name), use]));
  const kept = inherited.flatMap((use) => {
    const name = expandedName(use.declaration.name);
    return overridden.has(name) ? (byName.get(name) ?? []) : [use];
  });
  type.attributes = unique([...kept, ...declared]);
  type.anyAttribute = own.anyAttribute;
}

function uniteAttributeWildcards(
  binding: Binding,
  type: ComplexType,
  base: ComplexType | undefined,
  own: ComplexType['anyAttribute'],
): ComplexType['anyAttribute'] {
  if (!own || !base?.anyAttribute) return own ?? base?.anyAttribute;
  const namespaces = uniteWildcards(own.namespaces, base.anyAttribute.namespaces);
  if (!namespaces)
    binding.report('xsd-wildcard-combination', type.location, 'The attribute wildcards of the type and its base have no union that XSD can say.');
  return { namespaces: namespaces ?? own.namespaces, process: own.process };
}

/** @see https://www.w3.org/TR/xmlschema-1/#ct-props-correct */
function checkUnique(binding: Binding, uses: readonly AttributeUse[]): void {
  const names = new Set<string>();
  for (const use of uses) {
    const name = expandedName(use.declaration.name);
    if (names.has(name))
      binding.report('xsd-attribute-duplicate', use.location, `The attribute "${use.declaration.name.localName}" is declared twice in one type.`);
    names.add(name);
  }
}

function unique(uses: readonly AttributeUse[]): readonly AttributeUse[] {
  return [...new Map(uses.map((use) => [expandedName(use.declaration.name), use])).values()];
}

function completeSimpleContent(binding: Binding, { type, owner, inlineType }: ComplexTypeDraft, content: SimpleContentSyntax): void {
  const { base } = type;
  const fail = (message: string): void => binding.report('xsd-derivation', content.location, message);
  let simple: SimpleType | undefined;
  if (base.kind === 'simple') {
    if (content.derivation === 'restriction')
      fail(`xs:simpleContent restricts the simple type ${base.name ? `"${base.name.localName}"` : 'without name'}; its base must be a complex type.`);
    simple = base;
  } else if (base.content.kind === 'simple') {
    simple = base.content.type;
  } else if (content.derivation === 'restriction' && base.content.kind === 'mixed' && inlineType && isEmptiable(base.content.particle)) {
    simple = inlineType;
  } else if (base !== unknownType) {
    fail(`xs:simpleContent needs a base with simple content; ${base.name ? `"${base.name.localName}"` : 'the base'} has none.`);
  }
  simple ??= anySimpleType;
  if (content.derivation === 'restriction' && (inlineType || content.facets.length > 0)) {
    simple =
      content.facets.length > 0 || !inlineType ? makeContentType(binding, owner, inlineType ?? simple, content.facets, content.location) : inlineType;
  }
  type.content = { kind: 'simple', type: simple };
}

/** @see https://www.w3.org/TR/xmlschema-1/#d0e12157 */
function completeComplexContent(binding: Binding, draft: ComplexTypeDraft, content: ComplexContentSyntax): void {
  const { type, particle } = draft;
  const own = particle && isEmptyParticle(particle) ? undefined : particle;
  const base = type.base.kind === 'complex' ? type.base : undefined;
  if (!base) {
    binding.report(
      'xsd-derivation',
      content.location,
      `xs:complexContent needs a complex base; "${type.base.name?.localName ?? ''}" is a simple type.`,
      'Use xs:simpleContent.',
    );
    type.base = anyType;
    type.content = contentOf(own, content);
    return;
  }
  if (type.derivation === 'restriction') {
    type.content = contentOf(own, content);
    return;
  }
  type.ownParticle = own;
  if (!own && !(content.mixed && base.content.kind === 'empty')) {
    if (base.content.kind === 'elementOnly' && content.mixed) reportMixed(binding, content);
    type.content = base.content;
    return;
  }
  if (base.content.kind === 'empty') {
    type.content = contentOf(own, content);
    return;
  }
  if (base.content.kind === 'simple') {
    binding.report(
      'xsd-derivation',
      content.location,
      `xs:complexContent extends "${base.name?.localName ?? ''}", which has simple content.`,
      'Use xs:simpleContent, which adds attributes only.',
    );
    type.content = contentOf(own, content);
    return;
  }
  if ((base.content.kind === 'mixed') !== content.mixed) reportMixed(binding, content);
  if (base.content.particle.term.kind === 'all' || own!.term.kind === 'all')
    binding.report(
      'xsd-all-placement',
      content.location,
      'A type whose content is xs:all cannot be extended with more elements, nor be what an extension adds.',
    );
  type.content = {
    kind: base.content.kind,
    particle: {
      min: 1,
      max: 1,
      documentation: undefined,
      location: own!.location,
      term: { kind: 'sequence', particles: [base.content.particle, own!] },
    },
  };
}

function reportMixed(binding: Binding, content: ComplexContentSyntax): void {
  binding.report(
    'xsd-derivation',
    content.location,
    content.mixed
      ? 'A type with mixed content extends one whose content is not mixed.'
      : 'A type whose content is not mixed extends one with mixed content.',
    'Say mixed on both types or on none.',
  );
}

function contentOf(own: Particle | undefined, { mixed, location }: ComplexContentSyntax): Content {
  if (own) return { kind: mixed ? 'mixed' : 'elementOnly', particle: own };
  return mixed
    ? { kind: 'mixed', particle: { min: 1, max: 1, term: { kind: 'sequence', particles: [] }, documentation: undefined, location } }
    : { kind: 'empty' };
}

/** An empty xs:choice that must occur is not empty: nothing satisfies it. */
function isEmptyParticle({ term, min, max }: Particle): boolean {
  if (max === 0) return true;
  if (term.kind === 'element' || term.kind === 'any') return false;
  return term.particles.length === 0 && (term.kind !== 'choice' || min === 0);
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-group-emptiable */
export function isEmptiable({ term, min }: Particle): boolean {
  if (min === 0) return true;
  switch (term.kind) {
    case 'element':
    case 'any':
      return false;
    case 'choice':
      return term.particles.some(isEmptiable);
    default:
      return term.particles.every(isEmptiable);
  }
}
