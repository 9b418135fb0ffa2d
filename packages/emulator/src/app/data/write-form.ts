/**
 * What an app does with a form between receiving and storing it: its own code runs, rows get ids, blank texts go.
 *
 * @module
 */
import type { WriteContext } from '../emulated-app.js';
import type { AppForm } from '../../forms/app-form.js';
import { changedFields } from '../../forms/changed-fields.js';
import type { FormObject } from '../../forms/form-class.js';
import { normalise } from '../../forms/normalise.js';
import type { AppCall } from '../../http/route.js';
import { logicOf } from '../../setup/app-setup.js';
import { createDataElement, deleteDataElement } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import type { Refusal } from './refusal.js';

/** A form that is about to be stored. */
export interface FormBeingWritten {
  readonly dataElementId: string;
  readonly form: AppForm;
  readonly value: FormObject;
}

/** Adding and taking away elements, put off until all forms are written. */
type Afterwards = () => void;

/** What the app's code did to one form. */
export interface WriteOutcome {
  /** JSON text of path → value; undefined when nothing changed. */
  readonly changed: string | undefined;
  readonly afterwards: readonly Afterwards[];
}

/** Runs the app's code on a form, in place, and makes it ready for storage. A refusal stores nothing. */
export async function runWriteCode(call: AppCall, instance: StoredInstance, { dataElementId, form, value }: FormBeingWritten): Promise<WriteOutcome | Refusal> {
  const received = copyOf(value);
  const afterwards: Afterwards[] = [];
  calculate(call, form, value, 'write');
  const context: WriteContext = {
    dataType: form.dataType, dataElementId, value, language: call.query.get('language') ?? undefined,
    instance: instance.document,
    addFile: (file) => { afterwards.push(() => createDataElement(call, instance, file)); },
    removeElement: (id) => {
      afterwards.push(() => {
        const element = instance.data.find((one) => one.id === id);
        if (element !== undefined) deleteDataElement(call, instance, element);
      });
    },
  };
  const issues = await call.app.hooks?.onWrite?.(context);
  if (issues !== undefined && issues.length > 0) return abandoned(issues);
  normalise(form.model.class, value);
  const changed = changedFields(form.model.class, received, value);
  form.prepare(value, () => call.world.newGuid());
  return { changed, afterwards };
}

/** Runs the app's code on a form that is read; gives whether it changed. */
export async function runReadCode(call: AppCall, instance: StoredInstance, { dataElementId, form, value }: FormBeingWritten): Promise<boolean> {
  const stored = copyOf(value);
  calculate(call, form, value, 'read');
  await call.app.hooks?.onRead?.({
    dataType: form.dataType, dataElementId, value, language: call.query.get('language') ?? undefined,
    instance: instance.document,
  });
  normalise(form.model.class, value);
  return changedFields(form.model.class, stored, value) !== undefined;
}

/** Calculations of setup.json: members set whenever a form is written, or read. */
function calculate({ app }: AppCall, form: AppForm, value: FormObject, when: 'write' | 'read'): void {
  for (const { dataType, when: at = 'write', onlyIf, sets } of logicOf(app, 'dataProcessors')) {
    if (at !== when || (dataType !== undefined && dataType !== form.dataType)) continue;
    if (onlyIf !== undefined && Object.entries(onlyIf).some(([path, wanted]) => (form.textAt(value, path) ?? '') !== String(wanted))) continue;
    for (const [path, text] of Object.entries(sets ?? {})) form.setText(value, path, String(text));
  }
}

/** behaviour: data-put-hook-abandons-400 */
function abandoned(issues: readonly { readonly severity?: number; readonly code: string; readonly description?: string; readonly field?: string; readonly source?: string }[]): Refusal {
  return {
    status: 400, title: 'File validation failed', detail: 'Validation issues were found in the file upload',
    uploadValidationIssues: issues.map(({ severity = 1, code, description, field, source = 'DataProcessorAbandon' }) => ({
      severity, dataElementId: null, field: field ?? null, code, description: description ?? null, source,
    })),
  };
}

function copyOf(value: FormObject): FormObject {
  return structuredClone(value);
}
