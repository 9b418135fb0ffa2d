/**
 * `xs:element`: global and local declarations, and references.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#declare-element
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { parseComplexType } from './complex-type.js';
import { annotationSlot, readElement, type ElementGrammar, type ParseContext, type ReadElement } from './grammar.js';
import { parseIdentityConstraint } from './identity-constraint.js';
import {
  attributeLocation,
  booleanValue,
  derivationSetValue,
  formValue,
  occursGrammar,
  occursValue,
  readSyntax,
  referenceValue,
} from './read-values.js';
import { parseSimpleType } from './simple-type.js';
import type { ElementSyntax, Occurs } from './syntax.js';

const content: ElementGrammar['content'] = [
  annotationSlot,
  { names: ['simpleType', 'complexType'], max: 1 },
  { names: ['unique', 'key', 'keyref'], max: 'unbounded' },
];

const blockKinds = { listOf: ['extension', 'restriction', 'substitution'] } as const;

const globalGrammar: ElementGrammar = {
  attributes: {
    id: { value: 'ID' },
    name: { value: 'NCName', required: true },
    type: { value: 'QName' },
    substitutionGroup: { value: 'QName' },
    default: { value: 'string' },
    fixed: { value: 'string' },
    nillable: { value: 'boolean' },
    abstract: { value: 'boolean' },
    block: { value: blockKinds },
    final: { value: { listOf: ['extension', 'restriction'] } },
  },
  content,
};

const localGrammar: ElementGrammar = {
  attributes: {
    id: { value: 'ID' },
    name: { value: 'NCName' },
    ref: { value: 'QName' },
    type: { value: 'QName' },
    ...occursGrammar,
    default: { value: 'string' },
    fixed: { value: 'string' },
    nillable: { value: 'boolean' },
    block: { value: blockKinds },
    form: { value: ['qualified', 'unqualified'] },
  },
  content,
};

/** Attributes that may stand beside ref. */
const besideRef: ReadonlySet<string> = new Set(['ref', 'id', 'minOccurs', 'maxOccurs']);

/** A child of xs:schema. */
export function parseGlobalElement(context: ParseContext, element: XmlElementNode): ElementSyntax {
  return parseDeclaration(context, readElement(context, element, globalGrammar), { min: 1, max: 1 });
}

/** A particle of a model group. */
export function parseLocalElement(context: ParseContext, element: XmlElementNode): ElementSyntax {
  const read = readElement(context, element, localGrammar);
  checkReference(context, read);
  return parseDeclaration(context, read, occursValue(context, read));
}

/** @see https://www.w3.org/TR/xmlschema-1/#src-element */
function checkReference(context: ParseContext, read: ReadElement): void {
  const { element, values } = read;
  const has = (name: string): boolean => element.attributes.some((attribute) => attribute.namespace === '' && attribute.localName === name);
  if (!has('ref')) {
    if (!has('name')) context.report('xsd-attribute-required', read.location, 'xs:element has neither a name nor a ref.');
    return;
  }
  for (const name of values.keys()) {
    if (!besideRef.has(name))
      context.report('xsd-name-and-ref', attributeLocation(context, read, name), `"${name}" may not stand beside ref on xs:element.`);
  }
  for (const child of read.children) {
    if (child.localName !== 'annotation')
      context.report(
        'xsd-name-and-ref',
        { file: context.file, line: child.line, column: child.column },
        `xs:${child.localName} may not stand in an xs:element with ref.`,
      );
  }
}

function parseDeclaration(context: ParseContext, read: ReadElement, occurs: Occurs): ElementSyntax {
  const { values, children } = read;
  if (values.has('default') && values.has('fixed'))
    context.report('xsd-default-and-fixed', attributeLocation(context, read, 'fixed'), 'xs:element has both a default and a fixed value.');
  const typeElement = children.find((child) => child.localName === 'simpleType' || child.localName === 'complexType');
  if (typeElement && values.has('type'))
    context.report(
      'xsd-type-twice',
      attributeLocation(context, read, 'type'),
      `xs:element has both a type attribute and an xs:${typeElement.localName} (line ${typeElement.line}).`,
    );
  const inlineType =
    typeElement &&
    (typeElement.localName === 'simpleType' ? parseSimpleType(context, typeElement, false) : parseComplexType(context, typeElement, false));
  return {
    kind: 'element',
    ...readSyntax(context, read),
    ...occurs,
    name: values.get('name'),
    ref: referenceValue(context, read, 'ref'),
    type: referenceValue(context, read, 'type'),
    inlineType,
    substitutionGroup: referenceValue(context, read, 'substitutionGroup'),
    default: values.get('default'),
    fixed: values.get('fixed'),
    nillable: booleanValue(read, 'nillable'),
    abstract: booleanValue(read, 'abstract'),
    block: derivationSetValue(read, 'block'),
    final: derivationSetValue(read, 'final'),
    form: formValue(read, 'form'),
    constraints: children
      .filter((child) => child.localName === 'unique' || child.localName === 'key' || child.localName === 'keyref')
      .flatMap((child) => parseIdentityConstraint(context, child) ?? []),
  };
}
