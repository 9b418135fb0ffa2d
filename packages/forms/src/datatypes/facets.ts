/**
 * Constraining facets: each becomes a question to a value's text, asked after the text is known to be in the lexical space.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#rf-facets
 */
import type { Facets } from '../generated-v1.js';
import { compilePattern } from '../pattern/matcher.js';
import { countDigits } from './decimal.js';
import type { FaultCode, FaultParameters, ReportFault } from './fault.js';
import type { NamespaceContext, Ordering } from './primitive.js';

/** Whether a text is within a facet; if not, and someone wants to know, it is reported. */
export type FacetCheck = (text: string, report: ReportFault | undefined, context: NamespaceContext | undefined) => boolean;

/** All facets of a type, those of its bases included. */
export interface EffectiveFacets extends Omit<Facets, 'pattern'> {
  /** Per step of derivation, alternatives. https://www.w3.org/TR/xmlschema-2/#rf-pattern */
  readonly patterns: readonly (readonly string[])[];
}

/** What a kind of type can say of its texts, for the facets to use. What it cannot say, has no such facets. */
export interface Measures {
  readonly length?: (text: string) => number;
  readonly unit: 'characters' | 'items' | 'octets';
  readonly comparison?: (bound: string) => (text: string) => Ordering;
  readonly digits: boolean;
  /** As {@link CompiledSimpleType.canonical}; undefined for what is no value of the type. */
  canonical(text: string, context?: NamespaceContext): string | undefined;
  /** Texts and values are the same thing: a value has one text. */
  readonly literal: boolean;
  /** Enumerated values are expanded names, compared with this. */
  readonly expandedName?: (text: string, context?: NamespaceContext) => string;
  readonly anchored: boolean;
}

/** @throws {Error} when a facet's value is not of the type, which the schema compiler refuses */
export function compileFacets(facets: EffectiveFacets, measures: Measures): readonly FacetCheck[] {
  return [
    ...enumerationChecks(facets, measures),
    ...facets.patterns.map(alternatives => patternCheck(alternatives, measures.anchored)),
    ...lengthChecks(facets, measures),
    ...(measures.digits ? digitChecks(facets) : []),
    ...(measures.comparison === undefined ? [] : boundChecks(facets, measures.comparison)),
  ];
}

function facetCheck(code: FaultCode, parameters: FaultParameters, holds: (text: string, context: NamespaceContext | undefined) => boolean): FacetCheck {
  return (text, report, context) => {
    if (holds(text, context)) return true;
    report?.({ code, parameters });
    return false;
  };
}

/** Compared as values: with `1.0` enumerated, `1.00` is right. @see https://www.w3.org/TR/xmlschema-2/#rf-enumeration */
function enumerationChecks({ enumeration }: EffectiveFacets, measures: Measures): readonly FacetCheck[] {
  if (enumeration === undefined) return [];
  const texts = new Set(enumeration);
  const parameters = { facet: enumeration };
  const { expandedName } = measures;
  if (expandedName !== undefined) return [facetCheck('enumeration', parameters, (text, context) => texts.has(expandedName(text, context)))];
  if (measures.literal) return [facetCheck('enumeration', parameters, text => texts.has(text))];
  const values = new Set(enumeration.map(text => measures.canonical(text)));
  return [facetCheck('enumeration', parameters, (text, context) => texts.has(text) || values.has(measures.canonical(text, context)))];
}

function patternCheck(alternatives: readonly string[], anchored: boolean): FacetCheck {
  const parameters = { facet: alternatives.length === 1 ? alternatives[0]! : alternatives };
  const matchers = alternatives.map(pattern => compilePattern(pattern, { anchored }));
  const only = matchers[0]!;
  return matchers.length === 1
    ? facetCheck('pattern', parameters, only)
    : facetCheck('pattern', parameters, text => matchers.some(matches => matches(text)));
}

/** @see https://www.w3.org/TR/xmlschema-2/#rf-length */
function lengthChecks(facets: EffectiveFacets, { length: measure, unit }: Measures): readonly FacetCheck[] {
  if (measure === undefined) return [];
  const check = (code: FaultCode, facet: number, holds: (text: string) => boolean): FacetCheck => (text, report) => {
    if (holds(text)) return true;
    report?.({ code, parameters: { facet, actual: measure(text), unit } });
    return false;
  };
  const checks: FacetCheck[] = [];
  const { length, minLength, maxLength } = facets;
  if (length !== undefined) checks.push(check('length', length, text => measure(text) === length));
  if (minLength !== undefined) checks.push(check('min-length', minLength, text => measure(text) >= minLength));
  if (maxLength !== undefined) {
    // A text has at most as many characters, octets or items as UTF-16 units: mostly there is nothing to count.
    checks.push(check('max-length', maxLength, text => text.length <= maxLength || measure(text) <= maxLength));
  }
  return checks;
}

/** @see https://www.w3.org/TR/xmlschema-2/#rf-totalDigits */
function digitChecks({ totalDigits, fractionDigits }: EffectiveFacets): readonly FacetCheck[] {
  const check = (code: FaultCode, facet: number, count: 'total' | 'fraction'): FacetCheck => (text, report) => {
    if (text.length <= facet) return true;
    const actual = countDigits(text)[count];
    if (actual <= facet) return true;
    report?.({ code, parameters: { facet, actual } });
    return false;
  };
  return [
    ...(totalDigits === undefined ? [] : [check('total-digits', totalDigits, 'total')]),
    ...(fractionDigits === undefined ? [] : [check('fraction-digits', fractionDigits, 'fraction')]),
  ];
}

/** A value that cannot be compared with a bound is not within it. @see https://www.w3.org/TR/xmlschema-2/#rf-maxInclusive */
function boundChecks(facets: EffectiveFacets, comparison: (bound: string) => (text: string) => Ordering): readonly FacetCheck[] {
  const checks: FacetCheck[] = [];
  const bound = (code: FaultCode, facet: string | undefined, holds: (order: Ordering) => boolean): void => {
    if (facet === undefined) return;
    const compare = comparison(facet);
    checks.push(facetCheck(code, { facet }, text => holds(compare(text))));
  };
  bound('min-inclusive', facets.minInclusive, order => order === 0 || order === 1);
  bound('min-exclusive', facets.minExclusive, order => order === 1);
  bound('max-inclusive', facets.maxInclusive, order => order === 0 || order === -1);
  bound('max-exclusive', facets.maxExclusive, order => order === -1);
  return checks;
}
