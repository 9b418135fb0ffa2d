/**
 * Recorded requests that no function of the client makes: what an app publishes for its own pages, what owners ask, and
 * requests that are wrong on purpose (HEAD, unknown routes). Their answers are read all the same, by the one call that
 * everything goes through, so that whoever uses the raw operations gets the same errors.
 */
import type { OperationName } from '@blankett/altinn/http';

/** By what the request is nearest to. */
export function operationOf(method: string, path: string): OperationName | undefined {
  const bare = path.split('?', 1)[0]!;
  // Nobody here asks for events; of a raw call the method alone is known.
  if (bare.startsWith('/events/')) return method === 'GET' ? 'api.GET' : 'api.POST';
  return rows.find(([ofMethod, pattern]) => (ofMethod === '*' || ofMethod === method) && pattern.test(bare))?.[2];
}

const rows: readonly (readonly [method: string, path: RegExp, operation: OperationName])[] = [
  ['POST', /\/complete$/, 'instance.complete'],
  ['GET', /\/v1\/data(\/anonymous)?$/, 'stateless.read'],
  ['POST', /\/v1\/data(\/anonymous)?$/, 'stateless.write'],
  ['PUT', /\/substatus$/, 'instance.substatus'],
  ['PUT', /\/(datavalues|presentationtexts)$/, 'instance.data-values'],
  ['GET', /\/process\/next$/, 'process.read'],
  ['GET', /\/customOpenapi\.(json|yaml)$/, 'openapi.custom'],
  ['GET', /\/swagger\/v1\/swagger\.(json|yaml)$/, 'openapi.generic'],
  ['GET', /\/storage\/api\/v1\/instances\/[^/]+\/[^/]+\/data\/[^/]+$/, 'data.read'],
  ['GET', /\/storage\/api\/v1\/instances\/[^/]+\/[^/]+\/process\/history$/, 'process.history'],
  ['GET', /\/storage\/api\/v1\/instances\/[^/]+\/[^/]+\//, 'instance.storage-read'],
  ['PUT', /\/instances\/[^/]+\/[^/]+$/, 'instance.data-values'],
  ['HEAD', /\/data\/[^/]+$/, 'data.read'],
  ['OPTIONS', /\/data\/[^/]+$/, 'data.read'],
  ['*', /\/instances\/[^/]+\/[^/]+$/, 'instance.read'],
  ['GET', /./, 'metadata.read'],
];
