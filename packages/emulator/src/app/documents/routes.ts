/**
 * What an app publishes and looks up, apart from instances.
 *
 * @module
 */
import type { AppCall, Route } from '../../http/route.js';
import { frontendRoutes } from './frontend.js';
import { lookupRoutes } from './lookup.js';
import { optionRoutes } from './options.js';
import { partyRoutes } from './parties.js';
import { publishedRoutes } from './published.js';

export const documentRoutes: readonly Route<AppCall>[] = [...publishedRoutes, ...frontendRoutes, ...optionRoutes, ...partyRoutes, ...lookupRoutes, {
  // behaviour: external-api-unknown-400 – the emulator knows no clients of foreign APIs, so none of any name
  operation: 'external-api.read',
  method: 'GET',
  path: '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/api/external/{externalApiId}',
  since: '8.3.0',
  handle: ({ parameters }) => ({ status: 400, headers: [['Content-Type', 'text/plain; charset=utf-8']], body: `External api with id '${parameters['externalApiId']}' not found.` }),
}];
