/**
 * For every kind of defect a small document in which it is planted, where it is found, and what the canonical document says there.
 *
 * @module
 */
import type { DefectCode } from '../src/normalise/catalogue.js';
import { apiDocument, json, ok, operation } from './documents.js';

export interface Planted {
  readonly code: DefectCode;
  readonly document: object | string;
  /** A document of the app ttd/prove, or one of the platform. */
  readonly of: 'app' | 'platform';
  readonly pointer: string;
  readonly metadata?: object;
  /** Pointer into the canonical document, and what is there: undefined when it must be gone. */
  readonly canonical?: readonly (readonly [string, unknown])[];
  /** As the app's own and the generic document of one service. */
  readonly swagger?: object;
}

const app = '/ttd/prove';
const instanceOf = (base: string): string => `${base}/instances/{instanceOwnerPartyId}/{instanceGuid}`;
const path = (...names: readonly string[]): string => names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const inPath = (name: string): object => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const instanceParameters = [inPath('instanceOwnerPartyId'), inPath('instanceGuid')];
const elementParameters = [...instanceParameters, inPath('dataGuid')];
const things = '/things';
const thing = path('paths', things, 'get');
const get = (parts: object): object => apiDocument({ [things]: { get: operation(parts) } });
const withSchema = (schema: object, others: object = {}): object => apiDocument({ [things]: { get: operation({ responses: ok({ $ref: '#/components/schemas/Thing' }) }) } }, { schemas: { Thing: schema, ...others } });
const instanceDocument = (parts: object): object => apiDocument({ [`${app}/instances`]: { post: operation(parts) } });
const metadata = { id: 'ttd/prove', org: 'ttd', dataTypes: [{ id: 'vedlegg', maxCount: 3 }], altinnNugetVersion: '8.12.7.0' };
const multipart = (mediaType: object): object => instanceDocument({ requestBody: { content: { 'multipart/form-data': mediaType } } });

