/**
 * Whether a task has the data elements that it must have.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import type { StoredInstance } from '../../world/world.js';
import { metadataOf } from '../metadata.js';
import type { ValidationIssue } from './issue.js';
import type { Validator } from './validator.js';

const source = 'Altinn.App.Core.Features.Validation.Default.DefaultTaskValidator-*';

/** Too many or too few elements of a type of the task, and what the app's own code finds. behaviours: validate-too-many-elements, validate-issues-200 */
export const taskValidator: Validator = {
  source: undefined,
  noIncrementalUpdates: true,
  validate: async (call, instance, taskId) => [...countIssues(call, instance, taskId), ...await ownIssues(call, instance, taskId)],
};

async function ownIssues(call: AppCall, instance: StoredInstance, taskId: string): Promise<readonly ValidationIssue[]> {
  const found = await call.app.hooks?.onValidateTask?.({
    taskId,
    taskType: instance.document.process?.currentTask?.altinnTaskType ?? null,
    instance: instance.document,
  }) ?? [];
  return found.map(({ severity = 1, code, description, field, source: ownSource = 'Custom' }) => (
    { severity, dataElementId: null, field: field ?? null, code, description: description ?? null, source: ownSource }));
}

function countIssues(call: AppCall, instance: StoredInstance, taskId: string): readonly ValidationIssue[] {
  return metadataOf(call.app).dataTypes.filter((type) => type.taskId === taskId).flatMap((type) => {
    const count = instance.data.filter((element) => element.dataType === type.id).length;
    const { maxCount = 0, minCount = 0 } = type;
    if (maxCount > 0 && maxCount < count) return [issue('TooManyDataElementsOfType', type.id)];
    return minCount > 0 && minCount > count ? [issue('TooFewDataElementsOfType', type.id)] : [];
  });
}

function issue(code: string, dataType: string): ValidationIssue {
  return { severity: 1, dataElementId: null, field: dataType, code, description: code, source, noIncrementalUpdates: true };
}
