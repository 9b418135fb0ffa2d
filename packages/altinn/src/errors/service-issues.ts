/**
 * Faults that a service found, of all generations, in one shape.
 *
 * @see https://docs.altinn.studio/altinn-studio/v8/reference/api/
 * @module
 */
import { isObject, present } from '../members/members.js';
import type { JsonObject } from '../members/members.js';
import type { Answer } from './answer.js';

/** How grave a fault is. */
export type ServiceIssueSeverity = 'unspecified' | 'error' | 'warning' | 'informational' | 'fixed' | 'success';

/**
 * A fault that the service found. Its texts are the service's own: they may hold what a person wrote, and are shown as
 * text, never as markup.
 */
export interface ServiceIssue {
  readonly severity: ServiceIssueSeverity;
  /** The service's own; also whole sentences. */
  readonly code?: string;
  readonly description?: string;
  /** Where, in the form: `['linje', 0, 'avgift']`, in the service's own names. None when it is about no member. */
  readonly path?: readonly (string | number)[];
  /** The same as the service wrote it. */
  readonly field?: string;
  readonly dataElement?: string;
  /** Which validator found it. */
  readonly source?: string;
  /** Key of a text resource of the service, and what stands in it. */
  readonly textKey?: string;
  readonly textParameters?: Readonly<Record<string, string>>;
}

const severities: readonly ServiceIssueSeverity[] = ['unspecified', 'error', 'warning', 'informational', 'fixed', 'success'];

/** Reads what an answer lists as faults: validation issues by themselves or by their source, of uploads, of the framework. */
export function serviceIssuesIn(answer: Answer): readonly ServiceIssue[] {
  if (answer.kind === 'json') return readServiceIssues(isObject(answer.value) ? answer.value['validationIssues'] ?? [] : answer.value);
  if (answer.kind !== 'problem') return [];
  return [
    ...readServiceIssues(answer.members['validationIssues']),
    ...readServiceIssues(answer.members['uploadValidationIssues']),
    ...frameworkIssues(answer.members['errors']),
  ];
}

/**
 * Reads a list of issues, a list of `{ source, issues }`, or issues by source. What is no issue is left out.
 */
export function readServiceIssues(value: unknown): readonly ServiceIssue[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => {
      if (!isObject(item)) return [];
      return Array.isArray(item['issues']) ? sourced(item['source'], item['issues']) : [readIssue(item)];
    });
  }
  return isObject(value) ? Object.entries(value).flatMap(([source, issues]) => Array.isArray(issues) ? sourced(source, issues) : []) : [];
}

function sourced(source: unknown, issues: readonly unknown[]): ServiceIssue[] {
  return issues.filter(isObject).map(issue => readIssue(typeof source === 'string' ? { source, ...issue } : issue));
}

function readIssue(issue: JsonObject): ServiceIssue {
  const field = textIn(issue, 'field');
  const path = field === undefined ? undefined : readFieldPath(field);
  const parameters = issue['customTextParameters'];
  return {
    severity: readSeverity(issue['severity']),
    ...present({
      code: textIn(issue, 'code'),
      description: textIn(issue, 'description'),
      path,
      field,
      dataElement: textIn(issue, 'dataElementId'),
      source: textIn(issue, 'source'),
      textKey: textIn(issue, 'customTextKey'),
      textParameters: isObject(parameters) ? textsOf(parameters) : undefined,
    }),
  };
}

/** A number from 8.0 on, a name before; an issue that says nothing stands in the way like an error. */
function readSeverity(value: unknown): ServiceIssueSeverity {
  if (typeof value === 'number') return severities[value] ?? 'error';
  const name = typeof value === 'string' ? value.toLowerCase() : '';
  return severities.find(severity => severity === name) ?? 'error';
}

/** `linje[0].avgift` → `['linje', 0, 'avgift']`; nothing for what is no such path. */
export function readFieldPath(field: string): readonly (string | number)[] | undefined {
  if (field === '' || field.length > 2000) return undefined;
  const path: (string | number)[] = [];
  for (const step of field.split('.')) {
    const match = /^([^[\].]+)((?:\[\d{1,9}\])*)$/.exec(step);
    if (match === null) return undefined;
    path.push(match[1]!);
    for (const [, index] of match[2]!.matchAll(/\[(\d+)\]/g)) path.push(Number(index));
  }
  return path;
}

/** `errors` of the framework's own checks: texts by member, `$.a.b` for JSON. */
function frameworkIssues(errors: unknown): ServiceIssue[] {
  if (!isObject(errors)) return [];
  return Object.entries(errors).flatMap(([member, texts]) => (Array.isArray(texts) ? texts : []).filter(text => typeof text === 'string').map(description => {
    const field = member.replace(/^\$\.?/, '');
    const path = readFieldPath(field);
    return { severity: 'error' as const, description, ...(field === '' ? {} : { field }), ...present({ path }) };
  }));
}

function textsOf(record: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function textIn(record: JsonObject, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

