/**
 * The parts of a multipart instantiation, put on the new instance.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import { plainProblem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { createDataElement } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import { createRefusal } from '../data/access.js';
import type { Refusal } from '../data/refusal.js';
import { uploadRefusal } from '../data/upload-code.js';
import { type ApplicationDataType, dataTypeOf } from '../metadata.js';
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
  const refusal = await refusePart(call, instance, type, part);
  if (refusal !== undefined) return plainProblem(refusal.status, { ...refusal }, 'json');
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
  const read = isXml ? form.readXml(part.body, call.world.clock.now()) : form.readJson(part.body);
  if ('problem' in read) return plainProblem(400, { ...read.problem }, 'json');
  await fillIn(call, instance, form, read.value);
  storeForm(call, instance, form, read.value);
  return undefined;
}

/** What data routes refuse too: data types that users may not make, or that belong to another task, and the app's own look at files. */
async function refusePart(call: AppCall, instance: StoredInstance, type: ApplicationDataType, part: NamedPart): Promise<Refusal | undefined> {
  const refusal = createRefusal(call, instance, type);
  if (refusal !== undefined || type.appLogic?.classRef != null) return refusal;
  const partCall = { ...call, incoming: { ...call.incoming, body: part.body } };
  return uploadRefusal(partCall, type, { fileName: part.fileName ?? '', contentType: part.contentType });
}
