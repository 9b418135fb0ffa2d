/**
 * What an app's validators of forms, and its own code, have to say of a form.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { formValidators } from './form-validators.js';
import type { ValidationIssue } from './issue.js';

/** The issues of a form; none for what is no form. */
export async function formIssues(call: AppCall, instance: StoredInstance, element: DataElementDocument, language: string): Promise<readonly ValidationIssue[]> {
  // recorded: transition – validating reads the form in the caller's name, and what a person has read is read
  if (call.caller?.kind !== 'org' && appFormOf(call.app, element.dataType) !== undefined) element.isRead = true;
  const issues: ValidationIssue[] = [];
  for (const { validate } of formValidators(call.app)) issues.push(...await validate(call, instance, element, language));
  return issues;
}
