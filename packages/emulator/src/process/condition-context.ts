/**
 * What conditions of an instance's process look into.
 *
 * @module
 */
import { hasClass, metadataOf } from '../app/metadata.js';
import { appFormOf } from '../forms/app-form.js';
import { type FormValue, isFormObject } from '../forms/form-class.js';
import type { AppCall } from '../http/route.js';
import { componentsOf } from '../setup/app-setup.js';
import type { StoredInstance } from '../world/world.js';
import type { ConditionContext } from './condition.js';
import type { ProcessGateway } from './process-definition.js';

/** The instance as a condition of a gateway sees it, when the task before was left with `action`. */
export function conditionContext(call: AppCall, instance: StoredInstance, gateway: ProcessGateway, action: string | undefined): ConditionContext {
  return {
    action,
    dataModel: (path, dataType) => formValue(call, instance, path, dataType ?? gateway.connectedDataType),
    component: (id) => {
      const found = [...componentsOf(call.app, 'requiredInLayout'), ...componentsOf(call.app, 'hiddenInLayout')].find((each) => each.id === id);
      const path = found?.bindings?.['simpleBinding'];
      return path === undefined ? undefined : formValue(call, instance, path, found?.dataType);
    },
    countDataElements: (dataType) => instance.data.filter((element) => element.dataType === dataType).length,
    instanceContext: (key) => ({
      instanceId: instance.id,
      appId: instance.appId,
      instanceOwnerPartyId: instance.document.instanceOwner.partyId,
      instanceOwnerPartyType: instance.document.instanceOwner.organisationNumber !== null ? 'org' : instance.document.instanceOwner.personNumber !== null ? 'person' : 'selfIdentified',
    })[key],
  };
}

function formValue(call: AppCall, instance: StoredInstance, path: string, dataType: string | undefined): FormValue | undefined {
  // Without a data type the form of the task that is left is meant.
  const type = dataType ?? metadataOf(call.app).dataTypes.find(({ taskId, appLogic }) => hasClass(appLogic) && taskId === instance.document.process?.currentTask?.elementId)?.id;
  const element = instance.data.find((each) => each.dataType === type);
  const form = type === undefined ? undefined : appFormOf(call.app, type);
  const bytes = element && instance.blobs.get(element.id);
  return form === undefined || bytes === undefined ? undefined : valueAt(form.load(bytes), path);
}

/** A value by its path, `a.b[0].c`. */
function valueAt(value: FormValue, path: string): FormValue | undefined {
  return path.split(/[.[\]]+/).filter((part) => part !== '').reduce<FormValue | undefined>((at, part) => {
    if (Array.isArray(at)) return at[Number(part)];
    return isFormObject(at) ? at[part] : undefined;
  }, value);
}
