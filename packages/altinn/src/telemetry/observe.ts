/**
 * An operation as logs and traces see it: its name, how long it took, and the code of its error.
 *
 * @module
 */
import type { Clock } from '../clock/clock.js';
import { isAltinnError } from '../errors/altinn-error.js';
import { present } from '../members/members.js';
import type { LogFields } from './log-fields.js';
import { guardedLogger } from './logger.js';
import type { Logger } from './logger.js';
import type { Telemetry } from './telemetry.js';

/** Who looks on. */
export interface Observers {
  readonly clock: Clock;
  readonly logger?: Logger;
  readonly telemetry?: Telemetry;
}

/**
 * Does `work` under the eyes of logger and telemetry.
 *
 * @param work gets the `traceparent` that its requests are to carry, where there is one
 */
export async function observe<Result>(
  { clock, logger, telemetry }: Observers, operation: string, fields: LogFields, work: (traceparent: string | undefined) => Promise<Result>,
): Promise<Result> {
  const log = logger === undefined ? undefined : guardedLogger(logger);
  const started = clock.now();
  const measured = async (traceparent: string | undefined): Promise<Result> => {
    try {
      const result = await work(traceparent);
      log?.debug({ operation, ...fields, milliseconds: clock.now() - started }, 'done');
      return result;
    } catch (error) {
      log?.warn({ operation, ...fields, ...fieldsOfError(error), milliseconds: clock.now() - started }, 'failed');
      throw error;
    }
  };
  return telemetry === undefined ? measured(undefined) : withinSpan(telemetry, operation, fields, measured);
}

/** The work is done once, and its own result or error is what comes of it, whatever becomes of the span. */
async function withinSpan<Result>(
  telemetry: Telemetry, operation: string, fields: LogFields, work: (traceparent: string | undefined) => Promise<Result>,
): Promise<Result> {
  let outcome: Promise<Result> | undefined;
  try {
    await telemetry.span(operation, fields, traceparent => {
      outcome ??= work(traceparent);
      // Also when nobody in there waits for it.
      outcome.catch(() => undefined);
      return outcome;
    });
  } catch {
    // Of the work, which is told below; or of the telemetry, which must not stop a submission.
  }
  return outcome ?? work(undefined);
}

/** What an error may say in logs and traces: of a foreign one, nothing but that it is one. */
export function fieldsOfError(error: unknown): LogFields {
  if (!isAltinnError(error)) return { code: 'unexpected' };
  const { code, status, retryable, outcomeKnown, mayBeOutage, retryAfter, correlationId, traceId, instance, step } = error;
  return present({ code, status, retryable, outcomeKnown, mayBeOutage, retryAfter, correlationId, traceId, instance, step });
}
