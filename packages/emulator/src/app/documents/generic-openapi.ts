/**
 * The generic OpenAPI document: as it was published, or else made of the routes that the emulator has.
 *
 * @module
 */
import { isVersionAtLeast } from '@blankett/altinn/features';
import { json } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';
import type { EmulatedApp } from '../emulated-app.js';

/** The route of the document that describes these routes. */
export function genericOpenapiRoute(routes: readonly Route<AppCall>[]): Route<AppCall> {
  return {
    operation: 'openapi.generic',
    method: 'GET',
    path: '/{org}/{app}/swagger/v1/swagger.json',
    access: 'anonymous',
    // The web server hands it out before the app has a say, so without the app's headers. Recorded: documents.
    handle: ({ app }): Outgoing => {
      const published = app.documents.get('swagger.json');
      const headers: Outgoing['headers'] = [['Content-Type', 'application/json;charset=utf-8']];
      return published === undefined
        ? { ...json(200, describe(app, routes)), headers, bare: true }
        : { status: 200, headers, body: published, bare: true };
    },
  };
}

/** Every route that the app's version has, with what its path says of parameters. */
function describe(app: EmulatedApp, routes: readonly Route<AppCall>[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { path, method, since, until } of routes) {
    if ((since !== undefined && !isVersionAtLeast(app.library, since)) || (until !== undefined && isVersionAtLeast(app.library, until))) continue;
    const item = (paths[path.replace(/:(?:int|guid)\}/g, '}')] ??= {});
    item[method.toLowerCase()] = { tags: ['App'], parameters: parametersOf(path), responses: { 200: { description: 'OK' } } };
  }
  return { openapi: '3.0.4', info: { title: 'Altinn App Api', version: 'v1' }, paths };
}

const schemas: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  int: { type: 'integer', format: 'int32' },
  guid: { type: 'string', format: 'uuid' },
};

function parametersOf(path: string): readonly Record<string, unknown>[] {
  return [...path.matchAll(/\{(\w+)(?::(int|guid))?\}/g)].map(([, name, constraint]) => ({
    name, in: 'path', required: true, schema: schemas[constraint ?? ''] ?? { type: 'string' },
  }));
}
