/**
 * Small XML documents (BPMN, XACML) as trees of elements, with places.
 *
 * @module
 */
import type { Diagnostic, SourceLocation } from '@blankett/model';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { SourceDocument } from './load-document.js';

/** Elements by local name. Several namespaces meet in these documents, and no local name that is read is in two. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly offset: number;
}

/**
 * Reads a document. Never throws: what cannot be read is a diagnostic with the given code, and there are no elements.
 *
 * @param kind what the document is, for diagnostics
 */
export function loadElements(
  source: SourceDocument,
  kind: { readonly code: string; readonly name: string },
): { readonly elements?: readonly Element[]; readonly text: string; readonly diagnostics: readonly Diagnostic[] } {
  const unusable = (message: string, line = 1, column = 1): { text: string; diagnostics: readonly Diagnostic[] } => ({
    text: '',
    diagnostics: [unusableElements(source, kind.code, message, line, column)],
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(source.bytes);
  } catch {
    return unusable(`The ${kind.name} is not UTF-8.`);
  }
  // Entities of its own making are all that a DTD could bring to such documents.
  if (/<!DOCTYPE/i.test(text)) return unusable(`The ${kind.name} has a document type declaration; such are not read.`);
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) return unusable(`The ${kind.name} is not XML: ${verdict.err.msg}`, verdict.err.line, verdict.err.col);
  try {
    return { elements: parseElements(text), text, diagnostics: [] };
  } catch (error) {
    // The parser refuses names such as __proto__, and entities that it does not know.
    return unusable(`The ${kind.name} cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
}

/** The diagnostic of a document that cannot be used. */
export function unusableElements(source: SourceDocument, code: string, message: string, line = 1, column = 1): Diagnostic {
  return { code, severity: 'warning', message, location: { file: source.path, line, column }, hint: 'Fetch the document again, or mend it.' };
}

/** The element that the names lead to, one level down each; the first of each name. */
export function descendant(element: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element);
}

/** Where an offset of a text stands. */
export function locationIn(file: string, text: string, offset: number): SourceLocation {
  const lines = text.slice(0, offset).split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** fast-xml-parser's ordered output: `[{ name: children, ':@': { attribute: value } } | { '#text': value }]`. */
type OrderedNode = Readonly<Record<string, unknown>>;

function parseElements(text: string): Element[] {
  const parser = new XMLParser({
    preserveOrder: true,
    removeNSPrefix: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    captureMetaData: true,
  });
  const metadata = XMLParser.getMetaDataSymbol() as unknown as string;
  const convert = (nodes: readonly OrderedNode[]): Element[] =>
    nodes.flatMap((node) => {
      const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
      if (name === undefined || !Array.isArray(node[name])) return [];
      const children = node[name] as readonly OrderedNode[];
      const attributes = new Map(
        Object.entries((node[':@'] ?? {}) as Record<string, unknown>).map(([key, value]) => [key, String(value)] as const),
      );
      const offset = (node[metadata] as { startIndex?: number } | undefined)?.startIndex ?? 0;
      const texts = children.flatMap((child) => (typeof child['#text'] === 'string' ? [child['#text']] : []));
      return [{ name, attributes, children: convert(children), text: texts.join('').trim(), offset }];
    });
  return convert(parser.parse(text) as OrderedNode[]);
}
