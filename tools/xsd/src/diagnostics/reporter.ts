/**
 * How the steps report faults: every fault is kept, and compilation goes on as far as it can.
 *
 * @module
 */
import type { Diagnostic, SourceLocation } from '@blankett/model';
import { diagnosticCodes, type XsdDiagnosticCode } from './codes.js';

/** Reports one fault. What to do about it comes from the table of codes, unless `hint` says it better. */
export type Report = (code: XsdDiagnosticCode, location: SourceLocation | undefined, message: string, hint?: string) => void;

/** A list of diagnostics and the function that adds to it. */
export interface Reporter {
  readonly diagnostics: Diagnostic[];
  readonly report: Report;
}

/** A fault is reported once, however many references lead to it. */
export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  return {
    diagnostics,
    report(code, location, message, hint) {
      const key = JSON.stringify([code, location?.file, location?.line, location?.column, message]);
      if (seen.has(key)) return;
      seen.add(key);
      diagnostics.push({
        code,
        severity: diagnosticCodes[code].severity,
        message,
        ...(location && { location }),
        hint: hint ?? diagnosticCodes[code].fix,
      });
    },
  };
}
