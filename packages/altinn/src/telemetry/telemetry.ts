/**
 * Traces: a span for each operation, and the trace that goes with the request. Over OpenTelemetry (open-telemetry.ts) or anything else.
 *
 * @module
 */
import type { LogFields } from './log-fields.js';

/** A span that is open. */
export interface OpenSpan {
  /** W3C Trace Context of the span: goes out with the request. None when nothing is traced. */
  readonly traceparent?: string;
  /** Adds what has become known. Only allowed fields get there. */
  add(fields: LogFields): void;
}

export interface Telemetry {
  /** Runs `work` within a span. The span ends with it, and says whether it failed, by its code alone. */
  span<Result>(operation: string, fields: LogFields, work: (span: OpenSpan) => Promise<Result>): Promise<Result>;
}
