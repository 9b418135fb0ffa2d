/** Rows of the areas data-read, stateless and filescan. */
import { expect } from 'vitest';
import { addElement, scene } from './elements.js';
import { area, type Area, type Play } from './rows.js';
import { pathOf, stage, type StageOptions } from './stage.js';

const named = '<Skjema><melding><name>X</name></melding></Skjema>';
const oneRow = '<Skjema><melding><nested_list altinnRowId="11111111-2222-4333-8444-555555555555"><key>a</key></nested_list></melding></Skjema>';
const storedText = (instance: { readonly data: readonly { readonly id: string }[]; readonly blobs: ReadonlyMap<string, Uint8Array> }): string => new TextDecoder().decode(instance.blobs.get(instance.data[0]?.id ?? ''));
const changesOnRead = { onRead: ({ value, language }: { readonly value: Record<string, unknown>; readonly language: string | undefined }) => {
  if (language === 'nn') (value['melding'] as Record<string, unknown>)['random'] = 'randomFromDataRead';
} };

export const dataReadRows: Area = area('app-api.json', 'data-read', {
  'data-get-form-json-default': scene({ form: named, after: (instance) => expect(instance.document.status.readStatus).toBe(1) }),
  'data-get-form-empty-model-nulls': async (row) => {
    const s = stage();
    const instance = await s.instance();
    const answer = await s.play(row, { as: 'owner', path: pathOf(instance) });
    expect(JSON.parse(answer.text)).toEqual({ melding: null });
    // The row's app has three texts at the top, this one has one structure.
    return { ...answer, text: '{"property1":null,"property2":null,"property3":null}' };
  },
  'data-get-language-reaches-app': scene({ form: named, hooks: changesOnRead, after: (instance) => expect(storedText(instance)).toContain('<random>randomFromDataRead</random>') }),
  'data-get-locked-element-not-saved': async (row) => {
    const s = stage({ hooks: { onRead: ({ value }) => { value['melding'] = { name: 'changed' }; } } });
    const instance = await s.instance();
    instance.data[0]!.locked = true;
    const answer = await s.play(row, { path: pathOf(instance) });
    expect([answer.text.includes('changed'), storedText(instance).includes('changed')]).toEqual([true, false]);
    return answer;
  },
  'data-get-without-row-ids': scene({ form: oneRow, after: (_, answer) => expect(answer.text).not.toContain('altinnRowId') }),
  'data-get-with-row-ids': scene({
    form: '<Skjema><melding><nested_list><key>a</key></nested_list></melding></Skjema>',
    after: (instance) => expect(storedText(instance)).toMatch(/altinnRowId="[0-9a-f-]{36}"/),
  }),
  'data-get-type-in-path-200': scene({ form: named }),
  'data-get-unknown-element-404': scene({ path: { dataGuid: '99999999-9999-4999-8999-999999999999' } }),
  'data-get-unknown-element-404-old': scene({ library: '8.3.0', path: { dataGuid: '99999999-9999-4999-8999-999999999999' } }),
  'data-get-type-missing-in-metadata-400': scene({ given: { dataType: 'forgotten' } }),
  'data-get-action-required-403': scene({ given: { dataType: 'requiresActionToRead' } }),
  'data-get-file-200': scene({ given: { dataType: 'ref-data-as-pdf', content: '%PDF', contentType: 'application/pdf', filename: 'basic.pdf' } }),
  'data-get-file-missing-in-storage-404-v9': async (row) => {
    const s = stage({ library: '9.0.0' });
    const instance = await s.instance();
    const file = addElement(s, instance, { dataType: 'specificFileType', content: 'x', contentType: 'application/pdf' });
    instance.blobs.delete(file.id);
    return s.play(row, { path: { ...pathOf(instance), dataGuid: file.id } });
  },
});

const stateless: StageOptions = { openForm: 'xml' };
const about = (options: StageOptions, sending: Parameters<ReturnType<typeof stage>['play']>[1] = {}): Play => (row) => stage(options).play(row, sending);

export const statelessRows: Area = area('app-api.json', 'stateless', {
  'stateless-get-200': about({ openForm: 'some-value' }),
  'stateless-get-no-data-type-400': about(stateless),
  'stateless-get-unknown-data-type-400': about(stateless),
  'stateless-get-two-party-headers-400': about(stateless),
  'stateless-get-no-rights-403': about(stateless),
  'stateless-get-prefill-refused-400': about({ ...stateless, hooks: { onQueryPrefill: () => 'Custom Validation failed' } }),
  'stateless-post-200': (row) => stage({ ...stateless, hooks: { onRead: ({ value }) => { value['melding'] = { name: 'read' }; } } }).play(row, { body: '{"melding":{"random":"sent"}}' }),
  'stateless-post-unknown-content-type-400': about(stateless),
  'stateless-anonymous-get-200': async (row) => {
    const s = stage({ metadata: { dataTypes: [{ id: 'default', appLogic: { classRef: 'App.Models.Skjema', allowAnonymousOnStateless: true } }] } });
    return s.play({ ...row, when: { ...row.when, query: { dataType: 'default' } } }, { as: 'anonymous' });
  },
});

const scanned = (results: readonly ('Infected' | 'Clean' | 'Pending' | 'NotApplicable')[]): Play => async (row) => {
  const s = stage();
  const instance = await s.instance();
  for (const fileScanResult of results) addElement(s, instance, { dataType: 'specificFileType', content: 'x', contentType: 'application/pdf', more: { fileScanResult } });
  const answer = await s.play(row, { path: pathOf(instance) });
  const shown = (JSON.parse(answer.text) as { data: readonly { id: string }[] }).data;
  expect(shown).toHaveLength(results.filter((result) => result !== 'NotApplicable').length);
  return { ...answer, text: answer.text.replace(instance.id, '{party}/{guid}').replaceAll(shown[0]?.id ?? '-', '{dataGuid}') };
};

export const fileScanRows: Area = area('app-api.json', 'filescan', {
  'filescan-infected-200': scanned(['Infected', 'Clean', 'Pending', 'NotApplicable']),
  'filescan-pending-200': scanned(['Clean', 'Pending']),
});
