/**
 * What happens to a request at an app before and after its handler: routing, login, policy, refusals of the platform, headers.
 *
 * @module
 */
import { isVersionAtLeast } from '@blankett/altinn/features';
import { bareFailure, empty, problem } from '../http/answers.js';
import type { Incoming, Outgoing } from '../http/exchange.js';
import type { Access, AppCall, Route } from '../http/route.js';
import { matchRoute, splitPath } from '../http/route-table.js';
import { authenticate, cookieToken } from '../platform/authentication/authenticate.js';
import type { World } from '../world/world.js';
import type { EmulatedApp } from './emulated-app.js';
import { authorisePath } from './instances/fetch-instance.js';
import { answerToPlatformError, PlatformError } from './platform-error.js';
import { appRoutes } from './routes.js';
import { refuseScope } from './scopes.js';

/** A request that has found its way: what it is, and the work that answers it. */
export interface Routed {
  /** None: no route has this path and method. */
  readonly operation: string | undefined;
  readonly answer: () => Promise<Outgoing>;
}

/** The app that a path is for. One app alone answers for every name, as its own process does. */
export function appOfPath(world: World, pathname: string): EmulatedApp | undefined {
  const [org = '', app = ''] = splitPath(pathname);
  const named = world.apps.get(`${org}/${app}`.toLowerCase());
  return named ?? (world.apps.size === 1 ? world.apps.values().next().value : undefined);
}

/** Finds what an app does with a request. */
export function routeAppCall(world: World, app: EmulatedApp, incoming: Incoming): Routed {
  const offered = (route: Route<AppCall>): boolean => (route.since === undefined || isVersionAtLeast(app.library, route.since))
    && (route.until === undefined || !isVersionAtLeast(app.library, route.until));
  const match = matchRoute(appRoutes, incoming.method, incoming.url.pathname, offered);
  if (match.kind === 'not-found') return { operation: undefined, answer: () => Promise.resolve(withAppHeaders(empty(404))) };
  if (match.kind === 'method-not-allowed') {
    return { operation: undefined, answer: () => Promise.resolve(withAppHeaders(empty(405, [['Allow', match.allowed.join(', ')]]))) };
  }
  const { route, parameters } = match;
  return {
    operation: route.operation,
    answer: async () => {
      const caller = await authenticate(world, incoming);
      const call: AppCall = { incoming, operation: route.operation, parameters, query: incoming.url.searchParams, caller, world, app };
      return withAppHeaders(await answer(route, call));
    },
  };
}

async function answer(route: Route<AppCall>, call: AppCall): Promise<Outgoing> {
  const refusal = refuse(route, call);
  if (refusal !== undefined) return refusal;
  try {
    return await route.handle(call);
  } catch (error) {
    if (error instanceof PlatformError) return (route.onPlatformError ?? answerToPlatformError)(error, call);
    return bareFailure;
  }
}

function refuse({ access = 'signed-in' }: Route<AppCall>, call: AppCall): Outgoing | undefined {
  const scope = refuseScope(call);
  if (scope !== undefined || access === 'anonymous') return scope;
  if (call.caller === undefined) return empty(401);
  return refuseByPolicy(access, call) ?? refuseForgery(call);
}

/** A token in a cookie counts only with the page's own header beside it, for all that changes something. recorded: access; behaviour: auth-cookie-needs-xsrf-400 */
function refuseForgery(call: AppCall): Outgoing | undefined {
  const { method, headers } = call.incoming;
  const safe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  return safe || cookieToken(headers) === undefined || headers.has('x-xsrf-token') ? undefined : problem(call, 400);
}

function refuseByPolicy(access: Exclude<Access, 'anonymous'>, call: AppCall): Outgoing | undefined {
  if (access === 'signed-in') return undefined;
  // recorded: platformAway – nobody decides
  if (call.world.away.has('platform')) return bareFailure;
  return authorisePath(call, access.policy).permitted ? undefined : empty(403);
}

/** Names that every answer of an app bears. */
const appHeaders: Outgoing['headers'] = [
  ['X-Frame-Options', 'deny'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-XSS-Protection', '0'],
  ['Referrer-Policy', 'no-referrer'],
];

function withAppHeaders(outgoing: Outgoing): Outgoing {
  if (outgoing.bare === true) return outgoing;
  const cached = outgoing.headers.some(([name]) => name.toLowerCase() === 'cache-control');
  return { ...outgoing, headers: [...outgoing.headers, ...(cached ? [] : [['Cache-Control', 'no-store,no-cache'] as const]), ...appHeaders] };
}
