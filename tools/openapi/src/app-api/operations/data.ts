/**
 * Data elements, their tags and metadata, stateless data: https://docs.altinn.studio/api/apps/data-elements/
 *
 * @module
 */
import type { Content, Operation, RequestBody } from '../../load/api-document.js';
import { answer, binary, body, dataGuid, ignoredValidators, includeRowId, inPath, inQuery, instanceParameters, instanceRoute, json, language, listOf, ref, refusals, text, unknown, type AppOperation } from '../notation.js';

export const dataRoute: string = `${instanceRoute}/data`;
export const dataElementRoute: string = `${dataRoute}/{dataGuid}`;

/** What XML is, only the XSD says. */
const xml = { type: 'string', description: 'XML of the form’s schema.' } as const;

/** The whole form, in either of its two spellings. */
export const formContent: Content = { 'application/json': { schema: unknown }, 'application/xml': { schema: xml } };

/** A form or an attachment. */
export const anyContent: Content = { ...formContent, 'application/octet-stream': { schema: binary } };

/** PUT of a form: which of the answers comes depends on whether the app changed something, and on its version. */
export function putResponsesOf(features: readonly string[] | undefined): Operation['responses'] {
  return {
    '200': answer('Stored, and the app changed something: changedFields.', json(ref('CalculationResult'))),
    '201': answer('Stored as it was sent.', json(ref('DataElement'))),
    ...(features?.includes('changedDataAnswers200') ? {} : { '303': answer('As 200, without Location; before version 8.', json(ref('CalculationResult'))) }),
  };
}

/** POST on the routes that name the data type. */
export const postOfTypeResponses: Operation['responses'] = {
  '200': answer('Stored; what the app has to say of it, and the instance.', json(ref('DataPostResponse'))),
  '201': answer('As 200; as documented, though apps answer 200.', json(ref('DataPostResponse'))),
  ...refusals,
  '400': answer('Refused.', { 'application/problem+json': { schema: ref('DataPostProblem') } }),
};

export const deleteDataResponses: Operation['responses'] = {
  '200': answer('Deleted; what the app has to say of it, and the instance.', json(ref('DataDeleteResponse'))),
  ...refusals,
};

const attachmentOrForm: RequestBody = body(anyContent);

const ofInstance = (operation: Omit<Operation, 'tags'>): Operation => ({
  ...operation,
  tags: ['Data'],
  parameters: [...instanceParameters, ...(operation.parameters ?? [])],
  responses: { ...refusals, ...operation.responses },
});
const ofElement = (operation: Omit<Operation, 'tags'>): Operation =>
  ofInstance({ ...operation, parameters: [dataGuid, ...(operation.parameters ?? [])] });

