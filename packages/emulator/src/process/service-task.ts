/**
 * Tasks that the app does by itself.
 *
 * @module
 */
import type { AppCall } from '../http/route.js';
import type { StoredInstance } from '../world/world.js';
import type { ProcessTask } from './process-definition.js';
import { storeReceipt } from './receipt.js';

/** Does a task: what the platform does of its kind, then what the app's own code does. Throws when it does not succeed. */
export async function runServiceTask(call: AppCall, instance: StoredInstance, task: ProcessTask, language: string): Promise<void> {
  if (task.taskType === 'pdf') storeReceipt(call, instance, task.id, language, task.pdfFileNameKey);
  const context = { taskId: task.id, taskType: task.taskType, instance: instance.document };
  await call.app.hooks?.onServiceTask?.(context);
}
