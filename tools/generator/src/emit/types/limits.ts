/**
 * What facets ask of a value, in words.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#rf-facets
 * @module
 */
import type { ComponentId, FacetsModel } from '@blankett/model';
import { builtinWords } from './builtin.js';
import type { TypesContext } from './context.js';
import { literals } from './simple-type.js';

/** Sentences on a simple type: `Up to 13 digits, 2 decimals.` */
export function limits(id: ComponentId, context: TypesContext): readonly string[] {
  const type = context.model.types.get(id);
  if (type === undefined || type.kind === 'complex') return sentences([builtinWords(id)]);
  if (isEnumeration(id, context)) return [];
  const facets = effectiveFacets(id, context);
  const { builtin } = type;
  const whole = /^xs:(?:integer|long|int|short|byte|(?:un|non|pos|neg)\w+)$/.test(builtin);
  const bounds = [length(facets, type.variety), digits(facets, whole), range(facets, whole)];
  const form = whole && (bounds[1] !== undefined || bounds[2] !== undefined) ? undefined : builtinWords(builtin);
  return sentences([form, ...bounds, ...patterns(facets), oneOf(facets)]);
}

function sentences(found: readonly (string | undefined)[]): readonly string[] {
  return found.filter(text => text !== undefined);
}

function isEnumeration(id: ComponentId, context: TypesContext): boolean {
  const type = context.model.types.get(id);
  if (type?.kind !== 'simple') return false;
  return literals(type, context) !== undefined || (type.base !== undefined && isEnumeration(type.base, context));
}

/** Facets of all steps from the built-in type, later ones over earlier ones. */
function effectiveFacets(id: ComponentId, context: TypesContext): FacetsModel {
  const type = context.model.types.get(id);
  if (type?.kind !== 'simple') return {};
  return { ...(type.base === undefined ? {} : effectiveFacets(type.base, context)), ...type.facets };
}

function length({ length: exact, minLength, maxLength }: FacetsModel, variety: 'atomic' | 'list' | 'union'): string | undefined {
  const unit = (count: number): string => `${count} ${variety === 'list' ? 'item' : 'character'}${count === 1 ? '' : 's'}`;
  if (exact !== undefined) return `Exactly ${unit(exact)}.`;
  const least = minLength !== undefined && minLength > 0 ? minLength : undefined;
  if (least !== undefined && maxLength !== undefined) return least === maxLength ? `Exactly ${unit(least)}.` : `${least} to ${unit(maxLength)}.`;
  if (maxLength !== undefined) return `Up to ${unit(maxLength)}.`;
  return least === undefined ? undefined : least === 1 ? 'Not empty.' : `At least ${unit(least)}.`;
}

function digits({ totalDigits, fractionDigits }: FacetsModel, whole: boolean): string | undefined {
  const decimals = fractionDigits === undefined || whole ? undefined : fractionDigits === 0 ? 'no decimals' : `${fractionDigits} decimal${fractionDigits === 1 ? '' : 's'}`;
  if (totalDigits !== undefined) return `Up to ${totalDigits} digit${totalDigits === 1 ? '' : 's'}${decimals ? `, ${decimals}` : ''}.`;
  if (decimals === undefined) return undefined;
  return fractionDigits === 0 ? 'No decimals.' : `Up to ${decimals}.`;
}

function range({ minInclusive, maxInclusive, minExclusive, maxExclusive }: FacetsModel, whole: boolean): string | undefined {
  const start = whole ? 'Whole number, ' : '';
  const sentence = (text: string): string => (start === '' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : `${start}${text}.`);
  if (minInclusive !== undefined && maxInclusive !== undefined) return sentence(`${minInclusive} to ${maxInclusive}`);
  const lower = minInclusive !== undefined ? `${minInclusive} or more` : minExclusive !== undefined ? `more than ${minExclusive}` : undefined;
  const upper = maxInclusive !== undefined ? `${maxInclusive} or less` : maxExclusive !== undefined ? `less than ${maxExclusive}` : undefined;
  if (lower === undefined && upper === undefined) return undefined;
  return sentence([lower, upper].filter(bound => bound !== undefined).join(' and '));
}

function patterns({ patterns: all = [] }: FacetsModel): readonly string[] {
  // A pattern that is longer than a line tells a reader nothing; it is in the descriptor.
  return all.length === 1 && all[0]!.length <= 60 ? [`Pattern: ${inlineCode(all[0]!)}.`] : [];
}

function oneOf({ enumeration }: FacetsModel): string | undefined {
  if (enumeration === undefined || enumeration.length > 12) return undefined;
  return `One of ${enumeration.map(({ value }) => inlineCode(value)).join(', ')}.`;
}

/** Markdown code, whatever the text holds. */
export function inlineCode(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return fence === '`' ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}
