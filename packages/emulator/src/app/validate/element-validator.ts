/**
 * Whether a stored data element is one that its type allows.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { mediaTypeOf } from '../../http/media-type.js';
import type { DataElementDocument } from '../../world/documents.js';
import type { EmulatedApp } from '../emulated-app.js';
import { type ApplicationDataType, largestSize } from '../metadata.js';
import type { ValidationIssue } from './issue.js';
import { readableElements, type Validator } from './validator.js';

const source = 'Altinn.App.Core.Features.Validation.Default.DefaultDataElementValidator-*';

/** Type of content, size, and what the scan for viruses found. */
export const elementValidator: Validator = {
  source,
  noIncrementalUpdates: true,
  validate: (call, instance, taskId) => readableElements(call, instance).filter(({ type }) => type.taskId === taskId).flatMap(({ element, type }) => elementIssues(call.app, element, type)),
};

function elementIssues({ library }: EmulatedApp, element: DataElementDocument, type: ApplicationDataType): readonly ValidationIssue[] {
  const codes: string[] = [];
  const allowed = type.allowedContentTypes ?? [];
  if (element.contentType === '') codes.push('MissingContentType');
  else if (allowed.length > 0 && !allowed.some((each) => each.toLowerCase() === mediaTypeOf(element.contentType))) codes.push('ContentTypeNotAllowed');
  if (element.size > (largestSize(type) ?? Infinity)) codes.push('DataElementTooLarge');
  if (type.enableFileScan === true && hasFeature(library, 'fileScan')) {
    if (element.fileScanResult === 'Infected') codes.push('DataElementFileInfected');
    if (type.validationErrorOnPendingFileScan === true && element.fileScanResult === 'Pending') codes.push('DataElementFileScanPending');
  }
  return codes.map((code) => ({ severity: 1, dataElementId: element.id, field: type.id, code, description: code, source, noIncrementalUpdates: true }));
}
