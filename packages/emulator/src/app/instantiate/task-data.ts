/**
 * The forms that an app makes by itself when a task begins.
 *
 * @module
 */
import { refreshTexts } from '../data/refresh-texts.js';
import { appFormOf, type AppForm } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import type { AppCall } from '../../http/route.js';
import { createDataElement } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import { metadataOf } from '../metadata.js';
import { newForm } from './new-form.js';
import type { Prefill } from './prefill.js';

/** Makes the forms that a task's data types ask for and that are not there yet. */
export async function createTaskData(call: AppCall, instance: StoredInstance, taskId: string, sent: Prefill = {}): Promise<void> {
  for (const type of metadataOf(call.app).dataTypes) {
    const form = type.taskId === taskId && type.appLogic?.autoCreate === true ? appFormOf(call.app, type.id) : undefined;
    if (form === undefined || instance.data.some((element) => element.dataType === type.id)) continue;
    storeForm(call, instance, form, await newForm(call, instance, form, sent));
  }
}

/** Stores a new form, and takes over the texts that the instance shows of it. */
export function storeForm(call: AppCall, instance: StoredInstance, form: AppForm, value: FormObject): void {
  form.prepare(value, () => call.world.newGuid());
  createDataElement(call, instance, { dataType: form.dataType, contentType: 'application/xml', bytes: form.store(value) });
  refreshTexts(call, instance, form, value);
}
