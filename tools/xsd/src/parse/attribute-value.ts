/**
 * Types of the attributes of XSD's own elements.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#normative-schemaSchema
 * @module
 */
import { isNCName, type XmlElementNode } from '@blankett/xml';
import type { NameReference } from './syntax.js';

/** Names of datatypes; a list of words is an enumeration, `listOf` a list of them or `#all`. */
export type AttributeValueKind =
  | 'string'
  | 'token'
  | 'NCName'
  | 'ID'
  | 'QName'
  | 'QNames'
  | 'boolean'
  | 'nonNegativeInteger'
  | 'positiveInteger'
  | 'maxOccurs'
  | 'anyURI'
  | readonly string[]
  | { readonly listOf: readonly string[] };

/** The value after whiteSpace, or what is wrong with it (a clause for a message). */
export function readAttributeValue(
  kind: AttributeValueKind,
  written: string,
  element: XmlElementNode,
): { readonly value: string } | { readonly fault: string } {
  if (kind === 'string') return { value: written };
  const value = collapse(written);
  const fault = faultOf(kind, value, element);
  return fault === undefined ? { value } : { fault };
}

/** whiteSpace `collapse`. @see https://www.w3.org/TR/xmlschema-2/#rf-whiteSpace */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

function faultOf(kind: AttributeValueKind, value: string, element: XmlElementNode): string | undefined {
  if (typeof kind === 'object') {
    if ('listOf' in kind) {
      if (value === '#all' || words(value).every((word) => kind.listOf.includes(word))) return undefined;
      return `it is "#all" or a list of ${kind.listOf.join(', ')}`;
    }
    return kind.includes(value) ? undefined : `it is ${kind.join(' or ')}`;
  }
  switch (kind) {
    case 'NCName':
    case 'ID':
      return isNCName(value) ? undefined : 'it must be a name without a colon';
    case 'QName':
      return qualifiedNameFault(value, element);
    case 'QNames':
      return words(value)
        .map((word) => qualifiedNameFault(word, element))
        .find((fault) => fault !== undefined);
    case 'boolean':
      return /^(true|false|1|0)$/.test(value) ? undefined : 'it is true or false';
    case 'nonNegativeInteger':
      return isNonNegativeInteger(value) ? undefined : 'it must be a whole number of 0 or more';
    case 'positiveInteger':
      return isNonNegativeInteger(value) && readCount(value) > 0 ? undefined : 'it must be a whole number of 1 or more';
    case 'maxOccurs':
      return value === 'unbounded' || isNonNegativeInteger(value) ? undefined : 'it must be a whole number of 0 or more, or "unbounded"';
    case 'string':
    case 'token':
    case 'anyURI':
      return undefined;
  }
}

function qualifiedNameFault(value: string, element: XmlElementNode): string | undefined {
  const colon = value.indexOf(':');
  const prefix = colon < 0 ? '' : value.slice(0, colon);
  if (!isNCName(value.slice(colon + 1)) || (colon >= 0 && !isNCName(prefix))) return 'it must be a name, with at most one prefix';
  if (colon >= 0 && element.resolvePrefix(prefix) === undefined) return `the prefix "${prefix}" is not declared`;
  return undefined;
}

function isNonNegativeInteger(value: string): boolean {
  return /^(\+?[0-9]+|-0+)$/.test(value);
}

/** The words of a list. */
export function words(value: string): readonly string[] {
  return value === '' ? [] : value.split(' ');
}

/** A count in a schema; those too large for a double to tell apart are as good as the largest. */
export function readCount(value: string): number {
  return Math.min(Math.abs(Number(value)), Number.MAX_SAFE_INTEGER);
}

/** A valid QName as reference. Without prefix it takes the default namespace. */
export function readReference(value: string, element: XmlElementNode, location: NameReference['location']): NameReference {
  const colon = value.indexOf(':');
  const namespace = element.resolvePrefix(colon < 0 ? '' : value.slice(0, colon)) ?? '';
  return { namespace, localName: value.slice(colon + 1), text: value, location };
}
