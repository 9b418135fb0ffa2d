/**
 * Routes that make instances.
 *
 * @module
 */
import type { AppCall, Route } from '../../http/route.js';
import { createSimplified } from './create.js';
import { instantiate } from './instantiate.js';
import { copyByLink } from './copy-by-link.js';

export const instantiateRoutes: readonly Route<AppCall>[] = [
  { operation: 'instance.instantiate', method: 'POST', path: '/{org}/{app}/instances', handle: instantiate },
  { operation: 'instance.create', method: 'POST', path: '/{org}/{app}/instances/create', handle: createSimplified },
  { operation: 'instance.create', method: 'GET', path: '/{org}/{app}/legacy/instances/{partyId:int}/{instanceGuid:guid}/copy', handle: copyByLink },
];
