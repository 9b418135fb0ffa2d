/**
 * Expanded names: `{namespace}local`, or `local` alone.
 *
 * @see https://www.w3.org/TR/xml-names/#dt-expname
 * @module
 */
import type { ExpandedName } from '../generated-v1.js';

/** `{namespace}local`, or `local` when in no namespace. */
export function expandedName(namespace: string, localName: string): ExpandedName {
  return namespace === '' ? localName : `{${namespace}}${localName}`;
}

/**
 * Namespace and local name of an expanded name; a bare name is in `bare`.
 * `{}local` is in no namespace whatever `bare` is.
 */
export function splitExpandedName(name: ExpandedName, bare = ''): { namespace: string; localName: string } {
  if (!name.startsWith('{')) return { namespace: bare, localName: name };
  const end = name.indexOf('}');
  return { namespace: name.slice(1, end), localName: name.slice(end + 1) };
}

/**
 * The name as a value or descriptor of the form says it: bare when in the form's namespace (`formNamespace`), else expanded.
 * The inverse of {@link splitExpandedName} with `bare`.
 */
export function nameWithin(formNamespace: string, namespace: string, localName: string): ExpandedName {
  return namespace === formNamespace ? localName : `{${namespace}}${localName}`;
}
