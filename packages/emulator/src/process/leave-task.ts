/**
 * What an app does when a task ends: its forms are made final, a receipt is made, and its data is locked.
 *
 * @module
 */
import { storedForm } from '../app/data/stored-forms.js';
import { dataTypeOf, metadataOf } from '../app/metadata.js';
import { hiddenPaths } from '../expressions/hidden-component.js';
import { type FormObject, isFormObject } from '../forms/form-class.js';
import { clearAt } from '../forms/paths.js';
import type { AppCall } from '../http/route.js';
import { settingOf } from '../setup/app-setup.js';
import { createDataElement, writeDataElement } from '../world/data-elements.js';
import { sameBytes } from '../world/same-bytes.js';
import type { StoredInstance } from '../world/world.js';

/** The data elements whose types belong to a task. */
function dataOfTask(call: AppCall, instance: StoredInstance, taskId: string): StoredInstance['data'] {
  const types = new Set(metadataOf(call.app).dataTypes.filter((type) => type.taskId === taskId).map((type) => type.id));
  return instance.data.filter((element) => types.has(element.dataType));
}

/** Takes row ids, hidden values and shadow fields off the forms of a task; those that it changes are stored anew. */
export function finaliseForms(call: AppCall, instance: StoredInstance, taskId: string): void {
  for (const element of dataOfTask(call, instance, taskId)) {
    const stored = storedForm(call.app, instance, element);
    if (stored === undefined) continue;
    const { form } = stored;
    const value = form.withoutRowIds(stored.value);
    // behaviour: process-next-hidden-data-removed
    if (settingOf(call.app, 'RemoveHiddenData')) for (const path of hiddenPaths(call, instance, element, value)) clearAt(form.model, value, path);
    const shadow = dataTypeOf(call.app, element.dataType)?.appLogic?.shadowFields;
    const { prefix = null, saveToDataType = null } = shadow ?? {};
    if (prefix !== null && prefix !== '') {
      if (saveToDataType !== null) {
        const clean = withoutPrefix(structuredClone(value), prefix);
        createDataElement(call, instance, { dataType: saveToDataType, contentType: element.contentType, bytes: form.store(clean) });
      } else withoutPrefix(value, prefix);
    }
    const final = form.store(value);
    // recorded: confirmFlow – a form without rows is not written again
    if (!sameBytes(final, instance.blobs.get(element.id) ?? final)) writeDataElement(call, instance, element, final);
  }
}

/** Takes away the members whose names begin so, in place. behaviour: process-next-shadow-fields-removed */
function withoutPrefix(value: FormObject, prefix: string): FormObject {
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith(prefix)) value[name] = Array.isArray(member) ? [] : null;
    else for (const inner of Array.isArray(member) ? member : [member]) if (isFormObject(inner)) withoutPrefix(inner, prefix);
  }
  return value;
}

/** Locks or unlocks the data of a task. */
export function setLocks(call: AppCall, instance: StoredInstance, taskId: string, locked: boolean): void {
  for (const element of dataOfTask(call, instance, taskId)) element.locked = locked;
}
