/**
 * Namespaces of a form, and how names are written: declared once, at the root.
 *
 * The form's own namespace is the default one when every element is qualified; else it gets a prefix, so that elements in no
 * namespace stay in none.
 *
 * @see https://www.w3.org/TR/xml-names/#scoping-defaulting
 * @module
 */
import type { Form, Particle, TypeDescriptor } from '../generated-v1.js';

const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';
const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** A namespace that the form's own names are in, and its prefix. */
export interface FormNamespace {
  readonly namespace: string;
  readonly prefix: string;
  /** Place in {@link FormNamespaces.all}. */
  readonly index: number;
}

/** How a form's names are written. */
export interface FormNamespaces {
  /** The namespace that elements without prefix are in; `''` when none is. */
  readonly defaultNamespace: string;
  readonly all: readonly FormNamespace[];
  /** The namespace and its prefix, if the form's own names, its `prefixes` or XML Schema have it. */
  known(namespace: string): FormNamespace | undefined;
  /** The same, for a name of the form: a prefix is made up when there is none. */
  of(namespace: string): FormNamespace;
  /** What a prefix stands for. */
  resolve(prefix: string): string | undefined;
}

export function formNamespaces(form: Form<unknown>): FormNamespaces {
  const own = form.namespace ?? '';
  const byNamespace = new Map<string, FormNamespace>();
  const byPrefix = new Map<string, string>([['xmlns', '']]);
  const all: FormNamespace[] = [];
  const add = (prefix: string, namespace: string): FormNamespace => {
    const added = { namespace, prefix, index: all.length };
    all.push(added);
    byNamespace.set(namespace, added);
    byPrefix.set(prefix, namespace);
    return added;
  };
  add('xml', xmlNamespace);
  add('xsi', instanceNamespace);
  add('xsd', xsdNamespace);
  for (const [prefix, namespace] of Object.entries(form.prefixes ?? {})) {
    if (prefix !== '' && !byNamespace.has(namespace) && !byPrefix.has(prefix)) add(prefix, namespace);
  }
  const makeUp = (namespace: string): FormNamespace => {
    if (namespace === own && !byPrefix.has('m')) return add('m', namespace);
    let number = 1;
    while (byPrefix.has(`ns${number}`)) number += 1;
    return add(`ns${number}`, namespace);
  };
  return {
    defaultNamespace: own !== '' && everythingQualified(form) ? own : '',
    all,
    known: namespace => byNamespace.get(namespace) ?? (namespace === own ? makeUp(namespace) : undefined),
    of: namespace => byNamespace.get(namespace) ?? makeUp(namespace),
    resolve: prefix => byPrefix.get(prefix),
  };
}

/** Nothing that is written without prefix is in no namespace: elements, and names in values. */
function everythingQualified(form: Form<unknown>): boolean {
  if (form.root.namespace !== undefined && form.root.namespace !== form.namespace) return false;
  return Object.values(form.types).every(typeQualified) && (form.elements ?? []).every(element => element.namespace !== '');
}

function typeQualified(type: TypeDescriptor): boolean {
  if (type.name?.startsWith('{}') === true) return false;
  if (!('complex' in type)) return ![type.base, type.list, ...(type.union ?? [])].some(name => name === 'xs:QName' || name === 'xs:NOTATION');
  if (type.attributes?.some(attribute => attribute.type === 'xs:QName') === true || type.text === 'xs:QName') return false;
  return type.content === undefined || particleQualified(type.content, type.namespace);
}

function particleQualified(particle: Particle, bare: string | undefined): boolean {
  if ('element' in particle) return (particle.namespace ?? bare) !== '' && particle.type !== 'xs:QName';
  if ('any' in particle) return true;
  const parts = 'sequence' in particle ? particle.sequence : 'choice' in particle ? particle.choice : particle.all;
  return parts.every(part => particleQualified(part, bare));
}
