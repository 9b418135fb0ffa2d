/**
 * What an app does when a task ends: its forms are made final, a receipt is made, and its data is locked.
 *
 * @module
 */
import { metadataOf } from '../app/metadata.js';
import { appFormOf } from '../forms/app-form.js';
import type { AppCall } from '../http/route.js';
import { writeDataElement } from '../world/data-elements.js';
import type { StoredInstance } from '../world/world.js';
import { logInstanceEvent } from './instance-events.js';

/** The data elements whose types belong to a task. */
export function dataOfTask(call: AppCall, instance: StoredInstance, taskId: string): StoredInstance['data'] {
  const types = new Set(metadataOf(call.app).dataTypes.filter((type) => type.taskId === taskId).map((type) => type.id));
  return instance.data.filter((element) => types.has(element.dataType));
}

/** Takes row ids off the forms of a task; those that it changes are stored anew. */
export function finaliseForms(call: AppCall, instance: StoredInstance, taskId: string): void {
  for (const element of dataOfTask(call, instance, taskId)) {
    const form = appFormOf(call.app, element.dataType);
    const stored = instance.blobs.get(element.id);
    if (form === undefined || stored === undefined) continue;
    const final = form.store(form.withoutRowIds(form.load(stored)));
    // recorded: confirmFlow – a form without rows is not written again
    if (sameBytes(final, stored)) continue;
    writeDataElement(call, instance, element, final);
    logInstanceEvent(call, instance, { kind: 'Saved', dataId: element.id });
  }
}

/** Locks or unlocks the data of a task. */
export function setLocks(call: AppCall, instance: StoredInstance, taskId: string, locked: boolean): void {
  for (const element of dataOfTask(call, instance, taskId)) element.locked = locked;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
