/**
 * Complex types in JSON Schema: objects, with Altinn's keywords for what is an attribute, a text or a choice.
 *
 * @module
 */
import type { AttributeModel, ComplexTypeModel, ComponentId, ElementModel, ParticleModel, WildcardModel } from '@blankett/model';
import { expandedName } from '../../plan/plan-forms.js';
import { elementsOf } from '../../plan/walk.js';
import { extendsBase } from '../descriptors/complex-type.js';
import { flatMembers, keysOf, shapeOf } from '../types/shape.js';
import type { ChoiceShape, MemberUse, Shape } from '../types/shape.js';
import { reference } from './context.js';
import { documentationKeywords } from './documentation.js';
import type { Schema, SchemaContext } from './context.js';
import { constantKeywords, simpleSchema } from './simple-type.js';

type Counts = ReadonlyMap<string, MemberUse>;

/** An abstract type or head that nothing concrete stands in for: no value is valid. */
const nothingFits: Schema = { not: {} };

/** The schema of a type's values where it is used. */
export function typeSchema(id: ComponentId, context: SchemaContext): Schema {
  const type = context.model.types.get(id);
  if (type?.kind !== 'complex') return simpleSchema(id, context);
  const alternatives = [...(type.abstract ? [] : [id]), ...type.derived.filter(other => isConcrete(other, context))];
  if (type.derived.length === 0) return plainSchema(type, context);
  if (alternatives.length === 0) return nothingFits;
  return {
    anyOf: alternatives.map(other => ({
      allOf: [plainSchema(context.model.types.get(other) as ComplexTypeModel, context)],
      type: 'object',
      properties: { $type: { const: context.plan.typeNames.get(other) } },
      ...(other === id ? {} : { required: ['$type'] }),
    })),
  };
}

function isConcrete(id: ComponentId, context: SchemaContext): boolean {
  const type = context.model.types.get(id);
  return type?.kind === 'complex' && !type.abstract;
}

function plainSchema(type: ComplexTypeModel, context: SchemaContext): Schema {
  const definition = context.definitions.get(type.id);
  return definition === undefined ? complexDefinition(type, context) : reference(definition);
}

/** The schema of a complex type itself. */
export function complexDefinition(type: ComplexTypeModel, context: SchemaContext): Schema {
  const base = extendsBase(type) && type.shape === 'members' ? context.model.types.get(type.base!.type) : undefined;
  const inherits = base?.kind === 'complex';
  const { attributes, content } = inherits ? type.own : type;
  const shape = type.shape === 'ordered' ? undefined : shapeOf(content);
  const counts = flatMembers(shapeOf(type.content));
  const own = objectKeywords(
    [
      ...(type.text === undefined || inherits ? [] : [textProperty(type.text, context)]),
      ...(shape ? memberProperties(shape, counts, context) : [contentProperty(type, context)]),
      ...attributes.map(attribute => attributeProperty(attribute, context)),
      ...(type.anyAttribute ? [{ name: '$attributes', schema: { type: 'object', additionalProperties: { type: 'string' } }, required: false }] : []),
    ],
  );
  const choices = (shape?.choices ?? []).map(choice => choiceSchema(choice, counts, context));
  const [onlyChoice] = choices;
  return {
    type: 'object',
    ...(inherits ? { allOf: [plainSchema(base, context), ...choices] } : choices.length > 1 ? { allOf: choices } : {}),
    ...own,
    ...(!inherits && choices.length === 1 ? onlyChoice : {}),
    ...(type.anyAttribute ? { '@xsdAnyAttribute': wildcardKeyword(type.anyAttribute) } : {}),
    ...(content?.kind === 'all' ? { '@xsdStructure': 'all' } : {}),
    ...documentationKeywords(type.documentation, context),
  };
}

interface Property {
  readonly name: string;
  readonly schema: Schema | false;
  readonly required: boolean;
}

