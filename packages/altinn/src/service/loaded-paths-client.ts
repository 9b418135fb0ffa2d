/**
 * The operations that a service describes, loaded when the first of them is called for: a page that submits does not carry openapi-fetch.
 *
 * @module
 */
import type { PathsClient } from './paths-types.js';
import type { ServiceConnection } from './service-connection.js';

type Calls = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

const requests = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'request'] as const;

/** Calls go out in the order in which they were made, and middleware is there for all that come after it. */
export function loadedPathsClient<Paths extends object>(connection: ServiceConnection): PathsClient<Paths> {
  let loading: Promise<Calls> | undefined;
  const load = (): Promise<Calls> => {
    loading ??= import('./paths-client.js').then(({ pathsClient }) => pathsClient<Paths>(connection) as unknown as Calls);
    return loading;
  };
  const later = (name: string) => async (...given: readonly unknown[]) => (await load())[name]!(...given);
  const apart = (name: string) => (...given: readonly unknown[]) => void later(name)(...given);
  return Object.fromEntries([...requests.map(name => [name, later(name)]), ...['use', 'eject'].map(name => [name, apart(name)])]) as unknown as PathsClient<Paths>;
}
