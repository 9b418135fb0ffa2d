/**
 * Where apps live, and what they want to see: https://docs.altinn.studio/api/apps/
 *
 * @module
 */
import type { JsonObject } from '../load/json-value.js';

/** Addresses of an app, by environment. */
export function appServers({ org, app }: { readonly org: string; readonly app: string }): JsonObject[] {
  return [
    { url: `https://${org}.apps.altinn.no/${org}/${app}`, description: 'Production' },
    { url: `https://${org}.apps.tt02.altinn.no/${org}/${app}`, description: 'Test (TT02)' },
    { url: `http://local.altinn.cloud/${org}/${app}`, description: 'Local test' },
  ];
}

export const bearerScheme: JsonObject = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An Altinn token.' };