export const planted: readonly Planted[] = [
  { code: 'O1', of: 'platform', pointer: '', document: `\u{FEFF}${JSON.stringify(get({}))}` },
  { code: 'O2', of: 'platform', pointer: `${thing}/tags`, document: get({ tags: 'one' }), canonical: [[`${thing}/tags`, undefined]] },
  { code: 'O2', of: 'platform', pointer: `${thing}/parameters/0`, document: get({ parameters: [{ in: 'query' }] }), canonical: [[`${thing}/parameters`, []]] },
  { code: 'O3', of: 'platform', pointer: '/openapi', document: JSON.stringify(get({})).replace('{', '{"openapi":"3.0.1",'), canonical: [['/openapi', '3.0.4']] },
  {
    code: 'O4', of: 'platform', pointer: `${thing}/responses/200/content/application~1json/schema`,
    document: get({ responses: ok({ $ref: '#/components/schemas/Nothing' }) }), canonical: [[`${thing}/responses/200/content/application~1json/schema`, {}]],
  },
  { code: 'O4', of: 'platform', pointer: `${thing}/parameters/0`, document: get({ parameters: [{ $ref: '#/components/parameters/none' }] }), canonical: [[`${thing}/parameters`, []]] },
  {
    code: 'O5', of: 'platform', pointer: `${thing}/responses/200/content/application~1json/schema`,
    document: get({ responses: ok({ $ref: 'https://example.org/evil.json#/X' }) }), canonical: [[`${thing}/responses/200/content/application~1json/schema`, {}]],
  },
  { code: 'O6', of: 'platform', pointer: '/components/schemas/Thing/properties/parent', document: withSchema({ type: 'object', properties: { parent: { $ref: '#/components/schemas/Thing' } } }) },
  {
    code: 'O7', of: 'app', pointer: '/info', metadata, document: { ...apiDocument({ [`${app}/api/things`]: { get: operation() } }), info: { title: 'x', version: '' } },
    canonical: [['/info/version', '8.12.7.0']],
  },
  {
    code: 'O8', of: 'app', pointer: '', document: { openapi: '3.0.4', info: { version: '1' }, paths: { '/{org}/{app}/instances': { post: operation() } } },
    canonical: [['/servers/0/url', 'https://ttd.apps.altinn.no/ttd/prove'], ['/components/securitySchemes/AltinnToken/scheme', 'bearer']],
  },
  {
    code: 'O9', of: 'app', pointer: path('paths', '/{org}/{app}/api/things'),
    document: apiDocument({ '/{org}/{app}/api/things': { get: operation({ parameters: [inPath('org'), inPath('app')] }) } }), canonical: [['/paths/~1api~1things/get/parameters', []]],
  },
  { code: 'O10', of: 'app', pointer: path('paths', `${app}/api/things`), document: apiDocument({ [`${app}/api/things`]: { get: operation() } }), canonical: [['/paths/~1api~1things/get/operationId', 'prove']] },
  {
    code: 'O11', of: 'app', pointer: '/paths/~1authentication~1exchange', document: apiDocument({ [`${app}/api/things`]: { get: operation() }, '/authentication/exchange': { get: operation({ operationId: 'other' }) } }),
    canonical: [['/paths/~1authentication~1exchange', undefined]],
  },
  { code: 'O12', of: 'app', pointer: path('paths', '/{org}/{app}/{pageName}'), document: apiDocument({ '/{org}/{app}/{pageName}': { get: operation({ parameters: [inPath('pageName')] }) }, '/{org}/{app}/api/things': { get: operation() } }), canonical: [['/paths/~1{pageName}', undefined]] },
  {
    code: 'O13', of: 'platform', pointer: path('paths', '/things/{b}'),
    document: apiDocument({ '/things/{a}': { get: operation({ parameters: [inPath('a')] }) }, '/things/{b}': { put: operation({ operationId: 'other', parameters: [inPath('b')] }) } }),
    canonical: [[path('paths', '/things/{a}', 'put', 'parameters', '0', 'name'), 'a'], [path('paths', '/things/{b}'), undefined]],
  },
  { code: 'O14', of: 'app', pointer: path('paths', '/{org}/{app}/api/feedback', 'get'), document: apiDocument({ '/{org}/{app}/api/feedback': { get: operation() } }), canonical: [['/paths/~1api~1feedback/get/operationId', 'prove']] },
  { code: 'O15', of: 'app', pointer: '/paths', document: apiDocument({ [`${app}/api/things`]: { get: operation() } }), canonical: [[`${path('paths', `${instanceOf('')}/process`)}/get/operationId`, 'getProcess']] },
  { code: 'O16', of: 'platform', pointer: thing, document: get({ operationId: undefined }), canonical: [[`${thing}/operationId`, 'getThings']] },
  { code: 'O17', of: 'platform', pointer: `${thing}/operationId`, document: get({ operationId: 'vendor/things' }), canonical: [[`${thing}/operationId`, 'getThings']] },
  { code: 'O17', of: 'platform', pointer: '/paths/~1others/get/operationId', document: apiDocument({ [things]: { get: operation() }, '/others': { get: operation() } }), canonical: [['/paths/~1others/get/operationId', 'getOthers']] },
  {
    code: 'O18', of: 'platform', pointer: `${path('paths', '/things/{id}', 'get')}/parameters/0`, document: apiDocument({ '/things/{id}': { get: operation({ parameters: [{ name: 'id', in: 'path', schema: { type: 'string' } }] }) } }),
    canonical: [[`${path('paths', '/things/{id}', 'get')}/parameters/0/required`, true]],
  },
  { code: 'O19', of: 'platform', pointer: `${thing}/parameters/0`, document: get({ parameters: [inPath('ghost')] }), canonical: [[`${thing}/parameters`, []]] },
  {
    code: 'O19', of: 'app', pointer: `${path('paths', `${app}/instances`, 'post')}/parameters/0`, document: instanceDocument({ parameters: [inPath('instanceOwnerPartyId')] }),
    canonical: [['/paths/~1instances/post/parameters/0/in', 'query'], ['/paths/~1instances/post/parameters/0/required', undefined]],
  },
  { code: 'O20', of: 'platform', pointer: path('paths', '/things/{id}'), document: apiDocument({ '/things/{id}': { get: operation() } }), canonical: [[`${path('paths', '/things/{id}')}/parameters/0/name`, 'id']] },
  {
    code: 'O21', of: 'platform', pointer: `${thing}/parameters/0`, document: get({ parameters: [{ name: 'queryParams', in: 'query', schema: { type: 'object', additionalProperties: { type: 'string' } } }] }),
    canonical: [[`${thing}/parameters/0/style`, 'deepObject']],
  },
  { code: 'O22', of: 'platform', pointer: `${thing}/parameters/0`, document: get({ parameters: [{ name: 'Autorization', in: 'header', schema: { type: 'string' } }] }), canonical: [[`${thing}/parameters`, []]] },
  { code: 'O23', of: 'platform', pointer: '/components/schemas/Thing/format', document: withSchema({ type: 'string', format: 'guid' }), canonical: [['/components/schemas/Thing/format', 'uuid']] },
  { code: 'O23', of: 'platform', pointer: '/components/schemas/Thing/format', document: withSchema({ type: 'string', format: 'int32' }), canonical: [['/components/schemas/Thing/format', undefined]] },
  {
    code: 'O24', of: 'app', pointer: `${path('paths', `${app}/api/things`, 'get')}/parameters/0/schema/pattern`,
    document: apiDocument({ [`${app}/api/things`]: { get: operation({ parameters: [{ name: 'language', in: 'query', schema: { type: 'string', pattern: '\\w\\w' } }] }) } }),
    canonical: [['/paths/~1api~1things/get/parameters/0/schema/pattern', '^(?:\\w\\w)$']],
  },
  {
    code: 'O25', of: 'platform', pointer: `${path('paths', things, 'post')}/requestBody/content/empty`,
    document: apiDocument({ [things]: { post: operation({ requestBody: { required: true, content: { empty: { schema: {} }, ...json({ type: 'string' }) } } }) } }),
    canonical: [[`${path('paths', things, 'post')}/requestBody/content/empty`, undefined], [`${path('paths', things, 'post')}/requestBody/required`, undefined]],
  },
  {
    code: 'O26', of: 'platform', pointer: `${thing}/responses/200/content/text~1plain`,
    document: get({ responses: { '200': { description: 'ok', content: { 'text/plain': { schema: { type: 'integer' } }, 'text/json': { schema: { type: 'integer' } } } } } }),
    canonical: [[`${thing}/responses/200/content`, json({ type: 'integer' })]],
  },
  { code: 'O27', of: 'app', pointer: path('paths', `${app}/instances`, 'post'), document: instanceDocument({}), canonical: [['/paths/~1instances/post/requestBody/required', false]] },
  {
    code: 'O28', of: 'app', pointer: `${path('paths', `${app}/instances`, 'post', 'requestBody', 'content', 'multipart/form-data', 'encoding')}/a/contentType`,
    document: multipart({ schema: { type: 'object', properties: { a: { type: 'string', format: 'binary' } } }, encoding: { a: { contentType: 'application/pdf image/png' } } }),
    canonical: [[`${path('paths', '/instances', 'post', 'requestBody', 'content', 'multipart/form-data', 'encoding')}/a/contentType`, 'application/pdf, image/png']],
  },
  {
    code: 'O29', of: 'app', metadata, pointer: `${path('paths', `${app}/instances`, 'post', 'requestBody', 'content', 'multipart/form-data', 'schema')}/properties/vedlegg`,
    document: multipart({ schema: { type: 'object', properties: { vedlegg: { type: 'string', format: 'binary' } } } }),
    canonical: [[`${path('paths', '/instances', 'post', 'requestBody', 'content', 'multipart/form-data', 'schema')}/properties/vedlegg/type`, 'array']],
  },
  {
    code: 'O30', of: 'app', pointer: path('paths', `${app}/instances`, 'post', 'requestBody', 'content', 'multipart/form-data'),
    document: multipart({ schema: { type: 'object', properties: { instance: { type: 'object' } } } }),
  },
  {
    code: 'O31', of: 'platform', pointer: `${path('paths', things, 'post')}/requestBody/content/image~1png`, document: apiDocument({ [things]: { post: operation({ requestBody: { content: { 'image/png': {} } } }) } }),
    canonical: [[`${path('paths', things, 'post')}/requestBody/content/image~1png/schema/format`, 'binary']],
  },
  {
    code: 'O32', of: 'app', pointer: `${path('paths', `${instanceOf(app)}/data/{dataGuid}/type/skjema`, 'get', 'responses', '200', 'content', 'application/xml')}/schema`,
    document: apiDocument({
      [`${instanceOf(app)}/data/{dataGuid}/type/skjema`]: {
        get: operation({ parameters: elementParameters, responses: { '200': { description: 'ok', content: { ...json({ type: 'object' }), 'application/xml': { schema: { title: 'Xml', type: 'string', format: 'binary' } } } } } }),
      },
    }),
    canonical: [[`${path('paths', `${instanceOf('')}/data/{dataGuid}/type/skjema`, 'get', 'responses', '200', 'content', 'application/xml')}/schema/format`, undefined]],
  },
  {
    code: 'O33', of: 'app', metadata, pointer: `${path('paths', `${instanceOf(app)}/data/{dataGuid}/type/skjema`, 'put')}/responses`,
    document: apiDocument({ [`${instanceOf(app)}/data/{dataGuid}/type/skjema`]: { put: operation({ parameters: elementParameters, requestBody: { content: json({}) }, responses: { '200': { description: 'Data replaced' } } }) } }),
    canonical: [
      [`${path('paths', `${instanceOf('')}/data/{dataGuid}/type/skjema`, 'put')}/responses/201/content/application~1json/schema/$ref`, '#/components/schemas/DataElement'],
      [`${path('paths', `${instanceOf('')}/data/{dataGuid}/type/skjema`, 'put')}/responses/303`, undefined],
    ],
  },
  {
    code: 'O34', of: 'app', pointer: `${path('paths', instanceOf(app), 'delete')}/responses`, document: apiDocument({ [instanceOf(app)]: { delete: operation({ parameters: instanceParameters, responses: { '204': { description: 'gone' } } }) } }),
    canonical: [[`${path('paths', instanceOf(''), 'delete')}/responses/204`, undefined], [`${path('paths', instanceOf(''), 'delete')}/responses/200/content/application~1json/schema/$ref`, '#/components/schemas/Instance']],
  },
  {
    code: 'O35', of: 'app', pointer: `${path('paths', `${instanceOf(app)}/data/type/skjema`, 'post')}/responses`,
    document: apiDocument({ [`${instanceOf(app)}/data/type/skjema`]: { post: operation({ parameters: instanceParameters, requestBody: { content: json({}) }, responses: { '201': { description: 'created' } } }) } }),
    canonical: [[`${path('paths', `${instanceOf('')}/data/type/skjema`, 'post')}/responses/200/content/application~1json/schema/$ref`, '#/components/schemas/DataPostResponse']],
  },
  {
    code: 'O36', of: 'app', pointer: `${path('paths', instanceOf(app), 'get')}/responses`, document: apiDocument({ [instanceOf(app)]: { get: operation({ parameters: instanceParameters, responses: { '200': { description: 'ok' } } }) } }),
    canonical: [[`${path('paths', instanceOf(''), 'get')}/responses/200/content/application~1json/schema/$ref`, '#/components/schemas/Instance']],
  },
  {
    code: 'O37', of: 'app', pointer: `${path('paths', `${instanceOf(app)}/process/next`, 'put')}/responses`,
    document: apiDocument({ [`${instanceOf(app)}/process/next`]: { put: operation({ parameters: instanceParameters, responses: ok({ $ref: '#/components/schemas/Enriched' }) }) } }, { schemas: { Enriched: { type: 'object' } } }),
    canonical: [[`${path('paths', `${instanceOf('')}/process/next`, 'put')}/responses/200/content/application~1json/schema/anyOf/0/$ref`, '#/components/schemas/AppProcessState']],
  },
  {
    code: 'O38', of: 'platform', pointer: '/components/schemas/Thing/additionalProperties', document: withSchema({ type: 'object', properties: { a: {} }, additionalProperties: false }),
    canonical: [['/components/schemas/Thing/additionalProperties', undefined]],
  },
  { code: 'O39', of: 'platform', pointer: '/components/schemas/Thing/properties/a', document: withSchema({ type: 'object', required: ['a'], properties: { a: { type: 'string', nullable: true } } }) },
  {
    code: 'O40', of: 'platform', pointer: '/components/schemas/ReadStatus', document: withSchema({ type: 'object', properties: { status: { $ref: '#/components/schemas/ReadStatus' } } }, { ReadStatus: { type: 'integer', enum: [0, 1, 2] } }),
    canonical: [['/components/schemas/ReadStatus/description', '0 Unread, 1 Read, 2 UpdatedSinceLastReview']],
  },
  {
    code: 'O41', of: 'app', pointer: '/components/schemas/Form/properties/antall',
    document: apiDocument(
      { [`${instanceOf(app)}/data/{dataGuid}/type/skjema`]: { get: operation({ parameters: elementParameters, responses: ok({ $ref: '#/components/schemas/Form' }) }) } },
      { schemas: { Form: { type: 'object', properties: { antall: { type: 'number', format: 'double', maximum: 2147483647 } } } } },
    ),
  },
  {
    code: 'O42', of: 'app', pointer: '/components/schemas/Form/title',
    document: apiDocument(
      { [`${instanceOf(app)}/data/{dataGuid}/type/skjema`]: { get: operation({ parameters: elementParameters, responses: ok({ $ref: '#/components/schemas/Form' }) }) } },
      { schemas: { Form: { title: 'skjema', type: 'object' } } },
    ),
    canonical: [['/components/schemas/Form/title', undefined]],
  },
  {
    code: 'O43', of: 'app', pointer: '/components/schemas/Form/properties/rader',
    document: apiDocument(
      { [`${instanceOf(app)}/data/{dataGuid}/type/skjema`]: { get: operation({ parameters: elementParameters, responses: ok({ $ref: '#/components/schemas/Form' }) }) } },
      { schemas: { Form: { type: 'object', properties: { rader: { type: 'array', items: { $ref: '#/components/schemas/Rad' } } } }, Rad: { type: 'object', properties: { tekst: { type: 'string' } } } } },
    ),
  },
  {
    code: 'O44', of: 'platform', pointer: '/components/schemas/JsonPatch', document: withSchema({ $ref: '#/components/schemas/JsonPatch' }, { JsonPatch: { type: 'object', properties: { operations: { type: 'array', items: {} } } } }),
    canonical: [['/components/schemas/JsonPatch/type', 'array']],
  },
  {
    code: 'O45', of: 'app', pointer: '/components/schemas/AppProcessState',
    document: apiDocument({ [`${instanceOf(app)}/process/next`]: { put: operation({ parameters: instanceParameters, responses: ok({ $ref: '#/components/schemas/AppProcessState' }) }) } }, { schemas: { AppProcessState: { type: 'object', properties: { actions: { type: 'object' } } } } }),
    swagger: apiDocument({ [`${instanceOf('/{org}/{app}')}/process`]: { get: operation({ parameters: [...instanceParameters, inPath('org'), inPath('app')], responses: ok({ $ref: '#/components/schemas/AppProcessState' }) }) } }, { schemas: { AppProcessState: { type: 'object', properties: { processTasks: { type: 'array', items: {} } } } } }),
    canonical: [['/components/schemas/AppProcessState/properties', { processTasks: { type: 'array', items: {} } }]],
  },
  { code: 'O46', of: 'app', pointer: '', document: '' },
  { code: 'O46', of: 'app', pointer: '', document: apiDocument({ '/ttd/another/instances': { post: operation() } }) },
  {
    code: 'O47', of: 'platform', pointer: '/components/schemas/Page`1[[Thing]]',
    document: apiDocument({ [things]: { get: operation({ responses: ok({ $ref: '#/components/schemas/Page%601%5B%5BThing%5D%5D' }) }) } }, { schemas: { 'Page`1[[Thing]]': { type: 'object' } } }),
    canonical: [['/components/schemas/Page_1_Thing_/type', 'object'], [`${thing}/responses/200/content/application~1json/schema/$ref`, '#/components/schemas/Page_1_Thing_']],
  },
  {
    code: 'O48', of: 'app', pointer: '/components/schemas/Thing/properties/part',
    document: apiDocument(
      { [`${app}/api/things`]: { get: operation({ responses: ok({ $ref: '#/components/schemas/Thing' }) }) } },
      { schemas: { Thing: { type: 'object', properties: { part: { $ref: '#/components/schemas/Part' } } }, Part: { type: 'object' } } },
    ),
    canonical: [['/components/schemas/Thing/properties/part', { allOf: [{ $ref: '#/components/schemas/Part' }], nullable: true }]],
  },
];
