/**
 * Names with their namespaces, and the namespaces that every schema knows.
 *
 * @see https://www.w3.org/TR/xml-names/#dt-expname
 * @module
 */
import type { QualifiedName } from '@blankett/model';

export const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';
export const xsiNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** `{namespace}local`, or `local` when in no namespace. */
export function expandedName(name: QualifiedName): string {
  return name.namespace === '' ? name.localName : `{${name.namespace}}${name.localName}`;
}

export function sameName(a: QualifiedName, b: QualifiedName): boolean {
  return a.localName === b.localName && a.namespace === b.namespace;
}

/** For messages: `"linje" of namespace urn:x`. */
export function describeName(name: QualifiedName): string {
  return name.namespace === '' ? `"${name.localName}"` : `"${name.localName}" of namespace ${name.namespace}`;
}
