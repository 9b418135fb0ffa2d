/**
 * `xs:attribute`: global and local declarations, and references.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#declare-attribute
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { annotationSlot, readElement, type ElementGrammar, type ParseContext, type ReadElement } from './grammar.js';
import { attributeLocation, formValue, readSyntax, referenceValue } from './read-values.js';
import { parseSimpleType } from './simple-type.js';
import type { AttributeSyntax } from './syntax.js';

const content: ElementGrammar['content'] = [annotationSlot, { names: ['simpleType'], max: 1 }];

const globalGrammar: ElementGrammar = {
  attributes: {
    id: { value: 'ID' },
    name: { value: 'NCName', required: true },
    type: { value: 'QName' },
    default: { value: 'string' },
    fixed: { value: 'string' },
  },
  content,
};

const localGrammar: ElementGrammar = {
  attributes: {
    id: { value: 'ID' },
    name: { value: 'NCName' },
    ref: { value: 'QName' },
    type: { value: 'QName' },
    use: { value: ['optional', 'required', 'prohibited'] },
    default: { value: 'string' },
    fixed: { value: 'string' },
    form: { value: ['qualified', 'unqualified'] },
  },
  content,
};

/** A child of xs:schema. */
export function parseGlobalAttribute(context: ParseContext, element: XmlElementNode): AttributeSyntax {
  return parseDeclaration(context, readElement(context, element, globalGrammar));
}

/** An attribute of a type or an attribute group. */
export function parseLocalAttribute(context: ParseContext, element: XmlElementNode): AttributeSyntax {
  const read = readElement(context, element, localGrammar);
  checkReference(context, read);
  if (read.values.has('default') && read.values.has('use') && read.values.get('use') !== 'optional')
    context.report(
      'xsd-value-constraint',
      attributeLocation(context, read, 'default'),
      `An attribute that is ${read.values.get('use')} has no default.`,
      'Remove the default, or make the attribute optional.',
    );
  return parseDeclaration(context, read);
}

/** @see https://www.w3.org/TR/xmlschema-1/#src-attribute */
function checkReference(context: ParseContext, read: ReadElement): void {
  const { values } = read;
  const has = (name: string): boolean => read.element.attributes.some((attribute) => attribute.namespace === '' && attribute.localName === name);
  if (!has('ref')) {
    if (!has('name')) context.report('xsd-attribute-required', read.location, 'xs:attribute has neither a name nor a ref.');
    return;
  }
  for (const name of ['name', 'type', 'form']) {
    if (values.has(name))
      context.report('xsd-name-and-ref', attributeLocation(context, read, name), `"${name}" may not stand beside ref on xs:attribute.`);
  }
  const type = read.children.find((child) => child.localName === 'simpleType');
  if (type)
    context.report(
      'xsd-name-and-ref',
      { file: context.file, line: type.line, column: type.column },
      'xs:simpleType may not stand in an xs:attribute with ref.',
    );
}

function parseDeclaration(context: ParseContext, read: ReadElement): AttributeSyntax {
  const { values, children } = read;
  if (values.has('default') && values.has('fixed'))
    context.report('xsd-default-and-fixed', attributeLocation(context, read, 'fixed'), 'xs:attribute has both a default and a fixed value.');
  const typeElement = children.find((child) => child.localName === 'simpleType');
  if (typeElement && values.has('type'))
    context.report(
      'xsd-type-twice',
      attributeLocation(context, read, 'type'),
      `xs:attribute has both a type attribute and an xs:simpleType (line ${typeElement.line}).`,
    );
  if (values.get('name') === 'xmlns') context.report('xsd-attribute-name', attributeLocation(context, read, 'name'), 'No attribute is called xmlns.');
  return {
    kind: 'attribute',
    ...readSyntax(context, read),
    name: values.get('name'),
    ref: referenceValue(context, read, 'ref'),
    type: referenceValue(context, read, 'type'),
    inlineType: typeElement && parseSimpleType(context, typeElement, false),
    use: (values.get('use') as AttributeSyntax['use'] | undefined) ?? 'optional',
    default: values.get('default'),
    fixed: values.get('fixed'),
    form: formValue(read, 'form'),
  };
}
