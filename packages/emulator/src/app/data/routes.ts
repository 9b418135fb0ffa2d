/**
 * Routes of data elements.
 *
 * @module
 */
import { empty, json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import { writeDataElement } from '../../world/data-elements.js';
import { exclusively } from '../../world/exclusive.js';
import { fetchInstance } from '../instances/fetch-instance.js';

const elementPath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/data/{dataGuid:guid}';

export const dataRoutes: readonly Route<AppCall>[] = [
  { operation: 'data.read', method: 'GET', path: elementPath, access: { policy: 'read' }, handle: readData },
  { operation: 'data.replace', method: 'PUT', path: elementPath, access: { policy: 'write' }, handle: replaceData },
];

function readData(call: AppCall): Outgoing {
  const instance = fetchInstance(call);
  const element = instance.data.find(({ id }) => id === call.parameters['dataGuid']);
  if (element === undefined) return empty(404);
  return { status: 200, headers: [['Content-Type', element.contentType]], body: instance.blobs.get(element.id) ?? '' };
}

function replaceData(call: AppCall): Promise<Outgoing> {
  const instance = fetchInstance(call);
  return exclusively(call.world, instance.guid, () => {
    const element = instance.data.find(({ id }) => id === call.parameters['dataGuid']);
    if (element === undefined) return empty(404);
    writeDataElement(call, instance, element, call.incoming.body);
    return json(201, element, [['Location', element.selfLinks.apps]]);
  });
}
