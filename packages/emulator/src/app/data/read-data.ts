/**
 * Reading a data element: a form as JSON or XML, a file as it is.
 *
 * @module
 */
import { type AppForm, appFormOf } from '../../forms/app-form.js';
import { NotInJsonError } from '../../forms/json-write.js';
import { bareFailure, jsonText } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { markRead, writeDataElement } from '../../world/data-elements.js';
import { exclusively } from '../../world/exclusive.js';
import { readStatuses } from '../../world/read-status.js';
import { preferredWire } from './accept.js';
import { readRefusal } from './access.js';
import { attachmentHeader } from './content-disposition.js';
import { findElement, type FoundElement, typeMismatch } from './find-element.js';
import { isRefusal, refused } from './refusal.js';
import { runReadCode } from './write-form.js';

export async function readData(call: AppCall): Promise<Outgoing> {
  const found = findElement(call);
  if (isRefusal(found)) return refused(call, found);
  const { instance, element, type } = found;
  const mismatch = typeMismatch(call, element);
  if (mismatch !== undefined) return mismatch;
  const refusal = readRefusal(call, instance, type);
  if (refusal !== undefined) return refused(call, refusal);
  markBothRead(call, found);
  const form = appFormOf(call.app, element.dataType);
  return form === undefined ? readFile(found) : exclusively(call.world, instance.guid, () => readForm(call, found, form));
}

async function readForm(call: AppCall, { instance, element }: FoundElement, form: AppForm): Promise<Outgoing> {
  const value = form.load(instance.blobs.get(element.id) ?? new Uint8Array());
  const rowIds = call.query.get('includeRowId')?.toLowerCase() === 'true';
  let changed = await runReadCode(call, instance, { dataElementId: element.id, form, value });
  if (rowIds) {
    const before = form.toJson(value);
    form.prepare(value, () => call.world.newGuid());
    changed ||= form.toJson(value) !== before;
  }
  // behaviour: data-get-language-reaches-app, data-get-locked-element-not-saved, data-get-with-row-ids
  if (changed && !element.locked && authorise(call, instance, 'write').permitted) writeDataElement(call, instance, element, form.store(value));
  if (!rowIds) form.withoutRowIds(value);
  return answerForm(call, form, value);
}

/** A form in the wire that the caller wants. */
export function answerForm(call: AppCall, form: AppForm, value: ReturnType<AppForm['create']>): Outgoing {
  const { kind, contentType } = preferredWire(call.incoming.headers.get('accept'));
  if (kind === 'xml') return { status: 200, headers: [['Content-Type', contentType]], body: form.toXml(value) };
  try {
    const answer = jsonText(200, form.toJson(value));
    return { ...answer, headers: [['Content-Type', contentType]] };
  } catch (error) {
    if (error instanceof NotInJsonError) return bareFailure;
    throw error;
  }
}

/** behaviour: data-get-file-200 */
function readFile({ instance, element }: FoundElement): Outgoing {
  const bytes = instance.blobs.get(element.id);
  if (bytes === undefined) return { status: 404, headers: [] };
  const disposition: Outgoing['headers'] = element.filename === null ? [] : [['Content-Disposition', attachmentHeader(element.filename)]];
  return { status: 200, headers: [['Content-Type', element.contentType], ...disposition], body: bytes };
}

/** behaviour: data-get-form-json-default */
function markBothRead(call: AppCall, { instance, element }: FoundElement): void {
  if (call.caller?.kind !== 'org') instance.document.status.readStatus = readStatuses.read;
  markRead(call, element);
}
