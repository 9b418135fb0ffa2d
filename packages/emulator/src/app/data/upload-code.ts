/**
 * The app's own look at a file: analysers and validators in code.
 *
 * @module
 */
import type { AppCall } from '../../http/route.js';
import type { ApplicationDataType } from '../metadata.js';
import type { AcceptedFile } from './attachment-rules.js';
import type { Refusal } from './refusal.js';

/** behaviour: post-file-analyser-refuses-new-route-400 */
export async function uploadRefusal(call: AppCall, type: ApplicationDataType, { fileName, contentType }: AcceptedFile): Promise<Refusal | undefined> {
  const issues = await call.app.hooks?.onUpload?.({ dataType: type.id, filename: fileName, contentType, bytes: call.incoming.body }) ?? [];
  if (issues.length === 0) return undefined;
  return {
    status: 400, title: 'File validation failed', detail: 'File validation failed',
    uploadValidationIssues: issues.map(({ severity = 1, code, description, field, source }) => ({
      severity, dataElementId: null, field: field ?? null, code, description: description ?? null, source: source ?? null,
    })),
  };
}
