/**
 * User actions: `sign`, `pay`, and those that the app's own code has.
 *
 * @module
 */
import { appFormOf } from '../../forms/app-form.js';
import type { AppCall } from '../../http/route.js';
import { processOf } from '../../process/definition-of.js';
import { taskOf } from '../../process/process-definition.js';
import { createDataElement, deleteDataElement, writeDataElement } from '../../world/data-elements.js';
import type { StoredInstance } from '../../world/world.js';
import { storedForms } from '../data/stored-forms.js';
import { dataTypeOf } from '../metadata.js';
import { pay } from '../payment/payment.js';
import { mayActForOrganisation } from '../signing/organisations.js';
import { sign } from '../signing/signature.js';
import { listedActions } from './listed-action.js';
import { type ActionResult, failedAction, succeeded } from './action-result.js';

export interface ActionRequest {
  readonly action: string;
  readonly buttonId?: string | undefined;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
  readonly onBehalfOf?: string | undefined;
}

/** Does an action; undefined: the app has no code for it. */
export async function performUserAction(call: AppCall, instance: StoredInstance, request: ActionRequest): Promise<ActionResult | undefined> {
  if (request.action === 'sign') return await performSign(call, instance, request.onBehalfOf);
  const task = taskOf(processOf(call.app), instance.document.process?.currentTask?.elementId);
  if (request.action === 'pay' && task?.taskType === 'payment') {
    await pay(call, instance, task);
    return succeeded;
  }
  return await performOwnAction(call, instance, request);
}

/** An action of the app's own code. */
async function performOwnAction(call: AppCall, instance: StoredInstance, { action, buttonId, metadata = {} }: ActionRequest): Promise<ActionResult | undefined> {
  const perform = call.app.hooks?.onAction ?? listedActions(call.app);
  const forms = new Map(storedForms(call.app, instance).map((stored) => [stored.element.id, stored]));
  const before = new Map([...forms].map(([id, { form, value }]) => [id, form.toJson(value)]));
  const outcome = await perform({
    action, buttonId, metadata,
    instance: { ...instance.document, data: instance.data },
    forms: Object.fromEntries([...forms].map(([id, { form, value }]) => [id, { dataType: form.dataType, value }])),
  });
  if (outcome === undefined) return undefined;
  const { error, clientActions = [], redirectUrl = null } = outcome;
  if (error !== undefined) return failedAction(error.kind, error.code, error.message, clientActions);
  for (const id of outcome.remove ?? []) {
    const element = instance.data.find((each) => each.id === id);
    if (element !== undefined) deleteDataElement(call, instance, element);
    forms.delete(id);
  }
  const updated: Record<string, unknown> = {};
  for (const [id, { form, value, element }] of forms) {
    if (form.toJson(value) === before.get(id)) continue;
    form.prepare(value, () => call.world.newGuid());
    writeDataElement(call, instance, element, form.store(value));
    updated[id] = JSON.parse(form.toJson(value));
  }
  for (const { dataType, value } of outcome.create ?? []) {
    const form = appFormOf(call.app, dataType);
    if (form === undefined) throw new Error(`The action makes a form of ${dataType}, which is no form.`);
    const whole = Object.assign(form.create(), value);
    form.prepare(whole, () => call.world.newGuid());
    const element = createDataElement(call, instance, { dataType, contentType: 'application/xml', bytes: form.store(whole) });
    updated[element.id] = JSON.parse(form.toJson(whole));
  }
  return { succeeded: true, updatedDataModels: updated, clientActions, error: null, redirectUrl };
}

/** recorded: signFlow, confirmFlow */
async function performSign(call: AppCall, instance: StoredInstance, onBehalfOf: string | undefined): Promise<ActionResult> {
  const task = taskOf(processOf(call.app), instance.document.process?.currentTask?.elementId);
  const settings = task?.signature;
  if (task === undefined || settings?.signatureDataType === undefined) {
    throw new Error('Faulty configuration for signing task. Unable to get data type for signature.');
  }
  if (onBehalfOf !== undefined && !mayActForOrganisation(call, instance, onBehalfOf)) {
    return failedAction('Unauthorized', 'UnauthorizedOnBehalfOf', 'Unauthorized to sign on behalf of.');
  }
  // Storage stores nothing of a data type that the app's metadata does not have.
  if (dataTypeOf(call.app, settings.signatureDataType) === undefined) return failedAction('Internal', 'SignDataElementsFailed', 'Failed to sign data elements.');
  await sign(call, instance, task.id, settings, onBehalfOf);
  return succeeded;
}
