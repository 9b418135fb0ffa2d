/**
 * Who may do what with data, and when: the checks that an app makes before it reads or changes a data element.
 *
 * @module
 */
import { hasFeature } from '@blankett/altinn/features';
import type { AppCall } from '../../http/route.js';
import { authorise } from '../../policy/authorise.js';
import { settingOf } from '../../setup/app-setup.js';
import type { StoredInstance } from '../../world/world.js';
import type { ApplicationDataType } from '../metadata.js';
import type { Refusal } from './refusal.js';

const receiptType = 'ref-data-as-pdf';

export function readRefusal(call: AppCall, instance: StoredInstance, type: ApplicationDataType): Refusal | undefined {
  return actionRefusal(call, instance, type, type.actionRequiredToRead);
}

/** For every change of an element, its tags and metadata included. */
export function changeRefusal(call: AppCall, instance: StoredInstance, type: ApplicationDataType): Refusal | undefined {
  const { status, process } = instance.document;
  // recorded: processErrors, after
  if (status.isArchived || status.isSoftDeleted || status.isHardDeleted) {
    return { status: 409, title: 'Instance Not Active', detail: `Cannot update data element of archived or deleted instance ${instance.id}` };
  }
  if (!isContributor(call, type)) return { status: 403, title: 'Forbidden', detail: 'User is not a valid contributor to the data type' };
  if (type.id === receiptType && hasFeature(call.app.library, 'serviceTasksRunOn')) {
    return { status: 403, title: 'Forbidden', detail: `Data element of type ${receiptType} cannot be modified` };
  }
  const task = process?.currentTask?.elementId;
  if (settingOf(call.app, 'EnforceDataTypeTaskId') && hasFeature(call.app.library, 'taskOfDataEnforced') && (type.taskId ?? task) !== task) {
    return { status: 409, title: 'Conflict with Current Task', detail: `Data element of type ${type.id} can only be modified in ${type.taskId} (current task ${task ?? ''})` };
  }
  return actionRefusal(call, instance, type, type.actionRequiredToWrite);
}

/** `size` where the request announces one. */
export function createRefusal(call: AppCall, instance: StoredInstance, type: ApplicationDataType): Refusal | undefined {
  const refusal = changeRefusal(call, instance, type);
  if (refusal !== undefined) return refusal;
  const count = instance.data.filter(({ dataType }) => dataType === type.id).length;
  const maximum = type.maxCount ?? 0;
  if (maximum > 0 && count >= maximum) return { status: 409, title: 'Max Count Exceeded', detail: `Cannot create more than ${maximum} data elements of type ${type.id}` };
  if (type.appLogic?.disallowUserCreate === true && !isOwner(call)) {
    return { status: 400, title: 'User Create Disallowed', detail: `Cannot create data element of type ${type.id} as it is disallowed by app logic` };
  }
  return undefined;
}

export function deleteRefusal(call: AppCall, instance: StoredInstance, type: ApplicationDataType): Refusal | undefined {
  const refusal = changeRefusal(call, instance, type);
  if (refusal !== undefined) return refusal;
  if (typeof type.appLogic?.classRef === 'string' && (type.minCount ?? 1) === 1 && (type.maxCount ?? 1) === 1) {
    return { status: 400, title: 'Cannot Delete main data element', detail: 'Cannot delete the only data element of a class with app logic' };
  }
  if (type.appLogic?.disallowUserDelete === true && !isOwner(call)) {
    return { status: 400, title: 'User Delete Disallowed', detail: `Cannot delete data element of type ${type.id} as it is disallowed by app logic` };
  }
  return undefined;
}

function actionRefusal(call: AppCall, instance: StoredInstance, type: ApplicationDataType, action: string | null | undefined): Refusal | undefined {
  if (action === undefined || action === null || action === '' || !hasFeature(call.app.library, 'requiredActions')) return undefined;
  if (authorise(call, instance, action).permitted) return undefined;
  return { status: 403, title: 'Unauthorized', detail: `Access denied for data element of type ${type.id}` };
}

/** Only organisations can be named as contributors; where any is named, people are not. recorded: ownerFlow */
function isContributor({ caller }: AppCall, { allowedContributors, allowedContributers }: ApplicationDataType): boolean {
  const allowed = [...(allowedContributors ?? []), ...(allowedContributers ?? [])];
  if (allowed.length === 0) return true;
  if (caller?.kind !== 'org') return false;
  return allowed.some((one) => {
    const [kind = '', value = ''] = one.split(':').map((part) => part.trim().toLowerCase());
    return kind === 'org' ? value === caller.org?.toLowerCase() : kind === 'orgno' && value === caller.organisationNumber;
  });
}

function isOwner({ caller, app }: AppCall): boolean {
  return caller?.kind === 'org' && caller.org?.toLowerCase() === app.org.toLowerCase();
}
