/**
 * Defects of published documents.
 *
 * @module
 */
import type { DefectCode } from './catalogue.js';

/**
 * `repaired`: the canonical document is right. `corrected-from-metadata`: it is right because the application metadata says what the document
 * does not. `reported`: it cannot be put right here, and stays as it is.
 */
export type Done = 'repaired' | 'reported' | 'corrected-from-metadata';

/** One defect in one place. */
export interface Defect {
  readonly code: DefectCode;
  /** Path of the document within the service's folder. */
  readonly document: string;
  /** RFC 6901, into the document as it was published. */
  readonly pointer: string;
  /** One sentence about this very place. */
  readonly what: string;
  readonly done: Done;
}
