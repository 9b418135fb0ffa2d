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
import { canonicalDocument, canonicalText } from './normalise/canonical.js';
import type { Defect } from './normalise/defect.js';
import { normaliseDocument, type NormalisedDocument } from './normalise/normalise.js';
import { uniteDocuments } from './normalise/unite-documents.js';
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
  };
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
  const { org, app, documents } = source;
  const diagnostics: Diagnostic[] = [];
  const metadata = documents.metadata && readMetadata(documents.metadata, source, diagnostics);
  const service = { org, app, ...(metadata ? { metadata } : {}) };

  const processed = documents.process && readProcess(documents.process);
  diagnostics.push(...(processed?.diagnostics ?? []));

  const normalised = [documents.openapi, documents.swagger].flatMap((document) => (document ? [normaliseDocument(document, service)] : []));
  diagnostics.push(...normalised.flatMap((one) => one.diagnostics));
  const usable = normalised.filter((one): one is NormalisedDocument & { readonly document: ApiDocument } => one.document !== undefined);
  const described = describeApp(service, { dataTypes: usable.length === 0 });
  const united = uniteDocuments(usable, described);

  const names = operationNames(united.document, source.operationNames ?? {}, true);
  const canonical = canonicalDocument(withOperationNames(united.document, names));
  // Late: it brings the TypeScript compiler, which takes half a second to load.
  const { printTypes } = await import('./types/print-types.js');
  return {
    model: lowerService({
      ...service,
      document: canonical,
      described: usable.length === 0 ? 'blankett' : 'service',
      ...(processed?.process ? { process: processed.process } : {}),
    }),
    canonical,
    sha256: canonicalText(canonical).sha256,
    types: await printTypes(canonical),
    operationNames: names,
    defects: [...normalised.flatMap((one) => one.defects), ...united.defects],
    diagnostics,
  };
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
