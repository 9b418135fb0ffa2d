/**
 * Wildcards: `xs:any` and `xs:anyAttribute`.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Wildcards
 * @module
 */
import type { WildcardDescriptor } from '../generated-v1.js';

export interface CompiledWildcard {
  readonly namespaces: WildcardDescriptor['any'];
  readonly process: 'strict' | 'lax' | 'skip';
}

export function compileWildcard(descriptor: WildcardDescriptor): CompiledWildcard {
  return { namespaces: descriptor.any, process: descriptor.process ?? 'strict' };
}

/** @see https://www.w3.org/TR/xmlschema-1/#cvc-wildcard-namespace */
export function allowsNamespace({ namespaces }: CompiledWildcard, namespace: string): boolean {
  if (namespaces === '*') return true;
  if ('not' in namespaces) return namespace !== namespaces.not && namespace !== '';
  return namespaces.includes(namespace);
}
