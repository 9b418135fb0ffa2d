/**
 * What an app publishes about itself: metadata, process, policy, schemas, OpenAPI documents.
 *
 * @module
 */
import { featureSince } from '@blankett/altinn/features';
import { bareFailure, empty, problem, text } from '../../http/answers.js';
import type { Outgoing } from '../../http/exchange.js';
import type { AppCall, Route } from '../../http/route.js';

export const publishedRoutes: readonly Route<AppCall>[] = [
  { operation: 'metadata.read', method: 'GET', path: '/{org}/{app}/api/v1/applicationmetadata', access: 'anonymous', handle: readMetadata },
  { operation: 'metadata.process', method: 'GET', path: '/{org}/{app}/api/v1/meta/process', access: 'anonymous', handle: readProcess },
  { operation: 'metadata.policy', method: 'GET', path: '/{org}/{app}/api/v1/meta/authorizationpolicy', access: 'anonymous', handle: readPolicy },
  { operation: 'openapi.custom', method: 'GET', path: '/{org}/{app}/v1/customOpenapi.json', since: featureSince.customOpenApi, access: 'anonymous', handle: readCustomOpenapi },
  { operation: 'schema.json', method: 'GET', path: '/{org}/{app}/api/jsonschema/{dataType}', access: 'anonymous', handle: readJsonSchema },
  { operation: 'schema.xsd', method: 'GET', path: '/{org}/{app}/api/xsdschema/{dataType}', since: featureSince.xsdSchema, access: 'anonymous', handle: readXsd },
];

/** Recorded: documents – metadata alone may be kept for a minute. */
const minute: Outgoing['headers'] = [['Cache-Control', 'public,max-age=60']];

/** The metadata as they were published. A server holds one app: who names another is told so, unless he wants it unchecked. */
function readMetadata(call: AppCall): Outgoing {
  const { app, parameters, query } = call;
  const asked = `${parameters['org']}/${parameters['app']}`;
  const held = `${app.org}/${app.app}`;
  if (asked !== held && query.get('checkOrgApp')?.toLowerCase() !== 'false') {
    // behaviour: metadata-get-wrong-app-409
    return withHeaders(text(call, 409, `This is ${held}, and not the app you are looking for: ${asked}!`), minute);
  }
  return { status: 200, headers: [['Content-Type', 'application/json; charset=utf-8'], ...minute], body: publishedMetadata(call) };
}

/** What the library itself adds when it reads its file. behaviour: metadata-get-base-app */
const libraryFeatures = { footer: true, processActions: true, jsonObjectInDataResponse: false };

/** The document as it was published; where the app is to behave like another version than it was published by, with that version. */
function publishedMetadata({ app }: AppCall): Uint8Array | string {
  const published = app.documents.get('applicationmetadata.json');
  const version = app.metadata['altinnNugetVersion'];
  // `9.0.0 preview` in words is `9.0.0.0` in the metadata.
  const [library = app.library] = /^[\d.]+/.exec(app.library) ?? [];
  const same = typeof version === 'string' && (version === library || version.startsWith(`${library}.`));
  if (published !== undefined && same) return published;
  return JSON.stringify({ features: libraryFeatures, ...app.metadata, altinnNugetVersion: same ? version : library });
}

function readProcess({ app }: AppCall): Outgoing {
  return { status: 200, headers: [['Content-Type', 'text/xml; charset=utf-8']], body: app.documents.get('process.bpmn') ?? app.process };
}

function readPolicy({ app }: AppCall): Outgoing {
  const policy = app.documents.get('authorizationpolicy.xml');
  return policy === undefined ? empty(404) : { status: 200, headers: [['Content-Type', 'text/xml; charset=utf-8']], body: policy };
}

/** Recorded: documents – an app whose document cannot be made answers a bare 500. */
function readCustomOpenapi({ app }: AppCall): Outgoing {
  const document = app.documents.get('customOpenapi.json');
  return document === undefined ? bareFailure : { status: 200, headers: [['Content-Type', 'application/json']], body: document };
}

/** behaviour: metadata-jsonschema-unknown-500 – a schema that is not there is a file that is not there, an unhandled error. */
function readJsonSchema(call: AppCall): Outgoing {
  const schema = call.app.documents.get(`jsonschema-${call.parameters['dataType']}.json`);
  return schema === undefined ? bareFailure : text(call, 200, new TextDecoder().decode(schema));
}

function readXsd(call: AppCall): Outgoing {
  const schema = call.app.documents.get(`xsdschema-${call.parameters['dataType']}.xsd`);
  return schema === undefined ? problem(call, 404) : { status: 200, headers: [['Content-Type', 'application/xml; charset=utf-8']], body: schema };
}

function withHeaders(outgoing: Outgoing, headers: Outgoing['headers']): Outgoing {
  return { ...outgoing, headers: [...outgoing.headers, ...headers] };
}
