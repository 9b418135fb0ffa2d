/**
 * Wildcards and the algebra of their namespaces.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Wildcard_details
 * @module
 */
import type { WildcardModel } from '@blankett/model';
import type { WildcardSyntax } from '../parse/syntax.js';
import type { Scope } from './symbols.js';

type Namespaces = WildcardModel['namespaces'];

export function bindWildcard(scope: Scope, syntax: WildcardSyntax): WildcardModel {
  return { namespaces: namespacesOf(scope, syntax), process: syntax.processContents };
}

function namespacesOf(scope: Scope, { namespaces }: WildcardSyntax): Namespaces {
  if (namespaces === '##any') return '*';
  if (namespaces === '##other') return { not: scope.part.namespace };
  return [...new Set(namespaces.map((word) => (word === '##targetNamespace' ? scope.part.namespace : word === '##local' ? '' : word)))];
}

/** Whether a wildcard takes names of a namespace. `##other` never takes names without namespace. */
export function allowsNamespace(namespaces: Namespaces, namespace: string): boolean {
  if (namespaces === '*') return true;
  return 'not' in namespaces ? namespace !== '' && namespace !== namespaces.not : namespaces.includes(namespace);
}

/** Undefined when XSD 1.0 cannot say it. @see https://www.w3.org/TR/xmlschema-1/#cos-aw-intersect */
export function intersectWildcards(a: Namespaces, b: Namespaces): Namespaces | undefined {
  if (a === '*') return b;
  if (b === '*') return a;
  if (!('not' in a)) return a.filter((namespace) => allowsNamespace(b, namespace));
  if (!('not' in b)) return b.filter((namespace) => allowsNamespace(a, namespace));
  if (a.not === b.not || b.not === '') return a;
  return a.not === '' ? b : undefined;
}

/** Undefined when XSD 1.0 cannot say it. @see https://www.w3.org/TR/xmlschema-1/#cos-aw-union */
export function uniteWildcards(a: Namespaces, b: Namespaces): Namespaces | undefined {
  if (a === '*' || b === '*') return '*';
  if ('not' in a && 'not' in b) return a.not === b.not ? a : { not: '' };
  if (!('not' in a) && !('not' in b)) return [...new Set([...a, ...b])];
  const negation = 'not' in a ? a : (b as { readonly not: string });
  const list = 'not' in a ? (b as readonly string[]) : a;
  const hasNamespace = list.includes(negation.not);
  const hasAbsent = list.includes('');
  if (negation.not === '') return hasAbsent ? '*' : negation;
  if (hasNamespace && hasAbsent) return '*';
  if (hasNamespace) return { not: '' };
  return hasAbsent ? undefined : negation;
}

/** @see https://www.w3.org/TR/xmlschema-1/#cos-ns-subset */
export function isWildcardSubset(sub: Namespaces, of: Namespaces): boolean {
  if (of === '*') return true;
  if (sub === '*') return false;
  if ('not' in sub) return 'not' in of && (sub.not === of.not || of.not === '');
  return sub.every((namespace) => allowsNamespace(of, namespace));
}

/** Whether no name can be taken by both. */
export function areDisjoint(a: Namespaces, b: Namespaces): boolean {
  if (a !== '*' && !('not' in a)) return a.every((namespace) => !allowsNamespace(b, namespace));
  if (b !== '*' && !('not' in b)) return b.every((namespace) => !allowsNamespace(a, namespace));
  return false;
}
