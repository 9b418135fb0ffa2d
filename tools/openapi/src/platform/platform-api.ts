/**
 * Our own descriptions of platform APIs, in our words, of the operations that the runtime uses: to the types of @blankett/altinn.
 *
 * @module
 */
import type { ApiDocument, PathItem, Schema } from '../load/api-document.js';
import { objectOf } from '../load/json-value.js';
import { canonicalDocument } from '../normalise/canonical.js';
import { bearerScheme } from '../app-api/servers.js';
import { sharedResponses, type AppOperation } from '../app-api/notation.js';
import { printTypes } from '../types/print-types.js';

/** A platform API, by its name in the address: `https://platform.altinn.no/<name>/api/v1`. */
export interface PlatformApi {
  readonly name: 'storage' | 'events' | 'authentication';
  readonly operations: readonly AppOperation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** The description as an OpenAPI document in canonical form. */
export function platformDocument(api: PlatformApi): ApiDocument {
  const paths = new Map<string, PathItem>();
  for (const { name, method, route, operation } of api.operations) {
    paths.set(route, { ...paths.get(route), [method]: { operationId: name, ...operation } });
  }
  return canonicalDocument({
    openapi: '3.0.4',
    info: { title: `Altinn platform: ${api.name}`, version: '1.0.0' },
    servers: ['platform.altinn.no', 'platform.tt02.altinn.no'].map((host) => ({ url: `https://${host}/${api.name}/api/v1` })),
    security: [{ AltinnToken: [] }],
    paths: objectOf(paths),
    components: { schemas: api.schemas, responses: sharedResponses, parameters: {}, requestBodies: {}, headers: {}, securitySchemes: { AltinnToken: bearerScheme } },
  });
}

/** The module of types of a platform API, as it stands in @blankett/altinn. */
export async function platformTypes(api: PlatformApi): Promise<string> {
  const types = await printTypes(platformDocument(api));
  return `/**\n * Types of the platform's ${api.name} API. Generated from tools/openapi/src/platform/${api.name}.ts: npm run platform-types -w tools/openapi\n *\n * @module\n */\n${types}`;
}
