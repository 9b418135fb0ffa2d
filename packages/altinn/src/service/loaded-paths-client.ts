/**
 * The operations that a service describes, loaded when the first of them is called for: a page that submits does not carry openapi-fetch.
 *
 * @module
 */
import { loadedCalls, loadedPart } from '../loading/loaded-calls.js';
import type { PathsClient } from './paths-types.js';
import type { ServiceConnection } from './service-connection.js';

/** Calls go out in the order in which they were made, and middleware is there for all that come after it. */
export function loadedPathsClient<Paths extends object>(connection: ServiceConnection): PathsClient<Paths> {
  const load = loadedPart(() => import('./paths-client.js'), ({ pathsClient }) => pathsClient<Paths>(connection));
  return loadedCalls<PathsClient<Paths>>({
    GET: true, PUT: true, POST: true, DELETE: true, OPTIONS: true, HEAD: true, PATCH: true, TRACE: true, request: true, use: true, eject: true,
  }, load);
}
