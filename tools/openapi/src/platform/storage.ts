/**
 * Storage: https://docs.altinn.studio/api/storage/
 *
 * @module
 */
import type { Operation, Schema } from '../load/api-document.js';
import { answer, body, dataGuid, flag, inPath, inQuery, instanceParameters, instanceRoute, instant, integer, json, listOf, mapOf, nullable, nullableText, object, ref, refusals, text, uuid } from '../app-api/notation.js';
import { anyContent } from '../app-api/operations/data.js';
import { dataSchemas } from '../app-api/schemas/data.js';
import { instanceSchemas } from '../app-api/schemas/instance.js';
import { processSchemas } from '../app-api/schemas/process.js';
import type { PlatformApi } from './platform-api.js';

const schemas: Readonly<Record<string, Schema>> = {
  ...instanceSchemas,
  ...processSchemas,
  ...dataSchemas,
  InstanceQueryResponse: object(
    {
      count: { type: 'integer', format: 'int64' },
      totalHits: { type: 'integer', nullable: true, description: 'The local test server counts them all.' },
      self: nullableText,
      next: { type: 'string', nullable: true, description: 'Address of the next page. Never followed as it is: its continuationToken is taken out.' },
      instances: listOf(ref('Instance')),
    },
    ['instances'],
  ),
  DataElementList: object({ dataElements: listOf(ref('DataElement')) }, ['dataElements']),
  DataValues: object({ values: { ...mapOf(nullableText), description: 'Null takes a value away; keys that are not named stay.' } }, ['values']),
  PresentationTexts: object({ texts: mapOf(nullableText) }, ['texts']),
  InstanceEventList: object({ instanceEvents: listOf(ref('InstanceEvent')) }, ['instanceEvents']),
  /** Who did it, by national id too: personal data. */
  InstanceEvent: object({
    id: nullable(uuid),
    instanceId: nullableText,
    dataId: nullableText,
    created: instant,
    eventType: nullableText,
    instanceOwnerPartyId: nullableText,
    user: nullable(ref('PlatformUser')),
    relatedUser: nullable(ref('PlatformUser')),
    processInfo: nullable(ref('ProcessState')),
    additionalInfo: nullableText,
  }),
  PlatformUser: object({
    userId: nullable(integer),
    orgId: nullableText,
    authenticationLevel: integer,
    endUserSystemId: nullable(integer),
    nationalIdentityNumber: nullableText,
    systemUserId: nullable(uuid),
    systemUserOwnerOrgNo: nullableText,
    systemUserName: nullableText,
  }),
};

const ofInstance = (operation: Omit<Operation, 'tags'>): Operation => ({
  ...operation,
  tags: ['Instances'],
  parameters: [...instanceParameters, ...(operation.parameters ?? [])],
  responses: { ...refusals, ...operation.responses },
});

/** Several conditions of one kind stand side by side: `created=gte:2026-01-01&created=lt:2026-02-01`. */
const times = (name: string): Operation['parameters'] => [inQuery(name, 'With eq:, gt:, gte:, lt: or lte: before an instant; a `+` in it has to be encoded.', listOf(text))];

