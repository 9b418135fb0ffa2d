/**
 * Simple types in JSON Schema. Decimals and big integers are numbers or, where a number would lose digits, texts; what
 * JSON Schema cannot say of a text is left to the dialect's own keywords.
 *
 * @module
 */
import type { ComponentId, FacetsModel, SimpleTypeModel } from '@blankett/model';
import { descriptorContext } from '../descriptors/context.js';
import { simpleTypeDescriptor } from '../descriptors/simple-type.js';
import type { Schema, SchemaContext } from './context.js';
import { reference } from './context.js';
import { documentationKeywords } from './documentation.js';
import { portablePattern } from './pattern.js';

type JsonKind = 'text' | 'boolean' | 'whole' | 'number' | 'exact-whole' | 'exact' | 'float' | 'list' | 'any';

const kinds: ReadonlyMap<string, JsonKind> = new Map<string, JsonKind>([
  ['boolean', 'boolean'],
  ['decimal', 'exact'],
  ...['integer', 'nonPositiveInteger', 'negativeInteger', 'nonNegativeInteger', 'positiveInteger', 'long', 'unsignedLong'].map(
    (name): [string, JsonKind] => [name, 'exact-whole'],
  ),
  ...['int', 'short', 'byte', 'unsignedInt', 'unsignedShort', 'unsignedByte'].map((name): [string, JsonKind] => [name, 'whole']),
  ['float', 'float'],
  ['double', 'float'],
  ['NMTOKENS', 'list'],
  ['IDREFS', 'list'],
  ['ENTITIES', 'list'],
  ['anyType', 'any'],
]);

/** The schema of a simple type's values where it is used. */
export function simpleSchema(id: ComponentId, context: SchemaContext): Schema {
  const type = context.model.types.get(id);
  if (type?.kind !== 'simple') return builtinSchema(id.replace(/^xs:/, ''));
  const definition = context.definitions.get(id);
  return definition === undefined ? simpleDefinition(type, context) : reference(definition);
}

function builtinSchema(name: string): Schema {
  const kind = kinds.get(name) ?? 'text';
  if (kind === 'list') return { type: 'array', items: builtinSchema(name.slice(0, -1)), minItems: 1 };
  if (kind === 'any') return { type: 'object', '@xsdType': 'anyType' };
  return { ...jsonType(kind), '@xsdType': name };
}

function jsonType(kind: JsonKind): Schema {
  switch (kind) {
    case 'boolean':
      return { type: 'boolean' };
    case 'whole':
      return { type: 'integer' };
    case 'number':
      return { type: 'number' };
    case 'exact-whole':
      return { anyOf: [{ type: 'integer' }, { type: 'string' }] };
    case 'exact':
    case 'float':
      return { anyOf: [{ type: 'number' }, { type: 'string' }] };
    default:
      return { type: 'string' };
  }
}

/** The schema of a simple type itself. */
export function simpleDefinition(type: SimpleTypeModel, context: SchemaContext): Schema {
  return { ...varietySchema(type, context), ...documentationKeywords(type.documentation, context), ...enumerationKeywords(type, context) };
}

/** Attributes of other namespaces on enumerated values, by value. */
function enumerationKeywords({ facets }: SimpleTypeModel, context: SchemaContext): Schema {
  const values = (facets.enumeration ?? []).flatMap(({ value, documentation }) => {
    const { '@xsdUnhandledAttributes': attributes } = documentationKeywords(documentation, context);
    return attributes === undefined ? [] : [[value, attributes] as const];
  });
  return values.length > 0 ? { '@xsdUnhandledEnumAttributes': Object.fromEntries(values) } : {};
}

function varietySchema(type: SimpleTypeModel, context: SchemaContext): Schema {
  const { base, itemType, memberTypes, facets } = type;
  const structure = { '@xsdStructure': 'XmlSchemaSimpleTypeRestriction' };
  if (itemType !== undefined) return { type: 'array', items: simpleSchema(itemType, context) };
  if (memberTypes !== undefined) return { anyOf: memberTypes.map(member => simpleSchema(member, context)) };
  const known = base === undefined ? undefined : context.model.types.get(base);
  if (type.variety === 'list') {
    const { length, minLength = length, maxLength = length } = facets;
    return { ...wholeType(type, context), allOf: [simpleSchema(base ?? 'xs:string', context)], type: 'array', ...(minLength === undefined ? {} : { minItems: minLength }), ...(maxLength === undefined ? {} : { maxItems: maxLength }) };
  }
  if (type.variety === 'union') {
    return { allOf: [simpleSchema(base ?? 'xs:string', context)], ...wholeType(type, context) };
  }
  const builtin = type.builtin.replace(/^xs:/, '');
  const kind = kindOf(type, builtin);
  const own = { '@xsdType': builtin, ...facetKeywords(facets, kind, builtin, context), ...structure };
  return known === undefined ? { ...jsonType(kind), ...own } : { allOf: [simpleSchema(base!, context)], ...(kind === 'exact' || kind === 'exact-whole' || kind === 'float' ? {} : jsonType(kind)), ...own };
}

