/**
 * The forms that an app makes by itself when a task begins.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import type { AppCall } from '../../http/route.js';
import { createDataElement } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import { metadataOf } from '../metadata.js';

/** Makes the data elements that a task's data types ask for and that are not there yet. */
export function createTaskData(call: AppCall, instance: StoredInstance, taskId: string): void {
  for (const type of metadataOf(call.app).dataTypes) {
    const form = type.taskId === taskId && type.appLogic?.autoCreate === true ? appFormOf(call.app, type.id) : undefined;
    if (form === undefined || instance.data.some((element) => element.dataType === type.id)) continue;
    createDataElement(call, instance, { dataType: type.id, contentType: 'application/xml', bytes: form.store(form.create()) });
  }
}
