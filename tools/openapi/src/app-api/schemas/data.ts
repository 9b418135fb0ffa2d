/**
 * Answers to changes of data, validation, problems: https://docs.altinn.studio/api/apps/data-elements/
 *
 * @module
 */
import type { Schema } from '../../load/api-document.js';
import { flag, integer, listOf, mapOf, nullable, nullableText, object, ref, text, unknown, uuid } from '../notation.js';

/** https://www.rfc-editor.org/rfc/rfc9457 */
const problem = {
  type: nullableText,
  title: nullableText,
  status: nullable(integer),
  detail: nullableText,
  instance: nullableText,
} satisfies Record<string, Schema>;

export const dataSchemas: Readonly<Record<string, Schema>> = {
  ProblemDetails: object(problem),
  ValidationIssue: object(
    {
      severity: ref('ValidationIssueSeverity'),
      dataElementId: nullableText,
      field: { type: 'string', nullable: true, description: 'Where in the data, in the names of the JSON: `a.b[0].c`.' },
      code: nullableText,
      description: nullableText,
      source: nullableText,
      noIncrementalUpdates: flag,
      customTextKey: nullableText,
      customTextParams: nullable(listOf(nullableText)),
      customTextParameters: nullable(mapOf(text)),
    },
    ['severity'],
  ),
  ValidationIssueSeverity: {
    type: 'integer',
    enum: [0, 1, 2, 3, 4, 5],
    description: '0 unspecified, 1 error, 2 warning, 3 information, 4 fixed, 5 success',
  },
  ValidationSourcePair: object({ source: text, issues: listOf(ref('ValidationIssue')) }, ['source', 'issues']),
  DataModelPair: object({ dataElementId: uuid, data: unknown }, ['dataElementId', 'data']),
  DataPostResponse: object(
    {
      newDataElementId: uuid,
      instance: ref('Instance'),
      validationIssues: listOf(ref('ValidationSourcePair')),
      newDataModels: listOf(ref('DataModelPair')),
    },
    ['newDataElementId', 'instance', 'validationIssues', 'newDataModels'],
  ),
  DataDeleteResponse: object(
    { instance: ref('Instance'), validationIssues: listOf(ref('ValidationSourcePair')), newDataModels: listOf(ref('DataModelPair')) },
    ['instance', 'validationIssues', 'newDataModels'],
  ),
  DataPostProblem: object({ ...problem, uploadValidationIssues: nullable(listOf(ref('ValidationIssue'))) }),
  DataPatchRequest: object(
    {
      patches: listOf(object({ dataElementId: uuid, patch: ref('JsonPatch') }, ['dataElementId', 'patch'])),
      ignoredValidators: nullable(listOf(text)),
    },
    ['patches'],
  ),
  DataPatchResponse: object(
    {
      validationIssues: listOf(ref('ValidationSourcePair')),
      newDataModels: listOf(ref('DataModelPair')),
      instance: ref('Instance'),
    },
    ['validationIssues', 'newDataModels', 'instance'],
  ),
  DataElementPatchRequest: object({ patch: ref('JsonPatch'), ignoredValidators: nullable(listOf(text)) }, ['patch']),
  DataElementPatchResponse: object({ validationIssues: { anyOf: [listOf(ref('ValidationSourcePair')), mapOf(listOf(ref('ValidationIssue')))] }, newDataModel: unknown, instance: nullable(ref('Instance')) }, ['newDataModel']),
  DataPatchProblem: object({ ...problem, previousModel: unknown, dataElementId: nullable(uuid), patchOperationIndex: nullable(integer) }),
  /** https://www.rfc-editor.org/rfc/rfc6902 */
  JsonPatch: listOf(
    object(
      {
        op: { type: 'string', enum: ['add', 'remove', 'replace', 'move', 'copy', 'test'] },
        path: text,
        from: text,
        value: unknown,
      },
      ['op', 'path'],
    ),
  ),
  AppOption: object(
    {
      value: { nullable: true, oneOf: [text, { type: 'number' }, flag] },
      label: nullableText,
      description: nullableText,
      helpText: nullableText,
      tags: nullable(mapOf(text)),
    },
    ['label'],
  ),
  /** https://docs.altinn.studio/altinn-studio/v8/reference/metadata/ */
  ApplicationMetadata: {
    ...object({ id: text, org: text, title: mapOf(nullableText), dataTypes: listOf(ref('DataTypeMetadata')), altinnNugetVersion: nullableText }, ['id', 'org', 'dataTypes']),
    additionalProperties: true,
  },
  DataTypeMetadata: object(
    {
      id: text,
      description: nullable(mapOf(nullableText)),
      allowedContentTypes: nullable(listOf(text)),
      allowedContributers: nullable(listOf(text)),
      allowedContributors: nullable(listOf(text)),
      actionRequiredToRead: nullableText,
      actionRequiredToWrite: nullableText,
      appLogic: { type: 'object', nullable: true, additionalProperties: true },
      taskId: nullableText,
      maxSize: { type: 'integer', nullable: true, description: 'In MB.' },
      maxCount: { type: 'integer', description: '0: unlimited.' },
      minCount: integer,
      grouping: nullableText,
      enablePdfCreation: flag,
      enableFileScan: flag,
      validationErrorOnPendingFileScan: flag,
      enabledFileAnalysers: nullable(listOf(text)),
      enabledFileValidators: nullable(listOf(text)),
      allowedKeysForUserDefinedMetadata: nullable(listOf(text)),
    },
    ['id'],
  ),
  TextResources: object({ id: nullableText, org: nullableText, language: text, resources: listOf(ref('TextResource')) }, ['language', 'resources']),
  TextResource: object(
    { id: text, value: nullableText, variables: nullable(listOf(object({ key: nullableText, dataSource: nullableText, defaultValue: nullableText }))) },
    ['id'],
  ),
  PersonLookup: object({ socialSecurityNumber: text, lastName: text }, ['socialSecurityNumber', 'lastName']),
  PersonLookupAnswer: object({ success: flag, personDetails: { type: 'object', nullable: true, additionalProperties: true } }, ['success']),
  OrganisationLookupAnswer: object({ success: flag, organisationDetails: { type: 'object', nullable: true, additionalProperties: true } }, ['success']),
};
