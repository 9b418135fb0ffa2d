/**
 * What a service publishes to its model, its canonical OpenAPI document and the types of that.
 *
 * @module
 */
import type { Diagnostic, Names, ServiceModel } from '@blankett/model';
import { describeApp } from './app-api/describe-app.js';
import type { ApiDocument } from './load/api-document.js';
import { loadDocument, type SourceDocument } from './load/load-document.js';
import { operationNames, withOperationNames } from './lower/operation-names.js';
import { lowerService } from './lower/lower-service.js';
import { readApplicationMetadata, type ApplicationMetadata } from './metadata/application-metadata.js';
import { readPrefill } from './metadata/prefill.js';
import { canonicalDocument, canonicalText } from './normalise/canonical.js';
import type { Defect } from './normalise/defect.js';
import { normaliseDocument, type NormalisedDocument } from './normalise/normalise.js';
import { unite } from './normalise/unite.js';
import { uniteDocuments } from './normalise/unite-documents.js';
import { readOptionLists } from './options/option-lists.js';
import { checkOverlay } from './overlay/check.js';
import { overlayDocument } from './overlay/operations.js';
import { corrected, type ManifestOverlay } from './overlay/overlay.js';
import { readPolicy } from './policy/policy.js';
import { readProcess } from './process/process-definition.js';

/** Everything that a service publishes about itself; each of the documents may be missing or unusable. */
export interface ServiceSource {
  readonly org: string;
  readonly app: string;
  readonly documents: {
    /** Per-app (`/v1/customOpenapi.json`) or generic (`/swagger/v1/swagger.json`): which of them is seen from its paths. */
    readonly openapi?: SourceDocument;
    readonly swagger?: SourceDocument;
    readonly metadata?: SourceDocument;
    readonly process?: SourceDocument;
    readonly policy?: SourceDocument;
  };
  /** `options-<id>.json`, `options-<id>.<language>.json`. */
  readonly options?: readonly SourceDocument[];
  /** Prefill configurations by data type id. */
  readonly prefill?: Readonly<Record<string, SourceDocument>>;
  /** What service.json adds, and sets right. */
  readonly overlay?: ManifestOverlay;
  /** Names given before (names.json). */
  readonly operationNames?: Names['operations'];
}

export interface CompiledService {
  readonly model: ServiceModel;
  readonly canonical: ApiDocument;
  /** Of the canonical document's text, in hexadecimal. */
  readonly sha256: string;
  /** TypeScript: `paths`, `components`, `operations`, `Binary`. */
  readonly types: string;
  /** Names kept and names new, for names.json. */
  readonly operationNames: Names['operations'];
  readonly defects: readonly Defect[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles a service. Pure: the documents come as bytes, and nothing is fetched. What is wrong with them is in `defects` (for the service
 * owner) and `diagnostics` (for whoever compiles); it never throws for what they say.
 *
 * @example
 * const { model } = await compileService({ org: 'ttd', app: 'basic', documents: { metadata: { path: 'metadata.json', bytes } } });
 * model.described; // 'blankett': there was no OpenAPI document
 */
export async function compileService(source: ServiceSource): Promise<CompiledService> {
  const { org, app, overlay = {} } = source;
  const documents = correctedDocuments(source.documents, overlay);
  const diagnostics: Diagnostic[] = [];
  const metadata = documents.metadata && readMetadata(documents.metadata, source, diagnostics);
  const service = { org, app, ...(metadata ? { metadata } : {}) };

  const processed = documents.process && readProcess(documents.process);
  diagnostics.push(...(processed?.diagnostics ?? []));

  const policy = documents.policy && readPolicy(documents.policy, service);
  const options = readOptionLists((source.options ?? []).map((list) => corrected(list, overlay)));
  const prefills = new Map(Object.entries(source.prefill ?? {}).map(([dataType, document]) => [dataType, readPrefill(corrected(document, overlay))] as const));
  diagnostics.push(...(policy?.diagnostics ?? []), ...options.diagnostics, ...[...prefills.values()].flatMap((one) => one.diagnostics));

  const normalised = [documents.openapi, documents.swagger].flatMap((document) => (document ? [normaliseDocument(document, service)] : []));
  diagnostics.push(...normalised.flatMap((one) => one.diagnostics));
  const usable = normalised.filter((one): one is NormalisedDocument & { readonly document: ApiDocument } => one.document !== undefined);
  const described = describeApp(service, { dataTypes: usable.length === 0 });
  const united = uniteDocuments(usable, described);

  const own = overlayDocument(united.document, overlay.operations ?? {});
  const document = unite(own, united.document, new Set()).document;

  const names = operationNames(document, source.operationNames ?? {}, true);
  const canonical = canonicalDocument(withOperationNames(document, names));
  // Late: it brings the TypeScript compiler, which takes half a second to load.
  const { printTypes } = await import('./types/print-types.js');
  const model = lowerService({
    ...service,
    document: canonical,
    described: usable.length === 0 ? 'blankett' : 'service',
    ...(processed?.process ? { process: processed.process } : {}),
    ...(policy?.permits ? { permits: policy.permits } : {}),
    prefills: new Map([...prefills].flatMap(([dataType, { prefill }]) => (prefill ? [[dataType, prefill] as const] : []))),
    options: options.lists,
    overlay,
  });
  diagnostics.push(...checkOverlay(overlay, model));
  return {
    model,
    canonical,
    sha256: canonicalText(canonical).sha256,
    types: await printTypes(canonical),
    operationNames: names,
    defects: [...normalised.flatMap((one) => one.defects), ...united.defects],
    diagnostics,
  };
}

function correctedDocuments(documents: ServiceSource['documents'], overlay: ManifestOverlay): ServiceSource['documents'] {
  return Object.fromEntries(Object.entries(documents).map(([kind, document]) => [kind, corrected(document, overlay)] as const));
}

function readMetadata(
  document: SourceDocument,
  service: { readonly org: string; readonly app: string },
  diagnostics: Diagnostic[],
): ApplicationMetadata | undefined {
  const loaded = loadDocument(document, 'metadata-unusable');
  diagnostics.push(...loaded.diagnostics);
  if (!loaded.document) return undefined;
  const read = readApplicationMetadata(loaded.document, service);
  diagnostics.push(...read.diagnostics);
  return read.metadata;
}
