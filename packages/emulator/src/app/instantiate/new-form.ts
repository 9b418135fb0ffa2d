/**
 * A form before anybody has filled it in: prefilled, and as the app's own code makes it.
 *
 * @module
 */
import type { AppForm } from '../../forms/app-form.js';
import type { FormObject } from '../../forms/form-class.js';
import type { AppCall } from '../../http/route.js';
import { logicOf } from '../../setup/app-setup.js';
import type { StoredInstance, World } from '../../world/world.js';
import { fillInFromRegisters, fillInSent, type Prefill } from './prefill.js';

/** A new form for an instance; `sent` is what the caller wants filled in. */
export async function newForm(call: AppCall, instance: StoredInstance, form: AppForm, sent: Prefill = {}): Promise<FormObject> {
  const value = form.create();
  fillInSent(form, value, sent);
  await fillIn(call, instance, form, value);
  return value;
}

/** What an app does to every form that comes into being: registers, and its own code. */
export async function fillIn(call: AppCall, instance: StoredInstance, form: AppForm, value: FormObject): Promise<void> {
  fillInFromRegisters(call, instance, form, value);
  for (const { dataType, sets } of logicOf(call.app, 'instantiation')) {
    if (dataType !== form.dataType) continue;
    for (const [path, rule] of Object.entries(sets ?? {})) form.setText(value, path, valueOfRule(call.world, rule));
  }
  await call.app.hooks?.onInstantiate?.({
    dataType: form.dataType,
    dataElementId: '',
    value,
    instance: instance.document,
  });
}

/** A value that setup.json gives, or one of the few rules that it says in words. */
function valueOfRule(world: World, rule: unknown): string {
  const text = String(rule);
  const year = new Date(world.clock.now()).getUTCFullYear();
  if (text.startsWith('last year')) return String(year - 1);
  if (text.startsWith('this year')) return String(year);
  return text;
}
