/**
 * Bytes of a published JSON document to its value, with places.
 *
 * @module
 */
import type { CorrectionManifest, Diagnostic } from '@blankett/model';
import { correctDocument } from './corrections.js';
import { JsonError, parseJson, type JsonDocument } from './json.js';

/** A document as the service owner published it. */
export interface SourceDocument {
  /** Path within the service's folder; reports and diagnostics name it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it gets wrong, and what is right (service.json). */
  readonly corrections?: readonly CorrectionManifest[];
}

export interface LoadedDocument {
  readonly path: string;
  readonly byteOrderMark: boolean;
  readonly json: JsonDocument;
}

/** In bytes. The largest document of the platform that we know has 0.5 MB. */
export const largestDocument: number = 32 * 1024 * 1024;

/** Decodes and parses; what cannot be read is a diagnostic with the given code, and there is no document. */
export function loadDocument(
  source: SourceDocument,
  code: string,
): { readonly document?: LoadedDocument; readonly diagnostics: readonly Diagnostic[] } {
  const unusable = (message: string, line = 1, column = 1): { diagnostics: readonly Diagnostic[] } => ({
    diagnostics: [
      {
        code,
        severity: 'warning',
        message,
        location: { file: source.path, line, column },
        hint: 'Fetch the document again; if the service answers so, its owner has to mend it.',
      },
    ],
  });
  if (source.bytes.length === 0) return unusable('The document is empty.');
  if (source.bytes.length > largestDocument) {
    return unusable(`The document has ${source.bytes.length} bytes; more than ${largestDocument} are not read.`);
  }
  let text: string;
  try {
    // RFC 8259 section 8.1: UTF-8, and a parser may ignore a byte order mark.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source.bytes);
  } catch {
    return unusable('The document is not UTF-8.');
  }
  const byteOrderMark = text.startsWith('\u{FEFF}');
  try {
    const json = parseJson(byteOrderMark ? text.slice(1) : text);
    return { document: { path: source.path, byteOrderMark, json }, diagnostics: correctDocument(source.path, json, source.corrections ?? []) };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return unusable(`The document is not JSON: ${error.message}.`, error.line, error.column);
  }
}
