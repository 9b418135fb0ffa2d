/**
 * Receipts as PDF, which apps make of what was filled in.
 *
 * @module
 */
import { ConnectionRefused } from '../app/platform-error.js';
import { hasClass, metadataOf } from '../app/metadata.js';
import { textResource } from '../app/text-resource.js';
import type { AppCall } from '../http/route.js';
import { createDataElement } from '../world/data-elements.js';
import type { StoredInstance } from '../world/world.js';

const receiptType = 'ref-data-as-pdf';

/** An empty page. What a receipt looks like is nothing that a client reads. */
const page: Uint8Array = new TextEncoder().encode([
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF\n',
].join('\n'));

/** Whether a task leaves a receipt: a form of it is to be made into one, and the app has a data type for it. */
export function leavesReceipt(call: AppCall, taskId: string): boolean {
  const types = metadataOf(call.app).dataTypes;
  return types.some((type) => type.id === receiptType)
    && types.some((type) => type.taskId === taskId && hasClass(type.appLogic) && type.enablePdfCreation === true);
}

/** Makes a receipt of a task's forms and stores it; `fileNameKey`: the text that names it. */
export function storeReceipt(call: AppCall, instance: StoredInstance, taskId: string, language: string, fileNameKey?: string): void {
  const named = fileNameKey === undefined ? undefined : textResource(call.app, language, fileNameKey);
  storePdf(call, instance, taskId, receiptType, `${(named ?? titleOf(call, language)).replace(/\.pdf$/i, '')}.pdf`);
}

/** Makes a PDF of a task and stores it. */
export function storePdf(call: AppCall, instance: StoredInstance, taskId: string, dataType: string, filename: string): void {
  if (call.world.away.has('pdf')) throw new ConnectionRefused('pdf');
  const element = createDataElement(call, instance, { dataType, contentType: 'application/pdf', bytes: page, filename });
  element.references = [{ value: taskId, relation: 'GeneratedFrom', valueType: 'Task' }];
}

/** The app's name in the language: the text `appName`, else the title that its metadata has. */
function titleOf(call: AppCall, language: string): string {
  const titles = (call.app.metadata['title'] ?? {}) as Readonly<Record<string, string>>;
  return textResource(call.app, language, 'appName') ?? titles[language] ?? titles['nb'] ?? call.app.app;
}
