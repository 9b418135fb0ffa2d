/** Issues of form documents, for a person and for a program. */
import { formatPath, type Issue } from '@blankett/forms';
import { paint, type Terminal } from '../terminal/terminal.js';
import { excerpt } from './excerpt.js';

/** `file:line:column  severity  code  path: message`, and the source line with a caret. */
export function renderIssue(terminal: Terminal, file: string, lines: readonly string[], issue: Issue): string {
  const { code, severity, message, line, column } = issue;
  const hasPlace = line !== undefined && column !== undefined;
  const place = hasPlace ? `${file}:${line}:${column}` : file;
  const member = issue.path.length === 0 ? '' : `${formatPath(issue.path)}: `;
  return `${paint(terminal, 'place', place)}  ${paint(terminal, severity, severity)}  ${code}  ${member}${message}\n${hasPlace ? excerpt(lines, { line, column }) : ''}`;
}

/** The members of an issue that go into a line of JSON. */
export function issueAsJson(issue: Issue): Readonly<Record<string, unknown>> {
  const { code, severity, message, path, xpath, line, column } = issue;
  return { code, severity, message, path: formatPath(path), xpath, line, column };
}

/** `2 errors, 1 warning`. */
export function countIssues(issues: readonly Issue[]): string {
  const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  const parts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, number: count(severity) }))
    .filter(({ severity, number }) => number > 0 || severity === 'error')
    .map(({ severity, number }) => `${number} ${severity}${number === 1 || severity === 'info' ? '' : 's'}`);
  return parts.join(', ');
}
