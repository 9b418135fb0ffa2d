/**
 * References that lead nowhere, out of the document, or round in a circle.
 *
 * @module
 */
import type { ApiDocument, Components, Schema } from '../../load/api-document.js';
import { isJsonObject, member, objectOf, type JsonObject, type JsonValue } from '../../load/json-value.js';
import { pointerTo } from '../../load/pointer.js';
import { componentOf, dereference, referencesIn, type Section } from '../../resolve/references.js';
import type { Rule, RuleContext } from '../rule.js';

const outward: Rule = {
  code: 'O5',
  apply: (document, context) =>
    withoutReferences(document, context, 'leads out of the document and is not followed', (reference) => !reference.startsWith('#')),
};

const dangling: Rule = {
  code: 'O4',
  apply: (document, context) =>
    withoutReferences(document, context, 'leads to nothing', (reference) => {
      if (!reference.startsWith('#')) return false;
      const target = componentOf(reference);
      if (!target) return true;
      const section = document.components[target.section] as Readonly<Record<string, Components[Section][string]>>;
      const thing = member(section, target.name);
      if (thing === undefined) return true;
      // A schema may refer round in a circle through its members, but not be nothing but a reference that returns to itself.
      return dereference(document, target.section, thing) === undefined;
    }),
};

/** Takes references away wherever they stand, in examples and extensions too: nothing after this may try to follow them. */
function withoutReferences(document: ApiDocument, context: RuleContext, what: string, isBad: (reference: string) => boolean): ApiDocument {
  let changed = false;
  const strip = (value: JsonValue, pointer: string): JsonValue | undefined => {
    if (Array.isArray(value)) {
      return value.flatMap((item, index) => {
        const kept = strip(item as JsonValue, pointerTo(pointer, index));
        return kept === undefined ? [] : [kept];
      });
    }
    if (!isJsonObject(value)) return value;
    const reference = member(value, '$ref');
    if (typeof reference === 'string' && isBad(reference)) {
      changed = true;
      context.report(pointer, `The reference ${JSON.stringify(reference)} ${what}.`);
      return isSchemaPlace(pointer) ? withoutReference(value, pointer, strip) : undefined;
    }
    return members(value, pointer, strip);
  };
  const stripped = strip(document as unknown as JsonValue, '');
  return changed ? (stripped as unknown as ApiDocument) : document;
}

/** Unknown is a schema; there is no unknown parameter, body or response, so these are left out. */
function isSchemaPlace(pointer: string): boolean {
  return !/^\/paths\/[^/]+\/(?:(?:[a-z]+\/)?parameters\/\d+|[a-z]+\/requestBody|[a-z]+\/responses\/[^/]+)$|^\/components\/(?:parameters|responses|requestBodies|headers)\/[^/]+$|\/headers\/[^/]+$/.test(pointer);
}

function members(value: JsonObject, pointer: string, strip: (value: JsonValue, pointer: string) => JsonValue | undefined): JsonObject {
  return objectOf(
    Object.entries(value).flatMap(([name, item]) => {
      const kept = strip(item, pointerTo(pointer, name));
      return kept === undefined ? [] : [[name, kept] as const];
    }),
  );
}

function withoutReference(value: JsonObject, pointer: string, strip: (value: JsonValue, pointer: string) => JsonValue | undefined): JsonObject {
  const { $ref: _gone, ...rest } = value;
  return members(rest, pointer, strip);
}

const circular: Rule = {
  code: 'O6',
  apply(document, context) {
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      for (const { pointer } of ownReferences(schema, name)) {
        context.report(pointerTo('/components/schemas', name) + pointer, `The schema ${name} contains itself here.`);
      }
    }
    return document;
  },
};

function ownReferences(schema: Schema, name: string): { readonly pointer: string }[] {
  return [...referencesIn(schema as unknown as JsonValue, '')].filter(({ reference }) => {
    const target = componentOf(reference);
    return target?.section === 'schemas' && target.name === name;
  });
}

export const referenceRules: readonly Rule[] = [outward, dangling, circular];
