/**
 * Values in schemas (defaults, fixed values, enumerations), with whiteSpace applied and QNames expanded.
 *
 * @module
 */
import { collapse } from '../parse/attribute-value.js';
import { expandedName } from '../qualified-name.js';
import type { SimpleType } from './components.js';

/** whiteSpace applied; QName and NOTATION as `{namespace}local`. */
export function normaliseValue(value: string, type: SimpleType, resolvePrefix: (prefix: string) => string | undefined): string {
  const normalised = normaliseWhiteSpace(value, whiteSpaceOf(type));
  const expand = (text: string): string => expandQName(text, resolvePrefix) ?? text;
  if (isQualifiedName(type)) return expand(normalised);
  if (type.variety === 'list' && type.itemType && isQualifiedName(type.itemType)) return normalised.split(' ').map(expand).join(' ');
  return normalised;
}

function isQualifiedName(type: SimpleType): boolean {
  return type.variety === 'atomic' && (type.primitive === 'QName' || type.primitive === 'NOTATION');
}

/** @see https://www.w3.org/TR/xmlschema-2/#rf-whiteSpace */
export function whiteSpaceOf(type: SimpleType): 'preserve' | 'replace' | 'collapse' {
  for (let next: SimpleType | undefined = type; next; next = next.base) {
    if (next.variety === 'list') return 'collapse';
    const facet = next.facets.find(({ name }) => name === 'whiteSpace');
    if (facet) return facet.value as 'preserve' | 'replace' | 'collapse';
  }
  return 'preserve';
}

export function normaliseWhiteSpace(text: string, whiteSpace: 'preserve' | 'replace' | 'collapse'): string {
  if (whiteSpace === 'preserve') return text;
  return whiteSpace === 'replace' ? text.replace(/[\t\n\r]/g, ' ') : collapse(text);
}

/** The expanded name of a QName in a value, after whiteSpace; undefined when its prefix is not declared. */
export function expandQName(text: string, resolvePrefix: (prefix: string) => string | undefined): string | undefined {
  const value = collapse(text);
  const colon = value.indexOf(':');
  const namespace = resolvePrefix(colon < 0 ? '' : value.slice(0, colon)) ?? (colon < 0 ? '' : undefined);
  return namespace === undefined ? undefined : expandedName({ namespace, localName: value.slice(colon + 1) });
}
