/**
 * Which facets each kind of simple type takes.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cos-applicable-facets
 * @module
 */
import type { FacetName } from '../parse/syntax.js';
import type { SimpleType } from '../resolve/components.js';

const ordered: readonly FacetName[] = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'];
const counted: readonly FacetName[] = ['length', 'minLength', 'maxLength', 'pattern', 'enumeration', 'whiteSpace'];
const orderedValues: readonly FacetName[] = ['pattern', 'enumeration', 'whiteSpace', ...ordered];

const primitiveFacets: ReadonlyMap<string, readonly FacetName[]> = new Map([
  ['string', counted],
  ['boolean', ['pattern', 'whiteSpace']],
  ['decimal', ['totalDigits', 'fractionDigits', ...orderedValues]],
  ...['float', 'double', 'duration', 'dateTime', 'time', 'date', 'gYearMonth', 'gYear', 'gMonthDay', 'gDay', 'gMonth'].map(
    (name) => [name, orderedValues] as const,
  ),
  ...['hexBinary', 'base64Binary', 'anyURI', 'QName', 'NOTATION'].map((name) => [name, counted] as const),
]);

export function applicableFacets(type: SimpleType): readonly FacetName[] {
  switch (type.variety) {
    case 'list':
      return counted;
    case 'union':
      return ['pattern', 'enumeration'];
    default:
      return type.primitive === undefined ? [] : (primitiveFacets.get(type.primitive) ?? []);
  }
}

/** Facets of a type with those that it inherits: the nearest of each name. Patterns and enumerations are not in it. */
export function effectiveFacets(type: SimpleType | undefined): ReadonlyMap<FacetName, { readonly value: string; readonly fixed: boolean }> {
  const facets = new Map<FacetName, { readonly value: string; readonly fixed: boolean }>();
  for (let next = type; next; next = next.base) {
    for (const facet of next.facets) {
      if (!facets.has(facet.name) && facet.name !== 'pattern' && facet.name !== 'enumeration') facets.set(facet.name, facet);
    }
  }
  return facets;
}
