/**
 * The documents of a schema: from the entries along include, import and redefine.
 *
 * @see https://www.w3.org/TR/xmlschema-1/#composition
 * @module
 */
import type { XmlElementNode } from '@blankett/xml';
import type { Report } from '../diagnostics/reporter.js';
import { xsdNamespace, xsiNamespace } from '../qualified-name.js';
import { createCatalogue, type Catalogue } from './catalogue.js';
import { normalisePath } from './path.js';
import type { SchemaLink, SchemaPart, SourceDocument, SourceSet, XsdSource } from './source.js';

/** Namespaces whose components are built in: importing them needs no document. */
const builtInNamespaces: ReadonlySet<string> = new Set([xsdNamespace, xsiNamespace]);

interface Loading {
  readonly catalogue: Catalogue;
  readonly report: Report;
  /** By path and namespace. */
  readonly parts: Map<string, SchemaPart>;
}

export function loadSchemas(source: XsdSource, report: Report): SourceSet {
  const loading: Loading = { catalogue: createCatalogue(source, report), report, parts: new Map() };
  const files = new Set(source.files.map((file) => normalisePath(file.path)));
  const entries: SchemaPart[] = [];
  for (const entry of source.entries) {
    const document = loading.catalogue.document(entry);
    if (document) entries.push(loadPart(loading, document, document.targetNamespace ?? ''));
    else if (!files.has(normalisePath(entry))) report('xsd-entry-missing', undefined, `There is no file ${entry}.`);
  }
  return { entries, parts: [...loading.parts.values()] };
}

/** Loads a part and, with a list instead of recursion, all that it leads to: chains of includes may be long. */
function loadPart(loading: Loading, document: SourceDocument, namespace: string): SchemaPart {
  const pending: SchemaPart[] = [];
  const part = partOf(loading, document, namespace, pending);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const found: SchemaPart[] = [];
    for (const child of next.document.root.children) {
      if (child.kind === 'element' && child.namespace === xsdNamespace) follow(loading, next, child, found);
    }
    pending.push(...found.reverse());
  }
  return part;
}

function partOf(loading: Loading, document: SourceDocument, namespace: string, pending: SchemaPart[]): SchemaPart {
  const key = `${namespace} ${document.path}`;
  let part = loading.parts.get(key);
  if (!part) {
    part = { document, namespace, isChameleon: document.targetNamespace === undefined && namespace !== '', links: [] };
    loading.parts.set(key, part);
    pending.push(part);
  }
  return part;
}

function follow(loading: Loading, part: SchemaPart, element: XmlElementNode, pending: SchemaPart[]): void {
  const kind = element.localName;
  if (kind !== 'include' && kind !== 'import' && kind !== 'redefine') return;
  const location = { file: part.document.path, line: element.line, column: element.column };
  const schemaLocation = attribute(element, 'schemaLocation');
  const namespace = attribute(element, 'namespace');
  if (kind === 'import') {
    if (namespace === '')
      loading.report(
        'xsd-import-namespace',
        location,
        'xs:import has namespace="".',
        'Leave the attribute out to import components without namespace.',
      );
    else if ((namespace ?? '') === part.namespace && (namespace !== undefined || part.document.targetNamespace === undefined)) {
      loading.report(
        'xsd-import-namespace',
        location,
        namespace === undefined
          ? 'xs:import without namespace, in a schema that has no target namespace.'
          : `xs:import names the schema's own namespace ${namespace}.`,
      );
      return;
    }
  } else if (schemaLocation === undefined) return;
  const document = loading.catalogue.find(part.document.path, schemaLocation, kind === 'import' ? (namespace ?? '') : undefined);
  if (!document) {
    if (kind !== 'import' || !builtInNamespaces.has(namespace ?? ''))
      loading.report(
        'xsd-document-missing',
        location,
        `xs:${kind} of ${[schemaLocation, namespace].filter(Boolean).join(', namespace ') || 'components without namespace'}: no such document.`,
      );
    return;
  }
  const wanted = kind === 'import' ? (namespace ?? '') : part.namespace;
  const found = document.targetNamespace ?? '';
  if (found !== wanted && !(kind !== 'import' && document.targetNamespace === undefined)) {
    loading.report(
      'xsd-document-namespace',
      location,
      `${document.path} has ${found === '' ? 'no target namespace' : `the target namespace ${found}`}, but is ${kind === 'import' ? 'imported' : `${kind}d`} for ${wanted === '' ? 'none' : wanted}.`,
    );
    return;
  }
  const to = partOf(loading, document, wanted, pending);
  (part.links as SchemaLink[]).push({ kind, line: element.line, column: element.column, to });
}

function attribute(element: XmlElementNode, name: string): string | undefined {
  return element.attributes.find(({ localName, namespace }) => localName === name && namespace === '')?.value.trim();
}
