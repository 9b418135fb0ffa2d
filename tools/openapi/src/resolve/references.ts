/**
 * References within a document: https://spec.openapis.org/oas/v3.1.1#reference-object
 *
 * @module
 */
import type { ApiDocument, Components } from '../load/api-document.js';
import { isJsonObject, member, type JsonValue } from '../load/json-value.js';
import { pointerTo, pointerTokens } from '../load/pointer.js';

/** Sections of components that references are followed into. */
export type Section = keyof Components;

const sections: ReadonlySet<string> = new Set<Section>(['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'securitySchemes']);

/** Section and name of a reference to a component of the same document; undefined for any other. */
export function componentOf(reference: string): { readonly section: Section; readonly name: string } | undefined {
  if (!reference.startsWith('#/components/')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(reference.slice(1));
  } catch {
    return undefined;
  }
  const [, section, name, ...rest] = pointerTokens(decoded);
  if (section === undefined || name === undefined || rest.length > 0 || !sections.has(section)) return undefined;
  return { section: section as Section, name };
}

/** The reference to a component. */
export function referenceTo(section: Section, name: string): string {
  return `#${pointerTo('/components', section, name).split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * What a thing is that may be a reference: follows it, and those it leads to.
 *
 * @returns undefined when it leads nowhere, or in a circle.
 */
export function dereference<S extends Section>(
  document: ApiDocument,
  section: S,
  thing: Components[S][string],
): Components[S][string] | undefined {
  const seen = new Set<string>();
  let current: Components[S][string] | undefined = thing;
  while (current !== undefined) {
    const reference = (current as { readonly $ref?: unknown }).$ref;
    if (typeof reference !== 'string') return current;
    if (seen.has(reference)) return undefined;
    seen.add(reference);
    const target = componentOf(reference);
    if (target?.section !== section) return undefined;
    current = member(document.components[section] as Readonly<Record<string, Components[S][string]>>, target.name);
  }
  return undefined;
}

/** Every reference in a value, with the pointer of the object that holds it. */
export function* referencesIn(value: JsonValue, pointer: string): Generator<{ readonly pointer: string; readonly reference: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* referencesIn(item as JsonValue, pointerTo(pointer, index));
  } else if (isJsonObject(value)) {
    const reference = member(value, '$ref');
    if (typeof reference === 'string') yield { pointer, reference };
    for (const [name, item] of Object.entries(value)) yield* referencesIn(item, pointerTo(pointer, name));
  }
}

/** Names of the schemas that are reached from a value, directly and through other schemas. */
export function reachableSchemas(document: ApiDocument, from: Iterable<unknown>): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue: unknown[] = [...from];
  while (queue.length > 0) {
    for (const { reference } of referencesIn(queue.pop() as JsonValue, '')) {
      const target = componentOf(reference);
      if (!target) continue;
      if (target.section !== 'schemas') {
        const key = `${target.section}/${target.name}`;
        if (!reached.has(key)) {
          reached.add(key);
          queue.push(member(document.components[target.section] as Readonly<Record<string, unknown>>, target.name));
        }
      } else if (!reached.has(target.name)) {
        reached.add(target.name);
        queue.push(member(document.components.schemas, target.name));
      }
    }
  }
  return reached;
}