export const dataOperations: readonly AppOperation[] = [
  {
    name: 'createData',
    method: 'post',
    route: dataRoute,
    operation: ofInstance({
      summary: 'Add a data element. Content-Disposition with a file name is required of attachments.',
      parameters: [inQuery('dataType', 'The data type.')],
      requestBody: attachmentOrForm,
      responses: { '201': answer('The new data element.', json(ref('DataElement'))) },
    }),
  },
  {
    name: 'createDataOfType',
    method: 'post',
    route: `${dataRoute}/type/{dataType}`,
    since: 'createDataOfType',
    operation: ofInstance({
      summary: 'Add a data element of a type.',
      parameters: [inPath('dataType', 'The data type.'), ignoredValidators, language],
      requestBody: attachmentOrForm,
      responses: postOfTypeResponses,
    }),
  },
  {
    name: 'patchData',
    method: 'patch',
    route: dataRoute,
    since: 'patchDataElements',
    operation: ofInstance({
      summary: 'Change forms by JSON Patch; all or nothing. `test` is the only guard against concurrent changes.',
      parameters: [language],
      requestBody: body(json(ref('DataPatchRequest'))),
      responses: {
        '200': answer('What changed, and what the app has to say of it.', json(ref('DataPatchResponse'))),
        '409': answer('A test failed.', { 'application/problem+json': { schema: ref('DataPatchProblem') } }),
        '422': answer('The patch does not fit the form.', { 'application/problem+json': { schema: ref('DataPatchProblem') } }),
      },
    }),
  },
  {
    name: 'getData',
    method: 'get',
    route: dataElementRoute,
    operation: ofElement({
      summary: 'The data element: forms in JSON or XML, as Accept says, attachments as they are.',
      parameters: [includeRowId, language],
      responses: { '200': answer('The content.', anyContent) },
    }),
  },
  {
    name: 'putData',
    method: 'put',
    route: dataElementRoute,
    operation: ofElement({
      summary: 'Replace the data element as a whole.',
      parameters: [language],
      requestBody: attachmentOrForm,
      responses: putResponsesOf(undefined),
    }),
  },
  {
    name: 'patchDataElement',
    method: 'patch',
    route: dataElementRoute,
    since: 'patchDataElement',
    operation: ofElement({
      summary: 'Change one form by JSON Patch.',
      deprecated: true,
      parameters: [language],
      requestBody: body(json(ref('DataElementPatchRequest'))),
      responses: {
        '200': answer('The form after the change.', json(ref('DataElementPatchResponse'))),
        '409': answer('A test failed.', { 'application/problem+json': { schema: ref('DataPatchProblem') } }),
        '422': answer('The patch does not fit the form.', { 'application/problem+json': { schema: ref('DataPatchProblem') } }),
      },
    }),
  },
  {
    name: 'deleteData',
    method: 'delete',
    route: dataElementRoute,
    operation: ofElement({ summary: 'Delete the data element.', parameters: [ignoredValidators, language], responses: deleteDataResponses }),
  },
  {
    name: 'getTags',
    method: 'get',
    route: `${dataElementRoute}/tags`,
    operation: ofElement({ summary: 'Tags of the data element.', responses: { '200': answer('The tags.', json(ref('TagList'))) } }),
  },
  {
    name: 'addTag',
    method: 'post',
    route: `${dataElementRoute}/tags`,
    operation: ofElement({
      summary: 'Add a tag.',
      requestBody: body(json(text)),
      responses: { '201': answer('The tags.', json(ref('TagList'))) },
    }),
  },
  {
    name: 'setTags',
    method: 'put',
    route: `${dataElementRoute}/tags`,
    operation: ofElement({
      summary: 'Replace the tags.',
      parameters: [ignoredValidators, language],
      requestBody: body(json(ref('TagList'))),
      responses: { '200': answer('The tags, and what the app has to say of them.', json(ref('TagsAnswer'))) },
    }),
  },
  {
    name: 'deleteTag',
    method: 'delete',
    route: `${dataElementRoute}/tags/{tag}`,
    operation: ofElement({ summary: 'Remove a tag.', parameters: [inPath('tag', 'The tag.')], responses: { '204': answer('It is not there any more.') } }),
  },
  {
    name: 'getUserDefinedMetadata',
    method: 'get',
    route: `${dataElementRoute}/user-defined-metadata`,
    operation: ofElement({
      summary: 'Keys and values that users gave the data element.',
      responses: { '200': answer('The entries.', json(ref('UserDefinedMetadata'))) },
    }),
  },
  {
    name: 'setUserDefinedMetadata',
    method: 'put',
    route: `${dataElementRoute}/user-defined-metadata`,
    operation: ofElement({
      summary: 'Replace the entries; the metadata of the app says which keys may be.',
      requestBody: body(json(ref('UserDefinedMetadata'))),
      responses: { '200': answer('The entries.', json(ref('UserDefinedMetadata'))) },
    }),
  },
  {
    name: 'getFileScanResult',
    method: 'get',
    route: `${instanceRoute}/filescanresult`,
    operation: ofInstance({ summary: 'How far the virus scan is.', responses: { '200': answer('The worst result, and each.', json(ref('FileScan'))) } }),
  },
  {
    name: 'validateInstance',
    method: 'get',
    route: `${instanceRoute}/validate`,
    operation: ofInstance({
      summary: 'What the app finds wrong with the instance as it is stored.',
      parameters: [ignoredValidators, inQuery('onlyIncrementalValidators', 'Whether slow validators are left out.', { type: 'boolean' }), language],
      responses: { '200': answer('The issues; none is an empty list.', json(listOf(ref('ValidationIssue')))) },
    }),
  },
  {
    name: 'validateData',
    method: 'get',
    route: `${dataElementRoute}/validate`,
    operation: ofElement({
      summary: 'What the app finds wrong with one data element.',
      deprecated: true,
      parameters: [language],
      responses: { '200': answer('The issues.', json(listOf(ref('ValidationIssue')))) },
    }),
  },
  ...(['', '/anonymous'] as const).flatMap((suffix): AppOperation[] => [
    {
      name: suffix === '' ? 'getStatelessData' : 'getAnonymousData',
      method: 'get',
      route: `/v1/data${suffix}`,
      operation: {
        summary: 'A new form of a stateless app, prefilled.',
        tags: ['StatelessData'],
        parameters: [inQuery('dataType', 'The data type.'), includeRowId, language],
        responses: { ...refusals, '200': answer('The form.', json(unknown)) },
      },
    },
    {
      name: suffix === '' ? 'calculateStatelessData' : 'calculateAnonymousData',
      method: 'post',
      route: `/v1/data${suffix}`,
      operation: {
        summary: 'The form, after the app has computed what it computes. Nothing is stored.',
        tags: ['StatelessData'],
        parameters: [inQuery('dataType', 'The data type.'), includeRowId, language],
        requestBody: body(json(unknown)),
        responses: { ...refusals, '200': answer('The form.', json(unknown)) },
      },
    },
  ]),
];
