/**
 * What expressions of an instance look into.
 *
 * @module
 */
import { hasClass, metadataOf } from '../app/metadata.js';
import { storedForm } from '../app/data/stored-forms.js';
import { languageOf } from '../app/language.js';
import { scalarAt } from '../forms/paths.js';
import type { AppCall } from '../http/route.js';
import { componentsOf } from '../setup/app-setup.js';
import type { DataElementDocument } from '../world/documents.js';
import type { StoredInstance } from '../world/world.js';
import type { ExpressionContext, Scalar } from './expression.js';

/** Where an expression stands. */
export interface ExpressionPlace {
  /** The action with which the task is left. */
  readonly action?: string | undefined;
  /** Of the form that is meant where the expression names none; left out: that of the task. */
  readonly dataType?: string | undefined;
  /** The very form; left out: the first of its type. */
  readonly element?: DataElementDocument;
  /** Of the repeating groups that the expression stands in. */
  readonly rows?: readonly number[];
  readonly arguments?: readonly Scalar[];
}

export function expressionContext(call: AppCall, instance: StoredInstance, place: ExpressionPlace = {}): ExpressionContext {
  const { instanceOwner } = instance.document;
  return {
    action: place.action,
    dataModel: (path, dataType) => formValue(call, instance, path, dataType, place),
    component: (id) => {
      const found = [...componentsOf(call.app, 'requiredInLayout'), ...componentsOf(call.app, 'hiddenInLayout')].find((each) => each.id === id);
      const path = found?.bindings?.['simpleBinding'];
      return path === undefined ? null : formValue(call, instance, path, found?.dataType, place);
    },
    countDataElements: (dataType) => instance.data.filter((element) => element.dataType === dataType).length,
    instanceContext: (key) => ({
      instanceId: instance.id,
      appId: instance.appId,
      instanceOwnerPartyId: instanceOwner.partyId,
      instanceOwnerPartyType: instanceOwner.organisationNumber !== null ? 'org' : instanceOwner.personNumber !== null ? 'person' : 'selfIdentified',
    })[key] ?? null,
    language: languageOf(call),
    arguments: place.arguments ?? [],
  };
}

function formValue(call: AppCall, instance: StoredInstance, path: string, named: string | undefined, place: ExpressionPlace): Scalar {
  const meant = place.element?.dataType ?? place.dataType ?? typeOfTask(call, instance);
  const dataType = named ?? meant;
  const element = dataType === place.element?.dataType ? place.element : instance.data.find((each) => each.dataType === dataType);
  const stored = element && storedForm(call.app, instance, element);
  return stored === undefined ? null : scalarAt(stored.form.model, stored.value, path, dataType === meant ? place.rows : []);
}

function typeOfTask({ app }: AppCall, { document: { process } }: StoredInstance): string | undefined {
  return metadataOf(app).dataTypes.find(({ taskId, appLogic }) => hasClass(appLogic) && taskId === process?.currentTask?.elementId)?.id;
}
