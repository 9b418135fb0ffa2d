/**
 * Constraining facets.
 *
 * @see https://www.w3.org/TR/xmlschema-2/#rf-facets
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { annotationSlot, readElement, type ContentSlot, type ElementGrammar, type ParseContext } from './grammar.js';
import { booleanValue, readSyntax } from './read-values.js';
import type { AttributeValueKind } from './attribute-value.js';
import type { FacetName, FacetSyntax } from './syntax.js';

const valueKinds: Readonly<Record<FacetName, AttributeValueKind>> = {
  length: 'nonNegativeInteger',
  minLength: 'nonNegativeInteger',
  maxLength: 'nonNegativeInteger',
  totalDigits: 'positiveInteger',
  fractionDigits: 'nonNegativeInteger',
  whiteSpace: ['preserve', 'replace', 'collapse'],
  pattern: 'string',
  enumeration: 'string',
  minInclusive: 'string',
  maxInclusive: 'string',
  minExclusive: 'string',
  maxExclusive: 'string',
};

const facetNames = Object.keys(valueKinds) as readonly FacetName[];

/** Where facets stand in a restriction. */
export const facetSlot: ContentSlot = { names: facetNames, max: 'unbounded' };

/** Each pattern and each enumeration value adds to the others, so none of them is fixed. */
const grammars: ReadonlyMap<string, ElementGrammar> = new Map(
  facetNames.map((name) => [
    name,
    {
      attributes: {
        id: { value: 'ID' },
        value: { value: valueKinds[name], required: true },
        ...(name !== 'pattern' && name !== 'enumeration' && { fixed: { value: 'boolean' } }),
      },
      content: [annotationSlot],
    } satisfies ElementGrammar,
  ]),
);

/** The facets among the children of a restriction. */
export function parseFacets(context: ParseContext, children: readonly XmlElementNode[]): readonly FacetSyntax[] {
  return children.flatMap((child) => {
    const grammar = grammars.get(child.localName);
    if (!grammar) return [];
    const read = readElement(context, child, grammar);
    const value = read.values.get('value');
    return value === undefined
      ? []
      : { kind: 'facet', ...readSyntax(context, read), name: child.localName as FacetName, value, fixed: booleanValue(read, 'fixed') };
  });
}
