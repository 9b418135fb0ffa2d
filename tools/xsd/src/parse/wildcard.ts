/**
 * `xs:any` and `xs:anyAttribute`.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#Wildcards
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import { words } from './attribute-value.js';
import { annotationSlot, readElement, type ElementGrammar, type ParseContext, type ReadElement } from './grammar.js';
import { attributeLocation, occursGrammar, occursValue, readSyntax } from './read-values.js';
import type { Occurs, WildcardSyntax } from './syntax.js';

const attributes: ElementGrammar['attributes'] = {
  id: { value: 'ID' },
  namespace: { value: 'token' },
  processContents: { value: ['strict', 'lax', 'skip'] },
};

const anyGrammar: ElementGrammar = { attributes: { ...attributes, ...occursGrammar }, content: [annotationSlot] };
const anyAttributeGrammar: ElementGrammar = { attributes, content: [annotationSlot] };

export function parseAny(context: ParseContext, element: XmlElementNode): WildcardSyntax {
  const read = readElement(context, element, anyGrammar);
  return parseWildcard(context, read, occursValue(context, read));
}

export function parseAnyAttribute(context: ParseContext, element: XmlElementNode): WildcardSyntax {
  return parseWildcard(context, readElement(context, element, anyAttributeGrammar), { min: 0, max: 1 });
}

function parseWildcard(context: ParseContext, read: ReadElement, occurs: Occurs): WildcardSyntax {
  return {
    kind: 'any',
    ...readSyntax(context, read),
    ...occurs,
    namespaces: parseNamespaces(context, read),
    processContents: (read.values.get('processContents') as WildcardSyntax['processContents'] | undefined) ?? 'strict',
  };
}

function parseNamespaces(context: ParseContext, read: ReadElement): WildcardSyntax['namespaces'] {
  const value = read.values.get('namespace') ?? '##any';
  if (value === '##any' || value === '##other') return value;
  const list = words(value);
  const wrong = list.find((word) => word.startsWith('##') && word !== '##targetNamespace' && word !== '##local');
  if (wrong !== undefined)
    context.report(
      'xsd-wildcard-namespace',
      attributeLocation(context, read, 'namespace'),
      `"${wrong}" may not stand in the namespaces of a wildcard.`,
    );
  return list.filter((word) => word !== wrong);
}
