/**
 * PATCH of forms: of one (obsolete), or of several, all or none.
 *
 * @module
 */
import type { AppForm } from '../../forms/app-form.js';
import { parseExact, printExact } from '../../forms/exact-json.js';
import type { FormObject } from '../../forms/form-class.js';
import { type PatchOperation, patchJson } from '../../forms/json-patch.js';
import { readJsonText } from '../../forms/json-read.js';
import { bareFailure, bindingProblem, jsonText, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { markRead, writeDataElement } from '../../world/data-elements.js';
import { exclusively } from '../../world/exclusive.js';
import type { StoredInstance } from '../../world/world.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { incrementalIssues } from '../validate/incremental-issues.js';
import { changeRefusal } from './access.js';
import { elementOf, type FoundElement } from './find-element.js';
import { instanceWithoutAppLink } from './instance-without-app-link.js';
import { isBindingErrors, type PatchRequest, type PatchRequestKind, readPatchRequest } from './patch-request.js';
import { refreshTexts } from './refresh-texts.js';
import { isRefusal, type Refusal, refused } from './refusal.js';
import { storedForm } from './stored-forms.js';
import { runWriteCode } from './write-form.js';

/** An app's own failure: a bare 500. */
const failure = Symbol('failure');

interface PatchedForm {
  readonly found: FoundElement;
  readonly form: AppForm;
  readonly before: string;
  readonly value: FormObject;
}

/** Answers with one form and a map of issues. */
export function patchElement(call: AppCall): Promise<Outgoing> {
  return patch(call, 'DataPatchRequest', (forms, issues, instance) => {
    const map = Object.fromEntries(issues.map(({ source, issues: found }) => [source, found]));
    return `{"validationIssues":${JSON.stringify(map)},"newDataModel":${forms[0]?.json ?? 'null'},"instance":${instance}}`;
  });
}

/** Answers with lists of both. */
export function patchElements(call: AppCall): Promise<Outgoing> {
  return patch(call, 'DataPatchRequestMultiple', (forms, issues, instance) => {
    const models = forms.map(({ id, json }) => `{"dataElementId":"${id}","data":${json}}`).join(',');
    return `{"validationIssues":${JSON.stringify(issues)},"newDataModels":[${models}],"instance":${instance}}`;
  });
}

type Shape = (
  forms: readonly { readonly id: string; readonly json: string }[],
  issues: Awaited<ReturnType<typeof incrementalIssues>>,
  instance: string,
) => string;

async function patch(call: AppCall, kind: PatchRequestKind, shape: Shape): Promise<Outgoing> {
  const request = readPatchRequest(call.incoming.body, kind);
  if (isBindingErrors(request)) return bindingProblem(call, request.errors);
  const instance = fetchInstance(call);
  return exclusively(call.world, instance.guid, async () => {
    const forms = patchAll(call, instance, named(call, request));
    if (forms === failure) return bareFailure;
    if (isRefusal(forms)) return refused(call, forms);
    return store(call, instance, forms, request.ignoredValidators, shape);
  });
}

/** The single form has its id in the path. */
function named({ parameters }: AppCall, { patches }: PatchRequest): PatchRequest['patches'] {
  return patches.map((one) => ({ ...one, dataElementId: one.dataElementId === '' ? (parameters['dataGuid'] ?? '') : one.dataElementId }));
}

function patchAll(call: AppCall, instance: StoredInstance, patches: PatchRequest['patches']): readonly PatchedForm[] | Refusal | typeof failure {
  const found: (readonly [FoundElement, readonly PatchOperation[]])[] = [];
  for (const { dataElementId, operations } of patches) {
    const element = elementOf(call, instance, dataElementId);
    if (isRefusal(element)) return element;
    const refusal = changeRefusal(call, instance, element.type);
    if (refusal !== undefined) return refusal;
    found.push([element, operations]);
  }
  // recorded: patchErrors – the same element twice, or a file, is the app's own failure
  if (new Set(found.map(([{ element }]) => element.id)).size < found.length) return failure;
  const forms: PatchedForm[] = [];
  for (const [element, operations] of found) {
    const form = patchForm(call, element, operations);
    if (form === failure || isRefusal(form)) return form;
    forms.push(form);
  }
  return forms;
}

const rfc = 'https://datatracker.ietf.org/doc/html/rfc6902/';

function patchForm(call: AppCall, found: FoundElement, operations: readonly PatchOperation[]): PatchedForm | Refusal | typeof failure {
  const { instance, element } = found;
  const stored = storedForm(call.app, instance, element);
  if (stored === undefined) return failure;
  const { form, value } = stored;
  // Rows without an id have one as soon as the app has read them.
  form.prepare(value, () => call.world.newGuid());
  const before = form.toJson(value);
  const result = patchJson(parseExact(before), operations);
  if ('failed' in result) {
    const [status, title] = result.tested ? [409, 'Precondition in patch failed'] : [422, 'Patch Operation Failed'];
    return {
      status, title, detail: result.detail,
      further: { type: rfc, dataElementId: element.id, patchOperationIndex: result.failed }, previousModel: before,
    };
  }
  const read = readJsonText(form.model, printExact(result.document), form.zone, true);
  if ('unknownMember' in read) return { status: 422, title: 'Patch operation did not deserialize', detail: read.unknownMember, further: { type: rfc } };
  return 'fault' in read || read.value === null ? failure : { found, form, before, value: read.value };
}

async function store(call: AppCall, instance: StoredInstance, forms: readonly PatchedForm[], ignored: readonly string[], shape: Shape): Promise<Outgoing> {
  const answered: { id: string; json: string }[] = [];
  const afterwards: (() => void)[] = [];
  const all = withOthers(call, instance, forms);
  for (const { found: { element }, form, value } of all) {
    const outcome = await runWriteCode(call, instance, { dataElementId: element.id, form, value });
    if (isRefusal(outcome)) return refused(call, outcome);
    afterwards.push(...outcome.afterwards);
    answered.push({ id: element.id, json: form.toJson(value) });
  }
  // The answer shows the elements as they were before. recorded: patchErrors
  const before = new Map(instance.data.map((element) => [element.id, element.size]));
  const changed = all.filter(({ before, form, value }) => form.toJson(value) !== before);
  for (const { found: { element }, form, value } of changed) {
    markRead(call, element);
    refreshTexts(call, instance, form, value);
  }
  if (changed.some(({ found }) => found.element.locked)) return problem(call, 409);
  for (const { found: { element }, form, value } of changed) writeDataElement(call, instance, element, form.store(value));
  for (const act of afterwards) act();
  const issues = await incrementalIssues(call, instance, changed.map(({ found }) => found.element.id), ignored);
  const shown = answered.filter(({ id }) => [...forms, ...changed].some(({ found }) => found.element.id === id));
  return jsonText(200, shape(shown, issues, JSON.stringify(instanceWithoutAppLink(instance, before))));
}

/** With no patches the app's code still runs, on every form. behaviour: patch-hook-deletes-elements-200 */
function withOthers(call: AppCall, instance: StoredInstance, forms: readonly PatchedForm[]): readonly PatchedForm[] {
  if (forms.length > 0 || call.app.hooks?.onWrite === undefined) return forms;
  return instance.data.flatMap((element) => {
    const found = elementOf(call, instance, element.id);
    const stored = storedForm(call.app, instance, element);
    if (isRefusal(found) || stored === undefined) return [];
    const { form, value } = stored;
    return [{ found, form, before: form.toJson(value), value }];
  });
}
