/**
 * Instances: https://docs.altinn.studio/api/apps/instances/
 *
 * @module
 */
import type { Operation } from '../../load/api-document.js';
import { answer, binary, body, flag, inPath, inQuery, instanceParameters, instanceRoute, integer, json, language, listOf, ref, refusals, type AppOperation } from '../notation.js';

const ofInstance = (operation: Omit<Operation, 'tags'>): Operation => ({
  ...operation,
  tags: ['Instances'],
  parameters: [...instanceParameters, ...(operation.parameters ?? [])],
  responses: { ...operation.responses, ...refusals },
});

export const instanceOperations: readonly AppOperation[] = [
  {
    name: 'createInstance',
    method: 'post',
    route: '/instances',
    operation: {
      summary: 'Begin an instance: for a party, from a template, or with a template and data in parts.',
      description:
        'There is no idempotency key: the same request twice makes two instances. Give the party in the query, or in the template, not in both. ' +
        'Of parts, `instance` comes first; every part has a Content-Type, and is named by its data type.',
      tags: ['Instances'],
      parameters: [inQuery('instanceOwnerPartyId', 'The party that the instance will be of.', integer), language],
      requestBody: body(
        {
          'application/json': { schema: ref('InstanceTemplate') },
          'multipart/form-data': {
            schema: { type: 'object', properties: { instance: ref('InstanceTemplate') }, additionalProperties: binary },
            encoding: { instance: { contentType: 'application/json' } },
          },
        },
        false,
      ),
      responses: { '201': answer('The instance; Location is its address.', json(ref('Instance'))), ...refusals },
    },
  },
  {
    name: 'createInstanceWithPrefill',
    method: 'post',
    route: '/instances/create',
    operation: {
      summary: 'Begin an instance with some values filled in, or as a copy.',
      tags: ['Instances'],
      parameters: [language],
      requestBody: body(json(ref('InstanceCreation'))),
      responses: { '201': answer('The instance.', json(ref('Instance'))), ...refusals },
    },
  },
  {
    name: 'getInstance',
    method: 'get',
    route: instanceRoute,
    operation: ofInstance({ summary: 'The instance.', responses: { '200': answer('The instance.', json(ref('Instance'))) } }),
  },
  {
    name: 'deleteInstance',
    method: 'delete',
    route: instanceRoute,
    operation: ofInstance({
      summary: 'Delete the instance; softly, if `hard` is not true.',
      parameters: [inQuery('hard', 'Whether it is gone for good.', flag)],
      responses: { '200': answer('The instance, deleted.', json(ref('Instance'))) },
    }),
  },
  {
    name: 'completeInstance',
    method: 'post',
    route: `${instanceRoute}/complete`,
    operation: ofInstance({
      summary: 'The service owner has received everything. This does not end the process.',
      responses: { '200': answer('The instance.', json(ref('Instance'))) },
    }),
  },
  {
    name: 'setSubstatus',
    method: 'put',
    route: `${instanceRoute}/substatus`,
    operation: ofInstance({
      summary: 'What the service owner wants to be seen beside the status.',
      requestBody: body(json(ref('Substatus'))),
      responses: { '200': answer('The instance.', json(ref('Instance'))) },
    }),
  },
  {
    name: 'getActiveInstances',
    method: 'get',
    route: '/instances/{instanceOwnerPartyId}/active',
    operation: {
      summary: 'Instances of the party that are not archived, in any order.',
      tags: ['Instances'],
      parameters: [inPath('instanceOwnerPartyId', 'The party.', integer)],
      responses: { '200': answer('The instances, in short.', json(listOf(ref('ActiveInstance')))), ...refusals },
    },
  },
  {
    name: 'getParties',
    method: 'get',
    route: '/api/v1/parties',
    operation: {
      summary: 'Parties that the caller may act for.',
      tags: ['Parties'],
      parameters: [inQuery('allowedToInstantiateFilter', 'Whether only those are given that may begin an instance here.', flag)],
      responses: { '200': answer('The parties.', json(listOf(ref('Party')))), ...refusals },
    },
  },
  {
    name: 'validateInstantiation',
    method: 'post',
    route: '/api/v1/parties/validateInstantiation',
    operation: {
      summary: 'Whether the party may begin an instance.',
      tags: ['Parties'],
      parameters: [inQuery('partyId', 'The party.', integer)],
      responses: { '200': answer('The verdict.', json(ref('InstantiationValidation'))), ...refusals },
    },
  },
];
