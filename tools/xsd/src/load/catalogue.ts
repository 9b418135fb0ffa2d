/**
 * Where an include or import leads, without a network: by the catalogue, by location, by file name, by target namespace.
 *
 * @module
 */
import type { Report } from '../diagnostics/reporter.js';
import { readDocument, peekTargetNamespace } from './document.js';
import { xmlNamespace } from '../qualified-name.js';
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
  let namespaces: ReadonlyMap<string, readonly string[]> | undefined;

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
    namespaces ??= groupByNamespace(source);
    return namespaces.get(namespace) ?? [];
  };

  return {
    document,
    find(from, schemaLocation, namespace) {
      const catalogued = namespace !== undefined && source.catalogue && Object.hasOwn(source.catalogue, namespace) ? source.catalogue[namespace] : undefined;
      if (catalogued !== undefined) return document(catalogued);
      const fits = (path: string): boolean => namespace === undefined || (peekTargetNamespace(files.get(path)!.bytes) ?? '') === namespace;
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

function groupByNamespace(source: XsdSource): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, string[]>();
  for (const file of source.files) {
    const namespace = peekTargetNamespace(file.bytes);
    if (namespace === undefined) continue;
    const list = paths.get(namespace);
    if (list) list.push(normalisePath(file.path));
    else paths.set(namespace, [normalisePath(file.path)]);
  }
  for (const list of paths.values()) list.sort();
  return paths;
}

function resolveLocation(from: string, location: string): string {
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
  return normalisePath(folder + decode(location));
}

/** `a/./b/../c` is `a/c`. */
export function normalisePath(path: string): string {
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}

function fileName(location: string): string {
  return decode(location).replace(/[?#].*$/, '').replace(/^.*[/\\]/, '');
}

/** A location is a URI: blanks and letters such as `ø` may be escaped. */
function decode(location: string): string {
  try {
    return decodeURIComponent(location.trim());
  } catch {
    return location.trim();
  }
}
