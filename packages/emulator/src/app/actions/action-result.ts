/**
 * What came of a user action.
 *
 * @module
 */

/** Why an action's code did not succeed; each is a status of its own. */
export type ActionErrorKind = 'BadRequest' | 'Unauthorized' | 'Conflict' | 'Internal';

export interface ActionResult {
  readonly succeeded: boolean;
  /** Forms that the action changed, by data element id. */
  readonly updatedDataModels: Readonly<Record<string, unknown>> | null;
  readonly clientActions: readonly Readonly<Record<string, unknown>>[] | null;
  readonly error: { readonly code: string; readonly message: string; readonly metadata: unknown } | null;
  readonly errorKind?: ActionErrorKind;
  readonly redirectUrl: string | null;
}

const statuses: Readonly<Record<ActionErrorKind, number>> = { BadRequest: 400, Unauthorized: 401, Conflict: 409, Internal: 500 };

/** An action that went well. */
export const succeeded: ActionResult = { succeeded: true, updatedDataModels: {}, clientActions: null, error: null, redirectUrl: null };

export function actionErrorStatus(result: ActionResult): number {
  return statuses[result.errorKind ?? 'Internal'];
}

export function failedAction(errorKind: ActionErrorKind, code: string, message: string, clientActions: ActionResult['clientActions'] = null): ActionResult {
  return { succeeded: false, updatedDataModels: null, clientActions, error: { code, message, metadata: null }, errorKind, redirectUrl: null };
}