function objectKeywords(properties: readonly Property[]): Schema {
  const required = properties.filter(property => property.required).map(({ name }) => name);
  return {
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])) } : {}),
    ...(required.length > 0 ? { required } : {}),
  };
}

function textProperty(text: ComponentId, context: SchemaContext): Property {
  return { name: 'value', schema: { '@xsdText': true, ...simpleSchema(text, context) }, required: true };
}

function attributeProperty(attribute: AttributeModel, context: SchemaContext): Property {
  const { type, fixed, required } = attribute;
  const schema = { ...simpleSchema(type, context), ...constantKeywords(type, fixed, attribute.default, context), '@xsdAttribute': true, ...documentationKeywords(attribute.documentation, context) };
  return { name: attribute.key, schema, required };
}

function memberProperties({ members }: Shape, counts: Counts, context: SchemaContext): readonly Property[] {
  return [...members.values()].flatMap(use => (use.max === 0 ? [] : [memberProperty(use, counts.get(use.key) ?? use, context)]));
}

function memberProperty(use: MemberUse, count: MemberUse, context: SchemaContext): Property {
  const { key, element, min, max } = use;
  if (element === undefined) return { name: key, schema: { type: 'array', items: { type: 'object' }, '@xsdType': '#any' }, required: false };
  const documented = documentationKeywords(element.documentation, context);
  if (count.max === 1) {
    return { name: key, schema: { ...elementSchema(element, context), ...(min === 0 ? { '@xsdMinOccurs': 0 } : {}), ...documented }, required: min > 0 };
  }
  return {
    name: key,
    schema: {
      type: 'array',
      items: elementSchema(element, context),
      ...(min > 0 ? { minItems: min } : {}),
      ...(max === Number.POSITIVE_INFINITY ? {} : { maxItems: max }),
      ...(min === 0 ? { '@xsdMinOccurs': 0 } : {}),
      '@xsdMaxOccurs': max === Number.POSITIVE_INFINITY ? 'unbounded' : String(max),
      ...documented,
    },
    required: min > 0,
  };
}

/** The value of one occurrence: what the type allows, what may stand in its place, and nil. */
export function elementSchema(element: ElementModel, context: SchemaContext): Schema {
  const { type, fixed, nillable } = element;
  const simple = context.model.types.get(type)?.kind !== 'complex';
  const own: Schema = element.substitutes.length > 0 ? substitutionSchema(element, context) : typeSchema(type, context);
  const value = simple && !nillable ? { ...own, ...constantKeywords(type, fixed, element.default, context) } : withConstant(own, element, context);
  if (!nillable) return value;
  // What `allOf` and `enum` say as well would still refuse null.
  if (simple && typeof own['type'] === 'string' && own['enum'] === undefined && own['allOf'] === undefined) return { ...own, type: [own['type'], 'null'] };
  return { anyOf: [value, ...nilSchemas(type, context)], '@xsdNillable': true };
}

/** A constant of an element that has attributes, or whose content is mixed. */
function withConstant(own: Schema, { type: id, fixed }: ElementModel, context: SchemaContext): Schema {
  const type = context.model.types.get(id);
  if (fixed === undefined || type?.kind !== 'complex') return own;
  const constant = type.text === undefined ? { $content: { const: [fixed] } } : { value: constantKeywords(type.text, fixed, undefined, context) };
  return { allOf: [own], type: 'object', properties: constant };
}

function nilSchemas(id: ComponentId, context: SchemaContext): readonly Schema[] {
  const type = context.model.types.get(id);
  const nothing: Schema = { type: 'null' };
  if (type?.kind !== 'complex') return [nothing];
  const attributes = objectKeywords([
    type.text === undefined ? { name: '$nil', schema: { const: true }, required: true } : { name: 'value', schema: nothing, required: true },
    ...type.attributes.map(attribute => attributeProperty(attribute, context)),
  ]);
  return [nothing, { type: 'object', ...attributes }];
}

