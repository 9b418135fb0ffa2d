/**
 * Routes that validate.
 *
 * @module
 */
import { json } from '../../http/answers.js';
import type { AppCall, Route } from '../../http/route.js';
import { fetchInstance } from '../instances/fetch-instance.js';

export const validateRoutes: readonly Route<AppCall>[] = [
  {
    operation: 'validate.instance',
    method: 'GET',
    path: '/{org}/{app}/instances/{partyId:int}/{instanceGuid:guid}/validate',
    handle: (call) => {
      fetchInstance(call);
      return json(200, []);
    },
  },
];
