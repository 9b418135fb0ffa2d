/**
 * Whether a stored data element is one that its type allows.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import { mediaTypeOf } from '../../http/media-type.js';
import type { AppCall } from '../../http/route.js';
import type { DataElementDocument } from '../../world/documents.js';
import { dataTypeOf } from '../metadata.js';
import type { ValidationIssue } from './issue.js';

const source = 'Altinn.App.Core.Features.Validation.Default.DefaultDataElementValidator-*';
const megabyte = 1024 * 1024;

/** Type of content, size, and what the scan for viruses found. */
export function elementIssues(call: AppCall, element: DataElementDocument): readonly ValidationIssue[] {
  const type = dataTypeOf(call.app, element.dataType);
  if (type === undefined) return [];
  const codes: string[] = [];
  const allowed = type.allowedContentTypes ?? [];
  if (element.contentType === '') codes.push('MissingContentType');
  else if (allowed.length > 0 && !allowed.some((each) => each.toLowerCase() === mediaTypeOf(element.contentType))) codes.push('ContentTypeNotAllowed');
  const maxSize = (type.maxSize ?? 0) * megabyte;
  if (maxSize > 0 && maxSize < element.size) codes.push('DataElementTooLarge');
  if (type.enableFileScan === true && hasFeature(call.app.library, 'fileScan')) {
    if (element.fileScanResult === 'Infected') codes.push('DataElementFileInfected');
    if (type.validationErrorOnPendingFileScan === true && element.fileScanResult === 'Pending') codes.push('DataElementFileScanPending');
  }
  return codes.map((code) => ({ severity: 1, dataElementId: element.id, field: type.id, code, description: code, source, noIncrementalUpdates: true }));
}
