/**
 * What can be wrong with a value of a simple type.
 *
 * @module
 */
import type { IssueCode } from '../issue.js';

/** Codes of issues that simple types report. */
export type FaultCode = Extract<
  IssueCode,
  | 'datatype' | 'enumeration' | 'pattern' | 'length' | 'min-length' | 'max-length' | 'total-digits' | 'fraction-digits'
  | 'min-inclusive' | 'max-inclusive' | 'min-exclusive' | 'max-exclusive' | 'member-type'
>;

/** A fault, without place: who asked knows where the value stands. */
export interface Fault {
  readonly code: FaultCode;
  readonly parameters: FaultParameters;
}

/** For the message. Nothing in it comes from the value, but counts: all is from the schema. */
export interface FaultParameters {
  /** `datatype`, `member-type`: the built-in type (`xs:date`), several for a union. */
  readonly types?: readonly string[];
  /** `member-type`: what JavaScript values the type takes (`string`, `number`, `bigint`, `boolean`, `Uint8Array`, `array`). */
  readonly expected?: readonly string[];
  /** Of the facet: its number, bound, pattern(s) or enumerated values, as the schema has them. */
  readonly facet?: number | string | readonly string[];
  /** What a length or digit facet counted. */
  readonly actual?: number;
  /** What a length facet counts. */
  readonly unit?: 'characters' | 'items' | 'octets';
}

/** Called for each fault; a value may have several. */
export type ReportFault = (fault: Fault) => void;
