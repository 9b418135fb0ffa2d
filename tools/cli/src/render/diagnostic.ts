/** Diagnostics of schemas and documents, for a person. */
import type { Diagnostic } from '@blankett/model';
import { paint, type Terminal } from '../terminal/terminal.js';
import { excerpt, linesOf } from './excerpt.js';
import { printable } from './printable.js';

/** `file:line:column  severity  code  message`, the source line with a caret, and what to do. */
export function renderDiagnostic(terminal: Terminal, diagnostic: Diagnostic, textOf: (file: string) => string | undefined): string {
  const { code, severity, message, location, hint } = diagnostic;
  const place = location === undefined ? '' : printable(`${location.file}:${location.line}:${location.column}  `);
  const text = location === undefined ? undefined : textOf(location.file);
  const source = text === undefined || location === undefined ? '' : excerpt(linesOf(text), location);
  return `${paint(terminal, 'place', place)}${paint(terminal, severity, severity)}  ${code}  ${printable(message)}\n${source}${hint === undefined ? '' : `   ${printable(hint)}\n`}`;
}

/** All diagnostics, errors first; `limit` warnings at most, and how many more there were. */
export function renderDiagnostics(terminal: Terminal, diagnostics: readonly Diagnostic[], textOf: (file: string) => string | undefined, limit = 20): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const rest = warnings.length > limit ? `… and ${warnings.length - limit} more warnings\n` : '';
  return [...errors, ...warnings.slice(0, limit)].map((diagnostic) => renderDiagnostic(terminal, diagnostic, textOf)).join('') + rest;
}
