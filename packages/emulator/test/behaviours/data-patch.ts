/** Rows of the area data-patch. */
import { expect } from 'vitest';
import { addElement, scene, type Scene, storeForm } from './elements.js';
import { area, type Area, type Play } from './rows.js';
import { pathOf, stage } from './stage.js';

const emptyForm = '<Skjema><melding /></Skjema>';
/** The layout of the rows' app wants a name, and its texts say so in the words of the rows. */
const required = {
  appSettings: { RequiredValidation: true },
  requiredInLayout: { components: [{ id: 'name', layout: 'default', page: 'page', bindings: { simpleBinding: 'melding.name' } }] },
};
const texts = {
  resources: [{
    id: 'backend.validation_errors.required',
    value: '{0} is required in component with id {1}.{2}.{3} for binding {4}',
    variables: ['field', 'layoutId', 'pageId', 'componentId', 'bindingName'].map((key) => ({ key, dataSource: 'customTextParameters' })),
  }],
};
const documents = new Map([['texts-nb.json', new TextEncoder().encode(JSON.stringify(texts))]]);

const patched = (options: Scene = {}): Play => scene({ form: emptyForm, setup: required, documents, ...options });

/** Ids in the body of a row stand for those of the stage. */
const several = (options: Scene = {}): Play => async (row) => {
  const { form = emptyForm, archived, after, given, path, sending, ...stageOptions } = { setup: required, ...options };
  const s = stage(stageOptions);
  const instance = await s.instance();
  storeForm(instance, form);
  if (given !== undefined) addElement(s, instance, given);
  if (archived === true) instance.document.status.isArchived = true;
  const [one = '', two = ''] = instance.data.map(({ id }) => id);
  const names: Readonly<Record<string, string>> = { dataGuid: one, dataGuid1: one, dataGuid2: two };
  const body = JSON.stringify(row.when.body).replace(/\{(dataGuid\d?)\}/g, (_, name: string) => names[name] ?? '');
  const answer = await s.play(row, { ...sending, path: { ...pathOf(instance), ...path }, body });
  await after?.(instance, answer, s);
  // The ids of the row's elements stand in its answer too.
  return { ...answer, text: answer.text.replaceAll(two === '' ? '-' : two, '{dataGuid2}').replaceAll(one, row.id === 'patch-multiple-200' ? '{dataGuid1}' : '{dataGuid}') };
};

const isUnchanged: Scene['after'] = (instance) => { expect(new TextDecoder().decode(instance.blobs.get(instance.data[0]?.id ?? ''))).toBe(emptyForm); };

const clientRow = '5b2b3a4e-6a80-4b3e-9a3a-1f2e3d4c5b6a';
const serverRow = '11111111-2222-4333-8444-555555555555';

