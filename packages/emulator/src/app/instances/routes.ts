/**
 * Routes of an instance itself.
 *
 * @module
 */
import type { AppCall, Route } from '../../http/route.js';
import { jsonAnswerToPlatformError } from '../platform-error.js';
import { listActive } from './active.js';
import { completeInstance } from './complete.js';
import { deleteInstance } from './delete.js';
import { readInstance } from './read.js';
import { replaceSubstatus } from './substatus.js';

const instancePath = '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}';
const onPlatformError = jsonAnswerToPlatformError;

export const instanceRoutes: readonly Route<AppCall>[] = [
  { operation: 'instance.read', method: 'GET', path: instancePath, handle: readInstance, onPlatformError },
  { operation: 'instance.delete', method: 'DELETE', path: instancePath, access: { policy: 'delete' }, handle: deleteInstance, onPlatformError },
  { operation: 'instance.active', method: 'GET', path: '/{org}/{app}/instances/{partyId:int}/active', handle: listActive, onPlatformError },
  { operation: 'instance.complete', method: 'POST', path: `${instancePath}/complete`, access: { policy: 'complete' }, handle: completeInstance, onPlatformError },
  { operation: 'instance.substatus', method: 'PUT', path: `${instancePath}/substatus`, handle: replaceSubstatus, onPlatformError },
];
