/**
 * `xs:simpleType`: restriction, list and union.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#xr-defn
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { facetSlot, parseFacets } from './facet.js';
import { annotationSlot, readElement, type ElementGrammar, type ParseContext } from './grammar.js';
import { attributeLocation, derivationSetValue, readSyntax, referenceValue, referenceValues } from './read-values.js';
import type { ListSyntax, RestrictionSyntax, SimpleTypeSyntax, UnionSyntax } from './syntax.js';

const content: ElementGrammar['content'] = [annotationSlot, { names: ['restriction', 'list', 'union'], max: 1, required: true }];

const globalGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, name: { value: 'NCName', required: true }, final: { value: { listOf: ['list', 'union', 'restriction'] } } },
  content,
};

const localGrammar: ElementGrammar = { attributes: { id: { value: 'ID' } }, content };

const restrictionGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, base: { value: 'QName' } },
  content: [annotationSlot, { names: ['simpleType'], max: 1 }, facetSlot],
};

const listGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, itemType: { value: 'QName' } },
  content: [annotationSlot, { names: ['simpleType'], max: 1 }],
};

const unionGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, memberTypes: { value: 'QNames' } },
  content: [annotationSlot, { names: ['simpleType'], max: 'unbounded' }],
};

export function parseSimpleType(context: ParseContext, element: XmlElementNode, isGlobal: boolean): SimpleTypeSyntax {
  const read = readElement(context, element, isGlobal ? globalGrammar : localGrammar);
  const definition = read.children.find((child) => child.localName !== 'annotation');
  return {
    kind: 'simpleType',
    ...readSyntax(context, read),
    name: read.values.get('name'),
    final: derivationSetValue(read, 'final'),
    definition: definition && parseDefinition(context, definition),
  };
}

function parseDefinition(context: ParseContext, element: XmlElementNode): RestrictionSyntax | ListSyntax | UnionSyntax {
  switch (element.localName) {
    case 'list':
      return parseList(context, element);
    case 'union':
      return parseUnion(context, element);
    default:
      return parseRestriction(context, element);
  }
}

/** @see https://www.w3.org/TR/xmlschema-1/#src-simple-type */
function parseRestriction(context: ParseContext, element: XmlElementNode): RestrictionSyntax {
  const read = readElement(context, element, restrictionGrammar);
  const base = referenceValue(context, read, 'base');
  const inline = read.children.find((child) => child.localName === 'simpleType');
  if (base && inline)
    context.report(
      'xsd-type-twice',
      attributeLocation(context, read, 'base'),
      `xs:restriction has both a base and an xs:simpleType (line ${inline.line}).`,
    );
  if (!read.element.attributes.some(({ localName, namespace }) => localName === 'base' && namespace === '') && !inline)
    context.report('xsd-attribute-required', read.location, 'xs:restriction has neither a base nor an xs:simpleType.');
  readSyntax(context, read);
  return {
    kind: 'restriction',
    location: read.location,
    base,
    inlineBase: inline && parseSimpleType(context, inline, false),
    facets: parseFacets(context, read.children),
  };
}

function parseList(context: ParseContext, element: XmlElementNode): ListSyntax {
  const read = readElement(context, element, listGrammar);
  const itemType = referenceValue(context, read, 'itemType');
  const inline = read.children.find((child) => child.localName === 'simpleType');
  if (itemType && inline)
    context.report(
      'xsd-type-twice',
      attributeLocation(context, read, 'itemType'),
      `xs:list has both an itemType and an xs:simpleType (line ${inline.line}).`,
    );
  if (!read.element.attributes.some(({ localName, namespace }) => localName === 'itemType' && namespace === '') && !inline)
    context.report('xsd-attribute-required', read.location, 'xs:list has neither an itemType nor an xs:simpleType.');
  readSyntax(context, read);
  return { kind: 'list', location: read.location, itemType, inlineItemType: inline && parseSimpleType(context, inline, false) };
}

function parseUnion(context: ParseContext, element: XmlElementNode): UnionSyntax {
  const read = readElement(context, element, unionGrammar);
  const memberTypes = referenceValues(context, read, 'memberTypes');
  const inline = read.children.filter((child) => child.localName === 'simpleType');
  if (
    memberTypes.length === 0 &&
    inline.length === 0 &&
    (read.values.has('memberTypes') || !read.element.attributes.some(({ localName }) => localName === 'memberTypes'))
  )
    context.report('xsd-attribute-required', read.location, 'xs:union has neither memberTypes nor an xs:simpleType.');
  readSyntax(context, read);
  return { kind: 'union', location: read.location, memberTypes, inlineMemberTypes: inline.map((child) => parseSimpleType(context, child, false)) };
}
