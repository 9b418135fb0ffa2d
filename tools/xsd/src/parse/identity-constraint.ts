/**
 * `xs:unique`, `xs:key`, `xs:keyref`.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cIdentity-constraint_Definitions
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { annotationSlot, readElement, type ElementGrammar, type ParseContext } from './grammar.js';
import { readSyntax, referenceValue } from './read-values.js';
import type { IdentityConstraintSyntax, XPathSyntax } from './syntax.js';
import { parseXPath } from './xpath.js';

const content: ElementGrammar['content'] = [
  annotationSlot,
  { names: ['selector'], max: 1, required: true },
  { names: ['field'], max: 'unbounded', required: true },
];

const keyGrammar: ElementGrammar = { attributes: { id: { value: 'ID' }, name: { value: 'NCName', required: true } }, content };

const keyrefGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' }, name: { value: 'NCName', required: true }, refer: { value: 'QName', required: true } },
  content,
};

const pathGrammar: ElementGrammar = { attributes: { id: { value: 'ID' }, xpath: { value: 'token', required: true } }, content: [annotationSlot] };

export function parseIdentityConstraint(context: ParseContext, element: XmlElementNode): IdentityConstraintSyntax | undefined {
  const kind = element.localName as IdentityConstraintSyntax['kind'];
  const read = readElement(context, element, kind === 'keyref' ? keyrefGrammar : keyGrammar);
  const paths = (role: 'selector' | 'field'): readonly XPathSyntax[] =>
    read.children.filter((child) => child.localName === role).flatMap((child) => readPath(context, child, role) ?? []);
  const name = read.values.get('name');
  const [selector] = paths('selector');
  const fields = paths('field');
  return name === undefined
    ? undefined
    : { kind, ...readSyntax(context, read), name, refer: referenceValue(context, read, 'refer'), selector, fields };
}

function readPath(context: ParseContext, element: XmlElementNode, role: 'selector' | 'field'): XPathSyntax | undefined {
  const read = readElement(context, element, pathGrammar);
  readSyntax(context, read);
  const xpath = read.values.get('xpath');
  return xpath === undefined ? undefined : parseXPath(context, read, xpath, role);
}
