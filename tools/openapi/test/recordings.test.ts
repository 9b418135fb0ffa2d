/**
 * Our description of the app API against what real apps were recorded to take and give.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeApp } from '../src/app-api/describe-app.js';
import type { ApiDocument, Content, Operation, Schema } from '../src/load/api-document.js';
import { isJsonObject, member, objectOf, type JsonValue } from '../src/load/json-value.js';
import { compileService } from '../src/index.js';
import { loadDocument, type SourceDocument } from '../src/load/load-document.js';
import { readApplicationMetadata } from '../src/metadata/application-metadata.js';
import { operationsOf } from '../src/normalise/walk.js';
import { platformApis, platformDocument } from '../src/platform/index.js';
import { dereference } from '../src/resolve/references.js';

interface Step {
  readonly step: string;
  readonly request?: { readonly to?: string; readonly method: string; readonly path: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };
  readonly response?: { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown };
}

const live = new URL('../../../../shared/corpus/live/', import.meta.url);

/** Recorded successes that are not as described, each with its reason; one that does not occur any more fails the test. */
const exceptions: readonly { readonly what: RegExp; readonly reason: string }[] = [
  { what: /^GET \/(?:health)?: no such operation/, reason: 'no API: the page for people, and the liveness probe' },
  { what: /^GET \/(?:swagger|v1\/customOpenapi)[^:]*: no such operation/, reason: 'the documents themselves' },
  { what: /^GET \/api\/(?:layoutsets|layoutsettings|validationconfig|v1\/(?:applicationlanguages|applicationsettings|footer|profile))[^:]*: no such/, reason: 'for the front end' },
  { what: /^POST \/instances\/[^/]+\/[^/]+\/data\/(?:attachment|vedlegg): no such/, reason: 'alias of …/data/type/{dataType} from 8.5, which the description has' },
  { what: /^GET \/ttd\/other-app\/api\/v1\/applicationmetadata: no such/, reason: 'asked under the name of another app on purpose' },
  { what: /^GET \/api\/(?:validationconfig\/model|layoutsettings): status 204$/, reason: 'for the front end, and described by the app as always there' },
  { what: /^GET \/api\/options\/val: response\/\d+\/value must /, reason: 'an option whose value is a number; the app’s own document knows texts only' },
  { what: /^GET \/instances\/\d+\/[^/]+\/data\/[^/]+\/type\/(?:verdiar|data): response\/(?:tekst|id|form)/, reason: 'a form, by the class and not by its schema: null for absent, decimals as texts' },
  { what: /^GET \/instances: query (?:dataValues\.reference|ukjent|sortBy)$/, reason: 'parameters that storage ignores, tried to see that it does' },
  { what: /^POST \/instances: request must NOT have additional properties "(?:presentationTexts|status|process|id|data|completeConfirmations|DataValues)"$/, reason: 'members of a template that are tried to see what the app does with them' },
  { what: /^POST \/instances\/create: request must NOT have additional properties "(?:dataValues|presentationTexts)"$/, reason: 'members that the app drops without a word' },
];

/**
 * JSON Schema 2020-12 of an OpenAPI 3.0 schema: `nullable` is a second type. Objects are closed here, though clients take them for open:
 * a member that was recorded and is not described is a gap in the description.
 */
function jsonSchema(value: JsonValue, objects: 'closed' | 'open'): JsonValue {
  if (Array.isArray(value)) return value.map((item) => jsonSchema(item as JsonValue, objects));
  if (!isJsonObject(value)) return value;
  const { nullable, ...rest } = value;
  const converted = objectOf(Object.entries(rest).map(([name, item]) => [name, name === '$ref' && typeof item === 'string' ? item.replace('#/components/schemas/', '#/$defs/') : jsonSchema(item, objects)] as const));
  const isClosed = objects === 'closed' && isJsonObject(member(value, 'properties')) && member(value, 'type') === 'object' && !Object.hasOwn(value, 'additionalProperties');
  const closed = isClosed ? { ...converted, additionalProperties: false } : converted;
  return nullable === true ? { anyOf: [closed, { type: 'null' }] } : closed;
}

function validators(document: ApiDocument, objects: 'closed' | 'open'): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const $defs = jsonSchema(document.components.schemas as unknown as JsonValue, objects);
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const key = JSON.stringify(schema);
    const known = compiled.get(key) ?? ajv.compile({ ...(jsonSchema(schema as unknown as JsonValue, objects) as object), $defs });
    compiled.set(key, known);
    return known;
  };
}

