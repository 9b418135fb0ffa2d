/**
 * Names of members: local names, made longer only where two would be the same.
 *
 * @module
 */
import { expandedName } from '../qualified-name.js';
import type { AttributeUse, ComplexType, ElementDeclaration, Particle, TypeDefinition } from '../resolve/components.js';

/** Keys of elements by expanded name. */
export type ElementKeys = ReadonlyMap<string, string>;

/**
 * A local name shared by elements of several namespaces goes to the element without namespace, else to the first one of
 * the base; the others have their expanded name as key.
 */
export function elementKeys(type: ComplexType): ElementKeys {
  const owners = new Map<string, string>();
  const elements = elementsOf(type);
  for (const { name } of elements) {
    if (name.namespace === '' || !owners.has(name.localName)) owners.set(name.localName, name.namespace);
  }
  return new Map(
    elements.map(({ name }) => [expandedName(name), owners.get(name.localName) === name.namespace ? name.localName : expandedName(name)]),
  );
}

function elementsOf(type: TypeDefinition): readonly ElementDeclaration[] {
  if (type.kind === 'simple' || type.content.kind === 'empty' || type.content.kind === 'simple') return [];
  const elements: ElementDeclaration[] = [];
  collect(type.content.particle, elements);
  return elements;
}

function collect({ term }: Particle, elements: ElementDeclaration[]): void {
  if (term.kind === 'element') elements.push(term);
  else if (term.kind !== 'any') for (const particle of term.particles) collect(particle, elements);
}

/** `@name` beside an element of the name or, as `@value`, beside the text of simple content; `{namespace}name` beside another attribute. */
export function attributeKeys(type: ComplexType, elements: ElementKeys): ReadonlyMap<AttributeUse, string> {
  const taken = new Set(elements.values());
  if (type.content.kind === 'simple') taken.add('value');
  const keys = new Map<AttributeUse, string>();
  const given = new Set<string>();
  const withoutNamespaceFirst = [...type.attributes].sort(
    (a, b) => Number(a.declaration.name.namespace !== '') - Number(b.declaration.name.namespace !== ''),
  );
  for (const use of withoutNamespaceFirst) {
    const { name } = use.declaration;
    const candidates = [name.localName, ...(given.has(name.localName) ? [] : [`@${name.localName}`]), expandedName(name), `@${expandedName(name)}`];
    const key = candidates.find((candidate) => !taken.has(candidate) && !given.has(candidate))!;
    given.add(key);
    keys.set(use, key);
  }
  return keys;
}
