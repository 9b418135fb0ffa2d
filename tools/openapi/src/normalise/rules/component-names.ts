/**
 * Names of components: `^[a-zA-Z0-9\.\-_]+$`, https://spec.openapis.org/oas/v3.1.1#components-object
 *
 * @module
 */
import type { ApiDocument, Components } from '../../load/api-document.js';
import { isJsonObject, member, objectOf, type JsonValue } from '../../load/json-value.js';
import { pointerTo } from '../../load/pointer.js';
import { componentOf, referenceTo, type Section } from '../../resolve/references.js';
import type { Rule } from '../rule.js';

const sections: readonly Section[] = ['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'securitySchemes'];

export const componentNameRule: Rule = {
  code: 'O47',
  apply(document, context) {
    const renamed = new Map<string, string>();
    const components = Object.fromEntries(
      sections.map((section) => {
        const all = Object.entries(document.components[section] as Readonly<Record<string, unknown>>);
        const taken = new Set(all.map(([name]) => name));
        const entries = all.map(([name, thing]) => {
          if (/^[A-Za-z0-9._-]+$/.test(name)) return [name, thing] as const;
          const base = name.replace(/[^A-Za-z0-9._-]+/g, '_');
          let free = base;
          for (let suffix = 2; taken.has(free); suffix++) free = `${base}${suffix}`;
          taken.add(free);
          renamed.set(`${section} ${name}`, free);
          context.report(pointerTo('/components', section, name), `${JSON.stringify(name)} is now ${JSON.stringify(free)}.`);
          return [free, thing] as const;
        });
        return [section, objectOf(entries)];
      }),
    ) as unknown as Components;
    if (renamed.size === 0) return document;
    return withNewReferences({ ...document, components }, renamed);
  },
};

function withNewReferences(document: ApiDocument, renamed: ReadonlyMap<string, string>): ApiDocument {
  const walk = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => walk(item as JsonValue));
    if (!isJsonObject(value)) return value;
    const reference = member(value, '$ref');
    const target = typeof reference === 'string' ? componentOf(reference) : undefined;
    const name = target && renamed.get(`${target.section} ${target.name}`);
    const entries = Object.entries(value).map(([key, item]) => [key, walk(item)] as const);
    return objectOf(target && name !== undefined ? entries.map(([key, item]) => [key, key === '$ref' ? referenceTo(target.section, name) : item] as const) : entries);
  };
  return walk(document as unknown as JsonValue) as unknown as ApiDocument;
}
