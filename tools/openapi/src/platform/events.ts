/**
 * Events: https://docs.altinn.studio/api/events/
 *
 * @module
 */
import type { Parameter, Schema } from '../load/api-document.js';
import { answer, body, flag, inPath, inQuery, integer, json, listOf, nullableText, object, ref, refusals, text } from '../app-api/notation.js';
import { dataSchemas } from '../app-api/schemas/data.js';
import { cloudEvent } from '../normalise/rules/dotnet.js';
import type { PlatformApi } from './platform-api.js';

const filter = {
  sourceFilter: { type: 'string', nullable: true, description: 'Address of an app.' },
  resourceFilter: { type: 'string', nullable: true, description: '`urn:altinn:resource:app_<org>_<app>`.' },
  subjectFilter: nullableText,
  alternativeSubjectFilter: nullableText,
  typeFilter: { type: 'string', nullable: true, description: '`app.instance.process.completed` and others.' },
} satisfies Record<string, Schema>;

const schemas: Readonly<Record<string, Schema>> = {
  ProblemDetails: dataSchemas['ProblemDetails'] ?? {},
  CloudEvent: cloudEvent,
  SubscriptionRequest: object({ endPoint: { type: 'string', description: 'Where events are sent to; over https.' }, ...filter }, ['endPoint']),
  Subscription: object(
    { id: integer, endPoint: nullableText, ...filter, consumer: nullableText, createdBy: nullableText, created: { type: 'string', format: 'date-time' }, validated: flag },
    ['id'],
  ),
  SubscriptionList: object({ count: integer, subscriptions: listOf(ref('Subscription')) }, ['count', 'subscriptions']),
};

const after: Parameter = inQuery('after', 'Id of the last event that is known; events come in the order of their arrival.');
const size: Parameter = inQuery('size', 'Events in one answer; 50 when left out.', integer);
const types: Parameter = inQuery('type', 'Only these types.', listOf(text));
const unit: Parameter = inQuery('unit', 'Organisation number of the subject.');
const party: Parameter = inQuery('party', 'Party id of the subject.', integer);
const person: Parameter = { name: 'person', in: 'header', description: 'National id of the subject: personal data, so never in the address.', schema: text };
const from: Parameter = inQuery('from', 'Not before.', { type: 'string', format: 'date-time' });
const to: Parameter = inQuery('to', 'Not after.', { type: 'string', format: 'date-time' });
const feed = { ...answer('Events; the header `next` has the address of the next page.', json(listOf(ref('CloudEvent')))), headers: { next: { schema: text } } };
const { '409': _conflict, ...feedRefusals } = refusals;

export const events: PlatformApi = {
  name: 'events',
  schemas,
  operations: [
    {
      name: 'getAppEvents',
      method: 'get',
      route: '/app/{org}/{app}',
      operation: {
        summary: 'Events of an app, for its owner.',
        tags: ['App'],
        parameters: [inPath('org', 'The service owner.'), inPath('app', 'The app.'), after, from, to, party, unit, person, types, size],
        responses: { ...feedRefusals, '200': feed },
      },
    },
    {
      name: 'getPartyEvents',
      method: 'get',
      route: '/app/party',
      operation: { summary: 'Events of apps about a party.', tags: ['App'], parameters: [after, from, to, party, unit, person, inQuery('source', 'Only of this app.', listOf(text)), types, size], responses: { ...feedRefusals, '200': feed } },
    },
    {
      name: 'getEvents',
      method: 'get',
      route: '/events',
      operation: {
        summary: 'Events about a resource.',
        tags: ['Events'],
        parameters: [
          { ...inQuery('resource', '`urn:altinn:resource:…`.'), required: true },
          after,
          inQuery('subject', 'Whom they are about.'),
          { name: 'Altinn-AlternativeSubject', in: 'header', description: 'Whom they are about, by national id or organisation number.', schema: text },
          types,
          size,
        ],
        responses: { ...feedRefusals, '200': { ...feed, content: { 'application/cloudevents+json': { schema: listOf(ref('CloudEvent')) } } } },
      },
    },
    {
      name: 'createSubscription',
      method: 'post',
      route: '/subscriptions',
      operation: {
        summary: 'Have events sent. The end point is tried at once with an event of type platform.events.validatesubscription.',
        tags: ['Subscriptions'],
        requestBody: body(json(ref('SubscriptionRequest'))),
        responses: { ...refusals, '201': answer('The subscription, not yet validated.', json(ref('Subscription'))) },
      },
    },
    { name: 'getSubscriptions', method: 'get', route: '/subscriptions', operation: { summary: 'Subscriptions of the caller.', tags: ['Subscriptions'], responses: { ...feedRefusals, '200': answer('The subscriptions.', json(ref('SubscriptionList'))) } } },
    { name: 'getSubscription', method: 'get', route: '/subscriptions/{id}', operation: { summary: 'One subscription.', tags: ['Subscriptions'], parameters: [inPath('id', 'Its id.', integer)], responses: { ...feedRefusals, '200': answer('The subscription.', json(ref('Subscription'))) } } },
    { name: 'deleteSubscription', method: 'delete', route: '/subscriptions/{id}', operation: { summary: 'Have no more events sent.', tags: ['Subscriptions'], parameters: [inPath('id', 'Its id.', integer)], responses: { ...feedRefusals, '200': answer('It is gone.') } } },
  ],
};
