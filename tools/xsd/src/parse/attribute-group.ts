/**
 * `xs:attributeGroup`, and the attributes that types and groups hold.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#declare-attributeGroup
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { parseLocalAttribute } from './attribute.js';
import { annotationSlot, readElement, type ContentSlot, type ElementGrammar, type ParseContext, type ReadElement } from './grammar.js';
import { readSyntax, referenceValue } from './read-values.js';
import type { AttributeGroupReferenceSyntax, AttributeGroupSyntax, AttributesSyntax } from './syntax.js';
import { parseAnyAttribute } from './wildcard.js';

/** Where attributes stand in types and groups. */
export const attributeSlots: readonly ContentSlot[] = [
  { names: ['attribute', 'attributeGroup'], max: 'unbounded' },
  { names: ['anyAttribute'], max: 1 },
];

const definitionGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, name: { value: 'NCName', required: true } },
  content: [annotationSlot, ...attributeSlots],
};

const referenceGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, ref: { value: 'QName', required: true } },
  content: [annotationSlot],
};

/** A child of xs:schema or xs:redefine. */
export function parseAttributeGroup(context: ParseContext, element: XmlElementNode): AttributeGroupSyntax | undefined {
  const read = readElement(context, element, definitionGrammar);
  const name = read.values.get('name');
  const attributes = parseAttributes(context, read);
  return name === undefined ? undefined : { kind: 'attributeGroup', ...readSyntax(context, read), name, ...attributes };
}

/** Attributes, references to attribute groups and the wildcard among the children of an element. */
export function parseAttributes(context: ParseContext, read: ReadElement): AttributesSyntax {
  const wildcard = read.children.find((child) => child.localName === 'anyAttribute');
  const attributes = read.children.flatMap((child): AttributesSyntax['attributes'] => {
    if (child.localName === 'attribute') return [parseLocalAttribute(context, child)];
    return child.localName === 'attributeGroup' ? parseReference(context, child) : [];
  });
  return {
    attributes,
    anyAttribute: wildcard && parseAnyAttribute(context, wildcard),
  };
}

function parseReference(context: ParseContext, element: XmlElementNode): AttributeGroupReferenceSyntax[] {
  const read = readElement(context, element, referenceGrammar);
  const ref = referenceValue(context, read, 'ref');
  return ref ? [{ kind: 'attributeGroupReference', ...readSyntax(context, read), ref }] : [];
}
