/**
 * `xs:notation`.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#declare-notation
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { annotationSlot, readElement, type ElementGrammar, type ParseContext } from './grammar.js';
import { readSyntax } from './read-values.js';
import type { NotationSyntax } from './syntax.js';

const grammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, name: { value: 'NCName', required: true }, public: { value: 'token' }, system: { value: 'anyURI' } },
  content: [annotationSlot],
};

export function parseNotation(context: ParseContext, element: XmlElementNode): NotationSyntax | undefined {
  const read = readElement(context, element, grammar);
  const name = read.values.get('name');
  if (!read.values.has('public') && !read.values.has('system'))
    context.report('xsd-attribute-required', read.location, 'xs:notation has neither a public nor a system identifier.');
  return name === undefined ? undefined : { kind: 'notation', ...readSyntax(context, read), name };
}
