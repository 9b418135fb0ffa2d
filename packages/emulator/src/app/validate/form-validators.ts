/**
 * The validators of forms that an app has, in the order in which they run.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { appFormOf } from '../../forms/app-form.js';
import type { EmulatedApp } from '../emulated-app.js';
import type { ValidationIssue } from './issue.js';

/** One validator; its issues bear its source. */
export interface FormValidator {
  readonly source: string;
  /** It does not run while the form is filled in. */
  readonly noIncrementalUpdates: boolean;
  /** It runs after every change, whatever was changed. */
  readonly alwaysRuns: boolean;
  /** The issues of one data element; none for what is no form. */
  readonly validate: (call: AppCall, instance: StoredInstance, element: DataElementDocument, language?: string) => readonly ValidationIssue[] | Promise<readonly ValidationIssue[]>;
}

/** The validators of an app. */
export function formValidators(app: EmulatedApp): readonly FormValidator[] {
  return app.hooks?.onValidate === undefined ? [] : [ownCode];
}

/** What the app's own code finds; issues may name a source of their own. */
const ownCode: FormValidator = {
  source: 'Custom',
  noIncrementalUpdates: false,
  alwaysRuns: true,
  validate: async (call, instance, element) => {
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
  },
};
