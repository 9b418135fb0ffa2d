/**
 * What an app does when a task begins, or the process ends.
 *
 * @module
 */
import { createTaskData } from '../app/instantiate/task-data.js';
import { metadataOf } from '../app/metadata.js';
import { cancelPayment } from '../app/payment/payment.js';
import type { AppCall } from '../http/route.js';
import { createDataElement, deleteDataElement } from '../world/data-elements.js';
import type { StoredInstance } from '../world/world.js';
import { setLocks } from './leave-task.js';
import type { ProcessTask } from './process-definition.js';

/** Readies the data of a task: what an earlier visit made of it goes, its locks open, its own forms are made. */
export async function enterTask(call: AppCall, instance: StoredInstance, task: ProcessTask): Promise<void> {
  for (const element of [...instance.data]) if (isMadeByTask(element, task)) deleteDataElement(call, instance, element);
  cancelPayment(call, instance, task);
  setLocks(call, instance, task.id, false);
  await createTaskData(call, instance, task.id);
  await nameSignees(call, instance, task);
}

/** Keeps who is to sign, where the process names a provider of them; nobody, where the app's code is not at hand. */
async function nameSignees(call: AppCall, instance: StoredInstance, task: ProcessTask): Promise<void> {
  const { signeeStatesDataTypeId: dataType, signeeProviderId: provider } = task.signature ?? {};
  const named = call.app.hooks?.onSignees;
  if (dataType === undefined || (named === undefined && provider === undefined)) return;
  const signees = await named?.({ taskId: task.id, taskType: task.taskType, instance: instance.document }) ?? [];
  createDataElement(call, instance, { dataType, contentType: 'application/json', filename: `${dataType}.json`, bytes: new TextEncoder().encode(JSON.stringify(signees)) });
}

/** recorded: confirmFlow, signFlow – a receipt or signature of a task does not survive that the task begins again. */
function isMadeByTask(element: StoredInstance['data'][number], task: ProcessTask): boolean {
  if ((element.references ?? []).some(({ relation, value }) => relation === 'GeneratedFrom' && value === task.id)) return true;
  return task.signature !== undefined && (element.dataType === task.signature.signatureDataType || element.dataType === task.signature.signeeStatesDataTypeId);
}

/** What goes with the end: data types that say so, or the whole instance. */
export function clearAtEnd(call: AppCall, instance: StoredInstance): void {
  const { dataTypes, autoDeleteOnProcessEnd } = metadataOf(call.app);
  const passing = new Set(dataTypes.filter((type) => type.appLogic?.autoDeleteOnProcessEnd === true).map((type) => type.id));
  for (const element of [...instance.data]) if (passing.has(element.dataType)) deleteDataElement(call, instance, element);
  if (autoDeleteOnProcessEnd !== true) return;
  const at = call.world.timestamp();
  Object.assign(instance.document.status, { isHardDeleted: true, hardDeleted: at, isSoftDeleted: true, softDeleted: at });
}
