/**
 * What a rule of the normaliser is, and what it may know.
 *
 * @module
 */
import type { ApplicationMetadata } from '../metadata/application-metadata.js';
import type { ApiDocument } from '../load/api-document.js';
import type { DefectCode } from './catalogue.js';
import type { Done } from './defect.js';

/**
 * `per-app`: `/{org}/v1/customOpenapi.json`, of one app. `generic`: `/swagger/v1/swagger.json`, the same in all apps but for their own
 * controllers. `platform`: storage, events and the rest, and whatever else is OpenAPI.
 */
export type DocumentKind = 'per-app' | 'generic' | 'platform';

/** What is known of a document besides what it says. */
export interface DocumentFacts {
  readonly kind: DocumentKind;
  /** Empty for platform documents. */
  readonly org: string;
  readonly app: string;
  readonly metadata?: ApplicationMetadata;
}

export interface RuleContext extends DocumentFacts {
  /** Puts down a defect of the rule's code; `done` where it differs from what the catalogue says of the code. */
  report(pointer: string, what: string, done?: Done): void;
}

export interface Rule {
  readonly code: DefectCode;
  /** Kinds of documents that it is for; all when left out. */
  readonly kinds?: readonly DocumentKind[];
  /** Returns a new document, or the same when there was nothing to repair. */
  apply(document: ApiDocument, context: RuleContext): ApiDocument;
}
