/**
 * Simple types, and what their values are in JavaScript.
 *
 * @module
 */
import type { EnumerationValue, FacetsModel, SimpleTypeModel, ValueKind } from '@blankett/model';
import type { Facet, SimpleType } from '../resolve/components.js';
import { normaliseValue } from '../resolve/value.js';

export function lowerSimpleType(type: SimpleType): SimpleTypeModel {
  return {
    id: type.id,
    ...(type.name && { name: type.name }),
    namePath: type.namePath,
    documentation: type.documentation,
    source: type.location!,
    kind: 'simple',
    variety: type.variety === 'any' ? 'atomic' : type.variety,
    ...(type.derivation === 'restriction' && type.base && { base: type.base.id }),
    ...(type.derivation === 'list' && type.itemType && { itemType: type.itemType.id }),
    ...(type.derivation === 'union' && { memberTypes: type.memberTypes.map(({ id }) => id) }),
    facets: lowerFacets(type),
    builtin: type.variety === 'atomic' ? nearestBuiltIn(type).id : 'xs:anySimpleType',
    value: valueKindOf(type),
  };
}

function nearestBuiltIn(type: SimpleType): SimpleType {
  let next = type;
  while (next.location !== undefined && next.base) next = next.base;
  return next;
}

function lowerFacets(type: SimpleType): FacetsModel {
  const facets: { -readonly [Key in keyof FacetsModel]: FacetsModel[Key] } = {};
  const patterns: string[] = [];
  const enumeration: EnumerationValue[] = [];
  for (const facet of type.facets) {
    switch (facet.name) {
      case 'pattern':
        patterns.push(facet.value);
        break;
      case 'enumeration':
        enumeration.push(lowerEnumerationValue(facet, type));
        break;
      case 'whiteSpace':
        facets.whiteSpace = facet.value as 'preserve' | 'replace' | 'collapse';
        break;
      case 'length':
      case 'minLength':
      case 'maxLength':
      case 'totalDigits':
      case 'fractionDigits':
        facets[facet.name] = Math.min(Number(facet.value), Number.MAX_SAFE_INTEGER);
        break;
      default:
        facets[facet.name] = normaliseValue(facet.value, type, facet.resolvePrefix);
    }
  }
  if (patterns.length > 0) facets.patterns = patterns;
  if (enumeration.length > 0) facets.enumeration = enumeration;
  return facets;
}

function lowerEnumerationValue(facet: Facet, type: SimpleType): EnumerationValue {
  return {
    value: normaliseValue(facet.value, type, facet.resolvePrefix),
    documentation: facet.documentation,
    source: facet.location ?? type.location!,
  };
}

/** @see https://www.w3.org/TR/xmlschema-2/#built-in-primitive-datatypes */
function valueKindOf(type: SimpleType): ValueKind {
  if (type.variety === 'list' || type.variety === 'union') return type.variety;
  switch (type.primitive) {
    case 'boolean':
      return 'boolean';
    case 'float':
    case 'double':
      return 'number';
    case 'hexBinary':
    case 'base64Binary':
      return 'bytes';
    case 'decimal':
      return isExactNumber(type) ? 'number' : isInteger(type) ? 'integer' : 'decimal';
    default:
      return 'string';
  }
}

const largestExact = BigInt(Number.MAX_SAFE_INTEGER);

/** Whether the schema proves that a double holds every value exactly. */
function isExactNumber(type: SimpleType): boolean {
  const facets = [...facetsOfChain(type)];
  if (facets.some(({ name, value }) => name === 'totalDigits' && Number(value) <= 15)) return true;
  if (!isInteger(type)) return false;
  const isBounded = (inclusive: Facet['name'], exclusive: Facet['name'], isInside: (bound: bigint) => boolean): boolean =>
    facets.some(({ name, value }) => (name === inclusive || name === exclusive) && isInside(integerPart(value) ?? largestExact + 1n));
  return (
    isBounded('minInclusive', 'minExclusive', (bound) => bound >= -largestExact && bound <= largestExact) &&
    isBounded('maxInclusive', 'maxExclusive', (bound) => bound >= -largestExact && bound <= largestExact)
  );
}

function isInteger(type: SimpleType): boolean {
  for (let next: SimpleType | undefined = type; next; next = next.base) {
    if (next.id === 'xs:integer') return true;
  }
  return [...facetsOfChain(type)].some(({ name, value }) => name === 'fractionDigits' && Number(value) === 0);
}

function* facetsOfChain(type: SimpleType): Iterable<Facet> {
  for (let next: SimpleType | undefined = type; next; next = next.base) yield* next.facets;
}

function integerPart(value: string): bigint | undefined {
  const digits = /^\s*([+-]?)([0-9]+)(\.[0-9]*)?\s*$/.exec(value);
  return digits ? BigInt(digits[2]!) * (digits[1] === '-' ? -1n : 1n) : undefined;
}
