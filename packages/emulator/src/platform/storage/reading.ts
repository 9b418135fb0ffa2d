/**
 * Reading instances, their data and their history at storage itself.
 *
 * @module
 */
import { json, jsonString, problem } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { Call, Route } from '../../http/route.js';
import { processHistory } from '../../process/process-history.js';
import type { StoredInstance } from '../../world/world.js';
import { platformDifferences } from '../differences.js';
import { instanceAt, mayCaller, withInstance } from './stored-instance.js';
import { storageElement, storageInstance } from './stored-json.js';

const instancePath = '/storage/api/v1/instances/{partyId:int}/{instanceGuid:guid}';

export const readingRoutes: readonly Route[] = [
  { operation: 'instance.storage-read', method: 'GET', path: '/storage/api/v1/instances/{instanceGuid:guid}', handle: readInstance },
  { operation: 'instance.storage-read', method: 'GET', path: instancePath, handle: readInstance },
  { operation: 'data.storage-list', method: 'GET', path: `${instancePath}/dataelements`, handle: (call) => reading(call, ({ data }) => json(200, { dataElements: data.map((element) => storageElement(element, 'none')) })) },
  { operation: 'data.storage-read', method: 'GET', path: `${instancePath}/data/{dataGuid:guid}`, handle: (call) => reading(call, (instance) => download(call, instance)) },
  { operation: 'instance.events', method: 'GET', path: `${instancePath}/events`, handle: (call) => reading(call, (instance) => listEvents(call, instance)) },
  { operation: 'instance.events', method: 'GET', path: `${instancePath}/events/{eventGuid:guid}`, handle: (call) => reading(call, (instance) => readEvent(call, instance)) },
  { operation: 'process.storage-read', method: 'GET', path: `${instancePath}/process`, handle: (call) => reading(call, ({ document }) => json(200, document.process)) },
  { operation: 'process.storage-history', method: 'GET', path: `${instancePath}/process/history`, handle: (call) => reading(call, (instance) => json(200, { processHistory: processHistory(instance) })) },
  { operation: 'application.read', method: 'GET', path: '/storage/api/v1/applications/{org}/{app}', access: 'anonymous', handle: readApplication },
  { operation: 'application.texts', method: 'GET', path: '/storage/api/v1/applications/{org}/{app}/texts/{language}', access: 'anonymous', handle: readTexts },
];

function reading(call: Call, work: (instance: StoredInstance) => Outgoing): Promise<Outgoing> {
  return withInstance(call, () => 'read', work);
}

/** behaviours: storage-instance-read-* – everybody still sees what is gone for good. */
async function readInstance(call: Call): Promise<Outgoing> {
  if (instanceAt(call) === undefined && platformDifferences.unknownInstance[call.world.platform] === 404) {
    return jsonString(404, `Unable to find instance ${call.parameters['instanceGuid']}`);
  }
  return reading(call, (instance) => json(200, storageInstance(instance)));
}

/** The bytes as they were stored: forms as XML, whatever the caller accepts. */
function download(call: Call, instance: StoredInstance): Outgoing {
  const id = (call.parameters['dataGuid'] ?? '').toLowerCase();
  const element = instance.data.find((one) => one.id === id);
  const bytes = instance.blobs.get(id);
  if (element === undefined || bytes === undefined) return problem(call, 404);
  const app = call.world.apps.get(instance.appId);
  const action = (app?.metadata as { dataTypes?: readonly { id: string; actionRequiredToRead?: string | null }[] } | undefined)?.dataTypes?.find(({ id: type }) => type === element.dataType)?.actionRequiredToRead;
  if (action && !mayCaller(call, instance, action)) return { status: 403, headers: [] };
  if (call.caller?.kind === 'user') element.isRead = true;
  const { filename } = element;
  const disposition: Outgoing['headers'] = filename === null ? [] : [['Content-Disposition', `attachment; filename=${asciiFileName(filename)}; filename*=UTF-8''${encodeURIComponent(filename)}`]];
  return { status: 200, headers: [['Content-Type', element.contentType], ...disposition], body: bytes };
}

/** What is left of a name in a header: letters beyond ASCII become `_`, and what is more than a token is put in quotes. */
function asciiFileName(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_');
  return /^[!#$%&'*+.^_`|~\w-]+$/.test(plain) ? plain : `"${plain.replace(/["\\]/g, '\\$&')}"`;
}

/** behaviours: storage-events-* – names are compared as they are, a list with commas is one name. */
function listEvents({ query }: Call, instance: StoredInstance): Outgoing {
  const kinds = query.getAll('eventTypes');
  const within = ({ created }: { created?: unknown }): boolean => {
    const at = Date.parse(String(created));
    return !(at < Date.parse(query.get('from') ?? '')) && !(at > Date.parse(query.get('to') ?? ''));
  };
  const events = instance.events.filter((event) => (kinds.length === 0 || kinds.includes(String(event['eventType']))) && within(event));
  return json(200, { instanceEvents: events });
}

function readEvent(call: Call, instance: StoredInstance): Outgoing {
  const event = instance.events.find(({ id }) => id === call.parameters['eventGuid']?.toLowerCase());
  return event === undefined ? problem(call, 404) : json(200, event);
}

function readApplication(call: Call): Outgoing {
  const app = call.world.apps.get(`${call.parameters['org']}/${call.parameters['app']}`);
  return app === undefined ? problem(call, 404) : json(200, app.metadata);
}

function readTexts(call: Call): Outgoing {
  const app = call.world.apps.get(`${call.parameters['org']}/${call.parameters['app']}`);
  const texts = app?.documents.get(`texts-${call.parameters['language']}.json`);
  return texts === undefined ? problem(call, 404) : { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8']], body: texts };
}
