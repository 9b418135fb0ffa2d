/**
 * Where log lines go. Any logger of the shape (fields, message) will do: pino, console, one's own.
 *
 * @module
 */
import { redact } from '../redaction/redact.js';
import { allowedFields } from './log-fields.js';
import type { LogFields } from './log-fields.js';

export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** A logger that lets through what may be logged and nothing else, and whose failures are nobody's. */
export function guardedLogger(logger: Logger): Logger {
  const level = (name: keyof Logger) => (fields: LogFields, message: string): void => {
    try {
      const written: unknown = logger[name](allowedFields(fields), redact(message));
      // A logger may be asynchronous, whatever its type says.
      if (written instanceof Promise) written.catch(() => undefined);
    } catch {
      // That a line could not be written must not stop a submission.
    }
  };
  return { debug: level('debug'), info: level('info'), warn: level('warn'), error: level('error') };
}
