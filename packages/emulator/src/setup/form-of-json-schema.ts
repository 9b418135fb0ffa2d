/**
 * A form's descriptor from the JSON Schema that an app publishes, for apps that publish no XSD: the platform's editor makes one from
 * the other, and what JSON Schema cannot say it says in keywords of its own (`@xsd…`).
 *
 * @see https://docs.altinn.studio/nb/altinn-studio/v8/reference/data/data-modeling/
 * @module
 */
import type { AttributeDescriptor, ComplexTypeDescriptor, ElementParticle, Facets, Form, TypeDescriptor, TypeName } from '@blankett/forms/generated-v1';
import { memberOf } from '../http/lenient-json.js';

/** The form; undefined where the schema names no root. */
export function formOfJsonSchema(schema: unknown): Form<unknown> | undefined {
  const root = rootOf(schema);
  if (root === undefined) return undefined;
  const types: Record<TypeName, TypeDescriptor> = {};
  const type = new Reading(schema, types).typeOf(root.schema, root.element);
  return types[type] === undefined ? undefined : { descriptor: 1, root: { element: root.element, type }, types, patterns: 'anchored' };
}

/** The root: the only alternative, the whole under a name of its own, or in older schemas the first of the members. */
function rootOf(schema: unknown): { readonly element: string; readonly schema: unknown } | undefined {
  const [alternative] = listOf(memberOf(schema, 'oneOf'));
  const reference = memberOf(alternative, '$ref');
  const named = memberOf(schema, '@xsdRootElement');
  if (typeof reference === 'string') return { element: typeof named === 'string' ? named : lastOf(reference), schema: alternative };
  if (typeof named === 'string') return { element: named, schema };
  const [first] = Object.entries(memberOf(schema, 'properties') ?? {});
  return first === undefined ? undefined : { element: first[0], schema: first[1] };
}

class Reading {
  readonly #schema: unknown;
  readonly #types: Record<TypeName, TypeDescriptor>;
  /** Types by the schema that they were read from: one that refers to itself is read once. */
  readonly #known = new Map<unknown, TypeName>();

  constructor(schema: unknown, types: Record<TypeName, TypeDescriptor>) {
    this.#schema = schema;
    this.#types = types;
  }

  /** The type of a schema, by the name that it is referred by or that of its element. */
  typeOf(schema: unknown, element: string): TypeName {
    const { target, name = element } = this.#resolve(schema);
    const known = this.#known.get(target);
    if (known !== undefined) return known;
    const properties = memberOf(target, 'properties');
    const isSimple = typeof properties !== 'object' || properties === null;
    const builtIn = `xs:${builtInOf(target)}`;
    const facets = isSimple ? facetsOf(target) : {};
    if (isSimple && Object.keys(facets).length === 0) return builtIn;
    const key = Object.hasOwn(this.#types, name) ? `${name}${Object.keys(this.#types).length}` : name;
    this.#known.set(target, key);
    this.#types[key] = { name, base: builtIn, ...facets };
    if (!isSimple) this.#types[key] = this.#complexType(target, properties, name);
    return key;
  }

  #complexType(schema: unknown, properties: object, name: string): ComplexTypeDescriptor {
    const required = listOf(memberOf(schema, 'required'));
    const attributes: AttributeDescriptor[] = [];
    const elements: ElementParticle[] = [];
    let text: TypeName | undefined;
    for (const [member, shown] of Object.entries(properties) as readonly (readonly [string, unknown])[]) {
      if (memberOf(shown, '@xsdText') === true) text = this.typeOf(shown, member);
      else if (memberOf(shown, '@xsdType') === 'XmlAttribute' || memberOf(shown, '@xsdAttribute') === true) attributes.push(this.#attribute(member, shown, required.includes(member)));
      else elements.push(this.#element(member, shown, required.includes(member)));
    }
    return {
      complex: true, name,
      ...(attributes.length > 0 && { attributes }),
      ...(text !== undefined && { text }),
      ...(elements.length > 0 && { content: { sequence: elements } }),
    };
  }

  #attribute(attribute: string, schema: unknown, required: boolean): AttributeDescriptor {
    const fixed = memberOf(schema, 'const');
    return { attribute, type: this.typeOf(schema, attribute), ...(required && { required }), ...(typeof fixed === 'string' && { fixed }) };
  }

  #element(element: string, schema: unknown, required: boolean): ElementParticle {
    const { target } = this.#resolve(schema);
    const isList = memberOf(target, 'type') === 'array';
    const nillable = memberOf(schema, 'nillable') === true || memberOf(schema, '@xsdNillable') === true;
    return {
      element, type: this.typeOf(isList ? memberOf(target, 'items') : schema, element),
      ...(!required && { min: 0 }), ...(isList && { max: 'unbounded' }), ...(nillable && { nillable }),
    };
  }

  /** What a schema refers to, by itself or as the only part of `allOf`, and under what name. */
  #resolve(schema: unknown): { readonly target: unknown; readonly name?: string } {
    const parts = listOf(memberOf(schema, 'allOf'));
    const reference = memberOf(schema, '$ref') ?? (parts.length === 1 ? memberOf(parts[0], '$ref') : undefined);
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return { target: schema };
    const target = reference.slice(2).split('/').reduce<unknown>((at, part) => memberOf(at, decodeURIComponent(part)), this.#schema);
    return { name: lastOf(reference), target };
  }
}

const formats: Readonly<Record<string, string>> = { 'date': 'date', 'date-time': 'dateTime', 'time': 'time' };
const kinds: Readonly<Record<string, string>> = { integer: 'long', number: 'decimal', boolean: 'boolean' };

/** The name of a built-in type: as the schema says, else as the editor makes it. */
function builtInOf(schema: unknown): string {
  const [said, kind, format] = [memberOf(schema, '@xsdType'), memberOf(schema, 'type'), memberOf(schema, 'format')];
  if (typeof said === 'string' && /^[a-z]\w*$/.test(said)) return said;
  return (typeof format === 'string' ? formats[format] : undefined) ?? (typeof kind === 'string' ? kinds[kind] : undefined) ?? 'string';
}

function facetsOf(schema: unknown): Facets {
  const number = (name: string): number | undefined => (typeof memberOf(schema, name) === 'number' ? memberOf(schema, name) as number : undefined);
  const [minLength, maxLength, minimum, maximum, pattern] = [number('minLength'), number('maxLength'), number('minimum'), number('maximum'), memberOf(schema, 'pattern')];
  const enumeration = listOf(memberOf(schema, 'enum')).map(String);
  return {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minimum !== undefined && { minInclusive: String(minimum) }),
    ...(maximum !== undefined && { maxInclusive: String(maximum) }),
    ...(typeof pattern === 'string' && { pattern }),
    ...(enumeration.length > 0 && { enumeration }),
  };
}

function lastOf(reference: string): string {
  return decodeURIComponent(reference.slice(reference.lastIndexOf('/') + 1));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
