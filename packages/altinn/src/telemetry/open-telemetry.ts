/**
 * Telemetry over OpenTelemetry. Its API is handed over, never imported: who does not trace does not install it.
 *
 * @module
 */
import { allowedFields } from './log-fields.js';
import type { LogFields } from './log-fields.js';
import { fieldsOfError } from './observe.js';
import type { Telemetry } from './telemetry.js';

/** The part of `@opentelemetry/api` that is used; its types are not imported either. */
export interface OpenTelemetryApi {
  readonly trace: { getTracer(name: string, version?: string): OpenTelemetryTracer };
  readonly SpanKind: { readonly CLIENT: number };
  readonly SpanStatusCode: { readonly ERROR: number };
}

export interface OpenTelemetryTracer {
  startActiveSpan<Work extends (span: OpenTelemetrySpan) => unknown>(name: string, options: { kind?: number; attributes?: Attributes }, work: Work): ReturnType<Work>;
}

export interface OpenTelemetrySpan {
  spanContext(): { readonly traceId: string; readonly spanId: string; readonly traceFlags: number };
  setAttributes(attributes: Attributes): unknown;
  setStatus(status: { code: number }): unknown;
  end(): void;
}

type Attributes = Record<string, string | number | boolean>;

/** Fields that OpenTelemetry has its own names for. @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
const conventional: { readonly [Field in keyof LogFields]?: string } = { status: 'http.response.status_code', code: 'error.type' };

/**
 * Spans of kind client by the names of operations, without personal data: attributes are those that may be logged, errors their code.
 *
 * @example
 * import * as api from '@opentelemetry/api';
 * const client = createClient({ environment: 'tt02', auth, telemetry: openTelemetry(api) });
 */
export function openTelemetry(api: OpenTelemetryApi): Telemetry {
  const tracer = api.trace.getTracer('@blankett/altinn');
  return {
    span: (operation, fields, work) => tracer.startActiveSpan(operation, { kind: api.SpanKind.CLIENT, attributes: attributesOf(fields) }, async span => {
      try {
        return await work(traceparentOf(span));
      } catch (error) {
        span.setAttributes(attributesOf(fieldsOfError(error)));
        span.setStatus({ code: api.SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    }),
  };
}

function attributesOf(fields: LogFields): Attributes {
  return Object.fromEntries(Object.entries(allowedFields(fields)).map(([name, value]) => [conventional[name as keyof LogFields] ?? `blankett.${name}`, value]));
}

/** @see https://www.w3.org/TR/trace-context/#traceparent-header */
function traceparentOf(span: OpenTelemetrySpan): string | undefined {
  const { traceId, spanId, traceFlags } = span.spanContext();
  // Without an SDK all ids are zeros.
  return /^0*$/.test(traceId) ? undefined : `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}
