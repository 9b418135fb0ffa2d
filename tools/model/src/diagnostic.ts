/**
 * A fault in a schema, an OpenAPI document or another document that a service owner publishes.
 *
 * @module
 */

/** A place in a document: line and column are 1-based, columns in UTF-16 units. */
export interface SourceLocation {
  /** Path of the document within its service's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** RFC 6901 pointer, in JSON documents. */
  readonly pointer?: string;
}

/** What `blankett explain` says of a code. */
export interface DiagnosticKind {
  readonly title: string;
  readonly explanation: string;
}

/** `error` stops generation of the form or service; `warning` does not. */
export interface Diagnostic {
  /** Stable; `blankett explain <code>` tells more. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly location?: SourceLocation;
  /** What to do about it. */
  readonly hint?: string;
}
