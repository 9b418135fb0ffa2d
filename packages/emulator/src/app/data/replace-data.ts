/**
 * PUT: another form, or another file, in place of the one that is there.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { type AppForm, appFormOf } from '../../forms/app-form.js';
import { NotInJsonError } from '../../forms/json-write.js';
import { bareFailure, json, jsonText, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { markRead, writeDataElement } from '../../world/data-elements.js';
import { exclusively } from '../../world/exclusive.js';
import { sameBytes } from '../../world/same-bytes.js';
import { changeRefusal } from './access.js';
import { checkBytes, checkFile } from './attachment-rules.js';
import { findElement, type FoundElement, typeMismatch } from './find-element.js';
import { scanFile } from './file-scan.js';
import { readFormBody } from './form-body.js';
import { refreshTexts } from './refresh-texts.js';
import { isRefusal, refused, refusedAsText } from './refusal.js';
import { uploadRefusal } from './upload-code.js';
import { runWriteCode } from './write-form.js';

export async function replaceData(call: AppCall): Promise<Outgoing> {
  const found = findElement(call);
  if (isRefusal(found)) return refused(call, found);
  const { instance, element, type } = found;
  const mismatch = typeMismatch(call, element);
  if (mismatch !== undefined) return mismatch;
  const refusal = changeRefusal(call, instance, type);
  if (refusal !== undefined) return refused(call, refusal);
  const form = appFormOf(call.app, element.dataType);
  return form === undefined ? replaceFile(call, found) : exclusively(call.world, instance.guid, () => replaceForm(call, found, form));
}

async function replaceForm(call: AppCall, { instance, element }: FoundElement, form: AppForm): Promise<Outgoing> {
  const read = readFormBody(call, form);
  if (isRefusal(read)) return refused(call, read);
  const outcome = await runWriteCode(call, instance, { dataElementId: element.id, form, value: read });
  if (isRefusal(outcome)) return refused(call, outcome);
  // The answer shows the element as it was before the app had read it. recorded: values, processErrors
  const before = JSON.stringify(element);
  markRead(call, element);
  // The texts are saved ahead of the form, so they stay when storage refuses it. recorded: confirmFlow
  refreshTexts(call, instance, form, read);
  // Storage's lock stops what the app itself lets through
  if (element.locked) return problem(call, 409);
  const stored = form.store(read);
  // A number that JSON cannot say fails the comparison of before and after. recorded: values
  if (!isSayable(form, read)) return bareFailure;
  if (!isStoredAlready(instance.blobs.get(element.id), form, stored)) writeDataElement(call, instance, element, stored);
  for (const act of outcome.afterwards) act();
  if (outcome.changed === undefined) return jsonText(201, before, [['Location', element.selfLinks.apps]]);
  const answer = `${before.slice(0, -1)},"changedFields":${outcome.changed}}`;
  return jsonText(hasFeature(call.app.library, 'changedDataAnswers200') ? 200 : 303, answer);
}

/** What is the same as before is not written at all; rows without ids get new ones, and so are never the same. recorded: access */
function isStoredAlready(before: Uint8Array | undefined, form: AppForm, stored: Uint8Array): boolean {
  return before !== undefined && sameBytes(form.store(form.load(before)), stored);
}

function isSayable(form: AppForm, value: Parameters<AppForm['toJson']>[0]): boolean {
  try {
    form.toJson(value);
    return true;
  } catch (error) {
    if (error instanceof NotInJsonError) return false;
    throw error;
  }
}

async function replaceFile(call: AppCall, { instance, element, type }: FoundElement): Promise<Outgoing> {
  const file = checkFile(call, type);
  if (isRefusal(file)) return refusedAsText(call, file);
  const refusal = checkBytes(call, type) ?? await uploadRefusal(call, type, file);
  if (refusal !== undefined) return refusedAsText(call, refusal);
  return exclusively(call.world, instance.guid, () => {
    if (element.locked) return problem(call, 409);
    element.filename = file.fileName;
    element.contentType = file.contentType;
    writeDataElement(call, instance, element, call.incoming.body);
    scanFile(call, element, type);
    return json(201, element, [['Location', element.selfLinks.apps]]);
  });
}
