/**
 * What service.json adds to the documents of a service, and sets right in them.
 *
 * @module
 */
import type { ServiceManifest } from '@blankett/model';
import type { SourceDocument } from '../load/load-document.js';

export type ManifestOverlay = Pick<ServiceManifest, 'tasks' | 'calculates' | 'operations' | 'corrections' | 'prefill' | 'outcome' | 'senderReference'>;

/** The document with the corrections that are meant for it. */
export function corrected(source: SourceDocument, { corrections = [] }: ManifestOverlay): SourceDocument {
  const own = corrections.filter(({ document }) => document === source.path);
  return own.length === 0 ? source : { ...source, corrections: own };
}