function operationAt(document: ApiDocument, method: string, path: string): Operation | undefined {
  const matches = operationsOf(document).filter(({ place }) => {
    const pattern = place.path.split('/').map((segment) => (segment.startsWith('{') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
    return place.method === method.toLowerCase() && new RegExp(`^${pattern.join('/')}$`).test(path);
  });
  // A literal segment counts before a parameter (OpenAPI, path templating matching).
  return matches.sort((a, b) => a.place.path.split('{').length - b.place.path.split('{').length)[0]?.operation;
}

function schemaFor(content: Content | undefined, mediaType: string): Schema | undefined {
  return content && (member(content, mediaType)?.schema ?? (/json$/.test(mediaType) ? Object.entries(content).find(([name]) => /json$/.test(name))?.[1].schema : undefined));
}

interface Api {
  readonly document: ApiDocument;
  readonly validate: (schema: Schema) => ValidateFunction;
}

function mediaTypeOf(headers: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1].split(';')[0]?.trim().toLowerCase() ?? '';
}

/** What a recorded step has that the description has not. */
function mismatches({ document, validate }: Api, step: Step): string[] {
  const { request, response } = step;
  if (!request || response?.status === undefined || response.status >= 300) return [];
  const url = new URL(request.path, 'http://loopback');
  const operation = operationAt(document, request.method, url.pathname);
  if (!operation) return ['no such operation'];
  const answer = member(operation.responses, String(response.status));
  const described = answer && dereference(document, 'responses', answer);
  const found: string[] = described ? [] : [`status ${response.status}`];

  const check = (what: string, content: Content | undefined, headers: Readonly<Record<string, string>> | undefined, body: unknown): void => {
    const mediaType = mediaTypeOf(headers);
    if (!/[/+]json$/.test(mediaType) || body === undefined || body === null || isBinary(body)) return;
    const schema = schemaFor(content, mediaType);
    if (!schema) return void found.push(`${what} in ${mediaType}`);
    const valid = validate(schema);
    if (!valid(body)) found.push(...(valid.errors ?? []).map(({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params['additionalProperty'] ?? '')}`));
  };
  check('request', operation.requestBody?.content, request.headers, request.body);
  check('response', described?.content, response.headers, response.body);
  for (const name of url.searchParams.keys()) {
    const parameters = (operation.parameters ?? []).map((parameter) => dereference(document, 'parameters', parameter));
    if (!parameters.some((parameter) => parameter?.in === 'query' && (parameter.name === name || parameter.style === 'deepObject'))) found.push(`query ${name}`);
  }
  return found;
}

function isBinary(body: unknown): boolean {
  return isJsonObject(body) && ('binaryLength' in body || 'latin1' in body || 'file' in body || 'parts' in body);
}

/** Steps of a folder that succeeded, and where they went: an app, or one of the platform's APIs. */
function* successes(folder: string, service: { readonly org: string; readonly app: string }): Generator<{ readonly file: string; readonly prefix: string; readonly key: string; readonly step: Step }> {
  for (const file of readdirSync(new URL(`${folder}/`, live)).filter((name) => name.endsWith('.json') && name !== 'setup.json')) {
    for (const step of JSON.parse(readFileSync(new URL(`${folder}/${file}`, live), 'utf8')) as readonly Step[]) {
      if (!step.request || (step.response?.status ?? 500) >= 300) continue;
      const prefix = step.request.to === 'localtest' ? (/^\/[a-z]+\/api\/v1/.exec(step.request.path)?.[0] ?? '?') : '';
      const path = step.request.path.replace(prefix === '' ? `/${service.org}/${service.app}` : prefix, '') || '/';
      yield { file, prefix, key: `${step.request.method} ${path.split('?')[0]}`, step: { ...step, request: { ...step.request, path } } };
    }
  }
}

describe.skipIf(!existsSync(live))('recorded successes', () => {
  const folders = existsSync(live) ? readdirSync(live).filter((name) => existsSync(new URL(`${name}/setup.json`, live))) : [];
  const used = new Set<RegExp>();
  let steps = 0;

  for (const folder of folders) {
    it(`of ${folder} are as described`, () => {
      const service = { org: 'ttd', app: folder.replace(/-v9$|-development$/, '') };
      const path = new URL(`${folder}/documents/applicationmetadata.json`, live);
      const loaded = existsSync(path) ? loadDocument({ path: 'metadata.json', bytes: readFileSync(path) }, 'x').document : undefined;
      const metadata = loaded && readApplicationMetadata(loaded, service).metadata;
      const app = describeApp({ ...service, ...(metadata ? { metadata } : {}) });
      const apis = new Map<string, Api>([['', { document: app, validate: validators(app, 'closed') }]]);
      for (const api of platformApis) {
        const document = platformDocument(api);
        apis.set(`/${api.name}/api/v1`, { document, validate: validators(document, 'closed') });
      }
      const failures: string[] = [];
      for (const { file, prefix, key, step } of successes(folder, service)) {
        const api = apis.get(prefix);
        if (!api) continue;
        steps++;
        for (const what of mismatches(api, step)) {
          const exception = exceptions.find((candidate) => candidate.what.test(`${key}: ${what}`));
          if (exception) used.add(exception.what);
          else failures.push(`${file} ${step.step}: ${key}: ${what}`);
        }
      }
      expect(failures).toEqual([]);
    });
  }

  for (const folder of ['basic', 'basic-v9', 'verdiar', 'signing-test-v9', 'process-transition-test']) {
    it(`of ${folder} fit what is made of its own documents`, async () => {
      const service = { org: 'ttd', app: folder.replace(/-v9$/, '') };
      const read = (path: string): Record<string, SourceDocument> => {
        const file = new URL(`${folder}/documents/${path}`, live);
        return existsSync(file) ? { [path]: { path, bytes: readFileSync(file) } } : {};
      };
      const { 'customOpenapi.json': openapi, 'swagger.json': swagger, 'applicationmetadata.json': metadata } = { ...read('customOpenapi.json'), ...read('swagger.json'), ...read('applicationmetadata.json') };
      const { canonical } = await compileService({ ...service, documents: { ...(openapi && { openapi }), ...(swagger && { swagger }), ...(metadata && { metadata }) } });
      const api = { document: canonical, validate: validators(canonical, 'open') };
      const failures = [...successes(folder, service)].flatMap(({ file, prefix, key, step }) =>
        prefix === ''
          ? mismatches(api, step)
              .filter((what) => {
                const exception = exceptions.find((candidate) => candidate.what.test(`${key}: ${what}`));
                if (exception) used.add(exception.what);
                return exception === undefined;
              })
              .map((what) => `${file} ${step.step}: ${key}: ${what}`)
          : [],
      );
      expect(failures).toEqual([]);
    });
  }

  it('are many, and every exception to them occurs', () => {
    expect(steps).toBeGreaterThan(2000);
    expect(exceptions.filter(({ what }) => !used.has(what)).map(({ reason }) => reason)).toEqual([]);
  });
});
