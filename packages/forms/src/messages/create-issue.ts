/**
 * Makes issues: the message in the wanted language, and the one line that `String(issue)` is.
 *
 * @module
 */
import type { Issue, IssueCode, Path, Severity } from '../issue.js';
import { formatPath } from './format-path.js';
import { type MessageParameters, messages } from './messages.js';

/** Language of messages: English or Norwegian bokmål. */
export type Language = 'en' | 'nb';

/** Where a fault is. */
export interface IssuePlace {
  readonly path: Path;
  readonly xpath: string;
  readonly line?: number;
  readonly column?: number;
}

/** What an issue says. */
export interface IssueContent {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly class?: 'platform';
  readonly message: string;
}

class FormIssue implements Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  declare readonly class?: 'platform';
  readonly message: string;
  readonly path: Path;
  readonly xpath: string;
  declare readonly line?: number;
  declare readonly column?: number;

  constructor(content: IssueContent, place: IssuePlace) {
    this.code = content.code;
    this.severity = content.severity;
    if (content.class !== undefined) this.class = content.class;
    this.message = content.message;
    this.path = place.path;
    this.xpath = place.xpath;
    if (place.line !== undefined) this.line = place.line;
    if (place.column !== undefined) this.column = place.column;
  }

  toString(): string {
    const path = formatPath(this.path);
    return `${path === '' ? '' : `${path}: `}${this.message}${this.xpath === '' ? '' : ` · ${this.xpath}`}`;
  }
}

/** An issue from its words and its place. */
export function createIssue(content: IssueContent, place: IssuePlace): Issue {
  return new FormIssue(content, place);
}

/** The message of a code. */
export function describeFault(code: IssueCode, parameters: MessageParameters, language: Language): string {
  return messages[code][language](parameters);
}
