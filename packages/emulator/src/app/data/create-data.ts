/**
 * POST: a further form or file.
 *
 * @module
 */
import { type AppForm, appFormOf } from '../../forms/app-form.js';
import { bindingProblem, json, jsonText } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall } from '../../http/route.js';
import { createDataElement, writeDataElement } from '../../world/data-elements.js';
import type { DataElementDocument } from '../../world/documents.js';
import { exclusively } from '../../world/exclusive.js';
import type { StoredInstance } from '../../world/world.js';
import { newForm } from '../instantiate/new-form.js';
import { fetchInstance } from '../instances/fetch-instance.js';
import { newestChange, storedInstanceJson } from '../instances/instance-json.js';
import { type ApplicationDataType, dataTypeOf } from '../metadata.js';
import { issuesIfAsked } from '../validate/incremental-issues.js';
import { createRefusal } from './access.js';
import { checkBytes, checkFile } from './attachment-rules.js';
import { typeNotFound } from './find-element.js';
import { scanFile } from './file-scan.js';
import { readFormBody } from './form-body.js';
import { refreshTexts } from './refresh-texts.js';
import { isRefusal, type Refusal, refused, refusedAsText } from './refusal.js';
import { storedForm } from './stored-forms.js';
import { uploadRefusal } from './upload-code.js';
import { runWriteCode } from './write-form.js';

/** What was made, and what the app's code changed on the way: JSON of forms by element id. */
interface Created {
  readonly instance: StoredInstance;
  readonly element: DataElementDocument;
  readonly forms: readonly { readonly id: string; readonly json: string }[];
}

/** The obsolete route, type in the query: answers with the element. */
export async function createDataByQuery(call: AppCall): Promise<Outgoing> {
  const dataType = call.query.get('dataType');
  if (dataType === null || dataType === '') {
    fetchInstance(call);
    return bindingProblem(call, { dataType: ['The dataType field is required.'] });
  }
  const made = await create(call, dataType);
  if (isRefusal(made)) return refusedAsText(call, made);
  return json(201, made.element, [['Location', made.element.selfLinks.apps]]);
}

/** The route with the type in the path: answers with the instance, issues and changed forms. recorded: lifecycle */
export async function createDataOfType(call: AppCall): Promise<Outgoing> {
  // The app holds the instance as it was before. recorded: attachmentErrors
  const before = newestChange(fetchInstance(call));
  const made = await create(call, call.parameters['dataType'] ?? '');
  if (isRefusal(made)) return refused(call, made);
  const { instance, element, forms } = made;
  const issues = await issuesIfAsked(call, instance, forms.map(({ id }) => id));
  const head = JSON.stringify({
    newDataElementId: element.id,
    instance: { ...storedInstanceJson(instance), ...before },
    validationIssues: issues,
  });
  const models = forms.map(({ id, json: data }) => `{"dataElementId":"${id}","data":${data}}`).join(',');
  return jsonText(200, `${head.slice(0, -1)},"newDataModels":[${models}]}`);
}

async function create(call: AppCall, dataType: string): Promise<Created | Refusal> {
  const instance = fetchInstance(call);
  const type = dataTypeOf(call.app, dataType);
  if (type === undefined) return typeNotFound(dataType);
  return exclusively(call.world, instance.guid, async () => {
    const refusal = createRefusal(call, instance, type);
    if (refusal !== undefined) return refusal;
    if ((instance.document.process?.currentTask ?? null) === null) return { status: 409, title: 'No current task', detail: 'Cannot create data element without a current task' };
    const form = appFormOf(call.app, dataType);
    return form === undefined ? createFile(call, instance, type) : createForm(call, instance, form);
  });
}

async function createFile(call: AppCall, instance: StoredInstance, type: ApplicationDataType): Promise<Created | Refusal> {
  const file = checkFile(call, type);
  if (isRefusal(file)) return file;
  const refusal = checkBytes(call, type) ?? await uploadRefusal(call, type, file);
  if (refusal !== undefined) return refusal;
  const element = createDataElement(call, instance, { dataType: type.id, contentType: file.contentType, bytes: call.incoming.body, filename: file.fileName });
  scanFile(call, element, type);
  const forms = await rewriteForms(call, instance, element);
  return isRefusal(forms) ? forms : { instance, element, forms };
}

async function createForm(call: AppCall, instance: StoredInstance, form: AppForm): Promise<Created | Refusal> {
  // behaviour: post-form-no-body-no-content-type-200
  const empty = !call.incoming.headers.has('content-type');
  const value = empty ? await newForm(call, instance, form) : readFormBody(call, form);
  if (isRefusal(value)) return value;
  const id = call.world.newGuid();
  const outcome = await runWriteCode(call, instance, { dataElementId: id, form, value });
  if (isRefusal(outcome)) return outcome;
  const element = createDataElement(call, instance, { id, dataType: form.dataType, contentType: 'application/xml', bytes: form.store(value) });
  refreshTexts(call, instance, form, value);
  const others = await rewriteForms(call, instance, element);
  if (isRefusal(others)) return others;
  for (const act of outcome.afterwards) act();
  return { instance, element, forms: [...others, { id: element.id, json: form.toJson(value) }] };
}

/** The app's code runs on the forms that were there already; those that it changes are stored and shown. behaviour: post-form-element-200 */
async function rewriteForms(call: AppCall, instance: StoredInstance, made: DataElementDocument): Promise<Created['forms'] | Refusal> {
  if (call.app.hooks?.onWrite === undefined) return [];
  const changed: { id: string; json: string }[] = [];
  const afterwards: (() => void)[] = [];
  for (const element of [...instance.data]) {
    const stored = element === made || element.locked ? undefined : storedForm(call.app, instance, element);
    if (stored === undefined) continue;
    const { form, value } = stored;
    const outcome = await runWriteCode(call, instance, { dataElementId: element.id, form, value });
    if (isRefusal(outcome)) return outcome;
    afterwards.push(...outcome.afterwards);
    if (outcome.changed === undefined) continue;
    writeDataElement(call, instance, element, form.store(value));
    changed.push({ id: element.id, json: form.toJson(value) });
  }
  for (const act of afterwards) act();
  return changed;
}
