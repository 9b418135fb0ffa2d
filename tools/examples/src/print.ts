/** What the quickstart shows. @module */
import type { SubmissionProgress, SubmissionResult } from '@blankett/altinn/generated-v1';
import type { Exchange } from './emulated-altinn.js';

export function printTitle(title: string): void {
  console.log(`\n${title}\n${'-'.repeat(title.length)}`);
}

/** A step, when it begins to wait or is done. */
export function printStep({ name, state, dataType, task }: SubmissionProgress): void {
  if (state !== 'begun') console.log(`  ${state === 'done' ? '✓' : '…'} ${[name, dataType ?? task].filter(Boolean).join(' ')}`);
}

export function printReceipt(result: SubmissionResult): void {
  const { state, reference, instance, archiveReference } = result;
  console.log({ state, reference, instance, archiveReference, ...('documents' in result ? { documents: result.documents.map(({ dataType }) => dataType) } : {}) });
}

/** Requests in order, those of one kind after another in one line. */
export function printWire(exchanges: readonly Exchange[]): void {
  for (const { method, path, status } of exchanges) console.log(`  ${String(status)} ${method.padEnd(6)} ${path}`);
}
