/**
 * The parts of a multipart instantiation, put on the new instance.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { appFormOf } from '../../forms/app-form.js';
import { plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { actorOf } from '../../policy/caller.js';
import { settingOf } from '../../setup/app-setup.js';
import { createDataElement } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import { type DataTypeMetadata, dataTypeOf } from '../metadata.js';
import { firstElement } from '../process/start-process.js';
import { fillIn } from './new-form.js';
import type { NamedPart } from './part-rules.js';
import { storeForm } from './task-data.js';

/** Stores the parts in their order; the first that is refused gives the answer. */
export async function storeParts(call: AppCall, instance: StoredInstance, parts: readonly NamedPart[]): Promise<Outgoing | undefined> {
  for (const part of parts) {
    const refusal = await storePart(call, instance, part);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

async function storePart(call: AppCall, instance: StoredInstance, part: NamedPart): Promise<Outgoing | undefined> {
  const type = dataTypeOf(call.app, part.name);
  if (type === undefined) return undefined;
  const refusal = await refuseType(call, type);
  if (refusal !== undefined) return refusal;
  const form = appFormOf(call.app, type.id);
  if (form === undefined) {
    createDataElement(call, instance, { dataType: type.id, contentType: part.contentType, bytes: part.body, filename: part.fileName ?? null });
    return undefined;
  }
  const isXml = part.contentType.includes('application/xml');
  if (!isXml && !part.contentType.includes('application/json')) {
    // behaviour: multipart-form-text-xml-415
    return plainProblem(415, { title: 'Unsupported content type', detail: `Content type ${part.contentType} is not supported for deserialization` }, 'json');
  }
  const read = isXml ? form.readXml(part.body) : form.readJson(part.body);
  if ('problem' in read) return plainProblem(400, { ...read.problem }, 'json');
  await fillIn(call, instance, form, read.value);
  storeForm(call, instance, form, read.value, actorOf(call.caller));
  return undefined;
}

/** Data types that users may not make, or that belong to a later task. behaviour: multipart-disallow-user-create-400, multipart-type-of-other-task-409 */
async function refuseType(call: AppCall, type: DataTypeMetadata): Promise<Outgoing | undefined> {
  if (type.appLogic?.disallowUserCreate === true && call.caller?.kind !== 'org') {
    return plainProblem(400, { title: 'User Create Disallowed', detail: `Cannot create data element of type ${type.id} as it is disallowed by app logic` }, 'json');
  }
  const enforced = hasFeature(call.app.library, 'taskOfDataEnforced') && settingOf(call.app, 'EnforceDataTypeTaskId');
  if (!enforced || type.taskId == null) return undefined;
  const { id: task } = await firstElement(call.app);
  if (type.taskId === task) return undefined;
  const detail = `Data element of type ${type.id} can only be modified in ${type.taskId} (current task ${task})`;
  return plainProblem(409, { title: 'Conflict with Current Task', detail }, 'json');
}
