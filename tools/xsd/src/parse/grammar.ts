/**
 * What the schema for schemas says of each element of XSD: its attributes and its children. Every file of this folder
 * holds the grammar of its own element; here is how a grammar is written and how an element is read by it.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#normative-schemaSchema
 * @module
 */
import type { XmlElementNode, XmlTextNode } from '@blankett/xml';
import type { SourceLocation } from '@blankett/model';
import { expandedName, xmlNamespace, xsdNamespace } from '../qualified-name.js';
import type { Report } from '../diagnostics/reporter.js';
import { readAttributeValue, type AttributeValueKind } from './attribute-value.js';

/** What one document is parsed with. */
export interface ParseContext {
  readonly file: string;
  readonly report: Report;
  /** xml:lang of the document element. */
  readonly language: string | undefined;
  /** Values of id attributes met so far. */
  readonly ids: Map<string, SourceLocation>;
}

export interface AttributeGrammar {
  readonly value: AttributeValueKind;
  readonly required?: true;
}

/** Children that may stand at one place of the order: any of the names, `max` times. */
export interface ContentSlot {
  readonly names: readonly string[];
  readonly required?: true;
  readonly max: 1 | 'unbounded';
}

export interface ElementGrammar {
  readonly attributes: Readonly<Record<string, AttributeGrammar>>;
  /** In order. Each begins with an optional annotation where it is not said otherwise. */
  readonly content: readonly ContentSlot[];
}

/** Attributes and children of one element, as far as they are what the grammar allows. */
export interface ReadElement {
  readonly element: XmlElementNode;
  readonly location: SourceLocation;
  /** Values of the attributes without a namespace, whiteSpace applied; those with bad values are left out. */
  readonly values: ReadonlyMap<string, string>;
  /** Children in the namespace of XSD, in order. */
  readonly children: readonly XmlElementNode[];
}

/** The slot of the annotation that nearly every element may begin with. */
export const annotationSlot: ContentSlot = { names: ['annotation'], max: 1 };

/** Where an element stands. */
export function locate(context: ParseContext, place: { readonly line: number; readonly column: number }): SourceLocation {
  return { file: context.file, line: place.line, column: place.column };
}

/** Where the first character stands that is not white space. */
function locateText(context: ParseContext, text: XmlTextNode): SourceLocation {
  const lines = text.text.slice(0, text.text.search(/\S/)).split('\n');
  const last = lines.at(-1)!.length;
  return locate(context, { line: text.line + lines.length - 1, column: lines.length === 1 ? text.column + last : last + 1 });
}

/** Reads an element by its grammar and reports all that does not fit. What does not fit is left out. */
export function readElement(context: ParseContext, element: XmlElementNode, grammar: ElementGrammar): ReadElement {
  return {
    element,
    location: locate(context, element),
    values: readAttributes(context, element, grammar),
    children: readChildren(context, element, grammar),
  };
}

function readAttributes(context: ParseContext, element: XmlElementNode, grammar: ElementGrammar): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const met = new Set<string>();
  for (const attribute of element.attributes) {
    const location = locate(context, attribute);
    if (attribute.namespace !== '') {
      if (attribute.namespace === xsdNamespace)
        context.report(
          'xsd-attribute-unknown',
          location,
          `xs:${element.localName} has no attribute xs:${attribute.localName}: attributes of XML Schema have no prefix.`,
        );
      if (
        attribute.namespace === xmlNamespace &&
        attribute.localName === 'lang' &&
        !/^([a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*)?$/.test(attribute.value.trim())
      )
        context.report('xsd-attribute-value', location, `xml:lang="${attribute.value}" is not a language.`);
      continue;
    }
    const expected = Object.hasOwn(grammar.attributes, attribute.localName) ? grammar.attributes[attribute.localName] : undefined;
    if (!expected) {
      context.report('xsd-attribute-unknown', location, `xs:${element.localName} has no attribute "${attribute.localName}" here.`);
      continue;
    }
    met.add(attribute.localName);
    const value = readAttributeValue(expected.value, attribute.value, element);
    if ('fault' in value) {
      context.report('xsd-attribute-value', location, `${attribute.localName}="${attribute.value}" of xs:${element.localName}: ${value.fault}.`);
      continue;
    }
    values.set(attribute.localName, value.value);
    if (expected.value === 'ID') checkId(context, value.value, location);
  }
  for (const [name, expected] of Object.entries(grammar.attributes)) {
    if (expected.required && !met.has(name))
      context.report('xsd-attribute-required', locate(context, element), `xs:${element.localName} has no attribute "${name}".`);
  }
  return values;
}

