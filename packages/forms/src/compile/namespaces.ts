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

/** How a form's names are written. */
export interface FormNamespaces {
  /** The namespace that elements without prefix are in; `''` when none is. */
  readonly defaultNamespace: string;
  /** Prefixes by namespace; one that the form does not know gets a prefix when it is first asked for. */
  prefixOf(namespace: string): string;
}

export function formNamespaces(form: Form<unknown>): FormNamespaces {
  const own = form.namespace ?? '';
  const prefixes = new Map<string, string>([[xmlNamespace, 'xml'], [instanceNamespace, 'xsi'], [xsdNamespace, 'xsd']]);
  const taken = new Set(['xml', 'xmlns', 'xsi', 'xsd']);
  for (const [prefix, namespace] of Object.entries(form.prefixes ?? {})) {
    if (prefix === '' || prefixes.has(namespace) || taken.has(prefix)) continue;
    prefixes.set(namespace, prefix);
    taken.add(prefix);
  }
  return {
    defaultNamespace: own !== '' && everythingQualified(form) ? own : '',
    prefixOf(namespace) {
      let prefix = prefixes.get(namespace);
      for (let number = 1; prefix === undefined; number += 1) {
        const candidate = namespace === own && number === 1 ? 'm' : `ns${number}`;
        if (!taken.has(candidate)) prefix = candidate;
      }
      prefixes.set(namespace, prefix);
      taken.add(prefix);
      return prefix;
    },
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
