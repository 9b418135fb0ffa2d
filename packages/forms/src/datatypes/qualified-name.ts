/**
 * QName and NOTATION: prefixed names, whose values are expanded names (`{urn:x}local`).
 *
 * @see https://www.w3.org/TR/xmlschema-2/#QName
 */
import type { NamespaceContext, Primitive, PrimitiveName } from './primitive.js';
import { isUncolonizedName } from './string.js';

/** The expanded name, or undefined when it is no qualified name or nothing declares its prefix. */
function expand(text: string, context: NamespaceContext | undefined): string | undefined {
  const colon = text.indexOf(':');
  const localName = text.slice(colon + 1);
  if (!isUncolonizedName(localName)) return undefined;
  if (colon < 0) {
    const namespace = context?.resolvePrefix('') ?? '';
    return namespace === '' ? localName : `{${namespace}}${localName}`;
  }
  const prefix = text.slice(0, colon);
  if (!isUncolonizedName(prefix)) return undefined;
  const namespace = context?.resolvePrefix(prefix);
  return namespace === undefined || namespace === '' ? undefined : `{${namespace}}${localName}`;
}

function qualify(value: unknown, context: NamespaceContext | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const brace = value.lastIndexOf('}');
  if (!value.startsWith('{') || brace < 0) return value;
  const namespace = value.slice(1, brace);
  const localName = value.slice(brace + 1);
  if (namespace === '') return localName;
  const prefix = context?.prefixFor?.(namespace) ?? '';
  return prefix === '' ? localName : `${prefix}:${localName}`;
}

function qualifiedName(name: PrimitiveName): Primitive {
  return {
    name,
    accepts: (text, context) => expand(text, context) !== undefined,
    decode: (text, context) => expand(text, context) ?? text,
    encode: qualify,
    canonical: (text, context) => expand(text, context) ?? text,
  };
}

/** Length facets do not apply: how long a name is depends on the prefix. https://www.w3.org/TR/xmlschema-2/#rf-length */
export const QName: Primitive = qualifiedName('QName');
export const NOTATION: Primitive = qualifiedName('NOTATION');