export const storage: PlatformApi = {
  name: 'storage',
  schemas,
  operations: [
    {
      name: 'getInstances',
      method: 'get',
      route: '/instances',
      operation: {
        summary: 'Instances that fit all conditions, by pages.',
        tags: ['Instances'],
        parameters: [
          inQuery('org', 'All apps of a service owner.'),
          inQuery('appId', 'One app: `ttd/melding`.'),
          inQuery('process.currentTask', 'Id of the current task.'),
          inQuery('process.isComplete', 'Whether the process has ended.', flag),
          inQuery('process.endEvent', 'Id of the end event.'),
          ...(times('process.ended') ?? []),
          inQuery('instanceOwner.partyId', 'The party.', integer),
          ...(times('lastChanged') ?? []),
          ...(times('created') ?? []),
          ...(times('visibleAfter') ?? []),
          ...(times('dueBefore') ?? []),
          inQuery('excludeConfirmedBy', 'Leaves out what this owner has confirmed.'),
          inQuery('status.isSoftDeleted', 'Whether softly deleted.', flag),
          inQuery('status.isHardDeleted', 'Whether deleted for good.', flag),
          inQuery('status.isArchived', 'Whether archived.', flag),
          inQuery('searchString', 'In titles and presentation texts.'),
          inQuery('continuationToken', 'From the `next` of the page before.'),
          inQuery('size', 'Instances on a page.', integer),
          { name: 'X-Ai-InstanceOwnerIdentifier', in: 'header', description: '`Person:<national id>` or `Organisation:<number>` instead of a party id.', schema: text },
        ],
        responses: { ...refusals, '200': answer('A page.', json(ref('InstanceQueryResponse'))) },
      },
    },
    { name: 'getInstance', method: 'get', route: instanceRoute, operation: ofInstance({ summary: 'The instance.', responses: { '200': answer('The instance.', json(ref('Instance'))) } }) },
    {
      name: 'completeInstance',
      method: 'post',
      route: `${instanceRoute}/complete`,
      operation: ofInstance({ summary: 'The service owner has received everything.', responses: { '200': answer('The instance.', json(ref('Instance'))) } }),
    },
    {
      name: 'setReadStatus',
      method: 'put',
      route: `${instanceRoute}/readstatus`,
      operation: ofInstance({ summary: 'Whether it has been read.', parameters: [inQuery('status', 'Unread, Read or UpdatedSinceLastReview.')], responses: { '200': answer('The instance.', json(ref('Instance'))) } }),
    },
    {
      name: 'setSubstatus',
      method: 'put',
      route: `${instanceRoute}/substatus`,
      operation: ofInstance({ summary: 'What the service owner wants to be seen beside the status.', requestBody: body(json(ref('Substatus'))), responses: { '200': answer('The instance.', json(ref('Instance'))) } }),
    },
    {
      name: 'setDataValues',
      method: 'put',
      route: `${instanceRoute}/datavalues`,
      operation: ofInstance({ summary: 'Values that the instance bears, beside its data.', requestBody: body(json(ref('DataValues'))), responses: { '200': answer('The instance.', json(ref('Instance'))) } }),
    },
    {
      name: 'setPresentationTexts',
      method: 'put',
      route: `${instanceRoute}/presentationtexts`,
      operation: ofInstance({ summary: 'Texts by which people know the instance.', requestBody: body(json(ref('PresentationTexts'))), responses: { '200': answer('The instance.', json(ref('Instance'))) } }),
    },
    {
      name: 'getDataElements',
      method: 'get',
      route: `${instanceRoute}/dataelements`,
      operation: ofInstance({ summary: 'Data elements of the instance.', responses: { '200': answer('The data elements.', json(ref('DataElementList'))) } }),
    },
    {
      name: 'getData',
      method: 'get',
      route: `${instanceRoute}/data/{dataGuid}`,
      operation: ofInstance({ summary: 'The bytes of a data element, as they were stored.', parameters: [dataGuid], responses: { '200': answer('The bytes, under the content type of the data element.', anyContent) } }),
    },
    {
      name: 'getInstanceEvents',
      method: 'get',
      route: `${instanceRoute}/events`,
      operation: ofInstance({
        summary: 'The log of the instance.',
        parameters: [inQuery('eventTypes', 'Only these.', listOf(text)), inQuery('from', 'Not before.'), inQuery('to', 'Not after.')],
        responses: { '200': answer('The events.', json(ref('InstanceEventList'))) },
      }),
    },
    {
      name: 'getProcessHistory',
      method: 'get',
      route: `${instanceRoute}/process/history`,
      operation: ofInstance({ summary: 'What happened in the process when.', responses: { '200': answer('The events.', json(ref('ProcessHistory'))) } }),
    },
    {
      name: 'getApplication',
      method: 'get',
      route: '/applications/{org}/{app}',
      operation: {
        summary: 'The application metadata.',
        tags: ['Applications'],
        parameters: [inPath('org', 'The service owner.'), inPath('app', 'The app.')],
        responses: { '200': answer('The metadata.', json(ref('ApplicationMetadata'))), '404': refusals['404'] },
      },
    },
  ],
};
