/**
 * Constraints on facets: that they belong to the type, agree with one another, and narrow those of the base.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#rf-facets
 * @module
 */
import { compilePattern, PatternError } from '@blankett/forms/pattern';
import type { Report } from '../diagnostics/reporter.js';
import type { Facet, SchemaSet, SimpleType } from '../resolve/components.js';
import { expandQName } from '../resolve/value.js';
import { checkBounds } from './bounds.js';
import { applicableFacets, effectiveFacets } from './facet-rules.js';
import type { Values } from './values.js';

type Fail = (facet: Facet, message: string) => void;

/** False when a facet is wrong; each fault is reported at its facet. */
export function checkFacets(type: SimpleType, schemas: SchemaSet, values: Values, report: Report): boolean {
  if (type.facets.length === 0 || !type.base || (type.variety === 'any' && type.base.location === undefined)) return true;
  let isSound = true;
  const fail: Fail = (facet, message) => {
    isSound = false;
    report('xsd-facet', facet.location, message);
  };
  checkApplicable(type, fail);
  const own = new Map(type.facets.map((facet) => [facet.name, facet]));
  if (isSound) checkFixed(type, fail);
  if (isSound) checkCounts(type, own, fail);
  if (isSound) checkBounds(type, own, values, fail);
  for (const facet of type.facets) {
    if (facet.name === 'pattern') isSound = checkPattern(facet, report) && isSound;
    else if (facet.name === 'enumeration') checkEnumerationValue(type, facet, schemas, values, fail);
  }
  return isSound;
}

function checkApplicable(type: SimpleType, fail: Fail): void {
  const applicable = applicableFacets(type);
  const met = new Set<string>();
  for (const facet of type.facets) {
    if (!applicable.includes(facet.name))
      fail(facet, `${facet.name} does not apply to ${type.variety === 'atomic' ? `types made from xs:${type.primitive}` : `a ${type.variety}`}.`);
    if (met.has(facet.name) && facet.name !== 'pattern' && facet.name !== 'enumeration') fail(facet, `${facet.name} is given twice.`);
    met.add(facet.name);
  }
}

function checkFixed(type: SimpleType, fail: Fail): void {
  const inherited = effectiveFacets(type.base);
  for (const facet of type.facets) {
    const base = inherited.get(facet.name);
    if (base?.fixed && Number(base.value) !== Number(facet.value) && base.value.trim() !== facet.value.trim())
      fail(facet, `${facet.name} is fixed to ${base.value} in the base.`);
  }
}

/** Lengths, digits and whiteSpace. */
function checkCounts(type: SimpleType, own: ReadonlyMap<string, Facet>, fail: Fail): void {
  const inherited = effectiveFacets(type.base);
  const effective = effectiveFacets(type);
  const number = (facets: ReadonlyMap<string, { readonly value: string }>, name: string): number | undefined => {
    const facet = facets.get(name);
    return facet && Number(facet.value);
  };
  const narrows = (name: string, isWider: (value: number, base: number) => boolean, relation: string): void => {
    const facet = own.get(name);
    const base = number(inherited, name);
    if (facet && base !== undefined && isWider(Number(facet.value), base))
      fail(facet, `${name} ${facet.value} is ${relation} that of the base, ${base}.`);
  };
  narrows('length', (value, base) => value !== base, 'not');
  narrows('minLength', (value, base) => value < base, 'less than');
  narrows('maxLength', (value, base) => value > base, 'more than');
  narrows('totalDigits', (value, base) => value > base, 'more than');
  narrows('fractionDigits', (value, base) => value > base, 'more than');
  const atMost = (lower: string, upper: string): void => {
    const [low, high] = [number(effective, lower), number(effective, upper)];
    const facet = own.get(lower) ?? own.get(upper);
    if (facet && low !== undefined && high !== undefined && low > high) fail(facet, `${lower} ${low} is more than ${upper} ${high}.`);
  };
  atMost('minLength', 'maxLength');
  atMost('minLength', 'length');
  atMost('length', 'maxLength');
  atMost('fractionDigits', 'totalDigits');
  for (const name of ['minLength', 'maxLength'] as const) {
    const facet = own.get('length') && own.get(name);
    // Erratum E2-35: both may stand where the base has the same minLength or maxLength already.
    if (facet && number(inherited, name) !== Number(facet.value)) fail(facet, `${name} may not stand beside length.`);
  }
  const whiteSpace = own.get('whiteSpace');
  const rank = ['preserve', 'replace', 'collapse'];
  const base = type.variety === 'list' ? 'collapse' : (inherited.get('whiteSpace')?.value ?? 'preserve');
  if (whiteSpace && rank.indexOf(whiteSpace.value) < rank.indexOf(base))
    fail(whiteSpace, `whiteSpace ${whiteSpace.value} keeps more than that of the base, ${base}.`);
}

/** @see https://www.w3.org/TR/xmlschema-2/#regexs */
function checkPattern(facet: Facet, report: Report): boolean {
  try {
    compilePattern(facet.value);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    report('xsd-pattern', facet.location, `The pattern ${shorten(facet.value)} is not allowed: ${error.message}`);
    return false;
  }
  if (/^\^|(?<!\\)\$$/.test(facet.value))
    report('xsd-pattern-anchor', facet.location, `The pattern ${shorten(facet.value)} begins with ^ or ends with $.`);
  return true;
}

/** Enumerated values are values of the base. @see https://www.w3.org/TR/xmlschema-2/#enumeration-valid-restriction */
function checkEnumerationValue(type: SimpleType, facet: Facet, schemas: SchemaSet, values: Values, fail: Fail): void {
  const datatype = values.of(type.base!);
  if (datatype && !datatype.check(facet.value, undefined, facet))
    fail(facet, `The enumerated value ${shorten(facet.value)} is not a value of the base.`);
  else if (type.primitive === 'NOTATION' && type.variety === 'atomic') {
    const name = expandQName(facet.value, facet.resolvePrefix);
    if (name === undefined || !schemas.notations.has(name)) fail(facet, `There is no notation ${shorten(facet.value)}.`);
  }
}

function shorten(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
