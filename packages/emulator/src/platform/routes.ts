/**
 * All that the platform answers to: the parts' tables in one.
 *
 * @module
 */
import type { Routed } from '../app/pipeline.js';
import { bareFailure, empty } from '../http/answers.js';
import type { Incoming, Outgoing } from '../http/exchange.js';
import type { Call, Route } from '../http/route.js';
import { compileRoutes, matchRoute, splitPath, type RouteTable } from '../http/route-table.js';
import type { World } from '../world/world.js';
import { authenticate } from './authentication/authenticate.js';
import { authenticationRoutes } from './authentication/routes.js';
import { registerRoutes } from './register/register.js';
import { statePageRoutes } from './state-page/routes.js';
import { storageRoutes } from './storage/routes.js';

export const platformRoutes: RouteTable<Call> = compileRoutes([...authenticationRoutes, ...registerRoutes, ...storageRoutes, ...statePageRoutes]);

/** First segments of the platform's paths; all else are apps. */
const platformNames = new Set(['storage', 'register', 'profile', 'authentication', 'events', 'maskinporten', 'idporten', 'home', 'emulator']);

/** Finds what the platform does with a request; none: the path is no part of the platform's. */
export function routePlatformCall(world: World, incoming: Incoming): Routed | undefined {
  if (!platformNames.has((splitPath(incoming.url.pathname)[0] ?? '').toLowerCase())) return undefined;
  const match = matchRoute(platformRoutes, incoming.method, incoming.url.pathname);
  if (match.kind === 'not-found') return { operation: undefined, answer: () => Promise.resolve(empty(404)) };
  if (match.kind === 'method-not-allowed') {
    return { operation: undefined, answer: () => Promise.resolve(empty(405, [['Allow', match.allowed.join(', ')]])) };
  }
  const { route, parameters } = match;
  return {
    operation: route.operation,
    answer: async () => answer(route, { incoming, operation: route.operation, parameters, query: incoming.url.searchParams, caller: await authenticate(world, incoming), world }),
  };
}

async function answer(route: Route, call: Call): Promise<Outgoing> {
  if (route.access !== 'anonymous' && call.caller === undefined) return empty(401);
  try {
    return await route.handle(call);
  } catch {
    return bareFailure;
  }
}
