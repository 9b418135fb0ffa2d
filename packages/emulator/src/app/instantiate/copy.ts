/**
 * Copying an archived instance into a new one.
 *
 * @module
 */
import { isVersionAtLeast } from '@blankett/altinn/features';
import { clearAt } from '../../forms/paths.js';
import { jsonString } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { createDataElement } from '../../world/data-elements.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { storedForm } from '../data/stored-forms.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { dataTypeOf, metadataOf } from '../metadata.js';
import { PlatformError } from '../platform-error.js';
import { firstElement } from '../process/start-process.js';
import { refuseCopyByCode } from './instantiation-check.js';
import { fillIn } from './new-form.js';
import type { NewInstance } from './new-instance.js';
import { storeForm } from './task-data.js';

/** The instance to copy, if the caller may see it and it is archived. */
export async function findSource(call: AppCall, id: string): Promise<{ readonly instance: StoredInstance } | { readonly refusal: Outgoing }> {
  const [partyId = '', instanceGuid = ''] = id.split('/');
  let instance: StoredInstance;
  try {
    instance = fetchInstance({ ...call, parameters: { ...call.parameters, partyId, instanceGuid } });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    // behaviour: create-copy-source-missing-500
    return { refusal: jsonString(500, `Retrieving source instance failed with status code ${error.reason.replaceAll(' ', '')}`) };
  }
  if (!instance.document.status.isArchived) return { refusal: jsonString(400, "It is not possible to copy an instance that isn't archived.") };
  const refusal = await refuseCopyByCode(call, instance);
  return refusal === undefined ? { instance } : { refusal };
}

/** First version of the app library that copies files where the app wants it. behaviour: legacy-copy-attachments-included */
const filesSince = '8.7.0';

/** What a copy takes along of the instance itself, where the app says so. https://docs.altinn.studio/nb/altinn-studio/v8/guides/development/copy-instance/ */
export function copiedMembers(call: AppCall, { document }: StoredInstance): Pick<NewInstance, 'dueBefore' | 'dataValues' | 'presentationTexts'> {
  const { includeDueBefore, includedDataValues, includedPresentationTexts } = metadataOf(call.app).copyInstanceSettings ?? {};
  return {
    dueBefore: includeDueBefore === true ? document.dueBefore : null,
    dataValues: named(document.dataValues, includedDataValues),
    presentationTexts: named(document.presentationTexts, includedPresentationTexts),
  };
}

function named(texts: Readonly<Record<string, string>> | null, keys: readonly string[] | null | undefined): Record<string, string> | null {
  const found = Object.entries(texts ?? {}).filter(([key]) => keys?.includes(key) === true);
  return found.length === 0 ? null : Object.fromEntries(found);
}

/** Copies the forms of the first task, and its files if the app says so. */
export async function copyForms(call: AppCall, source: StoredInstance, copy: StoredInstance): Promise<void> {
  const settings = metadataOf(call.app).copyInstanceSettings;
  const { id: task } = await firstElement(call.app);
  const withFiles = settings?.includeAttachments === true && isVersionAtLeast(call.app.library, filesSince);
  for (const element of source.data) {
    const type = dataTypeOf(call.app, element.dataType);
    if (type === undefined || type.taskId !== task || (settings?.excludedDataTypes ?? []).includes(type.id)) continue;
    if (type.appLogic?.classRef != null) await copyForm(call, source, element, copy);
    else if (withFiles) copyFile(call, source, element, copy);
  }
}

async function copyForm(call: AppCall, source: StoredInstance, element: DataElementDocument, copy: StoredInstance): Promise<void> {
  const stored = storedForm(call.app, source, element);
  if (stored === undefined) return;
  const { form, value } = stored;
  for (const path of metadataOf(call.app).copyInstanceSettings?.excludedDataFields ?? []) clearAt(form.model, value, path);
  await fillIn(call, copy, form, value);
  storeForm(call, copy, form, value);
}

function copyFile(call: AppCall, source: StoredInstance, element: DataElementDocument, copy: StoredInstance): void {
  const bytes = source.blobs.get(element.id);
  if (bytes === undefined) return;
  createDataElement(call, copy, { dataType: element.dataType, contentType: element.contentType, bytes, filename: element.filename });
}
