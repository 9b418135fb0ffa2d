/**
 * Bytes to the tree of one schema document.
 *
 * @module
 */
import { createXmlReader, readXmlTree, XmlError, XmlToken } from '@blankett/xml';
import { expandedName, xsdNamespace } from '../qualified-name.js';
import type { Report } from '../diagnostics/reporter.js';
import { normalisePath } from './path.js';
import type { SourceDocument, XsdFile } from './source.js';
import { xmlNamespaceFile } from './xml-namespace.js';

/** Undefined, with a diagnostic, when it is no XML or no schema. Internal entities are expanded, external ones refused. */
export function readDocument(file: XsdFile, report: Report): SourceDocument | undefined {
  const path = file === xmlNamespaceFile ? file.path : normalisePath(file.path);
  try {
    const root = readXmlTree(file.bytes, { doctype: 'internal' });
    if (root.localName !== 'schema' || root.namespace !== xsdNamespace) {
      report('xsd-not-a-schema', { file: path, line: root.line, column: root.column }, `The root element is ${expandedName(root)}, not xs:schema.`);
      return undefined;
    }
    const targetNamespace = root.attributes.find(({ localName, namespace }) => localName === 'targetNamespace' && namespace === '')?.value.trim();
    return { path, root, targetNamespace: targetNamespace === '' ? undefined : targetNamespace };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    report('xsd-not-well-formed', { file: path, line: error.line, column: error.column }, error.message.replace(/ \(line \d+, column \d+\)$/, '')); // its place is said already
    return undefined;
  }
}

/** The target namespace that a document declares, read no further than its root; undefined for none and for what is no schema. */
export function peekTargetNamespace(bytes: Uint8Array): string | undefined {
  try {
    const reader = createXmlReader(bytes, { doctype: 'internal' });
    if (reader.next() !== XmlToken.start || reader.localName !== 'schema' || reader.namespace !== xsdNamespace) return undefined;
    for (let index = 0; index < reader.attributeCount; index++) {
      if (reader.attributeLocalName(index) === 'targetNamespace' && reader.attributeNamespace(index) === '')
        return reader.attributeValue(index).trim() || undefined;
    }
    return undefined;
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
