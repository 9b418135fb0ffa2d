/**
 * Routes that the app library brings to every app. What a generic document has besides, the app has brought itself.
 *
 * @module
 */
import type { Method } from '../load/api-document.js';
import { templateOf } from '../normalise/route.js';
import { appOperations } from './operations/index.js';

/** Pages and the front end's own routes, as templates: no API for others. */
const pageTemplates: ReadonlySet<string> = new Set([
  '/',
  '/{}',
  '/instance-selection',
  '/party-selection',
  '/party-selection/{}',
  '/instance/{}/{}',
  '/instance/{}/{}/{}',
  '/set-query-params',
  '/api/Authentication/keepAlive',
  '/api/Authentication/invalidatecookie',
  '/api/authorization/parties/current',
  '/api/v1/redirect',
  '/api/bootstrap-form/{}',
  '/instances/{}/{}/bootstrap-form/{}',
  '/instances/{}/{}/workflow-engine-callbacks/{}',
]);

/** Whether a route is for people or for the app’s own front end and engine. */
export function isPage(route: string): boolean {
  return pageTemplates.has(templateOf(route));
}

/** Routes of the library that our description leaves out: little use outside the front end. */
const otherTemplates: ReadonlySet<string> = new Set([
  '/api/v1/applicationlanguages',
  '/api/v1/applicationsettings',
  '/api/datalists/{}',
  '/instances/{}/{}/datalists/{}',
  '/instances/{}/{}/api/external/{}',
  '/instances/{}/{}/enriched',
  '/api/v1/parties/{}',
  '/instances/{}/{}/payment',
  '/instances/{}/{}/payment/order-details',
  '/instances/{}/{}/data/{}/pdf/format',
  '/instances/{}/{}/pages/order',
  '/v1/pages/order',
  '/api/v1/profile/user',
  '/api/layouts',
  '/api/layouts/{}',
  '/api/layoutsettings/{}',
  '/api/layoutsettings',
  '/api/layoutsets',
  '/api/resource/{}',
  '/api/rulehandler/{}',
  '/api/ruleconfiguration/{}',
  '/api/runtimejavascript/{}',
  '/api/runtimecss/{}',
  '/api/resource/RuleHandler.js',
  '/api/resource/RuleConfiguration.json',
  '/api/rulehandler',
  '/api/ruleconfiguration',
  '/api/v1/footer',
  '/api/validationconfig/{}',
  '/api/v1/eventsreceiver',
  '/instances/{}/{}/events',
]);

const described: ReadonlySet<string> = new Set(appOperations.map(({ method, route }) => `${method} ${templateOf(route)}`));

/** Whether the app library has the operation, so that every app of some version has it. */
export function isLibraryRoute(method: Method, route: string): boolean {
  const template = templateOf(route);
  return described.has(`${method} ${template}`) || otherTemplates.has(template);
}
