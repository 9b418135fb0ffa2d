/**
 * What may be logged and traced: these fields and no others, none of which holds what a person wrote or an answer said.
 *
 * @module
 */
import { redact } from '../redaction/redact.js';

export interface LogFields {
  /** `process.next` */
  readonly operation?: string;
  readonly environment?: string;
  /** Guid of the instance; of `<party id>/<guid>` the guid is taken. */
  readonly instance?: string;
  /** Of a submission. */
  readonly step?: string;
  readonly status?: number;
  /** Of an error. */
  readonly code?: string;
  readonly retryable?: boolean;
  readonly outcomeKnown?: boolean;
  readonly mayBeOutage?: boolean;
  readonly milliseconds?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly correlationId?: string;
  readonly traceId?: string;
}

/** The list, in the order in which it is written. A member that is not in LogFields, or missing here, does not compile. */
const types: Readonly<Record<keyof LogFields, 'string' | 'number' | 'boolean'>> = {
  operation: 'string', environment: 'string', instance: 'string', step: 'string', status: 'number', code: 'string', retryable: 'boolean',
  outcomeKnown: 'boolean', mayBeOutage: 'boolean', milliseconds: 'number', retryAfter: 'number', correlationId: 'string', traceId: 'string',
};

const longestText = 200;

/** What of `fields` is on the list, of the right type, short, and redacted. */
export function allowedFields(fields: LogFields): LogFields {
  const allowed: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(types)) {
    const value: unknown = Object.hasOwn(fields, name) ? fields[name as keyof LogFields] : undefined;
    if (typeof value !== type) continue;
    allowed[name] = typeof value === 'string' ? redact(name === 'instance' ? value.slice(value.indexOf('/') + 1) : value).slice(0, longestText) : value;
  }
  return allowed;
}
