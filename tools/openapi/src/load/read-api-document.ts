/**
 * A JSON value as an OpenAPI document: everything that has not the shape which the standard gives it is left out and reported,
 * so that all later stages meet what the types say.
 *
 * @module
 */
import { methods, type ApiDocument } from './api-document.js';
import { isJsonObject, member, objectOf, type JsonObject, type JsonValue } from './json-value.js';
import { pointerTo } from './pointer.js';

/** Where something stands that the standard does not allow there, and what it allows. */
export interface Misfit {
  readonly pointer: string;
  readonly wanted: string;
}

/** What the standard wants in a place. */
type Shape =
  | { readonly kind: 'text' | 'flag' | 'number' | 'any' | 'flagOrSchema' | 'types' }
  | { readonly kind: 'list' | 'map'; readonly of: () => Shape }
  /** Members that are not named are carried along as they are where the object is open, and else left out: examples, links, extensions. */
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, () => Shape>>; readonly required?: readonly string[]; readonly open?: boolean };

const text = (): Shape => ({ kind: 'text' });
const flag = (): Shape => ({ kind: 'flag' });
const number = (): Shape => ({ kind: 'number' });
const any = (): Shape => ({ kind: 'any' });
const anyObject = (): Shape => ({ kind: 'object', members: {}, open: true });
const list = (of: () => Shape) => (): Shape => ({ kind: 'list', of });
const map = (of: () => Shape) => (): Shape => ({ kind: 'map', of });
const object = (members: Readonly<Record<string, () => Shape>>, required?: readonly string[]): Shape => ({
  kind: 'object',
  members,
  ...(required ? { required } : {}),
});

const schema = (): Shape => ({
  kind: 'object',
  open: true,
  members: {
    $ref: text,
    title: text,
    description: text,
    type: () => ({ kind: 'types' }),
    format: text,
    pattern: text,
    nullable: flag,
    deprecated: flag,
    readOnly: flag,
    writeOnly: flag,
    enum: list(any),
    minimum: number,
    maximum: number,
    required: list(text),
    properties: map(schema),
    additionalProperties: () => ({ kind: 'flagOrSchema' }),
    items: schema,
    prefixItems: list(schema),
    allOf: list(schema),
    anyOf: list(schema),
    oneOf: list(schema),
    not: schema,
    discriminator: () => object({ propertyName: text, mapping: map(text) }, ['propertyName']),
  },
});
const mediaType = (): Shape => object({ schema, encoding: map(anyObject) });
const content = map(mediaType);
const header = (): Shape => object({ $ref: text, description: text, schema });
const parameter = (): Shape =>
  object({ $ref: text, name: text, in: text, required: flag, deprecated: flag, description: text, style: text, explode: flag, schema, content });
const requestBody = (): Shape => object({ $ref: text, description: text, required: flag, content });
const response = (): Shape => object({ $ref: text, description: text, headers: map(header), content });
const operation = (): Shape =>
  object(
    {
      operationId: text,
      summary: text,
      description: text,
      tags: list(text),
      deprecated: flag,
      parameters: list(parameter),
      requestBody,
      responses: map(response),
      security: list(anyObject),
      servers: list(anyObject),
    },
    ['responses'],
  );
const pathItem = (): Shape =>
  object({
    $ref: text,
    summary: text,
    description: text,
    parameters: list(parameter),
    servers: list(anyObject),
    ...Object.fromEntries(methods.map((method) => [method, operation])),
  });
const components = (): Shape =>
  object(
    {
      schemas: map(schema),
      responses: map(response),
      parameters: map(parameter),
      requestBodies: map(requestBody),
      headers: map(header),
      securitySchemes: map(anyObject),
    },
    ['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'securitySchemes'],
  );
const apiDocument: Shape = object(
  { openapi: text, info: anyObject, servers: list(anyObject), security: list(anyObject), tags: list(anyObject), paths: map(pathItem), components },
  ['info', 'paths', 'components'],
);

/**
 * Reads a JSON value as an OpenAPI document.
 *
 * @returns no document when the value is not one at all: no object, no `openapi` of 3.0 or 3.1, or no paths.
 */
export function readApiDocument(value: JsonValue): {
  readonly document?: ApiDocument;
  readonly misfits: readonly Misfit[];
  readonly reason?: string;
} {
  if (!isJsonObject(value)) return { misfits: [], reason: 'it is no JSON object' };
  const version = member(value, 'openapi');
  if (typeof version !== 'string' || !/^3\.[01]\.\d{1,3}$/.test(version)) {
    return { misfits: [], reason: 'it is not of OpenAPI 3.0 or 3.1' };
  }
  const paths = member(value, 'paths');
  if (!isJsonObject(paths) || Object.keys(paths).length === 0) return { misfits: [], reason: 'it has no paths' };
  const misfits: Misfit[] = [];
  const document = fit(value, apiDocument, '', misfits) as unknown as ApiDocument;
  const rooted = Object.entries(document.paths).filter(([path]) => {
    if (path.startsWith('/')) return true;
    if (!path.startsWith('x-')) misfits.push({ pointer: pointerTo('/paths', path), wanted: 'a path that begins with a slash' });
    return false;
  });
  return { document: { ...document, paths: objectOf(rooted) }, misfits };
}

/** The value as far as it has the shape; undefined when it has not at all. */
function fit(value: JsonValue, shape: Shape, pointer: string, misfits: Misfit[]): JsonValue | undefined {
  const refuse = (wanted: string): undefined => {
    misfits.push({ pointer, wanted });
    return undefined;
  };
  switch (shape.kind) {
    case 'any':
      return value;
    case 'text':
      return typeof value === 'string' ? value : refuse('a text');
    case 'flag':
      return typeof value === 'boolean' ? value : refuse('true or false');
    case 'number':
      return typeof value === 'number' ? value : refuse('a number');
    case 'types':
      return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        ? value
        : refuse('a type or a list of types');
    case 'flagOrSchema':
      return typeof value === 'boolean' ? value : fit(value, schema(), pointer, misfits);
    case 'list':
      if (!Array.isArray(value)) return refuse('a list');
      return value.flatMap((item, index) => {
        const fitted = fit(item as JsonValue, shape.of(), pointerTo(pointer, index), misfits);
        return fitted === undefined ? [] : [fitted];
      });
    case 'map':
      return isJsonObject(value) ? fitMembers(value, shape.of, pointer, misfits) : refuse('an object');
    case 'object': {
      if (!isJsonObject(value)) return refuse('an object');
      const fitted = fitMembers(value, (name) => member(shape.members, name)?.() ?? (shape.open ? any() : undefined), pointer, misfits);
      const missing = (shape.required ?? []).filter((name) => !Object.hasOwn(fitted, name));
      return objectOf([...Object.entries(fitted), ...missing.map((name) => [name, emptyOf(shape.members[name]?.() ?? anyObject())] as const)]);
    }
  }
}

/** The members that have a shape, as far as they have it. */
function fitMembers(value: JsonObject, shapeOf: (name: string) => Shape | undefined, pointer: string, misfits: Misfit[]): JsonObject {
  return objectOf(
    Object.entries(value).flatMap(([name, item]) => {
      const shape = shapeOf(name);
      const fitted = shape && fit(item, shape, pointerTo(pointer, name), misfits);
      return fitted === undefined ? [] : [[name, fitted] as const];
    }),
  );
}

function emptyOf(shape: Shape): JsonValue {
  if (shape.kind === 'text') return '';
  if (shape.kind !== 'object') return {};
  return objectOf((shape.required ?? []).map((name) => [name, emptyOf(shape.members[name]?.() ?? anyObject())] as const));
}
