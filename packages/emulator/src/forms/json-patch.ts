/**
 * JSON Patch on a form, with the answers that an app gives to what fails.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6902
 * @module
 */
import { applyPatch, type Operation, Pointer } from 'rfc6902';
import { type ExactJson, sameJson } from './exact-json.js';

/** One operation, its value with the digits of its numbers. */
export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace' | 'move' | 'copy' | 'test';
  readonly path: string;
  readonly from?: string;
  readonly value?: ExactJson;
}

/** The patched document, or which operation failed. `tested`: a test did not hold. */
export type PatchResult =
  | { readonly document: ExactJson }
  | { readonly failed: number; readonly detail: string; readonly tested: boolean };

/** Applies operations in order to a copy; the first that fails ends it. recorded: patchErrors */
export function patchJson(document: ExactJson, operations: readonly PatchOperation[]): PatchResult {
  // A root of its own makes the whole document replaceable.
  const root: { document: ExactJson } = { document: structuredClone(document) };
  for (const [index, operation] of operations.entries()) {
    const fault = applyOne(root, operation);
    if (fault !== undefined) return { failed: index, ...fault };
  }
  return { document: root.document };
}

function applyOne(root: { document: ExactJson }, operation: PatchOperation): { readonly detail: string; readonly tested: boolean } | undefined {
  const { op, path } = operation;
  const fault = (detail: string): { readonly detail: string; readonly tested: boolean } => ({ detail, tested: false });
  if (op === 'test') {
    const found = evaluate(root, path);
    if (found === undefined) return fault(`Path \`${path}\` could not be reached.`);
    return sameJson(found, operation.value ?? null) ? undefined : { detail: `Path \`${path}\` is not equal to the indicated value.`, tested: true };
  }
  if (op === 'remove' && path === '') return fault('Cannot remove root value.');
  const [failure] = applyPatch(root, [rooted(operation)]);
  if (failure === null) return undefined;
  const isSource = (op === 'move' || op === 'copy') && evaluate(root, operation.from ?? '') === undefined;
  return fault(isSource ? `Source path \`${operation.from ?? ''}\` could not be reached.` : `Target path \`${path}\` could not be reached.`);
}

function evaluate(root: { document: ExactJson }, path: string): ExactJson | undefined {
  return Pointer.fromJSON(`/document${path}`).get(root) as ExactJson | undefined;
}

function rooted({ op, path, from = '', value = null }: PatchOperation): Operation {
  const target = `/document${path}`;
  switch (op) {
    case 'move': case 'copy':
      return { op, path: target, from: `/document${from}` };
    case 'remove':
      return { op, path: target };
    default:
      return { op: op === 'test' ? 'test' : op, path: target, value };
  }
}
