/**
 * Where an include or import leads, without a network: by the catalogue, by location, by file name, by target namespace.
 *
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import { readDocument, peekTargetNamespace } from './document.js';
import { xmlNamespace } from '../qualified-name.js';
import { normalisePath } from './path.js';
import type { SourceDocument, XsdSource } from './source.js';
import { xmlNamespaceFile } from './xml-namespace.js';

/** Finds documents of one source; each is read once. */
export interface Catalogue {
  document(path: string): SourceDocument | undefined;
  /** `namespace` is that of an import; undefined for include and redefine, which keep to locations. */
  find(from: string, schemaLocation: string | undefined, namespace: string | undefined): SourceDocument | undefined;
}

export function createCatalogue(source: XsdSource, report: Report): Catalogue {
  const files = new Map(source.files.map((file) => [normalisePath(file.path), file]));
  const documents = new Map<string, SourceDocument | undefined>();
  const targetNamespaces = new Map<string, string>();
  let namespaces: ReadonlyMap<string, readonly string[]> | undefined;

  const targetNamespaceOf = (path: string): string => {
    if (!targetNamespaces.has(path)) targetNamespaces.set(path, peekTargetNamespace(files.get(path)!.bytes) ?? '');
    return targetNamespaces.get(path)!;
  };

  const document = (path: string): SourceDocument | undefined => {
    const normal = normalisePath(path);
    if (!documents.has(normal)) {
      const file = files.get(normal);
      documents.set(normal, file && readDocument(file, report));
    }
    return documents.get(normal);
  };

  const builtIn = (): SourceDocument | undefined => {
    const { path } = xmlNamespaceFile;
    if (!documents.has(path)) documents.set(path, readDocument(xmlNamespaceFile, report));
    return documents.get(path);
  };

  const byFileName = (location: string): readonly string[] => {
    const name = fileName(location);
    return [...files.keys()].filter((path) => fileName(path) === name);
  };

  const byNamespace = (namespace: string): readonly string[] => {
    namespaces ??= groupByNamespace([...files.keys()], targetNamespaceOf);
    return namespaces.get(namespace) ?? [];
  };

  return {
    document,
    find(from, schemaLocation, namespace) {
      const catalogued =
        namespace !== undefined && source.catalogue && Object.hasOwn(source.catalogue, namespace) ? source.catalogue[namespace] : undefined;
      if (catalogued !== undefined) return document(catalogued);
      const fits = (path: string): boolean => namespace === undefined || targetNamespaceOf(path) === namespace;
      if (schemaLocation !== undefined) {
        for (const path of [resolveLocation(from, schemaLocation), normalisePath(decode(schemaLocation))]) {
          if (files.has(path) && (fits(path) || byNamespace(namespace!).length === 0)) return document(path);
        }
        const named = byFileName(schemaLocation).find(fits);
        if (named !== undefined) return document(named);
      }
      if (namespace === undefined || namespace === '') return undefined;
      const [first] = byNamespace(namespace);
      if (first !== undefined) return document(first);
      return namespace === xmlNamespace ? builtIn() : undefined;
    },
  };
}

function groupByNamespace(paths: readonly string[], targetNamespaceOf: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths.toSorted()) {
    const namespace = targetNamespaceOf(path);
    if (namespace !== '') groups.set(namespace, [...(groups.get(namespace) ?? []), path]);
  }
  return groups;
}

function resolveLocation(from: string, location: string): string {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  return normalisePath(folder + decode(location));
}

function fileName(location: string): string {
  return decode(location)
    .replace(/[?#].*$/, '')
    .replace(/^.*[/\\]/, '');
}

/** A location is a URI: blanks and letters such as `ø` may be escaped. */
function decode(location: string): string {
  try {
    return decodeURIComponent(location.trim());
  } catch {
    return location.trim();
  }
}
