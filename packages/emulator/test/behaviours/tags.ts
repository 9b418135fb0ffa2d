/** Rows of the areas tags and user-metadata. */
import { expect } from 'vitest';
import { scene } from './elements.js';
import { area, type Area } from './rows.js';

const unknown = { path: { dataGuid: '99999999-9999-4999-8999-999999999999' } };
const tagged = (...tags: string[]): { readonly given: NonNullable<NonNullable<Parameters<typeof scene>[0]>['given']> } => (
  { given: { dataType: 'specificFileType', content: 'x', contentType: 'application/pdf', more: { tags } } }
);

export const tagRows: Area = area('app-api.json', 'tags', {
  'tags-get-unknown-element-404': scene(unknown),
  'tags-post-201': scene(tagged('Tag1')),
  'tags-post-duplicate-201': scene(tagged('Tag1', 'duplicateTag')),
  'tags-post-invalid-400': scene(tagged('Tag1')),
  'tags-post-unknown-element-404': scene(unknown),
  'tags-post-wrong-content-type-415': scene(tagged('Tag1')),
  'tags-post-archived-409': scene({ ...tagged('Tag1'), archived: true }),
  'tags-delete-204': scene({ ...tagged('Tag1'), after: (instance) => expect(instance.data[1]?.tags).toEqual([]) }),
  'tags-delete-unknown-element-404': scene(unknown),
  'tags-put-unicode-letters-200': scene(tagged('Tag1')),
  'tags-put-with-ignored-validators': scene({
    ...tagged('Tag1'), setup: { appSettings: { RequiredValidation: true, ExpressionValidation: true } },
  }),
});

export const userMetadataRows: Area = area('app-api.json', 'user-metadata', {
  'user-metadata-put-get-200': scene({ after: async (instance, _, s) => {
    const read = await s.send('GET', `/instances/${instance.id}/data/${instance.data[0]?.id ?? ''}/user-defined-metadata`);
    expect(JSON.parse(read.text)).toEqual({ userDefinedMetadata: [{ key: 'TheKey', value: 'TheValue' }] });
  } }),
  'user-metadata-duplicate-key-400': scene(),
  'user-metadata-key-not-allowed-400': scene(),
  'user-metadata-archived-409': scene({ archived: true }),
});
