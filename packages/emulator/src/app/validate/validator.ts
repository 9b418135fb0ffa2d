/**
 * What a validator is, and which forms it looks at.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { readRefusal } from '../data/access.js';
import { type StoredForm, storedForm } from '../data/stored-forms.js';
import { type ApplicationDataType, dataTypeOf } from '../metadata.js';
import type { ValidationIssue } from './issue.js';

export interface Validator {
  /** What its issues bear; undefined where each bears its own. */
  readonly source: string | undefined;
  /** Runs only when the whole instance is validated, not while a form is filled in. */
  readonly noIncrementalUpdates?: true;
  /** Runs also when nothing changed that it looks at. */
  readonly alwaysRuns?: true;
  /** The issues of an instance as it stands in a task. */
  readonly validate: (call: AppCall, instance: StoredInstance, taskId: string, language: string) => readonly ValidationIssue[] | Promise<readonly ValidationIssue[]>;
}

/** A form that is validated. */
export interface FormOfType extends StoredForm {
  readonly type: ApplicationDataType;
}

/** The data elements of an instance with their types, without those that the caller may not read. */
export function readableElements(call: AppCall, instance: StoredInstance): readonly { readonly element: DataElementDocument; readonly type: ApplicationDataType }[] {
  return instance.data.flatMap((element) => {
    const type = dataTypeOf(call.app, element.dataType);
    return type === undefined || readRefusal(call, instance, type) !== undefined ? [] : [{ element, type }];
  });
}

/** The forms of an instance, of whatever task, that the caller may read. */
export function readableForms(call: AppCall, instance: StoredInstance): readonly FormOfType[] {
  return readableElements(call, instance).flatMap(({ element, type }) => {
    const stored = storedForm(call.app, instance, element);
    return stored === undefined ? [] : [{ ...stored, type }];
  });
}

/** The forms of one task. */
export function formsOfTask(call: AppCall, instance: StoredInstance, taskId: string): readonly FormOfType[] {
  return readableForms(call, instance).filter(({ type }) => type.taskId === taskId);
}

/**
 * The forms that validators of every data type look at: those of other tasks too, since what they may not read is left out.
 * https://github.com/Altinn/app-lib-dotnet: FormDataValidatorWrapper
 */
export function formsOfAllTypes(call: AppCall, instance: StoredInstance, taskId: string): readonly FormOfType[] {
  return hasFeature(call.app.library, 'requiredActions') ? readableForms(call, instance) : formsOfTask(call, instance, taskId);
}
