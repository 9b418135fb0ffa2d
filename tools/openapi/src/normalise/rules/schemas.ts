/**
 * Schemas: https://spec.openapis.org/oas/v3.1.1#schema-object
 *
 * @module
 */
import type { ApiDocument, Schema } from '../../load/api-document.js';
import { member } from '../../load/json-value.js';
import { pointerTo } from '../../load/pointer.js';
import { componentOf, dereference, reachableSchemas } from '../../resolve/references.js';
import type { Rule } from '../rule.js';
import { mapContents, mapMembers, mapSchema, mapSchemas, operationsOf, withMember } from '../walk.js';

/** Schemas that are answered, directly or within others. */
function answeredSchemas(document: ApiDocument): ReadonlySet<string> {
  return reachableSchemas(document, [document.components.responses, ...operationsOf(document).map(({ operation }) => operation.responses)]);
}

/** Schemas of forms: what the routes that name a data type carry as JSON. */
function formSchemas(document: ApiDocument): ReadonlySet<string> {
  const bodies = operationsOf(document).flatMap(({ operation, place }) =>
    /\/data(?:\/\{[^{}]*\})?\/type\/[^/{}]+$/.test(place.path) && (place.method === 'put' || place.method === 'get')
      ? [operation.requestBody, place.method === 'get' ? member(operation.responses, '200') : undefined]
      : [],
  );
  return reachableSchemas(document, bodies.filter((body) => body !== undefined));
}

const closed: Rule = {
  code: 'O38',
  apply(document, context) {
    const answered = answeredSchemas(document);
    const open = (schema: Schema, place: { readonly pointer: string }): Schema => {
      if (schema.additionalProperties !== false) return schema;
      context.report(`${place.pointer}/additionalProperties`, 'Members that the server adds are not allowed for.');
      return withMember(schema, 'additionalProperties', undefined);
    };
    const schemas = Object.fromEntries(
      Object.entries(document.components.schemas).map(([name, schema]) => [name, answered.has(name) ? mapSchema(schema, pointerTo('/components/schemas', name), open) : schema]),
    );
    const opened = { ...document, components: { ...document.components, schemas } };
    return mapContents(opened, (content, { pointer, direction }) =>
      direction === 'request'
        ? content
        : Object.fromEntries(
            Object.entries(content).map(([name, mediaType]) => [
              name,
              mediaType.schema ? { ...mediaType, schema: mapSchema(mediaType.schema, pointerTo(pointer, name, 'schema'), open) } : mediaType,
            ]),
          ),
    );
  },
};

const requiredNull: Rule = {
  code: 'O39',
  apply: (document, context) =>
    mapSchemas(document, (schema, { pointer }) => {
      for (const name of schema.required ?? []) {
        const property = member(schema.properties ?? {}, name);
        if (property?.nullable === true) context.report(pointerTo(pointer, 'properties', name), `${JSON.stringify(name)} is required and may be null.`);
      }
      return schema;
    }),
};

/** Servers of .NET write absent objects as null. Enumerations are values there, and never null. */
const nullReference: Rule = {
  code: 'O48',
  kinds: ['per-app', 'generic'],
  apply(document, context) {
    const answered = answeredSchemas(document);
    const schemas = mapMembers(document.components.schemas, (schema, name) => {
      if (!answered.has(name)) return schema;
      return mapSchema(schema, pointerTo('/components/schemas', name), (inner, { pointer }) => {
        if (inner.properties === undefined) return inner;
        const properties = mapMembers(inner.properties, (property, propertyName) => {
          const target = property.$ref === undefined ? undefined : dereference(document, 'schemas', property);
          if (target?.type !== 'object' || inner.required?.includes(propertyName)) return property;
          context.report(pointerTo(pointer, 'properties', propertyName), `${JSON.stringify(propertyName)} is answered as null too.`);
          return { allOf: [property], nullable: true };
        });
        return withMember(inner, 'properties', properties);
      });
    });
    return withMember(document, 'components', withMember(document.components, 'schemas', schemas));
  },
};

/** What the numbers mean, by the names of the library's enumerations. */
const enumerationNames: Readonly<Record<string, readonly string[]>> = {
  ReadStatus: ['Unread', 'Read', 'UpdatedSinceLastReview'],
  ValidationIssueSeverity: ['Unspecified', 'Error', 'Warning', 'Informational', 'Fixed', 'Success'],
  ActionType: ['ProcessAction', 'ServerAction'],
};

const numbersWithoutNames: Rule = {
  code: 'O40',
  apply: (document, context) =>
    mapSchemas(document, (schema, { pointer, component }) => {
      if (schema.type !== 'integer' || schema.enum === undefined || 'x-enum-varnames' in schema) return schema;
      const known = component === undefined ? undefined : member(enumerationNames, component);
      const names = schema.enum.map((value) => (typeof value === 'number' ? known?.[value] : undefined));
      const isKnown = names.every((name) => name !== undefined);
      const meaning = schema.enum.map((value, index) => `${String(value)} ${names[index]}`).join(', ');
      if (schema.description === meaning) return schema;
      context.report(pointer, isKnown ? `${component} is numbers; they mean ${names.join(', ')}.` : 'Numbers, and no word about what they mean.', isKnown ? 'repaired' : 'reported');
      if (!isKnown) return schema;
      const described = { ...schema, description: meaning };
      // App library 7 answers severities by name (StringEnumConverter on the class), and all versions the types of user actions.
      const isNamed = component === 'ActionType' || (context.metadata?.appLibrary?.level === 'v7' && component === 'ValidationIssueSeverity');
      return isNamed ? { anyOf: [described, { type: 'string', enum: names as string[] }] } : described;
    }),
};

const doubles: Rule = {
  code: 'O41',
  kinds: ['per-app'],
  apply(document, context) {
    const forms = formSchemas(document);
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      if (!forms.has(name)) continue;
      mapSchema(schema, pointerTo('/components/schemas', name), (inner, { pointer }) => {
        if (inner.type === 'number' && inner.format === 'double') context.report(pointer, 'A number of the form is described as a double.');
        return inner;
      });
    }
    return document;
  },
};

const foreignTitle: Rule = {
  code: 'O42',
  kinds: ['per-app'],
  apply(document, context) {
    const dataTypes = new Set(Object.keys(document.paths).flatMap((path) => /\/data(?:\/\{[^{}]*\})?\/type\/([^/{}]+)$/.exec(path)?.[1] ?? []));
    return mapSchemas(document, (schema, { pointer, component }) => {
      if (component === undefined || schema.title === undefined || schema.title === component || !dataTypes.has(schema.title)) return schema;
      context.report(`${pointer}/title`, `${component} bears the title of the data type ${JSON.stringify(schema.title)}.`);
      return withMember(schema, 'title', undefined);
    });
  },
};

const rowsWithoutId: Rule = {
  code: 'O43',
  kinds: ['per-app'],
  apply(document, context) {
    const forms = formSchemas(document);
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      if (!forms.has(name)) continue;
      for (const [property, { items }] of Object.entries(schema.properties ?? {})) {
        const target = items?.$ref === undefined ? undefined : componentOf(items.$ref);
        const row = target && member(document.components.schemas, target.name);
        if (row?.properties && !Object.hasOwn(row.properties, 'altinnRowId')) {
          context.report(pointerTo('/components/schemas', name, 'properties', property), `Rows of ${JSON.stringify(property)} have no altinnRowId here.`);
        }
      }
    }
    return document;
  },
};

export const schemaRules: readonly Rule[] = [requiredNull, numbersWithoutNames, doubles, foreignTitle, rowsWithoutId, closed, nullReference];
