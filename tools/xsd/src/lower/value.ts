/**
 * Values in schemas (defaults, fixed values, enumerations), as the model holds them.
 *
 * @module
 */
import { collapse } from '../parse/attribute-value.js';
import { expandQName } from '../resolve/bind-simple-type.js';
import type { SimpleType } from '../resolve/components.js';

/** whiteSpace applied; QName and NOTATION as `{namespace}local`. */
export function lowerValue(value: string, type: SimpleType, resolvePrefix: (prefix: string) => string | undefined): string {
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
