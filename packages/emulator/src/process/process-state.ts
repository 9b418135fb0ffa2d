/**
 * Where an instance stands, as an app tells it: storage's state, and what the caller may do in the task.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import type { AppCall } from '../http/route.js';
import { authorise } from '../policy/authorise.js';
import type { ProcessElementDocument } from '../world/documents.js';
import type { StoredInstance } from '../world/world.js';
import { processOf } from './definition-of.js';
import { workflowStatus } from '../workflow/workflow.js';
import { type TaskAction, taskOf, tasksOf } from './process-definition.js';

const everywhere: readonly TaskAction[] = [{ id: 'read', kind: 'ProcessAction' }, { id: 'write', kind: 'ProcessAction' }];

/**
 * The state as `GET …/process` and `PUT …/process/next` answer with it.
 *
 * @param actionsOf the policy is asked as if the instance stood in this task
 */
export function processState(call: AppCall, instance: StoredInstance, actionsOf?: string): Record<string, unknown> {
  const { process } = instance.document;
  if (process === null) return { currentTask: null, processTasks: null, started: null, startEvent: null, ended: null, endEvent: null };
  // Version 7 answers with what storage has.
  if (!hasFeature(call.app.library, 'processNextIssues')) return { ...process };
  const definition = processOf(call.app);
  const { currentTask, ...times } = process;
  return {
    currentTask: currentTask && { ...permissions(call, instance, currentTask, actionsOf ?? currentTask.elementId), ...currentTask },
    processTasks: tasksOf(definition).map(({ taskType, id, elementType }) => ({ altinnTaskType: taskType, elementId: id, elementType })),
    ...(hasFeature(call.app.library, 'workflowEngine') && call.query.get('includeWorkflowStatus')?.toLowerCase() !== 'false' && { workflow: workflowStatus(instance) }),
    ...times,
  };
}

function permissions(call: AppCall, instance: StoredInstance, currentTask: ProcessElementDocument, actionsOf: string): Record<string, unknown> {
  const task = taskOf(processOf(call.app), currentTask.elementId);
  const { instanceOwner } = instance.document;
  const asked = { document: { instanceOwner, process: { currentTask: { elementId: actionsOf }, endEvent: null } } };
  const userActions = [...everywhere, ...(task?.actions ?? [])].map(({ id, kind }) => ({ id, authorized: authorise(call, asked, id).permitted, type: kind }));
  const allowed = (id: string): boolean => userActions.some((action) => action.id === id && action.authorized);
  return {
    actions: Object.fromEntries(userActions.filter(({ type }) => type === 'ProcessAction').map(({ id, authorized }) => [id, authorized])),
    userActions,
    read: allowed('read'),
    write: allowed('write'),
    elementType: task?.elementType ?? 'Task',
  };
}
