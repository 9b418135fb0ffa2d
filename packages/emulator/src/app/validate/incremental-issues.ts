/**
 * What validators say of forms that have just changed: each that ran, also when it found nothing.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import type { StoredInstance } from '../../world/world.js';
import { languageOf } from '../language.js';
import { issueJson } from './issue.js';
import { validatorsOf } from './validators.js';

export interface IssuesOfValidator {
  readonly source: string;
  readonly issues: readonly Readonly<Record<string, unknown>>[];
}

/** Issues by validator. One that looks only at what changed, when nothing did, is absent. behaviour: patch-validator-without-relevant-changes-absent */
export async function incrementalIssues(call: AppCall, instance: StoredInstance, changed: readonly string[], ignored: readonly string[] = []): Promise<readonly IssuesOfValidator[]> {
  const found = new Map<string, Readonly<Record<string, unknown>>[]>();
  const taskId = instance.document.process?.currentTask?.elementId ?? '';
  for (const { source, noIncrementalUpdates, alwaysRuns, validate } of validatorsOf(call.app)) {
    if (noIncrementalUpdates || (!alwaysRuns && changed.length === 0)) continue;
    if (source !== undefined && !ignored.includes(source)) found.set(source, []);
    for (const issue of await validate(call, instance, taskId, languageOf(call))) {
      if (ignored.includes(issue.source)) continue;
      found.set(issue.source, [...found.get(issue.source) ?? [], issueJson(issue, call.app.library)]);
    }
  }
  return [...found].map(([source, issues]) => ({ source, issues }));
}

/** POST, DELETE and tags validate only for those who say which validators they do without. behaviour: tags-put-with-ignored-validators */
export async function issuesIfAsked(call: AppCall, instance: StoredInstance, changed: readonly string[]): Promise<readonly IssuesOfValidator[]> {
  const ignored = call.query.get('ignoredValidators');
  return ignored === null ? [] : incrementalIssues(call, instance, changed, ignored.split(','));
}
