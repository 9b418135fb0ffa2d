/**
 * What became of a change of an instance's data, in one shape for all generations of answers.
 *
 * @module
 */
import { readServiceIssues } from '../errors/service-issues.js';
import type { ServiceIssue } from '../errors/service-issues.js';
import type { CallAnswer } from '../http/call.js';
import { hasId, jsonOf, mayShowInstance } from '../http/json-answer.js';
import type { OperationName } from '../http/operations.js';
import { isObject } from '../members/members.js';
import type { CalculationResult, DataChangeAnswer, DataElement, Instance } from '../wire/index.js';

/** A form was stored. */
export type StoredForm =
  /** As it was sent, as far as the app says. */
  | { readonly outcome: 'stored'; readonly dataElement: DataElement; readonly calculated?: undefined }
  /** And the app has calculated: the members that it changed, by its own paths (`linje[0].avgift`). */
  | { readonly outcome: 'calculated'; readonly dataElement: DataElement; readonly calculated: Readonly<Record<string, unknown>> };

/** 201 with the element; 200, and 303 before 8.0, with the element and what changed. */
export function readStoredForm(answer: CallAnswer, operation: OperationName): StoredForm {
  const { changedFields, ...dataElement } = jsonOf<CalculationResult>(answer, operation, hasId);
  return isObject(changedFields) ? { outcome: 'calculated', dataElement, calculated: changedFields } : { outcome: 'stored', dataElement };
}

/** An element was made. */
export interface CreatedElement {
  readonly dataElement: DataElement;
  /** The instance afterwards, where the app shows it. */
  readonly instance?: Instance;
  /** What the app finds wrong now; empty in older apps, which do not say. */
  readonly issues: readonly ServiceIssue[];
}

/** 201 with the element, or from 8.5 on 200 with the instance that it is in. */
export function readCreatedElement(answer: CallAnswer, operation: OperationName): CreatedElement {
  const value = jsonOf<DataElement & DataChangeAnswer>(answer, operation, body => mayShowInstance(body) && typeof (body['newDataElementId'] ?? body['id']) === 'string');
  const { newDataElementId: id, instance, validationIssues } = value;
  if (typeof id !== 'string') return { dataElement: value, issues: [] };
  const dataElement = instance?.data?.find(element => element.id === id) ?? { id };
  return { dataElement, ...(instance ? { instance } : {}), issues: readServiceIssues(validationIssues) };
}

/** An element was changed or deleted. */
export interface DataChange {
  /** The instance afterwards, where the app shows it. */
  readonly instance?: Instance;
  /** What the app finds wrong now; empty in older apps, which do not say. */
  readonly issues: readonly ServiceIssue[];
}

/** Nothing before 8.5. */
export function readDataChange(answer: CallAnswer, operation: OperationName): DataChange {
  if (answer.bytes.byteLength === 0) return { issues: [] };
  const value = jsonOf<DataChangeAnswer>(answer, operation, mayShowInstance);
  return { ...(value.instance ? { instance: value.instance } : {}), issues: readServiceIssues(value.validationIssues) };
}
