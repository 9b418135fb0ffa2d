/**
 * Just enough of a schema reader to judge datatypes by the W3C test suite: simple types of one document, to descriptors.
 */
import { readXmlTree } from '@blankett/xml';
import type { XmlElementNode } from '@blankett/xml';
import type { Form, SimpleTypeDescriptor, TypeDescriptor, TypeName } from '../../../src/generated-v1.js';

const schemaNamespace = 'http://www.w3.org/2001/XMLSchema';

/** A form that has the simple types of a document, and the types of its elements and attributes by name. */
export interface SimpleTypeSchema {
  readonly form: Form<unknown>;
  readonly elements: ReadonlyMap<string, TypeName>;
  readonly attributes: ReadonlyMap<string, TypeName>;
}

export function readSimpleTypes(bytes: Uint8Array): SimpleTypeSchema {
  const root = readXmlTree(bytes, { doctype: 'internal' });
  const types: Record<TypeName, TypeDescriptor> = {};
  const elements = new Map<string, TypeName>();
  const attributes = new Map<string, TypeName>();
  let anonymous = 0;

  function typeName(node: XmlElementNode, qualified: string): TypeName {
    const [local = '', prefix = ''] = qualified.split(':').reverse();
    return node.resolvePrefix(prefix) === schemaNamespace ? `xs:${local}` : local;
  }

  function typeOf(node: XmlElementNode, attribute: string): TypeName | undefined {
    const named = valueOf(node, attribute);
    if (named !== undefined) return typeName(node, named);
    const inline = childrenOf(node, 'simpleType')[0];
    return inline && define(inline);
  }

  function define(node: XmlElementNode): TypeName {
    const name = valueOf(node, 'name') ?? `#${(anonymous += 1)}`;
    types[name] = describe(node);
    return name;
  }

  function describe(node: XmlElementNode): SimpleTypeDescriptor {
    for (const list of childrenOf(node, 'list')) return { list: typeOf(list, 'itemType')! };
    for (const union of childrenOf(node, 'union')) {
      const named = (valueOf(union, 'memberTypes') ?? '').split(/\s+/).filter(Boolean).map(name => typeName(union, name));
      return { union: [...named, ...childrenOf(union, 'simpleType').map(define)] };
    }
    const restriction = childrenOf(node, 'restriction')[0]!;
    const descriptor: Record<string, unknown> = { base: typeOf(restriction, 'base') };
    for (const facet of childrenOf(restriction)) {
      const value = valueOf(facet, 'value');
      if (value === undefined) continue;
      const several = descriptor[facet.localName];
      if (facet.localName === 'enumeration' && holdsNames(String(descriptor['base']))) {
        const expanded = value.trim().split(/\s+/).map(name => expand(facet, name)).join(' ');
        descriptor[facet.localName] = [...((several as string[]) ?? []), expanded];
      } else if (facet.localName === 'pattern' || facet.localName === 'enumeration') {
        descriptor[facet.localName] = [...((several as string[]) ?? []), value];
      } else {
        descriptor[facet.localName] = /length|digits/i.test(facet.localName) ? Number(value) : value;
      }
    }
    return descriptor as SimpleTypeDescriptor;
  }

  /** Qualified names, or lists of them: descriptors have these expanded. */
  function holdsNames(name: TypeName): boolean {
    if (name === 'xs:QName') return true;
    const { base, list } = (types[name] ?? {}) as SimpleTypeDescriptor;
    return (base !== undefined && holdsNames(base)) || (list !== undefined && holdsNames(list));
  }

  function visit(node: XmlElementNode): void {
    const name = valueOf(node, 'name');
    if (node.localName === 'simpleType' && name !== undefined) define(node);
    const table = node.localName === 'element' ? elements : node.localName === 'attribute' ? attributes : undefined;
    const type = table && name !== undefined ? typeOf(node, 'type') : undefined;
    if (table && name !== undefined && type !== undefined && (type.startsWith('xs:') || isSimple(type))) table.set(name, type);
    childrenOf(node).forEach(visit);
  }

  const isSimple = (name: TypeName): boolean => Object.hasOwn(types, name) || childrenOf(root, 'simpleType').some(type => valueOf(type, 'name') === name);

  visit(root);
  return { form: { descriptor: 1, root: { element: '', type: 'xs:string' }, types }, elements, attributes };
}

function expand(node: XmlElementNode, name: string): string {
  const [local = '', prefix = ''] = name.split(':').reverse();
  const namespace = node.resolvePrefix(prefix) ?? '';
  return namespace === '' ? local : `{${namespace}}${local}`;
}

export function childrenOf(node: XmlElementNode, localName?: string): XmlElementNode[] {
  return node.children.filter((child): child is XmlElementNode => child.kind === 'element' && (localName === undefined || child.localName === localName));
}

function valueOf(node: XmlElementNode, name: string): string | undefined {
  return node.attributes.find(attribute => attribute.localName === name && attribute.namespace === '')?.value;
}

export function textOf(node: XmlElementNode): string {
  return node.children.map(child => (child.kind === 'text' ? child.text : '')).join('');
}
