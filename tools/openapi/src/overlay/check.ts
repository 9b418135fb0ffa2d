/**
 * What service.json says of things that the service has not.
 *
 * @module
 */
import type { Diagnostic, ServiceModel } from '@blankett/model';
import type { ManifestOverlay } from './overlay.js';

/** One error for each name that leads nowhere. */
export function checkOverlay(overlay: ManifestOverlay, { dataTypes, tasks }: Pick<ServiceModel, 'dataTypes' | 'tasks'>): readonly Diagnostic[] {
  const ids = { task: tasks.map(({ id }) => id), 'data type': dataTypes.map(({ id }) => id) };
  const named = [
    ...Object.keys(overlay.tasks ?? {}).map((id) => ({ kind: 'task' as const, id, member: 'tasks' })),
    ...(overlay.calculates ?? []).map((id) => ({ kind: 'data type' as const, id, member: 'calculates' })),
    ...Object.keys(overlay.prefill ?? {}).map((id) => ({ kind: 'data type' as const, id, member: 'prefill' })),
    ...(overlay.outcome === undefined ? [] : [{ kind: 'data type' as const, id: overlay.outcome.dataType, member: 'outcome' }]),
    ...(overlay.senderReference === undefined ? [] : [{ kind: 'data type' as const, id: overlay.senderReference.dataType, member: 'senderReference' }]),
  ];
  return named
    .filter(({ kind, id }) => !ids[kind].includes(id))
    .map(({ kind, id, member }) => ({
      code: 'overlay-unknown',
      severity: 'error',
      message: `service.json names the ${kind} ${id} in ${member}, and the service has none of that name.`,
      location: { file: 'service.json', line: 1, column: 1 },
      hint: `It has: ${ids[kind].join(', ') || 'none'}.`,
    }));
}
