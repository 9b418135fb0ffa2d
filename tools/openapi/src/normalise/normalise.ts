/**
 * One published document to what it means: every defect repaired that can be, every one reported.
 *
 * @module
 */
import type { Diagnostic } from '@blankett/model';
import type { ApiDocument } from '../load/api-document.js';
import { loadDocument, type LoadedDocument, type SourceDocument } from '../load/load-document.js';
import { readApiDocument } from '../load/read-api-document.js';
import type { ApplicationMetadata } from '../metadata/application-metadata.js';
import { defectKinds, type DefectCode } from './catalogue.js';
import type { Defect } from './defect.js';
import type { DocumentFacts, DocumentKind } from './rule.js';
import { rules } from './rules/index.js';

export interface NormalisedDocument {
  /** Path of the published document. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** Paths are relative to the app. None when the document cannot be used. */
  readonly document?: ApiDocument;
  readonly defects: readonly Defect[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Normalises one document: of an app (`service` given), or of the platform.
 * Never throws for what the document says.
 *
 * @example
 * normaliseDocument({ path: 'openapi.json', bytes }, { org: 'ttd', app: 'basic' }).defects.map(({ code }) => code);
 */
export function normaliseDocument(
  source: SourceDocument,
  service?: { readonly org: string; readonly app: string; readonly metadata?: ApplicationMetadata },
): NormalisedDocument {
  const { document: loaded, diagnostics } = loadDocument(source, 'openapi-unusable');
  const assumedKind = service ? 'per-app' : 'platform';
  if (!loaded) return { path: source.path, kind: assumedKind, defects: [unusable(source.path, diagnostics[0]?.message ?? '')], diagnostics };
  const { document, misfits, reason } = readApiDocument(loaded.json.value);
  const kind = document && kindOf(document, service);
  if (!document || !kind) {
    const message = `The document cannot be used: ${reason ?? 'its paths are not of this app'}.`;
    const location = { file: source.path, ...loaded.json.locate(''), pointer: '' };
    const hint = 'The service has to mend what it publishes; until then our description of the app API takes its place.';
    return {
      path: source.path,
      kind: assumedKind,
      defects: [unusable(source.path, message)],
      diagnostics: [...diagnostics, { code: 'openapi-unusable', severity: 'warning', message, location, hint }],
    };
  }
  const facts: DocumentFacts = {
    kind,
    org: service?.org ?? '',
    app: service?.app ?? '',
    ...(service?.metadata ? { metadata: service.metadata } : {}),
  };
  const defects: Defect[] = [...loadingDefects(loaded), ...misfits.map(({ pointer, wanted }) => defect('O2', source.path, pointer, `This should be ${wanted}.`))];
  let current = document;
  for (const rule of rules) {
    if (rule.kinds && !rule.kinds.includes(kind)) continue;
    current = rule.apply(current, {
      ...facts,
      report: (pointer, what, done) => void defects.push(defect(rule.code, source.path, pointer, what, done)),
    });
  }
  return { path: source.path, kind, document: current, defects, diagnostics };
}

/** A per-app document names owner and app in its paths, a generic one has them as parameters; with neither it is not one of the app. */
function kindOf(document: ApiDocument, service: { readonly org: string; readonly app: string } | undefined): DocumentKind | undefined {
  if (!service) return 'platform';
  const paths = Object.keys(document.paths);
  if (paths.some((path) => path.startsWith(`/${service.org}/${service.app}/`))) return 'per-app';
  return paths.some((path) => path.startsWith('/{org}/{app}')) ? 'generic' : undefined;
}

function loadingDefects({ byteOrderMark, path, json }: LoadedDocument): Defect[] {
  return [
    ...(byteOrderMark ? [defect('O1', path, '', 'The document begins with a byte order mark.')] : []),
    ...json.duplicates.map((pointer) => defect('O3', path, pointer, 'The name of this member stands more than once in its object.')),
  ];
}

function unusable(path: string, what: string): Defect {
  return defect('O46', path, '', what);
}

/** A defect; `done` as the catalogue has it, where nothing else is said. */
export function defect(code: DefectCode, document: string, pointer: string, what: string, done?: Defect['done']): Defect {
  return { code, document, pointer, what, done: done ?? defectKinds[code].done };
}

