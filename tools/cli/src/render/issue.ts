/** Issues of form documents, for a person and for a program. */
import { explainIssue, formatPath, type Issue } from '@blankett/forms';
import { paint, type Terminal } from '../terminal/terminal.js';
import { excerpt, linesOf } from './excerpt.js';
import { printable } from './printable.js';

/** A document, and what is wrong with it. */
export interface CheckedDocument {
  readonly file: string;
  /** Undefined when its lines cannot be shown, or shall not. */
  readonly text: string | undefined;
  readonly issues: readonly Issue[];
}

export interface IssueRendering {
  readonly lang?: 'en' | 'nb';
  /** Codes whose meaning has been told; it is told with the first issue of each, and they are added. */
  readonly told?: Set<string>;
}

/** All issues of a document in the order of their places. */
export function renderIssues(terminal: Terminal, { file, text, issues }: CheckedDocument, { lang = 'en', told = new Set() }: IssueRendering = {}): string {
  const sorted = [...issues].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const lines = issues.length === 0 ? [] : linesOf(text ?? '');
  return sorted.map((issue) => {
    const explanation = told.has(issue.code) ? undefined : explainIssue(issue.code, lang);
    told.add(issue.code);
    return renderIssue(terminal, file, lines, issue) + (explanation === undefined ? '' : `   ${explanation.meaning} (blankett explain ${issue.code})\n`);
  }).join('');
}

/** `file:line:column  severity  code  path: message`, and the source line with a caret. */
function renderIssue(terminal: Terminal, file: string, lines: readonly string[], issue: Issue): string {
  const { code, severity, message, line, column } = issue;
  const hasPlace = line !== undefined && column !== undefined;
  const place = printable(hasPlace ? `${file}:${line}:${column}` : file);
  const member = issue.path.length === 0 ? '' : `${formatPath(issue.path)}: `;
  return `${paint(terminal, 'place', place)}  ${paint(terminal, severity, severity)}  ${code}  ${printable(`${member}${message}`)}\n${hasPlace ? excerpt(lines, { line, column }) : ''}`;
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