export const patchRows: Area = area('app-api.json', 'data-patch', {
  'patch-one-200': patched(),
  'patch-multiple-200': several({ openForm: 'prefill-data-type', given: { dataType: 'prefill-data-type', content: emptyForm } }),
  'patch-answer-instance-has-no-app-links': async (row) => {
    const s = stage();
    const instance = await s.instance();
    storeForm(instance, '<Skjema><melding><name>1</name></melding></Skjema>');
    const patch = [{ op: 'test', path: '/melding/name', value: '1' }, { op: 'replace', path: '/melding/name', value: '2' }];
    return s.play(row, { path: pathOf(instance), body: JSON.stringify({ patches: [{ dataElementId: instance.data[0]?.id, patch }], ignoredValidators: null }) });
  },
  'patch-required-issue-200': patched({ after: async (instance, answer, s) => {
    const { validationIssues } = JSON.parse(answer.text) as { validationIssues: Record<string, object[]> };
    const found = (issues: readonly object[]): readonly unknown[] => issues.map((issue) => (issue as { code: string }).code).sort();
    expect(found(JSON.parse((await s.send('GET', `/instances/${instance.id}/validate`)).text) as object[])).toEqual(found(Object.values(validationIssues).flat()));
  } }),
  'patch-empty-patch-runs-validation': patched(),
  'patch-test-failed-409': patched({ after: isUnchanged }),
  'patch-test-path-missing-422': patched({ after: isUnchanged }),
  'patch-list-replace-200': patched(),
  'patch-list-append-200': patched(),
  'patch-into-missing-row-422': patched({ after: isUnchanged }),
  'patch-empty-xml-text-becomes-null': patched(),
  'patch-value-gets-fixed-attribute': patched(),
  'patch-empty-string-kept': patched(),
  'patch-remove-member-gives-null': patched(),
  'patch-row-ids-kept-and-added': async (row) => {
    const s = stage({ hooks: { onWrite: ({ value }) => {
      const list = (value['melding'] as { simple_list: { simple_keyvalues: unknown[] } }).simple_list.simple_keyvalues;
      list.push({ key: 'KeyFromServer', altinnRowId: serverRow }, { key: 'KeyFromServerWithoutRowId' });
    } } });
    const instance = await s.instance();
    storeForm(instance, emptyForm);
    const answer = await s.play(row, { path: pathOf(instance), body: JSON.stringify(row.when.body).replace('{clientRowGuid}', clientRow) });
    const rows = (JSON.parse(answer.text) as { newDataModel: { melding: { simple_list: { simple_keyvalues: readonly { key: string; altinnRowId: string }[] } } } }).newDataModel.melding.simple_list.simple_keyvalues;
    expect(rows.map(({ key }) => key)).toEqual(['KeyFromClient', 'KeyFromClientNoRowId', 'KeyFromServer', 'KeyFromServerWithoutRowId']);
    expect([rows[0]?.altinnRowId, rows[2]?.altinnRowId, new Set(rows.map(({ altinnRowId }) => altinnRowId)).size]).toEqual([clientRow, serverRow, 4]);
    return { ...answer, text: answer.text.replace(clientRow, '{clientRowGuid}') };
  },
  'patch-ignored-validators': async (row) => {
    const s = stage({ setup: required, hooks: { onValidate: () => [{ code: 'always', source: 'ignored' }] } });
    const instance = await s.instance();
    storeForm(instance, emptyForm);
    const answer = await s.play(row, { path: pathOf(instance) });
    expect(answer.text).not.toContain('"ignored"');
    const again = await s.send('PATCH', `/instances/${instance.id}/data/${instance.data[0]?.id ?? ''}`, {
      headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ patch: [{ op: 'replace', path: '/melding/name', value: 'Kari' }] }),
    });
    expect(again.text).toContain('"ignored"');
    return answer;
  },
  'patch-validator-without-relevant-changes-absent': patched({ after: (_, answer) => {
    // DataAnnotations look at what changed, the layout's requirements always: nothing changes here.
    expect(answer.text).toContain('"Required"');
  } }),
  'patch-hook-deletes-elements-200': async (row) => {
    let ids: readonly string[] = [];
    const s = stage({ hooks: { onWrite: ({ removeElement }) => { ids.forEach(removeElement); } } });
    const instance = await s.instance();
    addElement(s, instance, { dataType: 'specificFileType', content: 'x', contentType: 'application/pdf' });
    ids = instance.data.map(({ id }) => id);
    const answer = await s.play(row, { path: pathOf(instance) });
    expect(instance.data).toEqual([]);
    return answer;
  },
  'patch-multiple-unknown-element-404': several(),
  'patch-archived-409': several({ archived: true }),
  'patch-action-required-403': scene({ given: { dataType: 'requiresActionToWrite', content: '<Skjema><melding><name>Ola Olsen</name></melding></Skjema>' } }),
  'patch-hook-abandons-400': several({ hooks: { onWrite: () => [{ code: 'ABANDONED' }] }, after: isUnchanged }),
});
