/**
 * One OpenAPI document by itself: `blankett openapi <document>`.
 *
 * @module
 */
import type { Diagnostic, Names } from '@blankett/model';
import type { ApiDocument } from './load/api-document.js';
import { loadDocument, type SourceDocument } from './load/load-document.js';
import { readApiDocument } from './load/read-api-document.js';
import { operationNames, withOperationNames } from './lower/operation-names.js';
import { canonicalDocument, canonicalText } from './normalise/canonical.js';
import type { Defect } from './normalise/defect.js';
import { normaliseDocument } from './normalise/normalise.js';
import type { DocumentKind } from './normalise/rule.js';

export interface InspectedDocument {
  readonly kind: DocumentKind;
  /** None when the document cannot be used at all. */
  readonly canonical?: { readonly document: ApiDocument; readonly text: string; readonly sha256: string };
  readonly defects: readonly Defect[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Normalises one document, and gives its operations names. Never throws for what the document says.
 *
 * @param service the app that the document is of; left out, the document is taken for one of a platform API.
 * @example
 * inspectDocument({ path: 'storage.json', bytes }).canonical?.sha256;
 */
export function inspectDocument(
  source: SourceDocument,
  service?: { readonly org: string; readonly app: string },
  names: Names['operations'] = {},
): InspectedDocument {
  const { kind, document, defects, diagnostics } = normaliseDocument(source, service);
  if (!document) return { kind, defects, diagnostics };
  const named = withOperationNames(document, operationNames(document, names, service !== undefined));
  const canonical = canonicalDocument(named);
  return { kind, canonical: { document: canonical, ...canonicalText(canonical) }, defects, diagnostics };
}

/** The types of a document: TypeScript text. See {@link inspectDocument}; nothing when the document cannot be used. */
export async function typesOfDocument(source: SourceDocument, service?: { readonly org: string; readonly app: string }): Promise<string | undefined> {
  const { canonical } = inspectDocument(source, service);
  if (!canonical) return undefined;
  const { printTypes } = await import('./types/print-types.js'); // late, as in compileService
  return printTypes(canonical.document);
}

/**
 * The app that a document is of, as its paths say: of a per-app document its own, of a generic one the placeholder names;
 * undefined for documents of the platform and for what cannot be read.
 *
 * @example
 * appOfDocument({ path: 'customOpenapi.json', bytes }); // { org: 'ttd', app: 'basic' }
 */
export function appOfDocument(source: SourceDocument): { readonly org: string; readonly app: string } | undefined {
  const loaded = loadDocument(source, 'openapi-unusable').document;
  const { document } = loaded ? readApiDocument(loaded.json.value) : {};
  const paths = Object.keys(document?.paths ?? {});
  if (paths.some((path) => path.startsWith('/{org}/{app}/'))) return { org: 'org', app: 'app' };
  const [, org, app] = paths.find((path) => /^\/[a-z]+\/[a-z0-9-]+\/instances(?:\/|$)/.test(path))?.split('/') ?? [];
  return org !== undefined && app !== undefined ? { org, app } : undefined;
}
