/**
 * The forms of an instance, read from where they are stored.
 *
 * @module
 */
import { type AppForm, appFormOf } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import type { EmulatedApp } from '../emulated-app.js';

export interface StoredForm {
  readonly element: DataElementDocument;
  readonly form: AppForm;
  readonly value: FormObject;
}

/** The form of a data element; none: it is a file. */
export function storedForm(app: EmulatedApp, instance: StoredInstance, element: DataElementDocument): StoredForm | undefined {
  const form = appFormOf(app, element.dataType);
  const bytes = instance.blobs.get(element.id);
  return form === undefined || bytes === undefined ? undefined : { element, form, value: form.load(bytes) };
}

export function storedForms(app: EmulatedApp, instance: StoredInstance): readonly StoredForm[] {
  return instance.data.flatMap((element) => storedForm(app, instance, element) ?? []);
}
