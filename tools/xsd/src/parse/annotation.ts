/**
 * Annotations as data. Real schemas write `xsd:attribute` elements, HTML and vocabularies of their own inside
 * documentation: none of it is ever a component.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#cAnnotations
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import type { Documentation } from '@blankett/model';
import { xmlNamespace, xsdNamespace, xsiNamespace } from '../qualified-name.js';
import { locate, readElement, type ElementGrammar, type ParseContext, type ReadElement } from './grammar.js';

const annotationGrammar: ElementGrammar = {
  attributes: { id: { value: 'ID' } },
  content: [{ names: ['appinfo', 'documentation'], max: 'unbounded' }],
};

/** Names of attributes of `xs:documentation` and `xs:appinfo`. */
const annotationTextAttributes: ReadonlySet<string> = new Set(['source']);

/** Three-letter codes of Norwegian registers, beside those of xml:lang. */
const languageCodes: ReadonlyMap<string, string> = new Map([
  ['nob', 'nb'],
  ['nno', 'nn'],
  ['nor', 'no'],
  ['eng', 'en'],
  ['sme', 'se'],
]);

interface Collected {
  readonly texts: { language?: string; text: string }[];
  readonly info: Map<string, string>;
  readonly appinfo: string[];
}

/** The documentation of an element that has been read: its annotations and its attributes of other namespaces. */
export function readDocumentation(context: ParseContext, { element, children }: ReadElement): Documentation {
  const annotations = children.filter((child) => child.localName === 'annotation');
  const collected: Collected = { texts: [], info: new Map(), appinfo: [] };
  for (const annotation of annotations) {
    const read = readElement(context, annotation, annotationGrammar);
    for (const child of read.children) {
      checkTextAttributes(context, child);
      const childLanguage = languageOf(child) ?? languageOf(annotation) ?? languageOf(element) ?? context.language;
      if (child.localName === 'appinfo') addStructured(collected.appinfo, child);
      else addDocumentation(collected, child, childLanguage);
    }
  }
  return {
    texts: collected.texts,
    info: Object.fromEntries(collected.info),
    foreign: foreignAttributes(element),
    appinfo: collected.appinfo,
  };
}

function checkTextAttributes(context: ParseContext, element: XmlElementNode): void {
  for (const attribute of element.attributes) {
    if (attribute.namespace === '' && !annotationTextAttributes.has(attribute.localName))
      context.report('xsd-attribute-unknown', locate(context, attribute), `xs:${element.localName} has no attribute "${attribute.localName}".`);
    if (
      attribute.namespace === xmlNamespace &&
      attribute.localName === 'lang' &&
      !/^([a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*)?$/.test(attribute.value.trim())
    )
      context.report('xsd-attribute-value', locate(context, attribute), `xml:lang="${attribute.value}" is not a language.`);
  }
}

function addDocumentation(collected: Collected, documentation: XmlElementNode, language: string | undefined): void {
  const elements = elementsOf(documentation);
  const others: XmlElementNode[] = [];
  for (const element of elements) {
    const name = element.namespace === xsdNamespace && element.localName === 'attribute' ? attributeValue(element, 'name') : undefined;
    if (name === undefined) others.push(element);
    else collected.info.set(name, attributeValue(element, 'fixed') ?? attributeValue(element, 'default') ?? textOf(element).trim());
  }
  if (others.some((element) => languageOf(element) !== undefined)) {
    for (const element of others) addText(collected, textOf(element), languageOf(element) ?? language);
    return;
  }
  if (others.some((element) => !['', xhtmlNamespace, xsdNamespace].includes(element.namespace))) {
    addStructured(collected.appinfo, documentation);
    return;
  }
  addText(collected, textOf(documentation), language);
}

const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

function addText(collected: Collected, text: string, language: string | undefined): void {
  const trimmed = tidy(text);
  if (trimmed !== '') collected.texts.push({ ...(language !== undefined && { language }), text: trimmed });
}

/** Lines without the indentation of the schema; blank lines at the ends are gone. */
function tidy(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Structured annotations as lines of text, one for each leaf: `name: text`. */
function addStructured(texts: string[], element: XmlElementNode): void {
  const lines: string[] = [];
  const visit = (node: XmlElementNode, isTop: boolean): void => {
    const text = tidy(node.children.map((child) => (child.kind === 'text' ? child.text : '')).join(' '));
    const attributes = isTop ? [] : node.attributes.map((attribute) => `${attribute.localName}=${attribute.value}`);
    const content = [...attributes, ...(text === '' ? [] : [text])].join(' ');
    if (content !== '') lines.push(isTop ? content : `${node.localName}: ${content}`);
    for (const child of elementsOf(node)) visit(child, false);
  };
  visit(element, true);
  if (lines.length > 0) texts.push(lines.join('\n'));
}

function foreignAttributes(element: XmlElementNode): Documentation['foreign'] {
  return element.attributes
    .filter(({ namespace }) => namespace !== '' && namespace !== xmlNamespace && namespace !== xsiNamespace && namespace !== xsdNamespace)
    .map(({ namespace, localName, value }) => ({ name: { namespace, localName }, value }));
}

/** The language of an element: xml:lang, or the `lang` of a vocabulary of its own. */
export function languageOf(element: XmlElementNode): string | undefined {
  const attribute =
    element.attributes.find(({ localName, namespace }) => localName === 'lang' && namespace === xmlNamespace) ??
    element.attributes.find(({ localName, namespace }) => localName === 'lang' && namespace !== xsdNamespace && element.namespace !== xsdNamespace);
  const value = attribute?.value.trim();
  if (value === undefined || value === '') return undefined;
  return languageCodes.get(value.toLowerCase()) ?? value;
}

function attributeValue(element: XmlElementNode, name: string): string | undefined {
  return element.attributes.find(({ localName, namespace }) => localName === name && namespace === '')?.value;
}

function elementsOf(element: XmlElementNode): readonly XmlElementNode[] {
  return element.children.filter((child): child is XmlElementNode => child.kind === 'element');
}

function textOf(element: XmlElementNode): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child))).join('');
}
