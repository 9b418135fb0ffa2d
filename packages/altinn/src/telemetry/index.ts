/** Logs and traces without personal data. @module */
export type { LogFields } from './log-fields.js';
export type { Logger } from './logger.js';
export { openTelemetry } from './open-telemetry.js';
export type { OpenTelemetryApi, OpenTelemetrySpan, OpenTelemetryTracer } from './open-telemetry.js';
export type { Telemetry } from './telemetry.js';
