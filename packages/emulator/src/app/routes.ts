/**
 * All that an app answers to: the areas' tables in one.
 *
 * @module
 */
import type { AppCall, Route } from '../http/route.js';
import { compileRoutes, type RouteTable } from '../http/route-table.js';
import { actionRoutes } from './actions/routes.js';
import { dataRoutes } from './data/routes.js';
import { genericOpenapiRoute } from './documents/generic-openapi.js';
import { documentRoutes } from './documents/routes.js';
import { instanceRoutes } from './instances/routes.js';
import { instantiateRoutes } from './instantiate/routes.js';
import { paymentRoutes } from './payment/routes.js';
import { processRoutes } from './process/routes.js';
import { signingRoutes } from './signing/routes.js';
import { validateRoutes } from './validate/routes.js';

const routes: readonly Route<AppCall>[] = [
  ...instantiateRoutes,
  ...instanceRoutes,
  ...documentRoutes,
  ...dataRoutes,
  ...validateRoutes,
  ...processRoutes,
  ...actionRoutes,
  ...paymentRoutes,
  ...signingRoutes,
];

export const appRoutes: RouteTable<AppCall> = compileRoutes([...routes, genericOpenapiRoute(routes)]);
