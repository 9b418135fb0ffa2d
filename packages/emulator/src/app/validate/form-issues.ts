/**
 * What an app's validators of forms, and its own code, have to say of a form.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { StoredInstance } from '../../world/world.js';
import { formValidators } from './form-validators.js';
import type { ValidationIssue } from './issue.js';

/** The issues of a form; none for what is no form. */
export async function formIssues(call: AppCall, instance: StoredInstance, element: DataElementDocument, language: string): Promise<readonly ValidationIssue[]> {
  const issues: ValidationIssue[] = [];
  for (const { validate } of formValidators(call.app)) issues.push(...await validate(call, instance, element, language));
  return issues;
}
