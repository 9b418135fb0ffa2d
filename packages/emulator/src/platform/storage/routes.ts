/**
 * Storage, as far as end users and the recorded flows need it.
 *
 * @see https://docs.altinn.studio/api/storage/
 * @module
 */
import type { Route } from '../../http/route.js';
import { changeRoutes } from './changes.js';
import { queryRoutes } from './query.js';
import { readingRoutes } from './reading.js';

export const storageRoutes: readonly Route[] = [...queryRoutes, ...readingRoutes, ...changeRoutes];