function checkId(context: ParseContext, id: string, location: SourceLocation): void {
  const first = context.ids.get(id);
  if (first) context.report('xsd-id-duplicate', location, `id="${id}" is given at line ${first.line} already.`);
  else context.ids.set(id, location);
}

function readChildren(context: ParseContext, element: XmlElementNode, grammar: ElementGrammar): readonly XmlElementNode[] {
  const children: XmlElementNode[] = [];
  const { content } = grammar;
  let slot = 0;
  let taken = 0;
  for (const child of element.children) {
    if (child.kind !== 'element') {
      if (child.text.trim() !== '') context.report('xsd-text', locateText(context, child), `Text stands in xs:${element.localName}.`);
      continue;
    }
    const location = locate(context, child);
    if (child.namespace !== xsdNamespace) {
      context.report(
        'xsd-element-unknown',
        location,
        `${expandedName(child)} stands in xs:${element.localName}, but is not an element of XML Schema.`,
      );
      continue;
    }
    let next = slot;
    let used = taken;
    while (next < content.length && !accepts(content[next]!, child.localName, used)) {
      next++;
      used = 0;
    }
    if (next < content.length) {
      slot = next;
      taken = used + 1;
      children.push(child);
    } else {
      const known = knownElements.has(child.localName);
      const here = expectedHere(content, slot, taken);
      context.report(
        known ? 'xsd-element-misplaced' : 'xsd-element-unknown',
        location,
        known
          ? `xs:${child.localName} may not stand here in xs:${element.localName}; ${here === '' ? 'nothing more may' : `what may is ${here}`}.`
          : `There is no xs:${child.localName} in XML Schema 1.0${here === '' ? '' : `; here may stand ${here}`}.`,
      );
      if (content.some((candidate) => candidate.names.includes(child.localName))) children.push(child);
    }
  }
  for (const required of content) {
    if (required.required && !children.some((child) => required.names.includes(child.localName)))
      context.report(
        'xsd-element-required',
        locate(context, element),
        `xs:${element.localName} has no ${required.names.map((name) => `xs:${name}`).join(' or ')}.`,
      );
  }
  return children;
}

function accepts(slot: ContentSlot, name: string, taken: number): boolean {
  return (slot.max === 'unbounded' || taken < slot.max) && slot.names.includes(name);
}

function expectedHere(content: readonly ContentSlot[], slot: number, taken: number): string {
  const names = content
    .slice(slot)
    .flatMap((candidate, index) => (index === 0 && candidate.max !== 'unbounded' && taken >= candidate.max ? [] : candidate.names));
  return names.map((name) => `xs:${name}`).join(', ');
}

const knownElements: ReadonlySet<string> = new Set([
  'all',
  'annotation',
  'any',
  'anyAttribute',
  'appinfo',
  'attribute',
  'attributeGroup',
  'choice',
  'complexContent',
  'complexType',
  'documentation',
  'element',
  'enumeration',
  'extension',
  'field',
  'fractionDigits',
  'group',
  'import',
  'include',
  'key',
  'keyref',
  'length',
  'list',
  'maxExclusive',
  'maxInclusive',
  'maxLength',
  'minExclusive',
  'minInclusive',
  'minLength',
  'notation',
  'pattern',
  'redefine',
  'restriction',
  'schema',
  'selector',
  'sequence',
  'simpleContent',
  'simpleType',
  'totalDigits',
  'union',
  'unique',
  'whiteSpace',
]);
