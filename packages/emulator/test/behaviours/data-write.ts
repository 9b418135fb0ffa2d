/** Rows of the areas data-put, data-post and data-delete. */
import { expect } from 'vitest';
import { scene, storeForm } from './elements.js';
import { area, type Area, type Play } from './rows.js';
import { pathOf, stage } from './stage.js';

const unknownElement = { dataGuid: '99999999-9999-4999-8999-999999999999' };
const pdf = { dataType: 'specificFileType', content: '%PDF', contentType: 'application/pdf', filename: 'old.pdf' } as const;
const otherTask = { library: '8.12.7', metadata: { dataTypes: [
  { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } },
  { id: 'userInteractionUnspecified', taskId: 'Task_2', maxCount: 10, minCount: 0, appLogic: { classRef: 'App.Models.Skjema' } },
] } } as const;

const nameIs = (name: string) => (instance: Parameters<NonNullable<NonNullable<Parameters<typeof scene>[0]>['after']>>[0]): void => {
  expect(new TextDecoder().decode([...instance.blobs.values()][0])).toContain(`<name>${name}</name>`);
};

export const putRows: Area = area('app-api.json', 'data-put', {
  'data-put-json-unchanged-201': scene({ after: nameIs('Ola Olsen') }),
  'data-put-303-changed-fields': scene({
    library: '7.15.3', hooks: { onWrite: ({ value }) => { (value['melding'] as Record<string, unknown>)['toggle'] = true; } },
    after: (_, answer) => {
      expect(answer.text).toContain(`"changedFields":{"melding.toggle":true}`);
      expect(answer.headers.has('location')).toBe(false);
    },
  }),
  'data-put-xml-201': scene({ after: nameIs('Ola') }),
  'data-put-json-not-json-400': scene(),
  'data-put-json-broken-unknown-member-400': scene(),
  'data-put-json-unknown-member-dropped-201': scene({ after: nameIs('Ola') }),
  'data-put-invalid-xml-400': scene(),
  'data-put-empty-xml-400': scene(),
  'data-put-archived-409-old': scene({ library: '8.3.0', archived: true }),
  'data-put-other-task-409': scene({ ...otherTask, setup: { ...setupWith({ EnforceDataTypeTaskId: true }) }, given: { dataType: 'userInteractionUnspecified' } }),
  'data-put-other-task-allowed-by-default': scene({ ...otherTask, given: { dataType: 'userInteractionUnspecified' } }),
  'data-put-action-required-403': scene({ given: { dataType: 'requiresActionToWrite' } }),
  'data-put-not-contributor-403': scene({ given: { dataType: 'customElement', content: 'x', contentType: 'application/pdf' } }),
  'data-put-receipt-pdf-403': scene({
    given: { dataType: 'ref-data-as-pdf', content: 'x', contentType: 'application/pdf' },
    after: async (instance, _, s) => {
      const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename=a.pdf' };
      const [form, receipt] = [`/instances/${instance.id}/data/type/ref-data-as-pdf`, `/instances/${instance.id}/data/${instance.data[1]?.id ?? ''}`];
      const answers = await Promise.all((['user', 'owner'] as const).flatMap((as) => [s.send('POST', form, { as, headers, body: 'x' }), s.send('PUT', receipt, { as, headers, body: 'x' }), s.send('DELETE', receipt, { as })]));
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    },
  }),
  'data-put-hook-abandons-400': scene({
    hooks: { onWrite: () => [{ code: 'ABANDONED' }] },
    after: (instance) => expect(instance.data[0]?.lastChanged).toBe(instance.data[0]?.created),
  }),
  'data-put-file-201': scene({ given: pdf, after: (instance) => expect(instance.data[1]?.filename).toBe('new.pdf') }),
  'data-put-file-no-disposition-400': scene({ given: pdf }),
});

function setupWith(appSettings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { appSettings };
}

const withType = (id: string, allowedContentTypes: readonly string[] | null) => ({
  metadata: { dataTypes: [
    { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } },
    { id, taskId: 'Task_1', maxCount: 10, minCount: 0, allowedContentTypes, appLogic: null },
  ] },
}) as const;
const attachments = withType('attachment', ['application/pdf', 'image/png']);
const bytes = (count: number): string => 'x'.repeat(count);
const jpeg = { onUpload: () => [{ code: 'ContentTypeNotAllowed', description: 'file does not appear to be of the allowed content type' }] };

/** The old form gets one name from the app's code, the new one another. */
const formBesideAnother: Play = async (row) => {
  let old = '';
  const s = stage({
    metadata: { dataTypes: [{ id: 'default', taskId: 'Task_1', maxCount: 2, minCount: 1, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } }] },
    hooks: { onWrite: ({ value, dataElementId }) => {
      value['melding'] = { ...value['melding'] as object, name: dataElementId === old ? 'FromDataWriteProcessor' : 'FromDataProcessor' };
    } },
  });
  const instance = await s.instance();
  old = instance.data[0]?.id ?? '';
  storeForm(instance, '<Skjema><melding /></Skjema>');
  const answer = await s.play(row, { path: pathOf(instance) });
  return { ...answer, text: answer.text.replaceAll(old, '<old guid>').replaceAll(instance.data[1]?.id ?? '-', '<new guid>') };
};

