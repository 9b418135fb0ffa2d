/**
 * Traces: a span for each operation, and the trace that goes with the request. Over OpenTelemetry (open-telemetry.ts) or anything else.
 *
 * @module
 */
import type { LogFields } from './log-fields.js';

export interface Telemetry {
  /**
   * Runs `work` within a span. The span ends with it, and says whether it failed, by its code alone.
   *
   * @param work takes the span's W3C Trace Context, which goes out with the request; none when nothing is traced
   */
  span<Result>(operation: string, fields: LogFields, work: (traceparent: string | undefined) => Promise<Result>): Promise<Result>;
}