function substitutionSchema(head: ElementModel, context: SchemaContext): Schema {
  const substitutes = head.substitutes.flatMap((name): readonly Schema[] => {
    const element = context.model.elements.find(other => expandedName(other.name) === expandedName(name));
    if (element === undefined || element.abstract) return [];
    const sign = name.namespace === context.model.targetNamespace ? name.localName : expandedName(name);
    const own = typeSchema(element.type, context);
    const marker = { $element: { const: sign } };
    if (context.model.types.get(element.type)?.kind !== 'complex') return [{ type: 'object', properties: { ...marker, value: own }, required: ['$element', 'value'] }];
    return [{ allOf: [own], type: 'object', properties: marker, required: ['$element'] }];
  });
  const own = typeSchema(head.type, context);
  const alternatives = [...(head.abstract ? [] : [{ allOf: [own], not: { type: 'object', properties: { $element: {} }, required: ['$element'] } }]), ...substitutes];
  return alternatives.length === 0 ? nothingFits : { anyOf: alternatives };
}

/** One branch: its own members, and none of the others'. */
function choiceSchema({ branches, optional }: ChoiceShape, counts: Counts, context: SchemaContext): Schema {
  const keys = [...new Set(branches.flatMap(keysOf))];
  const excluded = (own: readonly string[]): readonly Property[] => keys.filter(key => !own.includes(key)).map(name => ({ name, schema: false, required: false }));
  const alternatives = branches.map(branch => {
    const nested = branch.choices.map(choice => choiceSchema(choice, counts, context));
    return { ...objectKeywords([...memberProperties(branch, counts, context), ...excluded(keysOf(branch))]), ...(nested.length > 0 ? { allOf: nested } : {}) };
  });
  const all = optional ? [...alternatives, objectKeywords(excluded([]))] : alternatives;
  const empty = all.filter(alternative => !('required' in alternative) && !('allOf' in alternative)).length;
  return empty > 1 ? { anyOf: all } : { oneOf: all };
}

/** The ordered list of a type of free order. */
function contentProperty(type: ComplexTypeModel, context: SchemaContext): Property {
  const items: Schema[] = type.mixed ? [{ type: 'string' }] : [];
  const seen = new Set<string>();
  for (const element of type.content ? elementsOf(type.content) : []) {
    if (seen.has(element.key)) continue;
    seen.add(element.key);
    items.push({ type: 'object', properties: Object.fromEntries([[element.key, elementSchema(element, context)]]), required: [element.key] });
  }
  if (type.content && hasWildcard(type.content)) items.push({ type: 'object', properties: { $any: { type: 'object' } }, required: ['$any'], '@xsdType': '#any' });
  const needed = type.content !== undefined && !isEmptiable(type.content);
  return { name: '$content', schema: { type: 'array', items: items.length > 0 ? { anyOf: items } : {}, ...(needed ? { minItems: 1 } : {}) }, required: needed };
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-group-emptiable */
function isEmptiable(particle: ParticleModel): boolean {
  if (particle.min === 0 || particle.max === 0) return true;
  if (particle.kind === 'element' || particle.kind === 'any') return false;
  return particle.kind === 'choice' ? particle.particles.some(isEmptiable) : particle.particles.every(isEmptiable);
}

function hasWildcard(particle: ParticleModel): boolean {
  if (particle.kind === 'any') return true;
  return particle.kind !== 'element' && particle.particles.some(hasWildcard);
}

/** The keyword's words are those of .NET's XmlSchemaContentProcessing. */
function wildcardKeyword({ namespaces, process }: WildcardModel): Schema {
  const namespace = namespaces === '*' ? '##any' : Array.isArray(namespaces) ? (namespaces as readonly string[]).map(name => name || '##local').join(' ') : '##other';
  return { Namespace: namespace, ProcessContent: process === 'strict' ? 'None' : process === 'lax' ? 'Lax' : 'Skip' };
}
