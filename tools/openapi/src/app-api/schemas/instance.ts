/**
 * Instances and data elements, as apps and storage answer them: https://docs.altinn.studio/api/models/instance/
 *
 * @module
 */
import type { Schema } from '../../load/api-document.js';
import { flag, instant, integer, listOf, mapOf, nullable, nullableText, object, ref, text, uuid } from '../notation.js';

const changed = { created: instant, createdBy: nullableText, lastChanged: instant, lastChangedBy: nullableText };

const dataElement = {
  id: text,
  instanceGuid: nullableText,
  dataType: text,
  filename: nullableText,
  contentType: nullableText,
  blobStoragePath: nullableText,
  selfLinks: nullable(ref('ResourceLinks')),
  size: { type: 'integer', format: 'int64' },
  contentHash: nullableText,
  locked: flag,
  refs: nullable(listOf(text)),
  isRead: flag,
  tags: nullable(listOf(text)),
  userDefinedMetadata: nullable(listOf(ref('KeyValueEntry'))),
  metadata: nullable(listOf(ref('KeyValueEntry'))),
  deleteStatus: nullable(ref('DeleteStatus')),
  fileScanResult: ref('FileScanResult'),
  references: nullable(listOf(ref('Reference'))),
  ...changed,
} satisfies Record<string, Schema>;

const instance = {
  id: { type: 'string', description: 'Party id and guid: `50001/8f2c…`.' },
  instanceOwner: ref('InstanceOwner'),
  appId: text,
  org: text,
  selfLinks: nullable(ref('ResourceLinks')),
  dueBefore: instant,
  visibleAfter: instant,
  process: nullable(ref('ProcessState')),
  status: nullable(ref('InstanceStatus')),
  completeConfirmations: nullable(listOf(ref('CompleteConfirmation'))),
  data: nullable(listOf(ref('DataElement'))),
  presentationTexts: nullable(mapOf(nullableText)),
  dataValues: nullable(mapOf(nullableText)),
  ...changed,
} satisfies Record<string, Schema>;

export const instanceSchemas: Readonly<Record<string, Schema>> = {
  Instance: object(instance, ['id', 'instanceOwner', 'appId', 'org']),
  /** What `process/next?returnInstance=true` answers with. */
  InstanceWithProcess: object({ ...instance, process: nullable(ref('AppProcessState')) }, ['id', 'instanceOwner', 'appId', 'org']),
  /** Identifiers of people are personal data: never logged. */
  InstanceOwner: object({
    partyId: nullableText,
    personNumber: nullableText,
    organisationNumber: nullableText,
    username: nullableText,
    externalIdentifier: nullableText,
    party: { type: 'object', nullable: true, additionalProperties: true },
  }),
  InstanceTemplate: object({
    instanceOwner: ref('InstanceOwner'),
    dueBefore: instant,
    visibleAfter: instant,
    dataValues: nullable({ type: 'object', additionalProperties: true }),
  }),
  InstanceCreation: object(
    {
      instanceOwner: ref('InstanceOwner'),
      dueBefore: instant,
      visibleAfter: instant,
      prefill: { ...mapOf(nullableText), nullable: true, description: 'Values of the form by dotted path.' },
      sourceInstanceId: { type: 'string', nullable: true, description: 'An archived instance to copy.' },
      notification: { type: 'object', nullable: true, additionalProperties: true },
    },
    ['instanceOwner'],
  ),
  InstanceStatus: object({
    isArchived: flag,
    archived: instant,
    isSoftDeleted: flag,
    softDeleted: instant,
    isHardDeleted: flag,
    hardDeleted: instant,
    readStatus: ref('ReadStatus'),
    substatus: nullable(ref('Substatus')),
  }),
  /** Apps answer numbers, the local test server's storage names. */
  ReadStatus: {
    description: '0 unread, 1 read, 2 updated since review',
    anyOf: [
      { type: 'integer', enum: [0, 1, 2] },
      { type: 'string', enum: ['Unread', 'Read', 'UpdatedSinceLastReview'] },
    ],
  },
  Substatus: object({ label: nullableText, description: nullableText }),
  CompleteConfirmation: object({ stakeholderId: nullableText, confirmedOn: instant }),
  ActiveInstance: object(
    { id: text, presentationTexts: nullable(mapOf(nullableText)), dueBefore: instant, lastChanged: instant, lastChangedBy: nullableText },
    ['id'],
  ),
  DataElement: object(dataElement, ['id', 'dataType']),
  CalculationResult: object(
    {
      ...dataElement,
      changedFields: {
        type: 'object',
        nullable: true,
        additionalProperties: true,
        description: 'What the app changed, by path: `a.b[0].c`.',
      },
    },
    ['id', 'dataType'],
  ),
  ResourceLinks: object({ apps: nullableText, platform: nullableText }),
  KeyValueEntry: object({ key: nullableText, value: nullableText }),
  DeleteStatus: object({ isHardDeleted: flag, hardDeleted: instant }),
  FileScanResult: { type: 'string', enum: ['NotApplicable', 'Pending', 'Clean', 'Infected'] },
  Reference: object({ value: nullableText, relation: nullableText, valueType: nullableText }),
  FileScan: object({ id: nullableText, fileScanResult: ref('FileScanResult'), data: nullable(listOf(ref('DataElementFileScan'))) }),
  DataElementFileScan: object({ id: text, fileScanResult: ref('FileScanResult') }, ['id']),
  TagList: object({ tags: listOf(text) }, ['tags']),
  TagsAnswer: object({ tags: listOf(text), validationIssues: nullable(listOf(ref('ValidationSourcePair'))) }, ['tags']),
  UserDefinedMetadata: object({ userDefinedMetadata: nullable(listOf(ref('KeyValueEntry'))) }),
  Party: object(
    {
      partyId: integer,
      partyUuid: nullable(uuid),
      partyTypeName: { anyOf: [integer, text] },
      orgNumber: nullableText,
      ssn: nullableText,
      unitType: nullableText,
      name: nullableText,
      isDeleted: flag,
      onlyHierarchyElementWithNoAccess: flag,
      person: { type: 'object', nullable: true, additionalProperties: true },
      organization: { type: 'object', nullable: true, additionalProperties: true },
      childParties: nullable(listOf(ref('Party'))),
    },
    ['partyId'],
  ),
  InstantiationValidation: object(
    { valid: flag, message: nullableText, customTextKey: nullableText, customTextParameters: nullable(mapOf(nullableText)), validParties: nullable(listOf(ref('Party'))) },
    ['valid'],
  ),
};
