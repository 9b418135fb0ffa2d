/**
 * What the service publishes for its own pages.
 *
 * @module
 */
import { call } from '../http/call.js';
import type { Call, CallAnswer, CallOptions } from '../http/call.js';
import { hasId, hasList, jsonOf } from '../http/json-answer.js';
import type { OperationName } from '../http/operations.js';
import { isObject } from '../members/members.js';
import { appAddress, segment } from '../service/addresses.js';
import { limitsOf, requireFeature } from '../service/service-connection.js';
import type { ServiceCallOptions, ServiceConnection } from '../service/service-connection.js';
import type { Application, TextResources } from '../wire/index.js';

/** What the service says of itself. */
export interface ServiceMetadata {
  /** `GET …/api/v1/applicationmetadata` @throws AltinnError `wrong-app` when another service answers */
  application(options?: ServiceCallOptions): Promise<Application>;
  /** The process as BPMN. `GET …/api/v1/meta/process` */
  process(options?: ServiceCallOptions): Promise<string>;
  /** Who may do what, as XACML. `GET …/api/v1/meta/authorizationpolicy` */
  policy(options?: ServiceCallOptions): Promise<string>;
  /** The XSD of a data type, from 8.12.6 on; none when the service has none. `GET …/api/xsdschema/{dataType}` */
  xsd(dataType: string, options?: ServiceCallOptions): Promise<string | undefined>;
  /** The JSON Schema of a form. `GET …/api/jsonschema/{dataType}` @throws AltinnError `server-fault` for a data type without one */
  jsonSchema(dataType: string, options?: ServiceCallOptions): Promise<unknown>;
  /**
   * Its OpenAPI document: from 8.6 on its own (`GET …/v1/customOpenapi.json`); the one that all apps have (`GET …/swagger/v1/swagger.json`)
   * for older apps, and where `generic` asks for it: some apps fail at their own.
   */
  openApi(options?: ServiceCallOptions & { readonly generic?: boolean }): Promise<unknown>;
  /** The texts of its pages, in `nb`, `nn` or `en`. `GET …/api/v1/texts/{language}` */
  texts(language: string, options?: ServiceCallOptions): Promise<TextResources>;
}

/** What the service publishes of itself, over a connection to its app. */
export function serviceMetadata(connection: ServiceConnection): ServiceMetadata {
  const ask = (operation: OperationName, path: string, options: CallOptions = {}, more: Partial<Call> = {}): Promise<CallAnswer> => (
    call(connection, { operation, method: 'GET', url: appAddress(connection, path), accept: json, successes: [200], ...more, ...limitsOf(options) })
  );
  const textOf = async (answer: Promise<CallAnswer>): Promise<string> => new TextDecoder().decode((await answer).bytes);
  return {
    application: async options => jsonOf(await ask('metadata.read', '/api/v1/applicationmetadata', options), 'metadata.read', hasId),
    process: options => textOf(ask('metadata.process', '/api/v1/meta/process', options, { accept: xml })),
    policy: options => textOf(ask('metadata.policy', '/api/v1/meta/authorizationpolicy', options, { accept: xml })),
    async xsd(dataType, options) {
      const name = 'schema.xsd';
      requireFeature(connection, 'xsdSchema', name);
      const answer = await ask(name, `/api/xsdschema/${segment(dataType, 'the data type', name)}`, options, { accept: xml, successes: [200, 404] });
      return answer.status === 404 ? undefined : new TextDecoder().decode(answer.bytes);
    },
    async jsonSchema(dataType, options) {
      const name = 'schema.json';
      // To who wants JSON alone it is one long string.
      return jsonOf(await ask(name, `/api/jsonschema/${segment(dataType, 'the data type', name)}`, options, { accept: 'text/plain, application/json;q=0.9' }), name, isObject);
    },
    async openApi(options = {}) {
      const [name, path] = connection.has('customOpenApi') && options.generic !== true
        ? ['openapi.custom', '/v1/customOpenapi.json'] as const : ['openapi.generic', '/swagger/v1/swagger.json'] as const;
      return jsonOf(await ask(name, path, options), name, isObject);
    },
    async texts(language, options) {
      const name = 'text.read';
      return jsonOf(await ask(name, `/api/v1/texts/${segment(language, 'the language', name)}`, options), name, hasList('resources'));
    },
  };
}

const json = 'application/json';
const xml = 'application/xml, text/xml';