export const postRows: Area = area('app-api.json', 'data-post', {
  'post-form-element-200': formBesideAnother,
  'post-form-no-body-no-content-type-200': scene({
    hooks: { onWrite: ({ value }) => { value['melding'] = { name: 'made' }; } },
    after: (_, answer) => expect(answer.text).toContain('"name":"made"'),
  }),
  'post-file-new-route-200': scene({ ...attachments, sending: { body: bytes(25) }, after: (_, answer) => expect(answer.headers.has('location')).toBe(false) }),
  'post-file-old-route-201': scene({ ...attachments, sending: { body: bytes(25) } }),
  'post-file-unquoted-name-with-spaces-400': scene({ ...attachments, sending: { body: bytes(25) } }),
  'post-file-unquoted-name-with-spaces-old-route-400': scene({ ...attachments, sending: { body: bytes(25) } }),
  'post-file-no-disposition-400': scene(),
  'post-file-no-filename-400': scene(),
  'post-file-name-without-extension-400': scene(),
  'post-file-type-not-allowed-400': scene(),
  'post-file-type-does-not-match-extension-400': scene(),
  'post-file-xml-both-mime-types': scene({
    ...withType('vedlegg', ['text/xml', 'application/xml']),
    after: async (instance, _, s) => {
      const other = await s.send('POST', `/instances/${instance.id}/data/type/vedlegg`, { headers: { 'Content-Type': 'application/xml', 'Content-Disposition': 'attachment; filename=b.xml' }, body: '<a/>' });
      expect(other.status, other.text).toBe(200);
    },
  }),
  'post-file-zero-bytes-new-route-400': scene(),
  'post-file-zero-bytes-old-route-400': scene({ sending: { as: 'owner' } }),
  'post-file-streamed-too-large-413': scene({
    sending: { body: bytes(1024 * 1024 + 1) },
    after: async (instance, _, s) => {
      const announced = await s.send('POST', `/instances/${instance.id}/data/type/specificFileType`, {
        headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename=a.pdf', 'Content-Length': String(1024 * 1024 + 1) }, body: bytes(1024 * 1024 + 1),
      });
      expect([announced.status, announced.text.includes('DataElementTooLarge')]).toEqual([400, true]);
    },
  }),
  'post-file-analyser-refuses-old-route-400': scene({ hooks: jpeg, sending: { as: 'owner' } }),
  'post-file-analyser-refuses-new-route-400': scene({ hooks: jpeg }),
  'post-hook-adds-and-removes-200': async (row) => {
    let form = '';
    const s = stage({
      metadata: { dataTypes: [
        { id: 'default', taskId: 'Task_1', maxCount: 1, minCount: 1, appLogic: { autoCreate: true, classRef: 'App.Models.Skjema' } },
        { id: 'specificFileType', taskId: 'Task_1', maxCount: 5, allowedContentTypes: ['application/pdf'], appLogic: null },
      ] },
      hooks: { onWrite: ({ addFile, removeElement }) => {
        addFile({ dataType: 'specificFileType', contentType: 'application/pdf', filename: 'second.pdf', bytes: new Uint8Array(3) });
        removeElement(form);
      } },
    });
    const instance = await s.instance();
    form = instance.data[0]?.id ?? '';
    const answer = await s.play(row, { path: pathOf(instance) });
    const { newDataElementId, instance: shown } = JSON.parse(answer.text) as { newDataElementId: string; instance: { data: readonly unknown[] } };
    expect(shown.data).toHaveLength(2);
    expect((await s.send('GET', `/instances/${instance.id}/data/${newDataElementId}`)).text).toBe('5 bytes');
    return answer;
  },
  'post-missing-data-type-400': scene({ sending: { as: 'owner' } }),
  'post-unknown-data-type-old-route-400': scene(),
  'post-user-create-disallowed-400': scene(),
  'post-user-create-disallowed-new-route-400': scene(),
  'post-user-create-disallowed-org-201': scene({ sending: { as: 'owner' } }),
  'post-ended-process-409': async (row) => {
    const s = stage();
    const instance = await s.instance();
    instance.document.process = { ...instance.document.process!, currentTask: null };
    return s.play(row, { path: pathOf(instance) });
  },
});

export const dataDeleteRows: Area = area('app-api.json', 'data-delete', {
  'data-delete-200-empty-old': scene({ library: '8.3.0', given: pdf, after: (instance) => expect(instance.data).toHaveLength(1) }),
  'data-delete-user-disallowed-org-200': scene({ given: { dataType: 'disallowUserDelete' }, sending: { as: 'owner' } }),
  'data-delete-main-form-400': scene(),
  'data-delete-archived-409': scene({ archived: true, given: pdf }),
  'data-delete-unknown-element-404': scene({ path: unknownElement }),
});

