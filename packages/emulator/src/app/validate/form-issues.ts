/**
 * What an app's validators of forms, and its own code, have to say of a form.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import type { ValidationIssue } from './issue.js';

/** The issues of a form; none for what is no form. */
export async function formIssues(call: AppCall, instance: StoredInstance, element: DataElementDocument, _language: string): Promise<readonly ValidationIssue[]> {
  const form = appFormOf(call.app, element.dataType);
  const bytes = instance.blobs.get(element.id);
  if (form === undefined || bytes === undefined) return [];
  const found = await call.app.hooks?.onValidate?.({
    dataType: element.dataType,
    dataElementId: element.id,
    value: form.load(bytes),
    instance: instance.document as unknown as Readonly<Record<string, unknown>>,
  }) ?? [];
  return found.map(({ severity = 1, code, description, field, source = 'Custom' }) => ({
    severity, dataElementId: element.id, field: field ?? null, code, description: description ?? null, source,
  }));
}
