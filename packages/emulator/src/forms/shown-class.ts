/**
 * What an app's own OpenAPI document shows of its classes. The schema says which members there are; this says which C# type
 * each has, what cannot be null, and what the class itself checks.
 *
 * @module
 */

type Json = Readonly<Record<string, unknown>>;

/** One class of the document's `components.schemas`. */
export interface ShownClass {
  readonly name: string;
  /** JSON names in the order of the class. */
  readonly members: readonly string[];
  readonly member: (jsonName: string) => ShownMember | undefined;
}

export interface ShownMember {
  readonly type: string | undefined;
  readonly format: string | undefined;
  readonly list: boolean;
  readonly nullable: boolean;
  /** Named in `required`: by `[Required]`, so it may still be nullable in C#. */
  readonly required: boolean;
  readonly class: ShownClass | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly pattern: string | undefined;
}

/** The class of a data type by the last part of its `classRef`; undefined where the document shows none. */
export function shownClass(openapi: unknown, classRef: string): ShownClass | undefined {
  const schemas = memberOf(memberOf(openapi, 'components'), 'schemas');
  return isJson(schemas) ? classNamed(schemas, classRef.slice(classRef.lastIndexOf('.') + 1)) : undefined;
}

function classNamed(schemas: Json, name: string): ShownClass | undefined {
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  const properties = memberOf(schema, 'properties');
  if (!isJson(properties)) return undefined;
  const required = memberOf(schema, 'required');
  return {
    name,
    members: Object.keys(properties),
    member: (jsonName) => {
      if (!Object.hasOwn(properties, jsonName)) return undefined;
      const shown = properties[jsonName];
      const item = memberOf(shown, 'items') ?? shown;
      const reference = memberOf(item, '$ref');
      return {
        type: text(memberOf(item, 'type')),
        format: text(memberOf(item, 'format')),
        list: memberOf(shown, 'type') === 'array',
        nullable: memberOf(shown, 'nullable') === true,
        required: Array.isArray(required) && required.includes(jsonName),
        class: typeof reference === 'string' ? classNamed(schemas, reference.slice(reference.lastIndexOf('/') + 1)) : undefined,
        minimum: number(memberOf(shown, 'minimum')),
        maximum: number(memberOf(shown, 'maximum')),
        minLength: number(memberOf(shown, 'minLength')),
        maxLength: number(memberOf(shown, 'maxLength')),
        pattern: text(memberOf(shown, 'pattern')),
      };
    },
  };
}

function memberOf(value: unknown, key: string): unknown {
  return isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