/** Patterns and enumerations of lists and unions are about the whole text: the runtime judges it by the type's descriptor. */
function wholeType(type: SimpleTypeModel, context: SchemaContext): Schema {
  if (!type.facets.enumeration && !type.facets.patterns?.length) return {};
  const descriptors = descriptorContext(context.plan);
  const types = new Map<string, unknown>();
  const add = (id: ComponentId | undefined): void => {
    const part = id === undefined ? undefined : context.model.types.get(id);
    if (part?.kind !== 'simple' || types.has(descriptors.typeName(part.id))) return;
    types.set(descriptors.typeName(part.id), simpleTypeDescriptor(part, descriptors));
    for (const used of [part.base, part.itemType, ...(part.memberTypes ?? [])]) add(used);
  };
  add(type.id);
  return {
    '@xsdSimpleType': { type: descriptors.typeName(type.id), types: Object.fromEntries(types), ...(context.plan.patterns === 'anchored' ? { patterns: 'anchored' } : {}) },
  };
}

/** Bounds may have proved that a number is exact. */
function kindOf({ value }: SimpleTypeModel, builtin: string): JsonKind {
  const kind = kinds.get(builtin) ?? 'text';
  if (value !== 'number') return kind;
  return kind === 'exact' ? 'number' : kind === 'exact-whole' ? 'whole' : kind;
}

/** Facets as JSON Schema's keywords where these mean the same, all others as `@xsdFacets`, which the runtime reads as XSD does. */
function facetKeywords(facets: FacetsModel, kind: JsonKind, builtin: string, context: SchemaContext): Schema {
  const { length, minLength = length, maxLength = length, whiteSpace: _, enumeration, patterns, ...bounds } = facets;
  const anchored = context.plan.patterns === 'anchored';
  const keywords: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  // Lengths of binary values count bytes.
  const lengths = /^(?:hex|base64)Binary$/.test(builtin) ? others : keywords;
  if (maxLength !== undefined) lengths['maxLength'] = maxLength;
  if (minLength !== undefined) lengths['minLength'] = minLength;
  if (bounds.totalDigits !== undefined) keywords['totalDigits'] = bounds.totalDigits;
  for (const [facet, keyword] of numericBounds) {
    const bound = bounds[facet];
    if (bound === undefined) continue;
    const number = Number(bound);
    const isExact = (kind === 'whole' || kind === 'number') && Number.isFinite(number);
    if (isExact) keywords[keyword] = number;
    else others[facet] = bound;
  }
  if (bounds.totalDigits !== undefined) others['totalDigits'] = bounds.totalDigits;
  if (bounds.fractionDigits !== undefined) others['fractionDigits'] = bounds.fractionDigits;
  if (patterns?.length) {
    const portable = patterns.length === 1 && kind === 'text' ? portablePattern(patterns[0]!, anchored) : undefined;
    if (portable === undefined) others['pattern'] = patterns.length === 1 ? patterns[0] : patterns;
    else keywords['pattern'] = portable;
  }
  if (enumeration) {
    const values = enumeration.map(({ value }) => value);
    if (comparedAsText.has(builtin)) keywords['enum'] = [...new Set(values)];
    else if (kind === 'whole' || kind === 'number') keywords['enum'] = [...new Set(values.map(Number))];
    else others['enumeration'] = values;
  }
  if (others['pattern'] !== undefined && anchored) others['patterns'] = 'anchored';
  return { ...keywords, ...(Object.keys(others).length > 0 ? { '@xsdFacets': others } : {}) };
}

/** Types whose values are equal exactly when their texts are; all others have several spellings of one value. */
const comparedAsText: ReadonlySet<string> = new Set([
  'string', 'normalizedString', 'token', 'language', 'NMTOKEN', 'Name', 'NCName', 'ID', 'IDREF', 'ENTITY', 'anyURI', 'QName', 'NOTATION', 'anySimpleType',
]);

const numericBounds = [
  ['minInclusive', 'minimum'],
  ['maxInclusive', 'maximum'],
  ['minExclusive', 'exclusiveMinimum'],
  ['maxExclusive', 'exclusiveMaximum'],
] as const;

/** What a fixed value asks: a constant where its text is the value, else the one member of an enumeration. */
export function constantKeywords(id: ComponentId, fixed: string | undefined, preset: string | undefined, context: SchemaContext): Schema {
  const type = context.model.types.get(id);
  const builtin = (type?.kind === 'simple' ? type.builtin : id).replace(/^xs:/, '');
  const kind = type?.kind === 'simple' && type.variety !== 'atomic' ? 'list' : (kinds.get(builtin) ?? 'text');
  if (fixed === undefined) return preset === undefined || kind !== 'text' ? {} : { default: preset };
  if (comparedAsText.has(builtin) && kind === 'text') return { const: fixed };
  if (kind === 'boolean') return { const: fixed === 'true' || fixed === '1' };
  if (kind === 'list' || kind === 'any') return {};
  return { '@xsdType': builtin, '@xsdFacets': { enumeration: [fixed] } };
}
