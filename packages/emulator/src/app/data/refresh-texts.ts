/**
 * Texts of an instance that come from a form: `dataFields` to `dataValues`, `presentationFields` to `presentationTexts`.
 *
 * @module
 */
import type { AppForm } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import type { AppCall } from '../../http/route.js';
import type { StoredInstance } from '../../world/world.js';
import { type ApplicationField, metadataOf } from '../metadata.js';
import { storedForms } from './stored-forms.js';

/** Takes over what a form says now; a text that is gone from it is gone from the instance. */
export function refreshTexts({ app }: AppCall, instance: StoredInstance, form: AppForm, value: FormObject): void {
  const { dataFields, presentationFields } = metadataOf(app);
  const { document } = instance;
  document.dataValues = refreshed(document.dataValues, dataFields ?? [], form, value);
  document.presentationTexts = refreshed(document.presentationTexts, presentationFields ?? [], form, value);
}

/** Takes over what all stored forms say: the engine saves them with each step. recorded: confirmFlow */
export function refreshAllTexts(call: AppCall, instance: StoredInstance): void {
  for (const { form, value } of storedForms(call.app, instance)) refreshTexts(call, instance, form, value);
}

function refreshed(before: Record<string, string> | null, fields: readonly ApplicationField[], form: AppForm, value: FormObject): Record<string, string> | null {
  const own = fields.filter(({ dataTypeId }) => dataTypeId === form.dataType);
  if (own.length === 0) return before;
  const texts: Record<string, string> = { ...before };
  for (const { id, path } of own) {
    const text = form.textAt(value, path);
    if (text === null || text === '') delete texts[id];
    else texts[id] = text;
  }
  return before === null && Object.keys(texts).length === 0 ? null : texts;
}
