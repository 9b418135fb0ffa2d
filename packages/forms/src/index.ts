export type { Issue, IssueCode, Path, Severity } from './issue.js';
